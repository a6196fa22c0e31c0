from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ZoneOut")


@_attrs_define
class ZoneOut:
    """A zone without its polygon."""

    code: str
    """ Kennung des Gebiets, wie sie in Adressen steht """
    shown_code: str
    """ Kennung, wie die Stadt sie schreibt und Menschen sie lesen („WG 01“) """
    name: str
    """ Name des Gebiets """
    category: str
    """ Kategorie: waermenetz, wasserstoff, dezentral oder pruefgebiet """
    category_label: str
    """ Kategorie in Worten """
    versorgungsart: int
    """ Code WP_WaermeversorgungsgebietTyp aus XWärmeplan 0.9.6 """
    versorgungsart_label: str
    """ Versorgungsart in Worten """
    url: str
    """ Seite des Gebiets, wie diese Ausgabe es hat """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        shown_code = self.shown_code

        name = self.name

        category = self.category

        category_label = self.category_label

        versorgungsart = self.versorgungsart

        versorgungsart_label = self.versorgungsart_label

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "shown_code": shown_code,
                "name": name,
                "category": category,
                "category_label": category_label,
                "versorgungsart": versorgungsart,
                "versorgungsart_label": versorgungsart_label,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        shown_code = d.pop("shown_code")

        name = d.pop("name")

        category = d.pop("category")

        category_label = d.pop("category_label")

        versorgungsart = d.pop("versorgungsart")

        versorgungsart_label = d.pop("versorgungsart_label")

        url = d.pop("url")

        zone_out = cls(
            code=code,
            shown_code=shown_code,
            name=name,
            category=category,
            category_label=category_label,
            versorgungsart=versorgungsart,
            versorgungsart_label=versorgungsart_label,
            url=url,
        )

        zone_out.additional_properties = d
        return zone_out

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
