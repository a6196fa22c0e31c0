from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonCrossing")


@_attrs_define
class ComparisonCrossing:
    """From this year on the system named is cheaper in total, by fair_path_eur"""

    one: str
    other: str
    year: int
    calendar_year: int
    cheaper: str

    def to_dict(self) -> dict[str, Any]:
        one = self.one

        other = self.other

        year = self.year

        calendar_year = self.calendar_year

        cheaper = self.cheaper

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "one": one,
                "other": other,
                "year": year,
                "calendar_year": calendar_year,
                "cheaper": cheaper,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        one = d.pop("one")

        other = d.pop("other")

        year = d.pop("year")

        calendar_year = d.pop("calendar_year")

        cheaper = d.pop("cheaper")

        comparison_crossing = cls(
            one=one,
            other=other,
            year=year,
            calendar_year=calendar_year,
            cheaper=cheaper,
        )

        return comparison_crossing
