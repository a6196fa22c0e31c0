from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.zone_out import ZoneOut


T = TypeVar("T", bound="FormerZoneOut")


@_attrs_define
class FormerZoneOut:
    """What became of a zone that the published plan does not have any more."""

    detail: str
    """ Ein Satz auf Deutsch: was nicht stimmt und was zu tun ist """
    successors: list[ZoneOut]
    """ Gebiete, die heute dort liegen, in der Reihenfolge des Satzes """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        detail = self.detail

        successors = []
        for successors_item_data in self.successors:
            successors_item = successors_item_data.to_dict()
            successors.append(successors_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "detail": detail,
                "successors": successors,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        d = dict(src_dict)
        detail = d.pop("detail")

        successors = []
        _successors = d.pop("successors")
        for successors_item_data in _successors:
            successors_item = ZoneOut.from_dict(successors_item_data)

            successors.append(successors_item)

        former_zone_out = cls(
            detail=detail,
            successors=successors,
        )

        former_zone_out.additional_properties = d
        return former_zone_out

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
