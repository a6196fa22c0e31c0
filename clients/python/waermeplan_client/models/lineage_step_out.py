from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.descent_out import DescentOut
    from ..models.edition_out import EditionOut


T = TypeVar("T", bound="LineageStepOut")


@_attrs_define
class LineageStepOut:
    """What became of the zones from one edition to the next."""

    since: EditionOut
    """ The state of the heat plan that an answer rests on. """
    edition: EditionOut
    """ The state of the heat plan that an answer rests on. """
    descent: list[DescentOut] | None
    """ Was woraus wurde, nach Fläche; was nicht dabei steht, blieb. Leer, solange es noch ermittelt wird """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.descent_out import DescentOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415

        since = self.since.to_dict()

        edition = self.edition.to_dict()

        descent: list[dict[str, Any]] | None
        if isinstance(self.descent, list):
            descent = []
            for descent_type_0_item_data in self.descent:
                descent_type_0_item = descent_type_0_item_data.to_dict()
                descent.append(descent_type_0_item)

        else:
            descent = self.descent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "since": since,
                "edition": edition,
                "descent": descent,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.descent_out import DescentOut  # noqa: PLC0415
        from ..models.edition_out import EditionOut  # noqa: PLC0415

        d = dict(src_dict)
        since = EditionOut.from_dict(d.pop("since"))

        edition = EditionOut.from_dict(d.pop("edition"))

        def _parse_descent(data: object) -> list[DescentOut] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                descent_type_0 = []
                _descent_type_0 = data
                for descent_type_0_item_data in _descent_type_0:
                    descent_type_0_item = DescentOut.from_dict(descent_type_0_item_data)

                    descent_type_0.append(descent_type_0_item)

                return descent_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[DescentOut] | None, data)

        descent = _parse_descent(d.pop("descent"))

        lineage_step_out = cls(
            since=since,
            edition=edition,
            descent=descent,
        )

        lineage_step_out.additional_properties = d
        return lineage_step_out

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
