from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="NearestAddressOut")


@_attrs_define
class NearestAddressOut:
    """The address nearest to a point."""

    label: str
    """ Vollständige Adresse """
    distance_m: float
    """ Abstand vom Punkt in Metern """
    zone_code: None | str
    """ Gebiet, in dem diese Adresse liegt; leer, wenn in keinem """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        label = self.label

        distance_m = self.distance_m

        zone_code: None | str
        zone_code = self.zone_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "label": label,
                "distance_m": distance_m,
                "zone_code": zone_code,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        label = d.pop("label")

        distance_m = d.pop("distance_m")

        def _parse_zone_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        zone_code = _parse_zone_code(d.pop("zone_code"))

        nearest_address_out = cls(
            label=label,
            distance_m=distance_m,
            zone_code=zone_code,
        )

        nearest_address_out.additional_properties = d
        return nearest_address_out

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
