from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.line_kind import LineKind, check_line_kind
from ..types import UNSET, Unset

T = TypeVar("T", bound="SuggestionOut")


@_attrs_define
class SuggestionOut:
    """A line to choose from."""

    kind: LineKind
    """ What a line of the suggestions is, which decides what choosing it does (`static/js/suggest.js`). """
    label: str
    """ Straße, vollständige Adresse, Teil der Stadt, Gebiet oder ein Satz """
    address_id: int | None
    """ Kennung der Adresse; leer, wenn die Zeile für keine steht """
    url: None | str
    """ Auskunft zu dieser Adresse; leer, wenn die Zeile für keine steht """
    hint: None | str
    """ Wie die Zeile vom getippten Text abweicht: „früher …“ oder „ähnlich geschrieben“; sonst leer """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind: str = self.kind

        label = self.label

        address_id: int | None
        address_id = self.address_id

        url: None | str
        url = self.url

        hint: None | str
        hint = self.hint

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "label": label,
                "address_id": address_id,
                "url": url,
                "hint": hint,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = check_line_kind(d.pop("kind"))

        label = d.pop("label")

        def _parse_address_id(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        address_id = _parse_address_id(d.pop("address_id"))

        def _parse_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        url = _parse_url(d.pop("url"))

        def _parse_hint(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        hint = _parse_hint(d.pop("hint"))

        suggestion_out = cls(
            kind=kind,
            label=label,
            address_id=address_id,
            url=url,
            hint=hint,
        )

        suggestion_out.additional_properties = d
        return suggestion_out

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
