from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonSubsidyItem")


@_attrs_define
class ComparisonSubsidyItem:
    key: str
    label: str
    asked_percent: float
    granted_percent: float
    granted: bool
    reason: str
    norm: str
    open_: bool
    amount_eur: float

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        label = self.label

        asked_percent = self.asked_percent

        granted_percent = self.granted_percent

        granted = self.granted

        reason = self.reason

        norm = self.norm

        open_ = self.open_

        amount_eur = self.amount_eur

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "label": label,
                "asked_percent": asked_percent,
                "granted_percent": granted_percent,
                "granted": granted,
                "reason": reason,
                "norm": norm,
                "open": open_,
                "amount_eur": amount_eur,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        key = d.pop("key")

        label = d.pop("label")

        asked_percent = d.pop("asked_percent")

        granted_percent = d.pop("granted_percent")

        granted = d.pop("granted")

        reason = d.pop("reason")

        norm = d.pop("norm")

        open_ = d.pop("open")

        amount_eur = d.pop("amount_eur")

        comparison_subsidy_item = cls(
            key=key,
            label=label,
            asked_percent=asked_percent,
            granted_percent=granted_percent,
            granted=granted,
            reason=reason,
            norm=norm,
            open_=open_,
            amount_eur=amount_eur,
        )

        return comparison_subsidy_item
