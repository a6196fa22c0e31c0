from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonSystemCoveredItem")


@_attrs_define
class ComparisonSystemCoveredItem:
    label: str
    usual_eur: float

    def to_dict(self) -> dict[str, Any]:
        label = self.label

        usual_eur = self.usual_eur

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "label": label,
                "usual_eur": usual_eur,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        label = d.pop("label")

        usual_eur = d.pop("usual_eur")

        comparison_system_covered_item = cls(
            label=label,
            usual_eur=usual_eur,
        )

        return comparison_system_covered_item
