from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonTax")


@_attrs_define
class ComparisonTax:
    """Alternative to the subsidy, never both"""

    granted: bool
    amounts_eur: list[float]
    reason: str
    norm: str

    def to_dict(self) -> dict[str, Any]:
        granted = self.granted

        amounts_eur = self.amounts_eur

        reason = self.reason

        norm = self.norm

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "granted": granted,
                "amounts_eur": amounts_eur,
                "reason": reason,
                "norm": norm,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        granted = d.pop("granted")

        amounts_eur = cast(list[float], d.pop("amounts_eur"))

        reason = d.pop("reason")

        norm = d.pop("norm")

        comparison_tax = cls(
            granted=granted,
            amounts_eur=amounts_eur,
            reason=reason,
            norm=norm,
        )

        return comparison_tax
