from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="EignungOut")


@_attrs_define
class EignungOut:
    """How suitable a way of heating is for a zone."""

    label: str
    """ Versorgung, um deren Eignung es geht """
    stufe_code: int | None
    """ Code WP_Eignungsstufe; leer heißt nicht angegeben """
    stufe: None | str
    """ Eignungsstufe in Worten; leer heißt nicht angegeben """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        label = self.label

        stufe_code: int | None
        stufe_code = self.stufe_code

        stufe: None | str
        stufe = self.stufe

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "label": label,
                "stufe_code": stufe_code,
                "stufe": stufe,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        label = d.pop("label")

        def _parse_stufe_code(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        stufe_code = _parse_stufe_code(d.pop("stufe_code"))

        def _parse_stufe(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        stufe = _parse_stufe(d.pop("stufe"))

        eignung_out = cls(
            label=label,
            stufe_code=stufe_code,
            stufe=stufe,
        )

        eignung_out.additional_properties = d
        return eignung_out

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
