from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.zone_out import ZoneOut


T = TypeVar("T", bound="ZoneShareOut")


@_attrs_define
class ZoneShareOut:
    """A zone of a part of the city."""

    zone: ZoneOut
    """ A zone without its polygon. """
    address_count: int
    """ Wie viele Adressen dieses Teils der Stadt darin liegen """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        zone = self.zone.to_dict()

        address_count = self.address_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "zone": zone,
                "address_count": address_count,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.zone_out import ZoneOut  # noqa: PLC0415

        d = dict(src_dict)
        zone = ZoneOut.from_dict(d.pop("zone"))

        address_count = d.pop("address_count")

        zone_share_out = cls(
            zone=zone,
            address_count=address_count,
        )

        zone_share_out.additional_properties = d
        return zone_share_out

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
