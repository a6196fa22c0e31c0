from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonWorth")


@_attrs_define
class ComparisonWorth:
    """What was bought keeps a value that falls evenly over its life: the part of its price that is bought again, less its
    grant; year 0 is the purchase at the start

    """

    year: int
    new_eur: float

    def to_dict(self) -> dict[str, Any]:
        year = self.year

        new_eur = self.new_eur

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "year": year,
                "new_eur": new_eur,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        year = d.pop("year")

        new_eur = d.pop("new_eur")

        comparison_worth = cls(
            year=year,
            new_eur=new_eur,
        )

        return comparison_worth
