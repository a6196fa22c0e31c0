from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.comparison_subsidy_item import ComparisonSubsidyItem


T = TypeVar("T", bound="ComparisonSubsidy")


@_attrs_define
class ComparisonSubsidy:
    asked_percent: float
    granted_percent: float
    eligible_eur: float
    amount_eur: float
    items: list[ComparisonSubsidyItem]
    possible_eur: float | None
    of_oneself_eur: float

    def to_dict(self) -> dict[str, Any]:
        from ..models.comparison_subsidy_item import ComparisonSubsidyItem  # noqa: PLC0415

        asked_percent = self.asked_percent

        granted_percent = self.granted_percent

        eligible_eur = self.eligible_eur

        amount_eur = self.amount_eur

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        possible_eur: float | None
        possible_eur = self.possible_eur

        of_oneself_eur = self.of_oneself_eur

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "asked_percent": asked_percent,
                "granted_percent": granted_percent,
                "eligible_eur": eligible_eur,
                "amount_eur": amount_eur,
                "items": items,
                "possible_eur": possible_eur,
                "of_oneself_eur": of_oneself_eur,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.comparison_subsidy_item import ComparisonSubsidyItem  # noqa: PLC0415

        d = dict(src_dict)
        asked_percent = d.pop("asked_percent")

        granted_percent = d.pop("granted_percent")

        eligible_eur = d.pop("eligible_eur")

        amount_eur = d.pop("amount_eur")

        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = ComparisonSubsidyItem.from_dict(items_item_data)

            items.append(items_item)

        def _parse_possible_eur(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        possible_eur = _parse_possible_eur(d.pop("possible_eur"))

        of_oneself_eur = d.pop("of_oneself_eur")

        comparison_subsidy = cls(
            asked_percent=asked_percent,
            granted_percent=granted_percent,
            eligible_eur=eligible_eur,
            amount_eur=amount_eur,
            items=items,
            possible_eur=possible_eur,
            of_oneself_eur=of_oneself_eur,
        )

        return comparison_subsidy
