from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="MovedAddressesOut")


@_attrs_define
class MovedAddressesOut:
    """How many of the addresses of today lie in another zone than under the earlier edition."""

    from_code: None | str
    """ Gebiet in der früheren Ausgabe; leer heißt in keinem """
    to_code: None | str
    """ Gebiet in dieser Ausgabe; leer heißt in keinem """
    address_count: int
    """ Zahl der Adressen """
    with_other_category: int
    """ Davon in einem Gebiet anderer Kategorie """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_code: None | str
        from_code = self.from_code

        to_code: None | str
        to_code = self.to_code

        address_count = self.address_count

        with_other_category = self.with_other_category

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "from_code": from_code,
                "to_code": to_code,
                "address_count": address_count,
                "with_other_category": with_other_category,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_from_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        from_code = _parse_from_code(d.pop("from_code"))

        def _parse_to_code(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        to_code = _parse_to_code(d.pop("to_code"))

        address_count = d.pop("address_count")

        with_other_category = d.pop("with_other_category")

        moved_addresses_out = cls(
            from_code=from_code,
            to_code=to_code,
            address_count=address_count,
            with_other_category=with_other_category,
        )

        moved_addresses_out.additional_properties = d
        return moved_addresses_out

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
