from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChoiceOut")


@_attrs_define
class ChoiceOut:
    """An address to choose."""

    address_id: int
    """ Kennung der Adresse """
    label: str
    """ Vollständige Adresse """
    ortsteil: str
    """ Ortsteil, falls bekannt """
    zone_code: None | str
    """ Gebiet, in dem diese Adresse liegt; leer, wenn in keinem """
    url: str
    """ Auskunft zu dieser Adresse """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        address_id = self.address_id

        label = self.label

        ortsteil = self.ortsteil

        zone_code: None | str
        zone_code = self.zone_code

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "address_id": address_id,
                "label": label,
                "ortsteil": ortsteil,
                "zone_code": zone_code,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        address_id = d.pop("address_id")

        label = d.pop("label")

        ortsteil = d.pop("ortsteil")

        def _parse_zone_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        zone_code = _parse_zone_code(d.pop("zone_code"))

        url = d.pop("url")

        choice_out = cls(
            address_id=address_id,
            label=label,
            ortsteil=ortsteil,
            zone_code=zone_code,
            url=url,
        )

        choice_out.additional_properties = d
        return choice_out

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
