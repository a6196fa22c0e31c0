from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonMeasure")


@_attrs_define
class ComparisonMeasure:
    """One renovation measure"""

    key: str
    label: str
    cost_eur: float

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        label = self.label

        cost_eur = self.cost_eur

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "label": label,
                "cost_eur": cost_eur,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        key = d.pop("key")

        label = d.pop("label")

        cost_eur = d.pop("cost_eur")

        comparison_measure = cls(
            key=key,
            label=label,
            cost_eur=cost_eur,
        )

        return comparison_measure
