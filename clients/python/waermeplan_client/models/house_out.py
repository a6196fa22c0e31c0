from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.compared_out import ComparedOut
    from ..models.house_problem import HouseProblem


T = TypeVar("T", bound="HouseOut")


@_attrs_define
class HouseOut:
    """What became of one of many houses."""

    position: int
    """ Das wievielte Haus der Anfrage es ist, ab 1 """
    compared: ComparedOut | None
    """ Der Vergleich; leer, wenn das Haus nicht zu rechnen war """
    refused: HouseProblem | None
    """ Warum es nicht zu rechnen war; sonst leer """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.compared_out import ComparedOut  # noqa: PLC0415
        from ..models.house_problem import HouseProblem  # noqa: PLC0415

        position = self.position

        compared: dict[str, Any] | None
        if isinstance(self.compared, ComparedOut):
            compared = self.compared.to_dict()
        else:
            compared = self.compared

        refused: dict[str, Any] | None
        if isinstance(self.refused, HouseProblem):
            refused = self.refused.to_dict()
        else:
            refused = self.refused

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "position": position,
                "compared": compared,
                "refused": refused,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.compared_out import ComparedOut  # noqa: PLC0415
        from ..models.house_problem import HouseProblem  # noqa: PLC0415

        d = dict(src_dict)
        position = d.pop("position")

        def _parse_compared(data: object) -> ComparedOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                compared_type_0 = ComparedOut.from_dict(data)

                return compared_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparedOut | None, data)

        compared = _parse_compared(d.pop("compared"))

        def _parse_refused(data: object) -> HouseProblem | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                refused_type_0 = HouseProblem.from_dict(data)

                return refused_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(HouseProblem | None, data)

        refused = _parse_refused(d.pop("refused"))

        house_out = cls(
            position=position,
            compared=compared,
            refused=refused,
        )

        house_out.additional_properties = d
        return house_out

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
