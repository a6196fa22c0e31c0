from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonLoan")


@_attrs_define
class ComparisonLoan:
    amount_eur: float
    interest_percent: float
    years: int
    monthly_eur: float
    interest_total_eur: float

    def to_dict(self) -> dict[str, Any]:
        amount_eur = self.amount_eur

        interest_percent = self.interest_percent

        years = self.years

        monthly_eur = self.monthly_eur

        interest_total_eur = self.interest_total_eur

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "amount_eur": amount_eur,
                "interest_percent": interest_percent,
                "years": years,
                "monthly_eur": monthly_eur,
                "interest_total_eur": interest_total_eur,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        amount_eur = d.pop("amount_eur")

        interest_percent = d.pop("interest_percent")

        years = d.pop("years")

        monthly_eur = d.pop("monthly_eur")

        interest_total_eur = d.pop("interest_total_eur")

        comparison_loan = cls(
            amount_eur=amount_eur,
            interest_percent=interest_percent,
            years=years,
            monthly_eur=monthly_eur,
            interest_total_eur=interest_total_eur,
        )

        return comparison_loan
