from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DescentOut")


@_attrs_define
class DescentOut:
    """What became of zones by the ground that they cover."""

    became: str
    """ renamed, split, merged, redrawn, dropped oder new """
    codes_before: list[str]
    """ Kennungen in der früheren Ausgabe; leer bei neuen Gebieten """
    codes: list[str]
    """ Kennungen in dieser Ausgabe; leer bei weggefallenen Gebieten """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        became = self.became

        codes_before = self.codes_before

        codes = self.codes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "became": became,
                "codes_before": codes_before,
                "codes": codes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        became = d.pop("became")

        codes_before = cast(list[str], d.pop("codes_before"))

        codes = cast(list[str], d.pop("codes"))

        descent_out = cls(
            became=became,
            codes_before=codes_before,
            codes=codes,
        )

        descent_out.additional_properties = d
        return descent_out

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
