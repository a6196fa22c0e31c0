from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AddressOut")


@_attrs_define
class AddressOut:
    """An address of the published address edition."""

    address_id: int
    """ Kennung der Adresse, in jeder Ausgabe der Adressen dieselbe """
    label: str
    """ Vollständige Adresse """
    street: str
    """ Straße """
    house_number: str
    """ Hausnummer mit Zusatz """
    postcode: str
    """ Postleitzahl, falls bekannt """
    ortsteil: str
    """ Ortsteil, falls bekannt """
    is_approximate: bool
    """ Die Lage ist nur ungefähr bekannt """
    source: str
    """ Quelle der Adresse """
    as_of: datetime.date
    """ Stand der Adresse """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        address_id = self.address_id

        label = self.label

        street = self.street

        house_number = self.house_number

        postcode = self.postcode

        ortsteil = self.ortsteil

        is_approximate = self.is_approximate

        source = self.source

        as_of = self.as_of.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "address_id": address_id,
                "label": label,
                "street": street,
                "house_number": house_number,
                "postcode": postcode,
                "ortsteil": ortsteil,
                "is_approximate": is_approximate,
                "source": source,
                "as_of": as_of,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        address_id = d.pop("address_id")

        label = d.pop("label")

        street = d.pop("street")

        house_number = d.pop("house_number")

        postcode = d.pop("postcode")

        ortsteil = d.pop("ortsteil")

        is_approximate = d.pop("is_approximate")

        source = d.pop("source")

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        address_out = cls(
            address_id=address_id,
            label=label,
            street=street,
            house_number=house_number,
            postcode=postcode,
            ortsteil=ortsteil,
            is_approximate=is_approximate,
            source=source,
            as_of=as_of,
        )

        address_out.additional_properties = d
        return address_out

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
