from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ValueOut")


@_attrs_define
class ValueOut:
    """One figure of a Steckbrief."""

    indicator: str
    """ Kennwert """
    indicator_label: str
    """ Kennwert in Worten """
    part: int | None
    """ Code der Gliederung nach XWärmeplan, falls gegliedert """
    part_label: None | str
    """ Gliederung in Worten, falls gegliedert """
    value: float
    unit: str
    """ Einheit """
    source: str
    """ Quelle dieses Werts """
    as_of: datetime.date
    """ Stand dieses Werts """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        indicator = self.indicator

        indicator_label = self.indicator_label

        part: int | None
        part = self.part

        part_label: None | str
        part_label = self.part_label

        value = self.value

        unit = self.unit

        source = self.source

        as_of = self.as_of.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "indicator": indicator,
                "indicator_label": indicator_label,
                "part": part,
                "part_label": part_label,
                "value": value,
                "unit": unit,
                "source": source,
                "as_of": as_of,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        indicator = d.pop("indicator")

        indicator_label = d.pop("indicator_label")

        def _parse_part(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        part = _parse_part(d.pop("part"))

        def _parse_part_label(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        part_label = _parse_part_label(d.pop("part_label"))

        value = d.pop("value")

        unit = d.pop("unit")

        source = d.pop("source")

        as_of = datetime.date.fromisoformat(d.pop("as_of"))

        value_out = cls(
            indicator=indicator,
            indicator_label=indicator_label,
            part=part,
            part_label=part_label,
            value=value,
            unit=unit,
            source=source,
            as_of=as_of,
        )

        value_out.additional_properties = d
        return value_out

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
