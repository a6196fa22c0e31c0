from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ComparisonLoanOffer")


@_attrs_define
class ComparisonLoanOffer:
    """Loan of the KfW that follows a grant"""

    programme: str
    granted: bool
    max_eur: float
    interest_percent: float
    fee_percent_month: float
    free_months: int
    reason: str
    norm: str

    def to_dict(self) -> dict[str, Any]:
        programme = self.programme

        granted = self.granted

        max_eur = self.max_eur

        interest_percent = self.interest_percent

        fee_percent_month = self.fee_percent_month

        free_months = self.free_months

        reason = self.reason

        norm = self.norm

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "programme": programme,
                "granted": granted,
                "max_eur": max_eur,
                "interest_percent": interest_percent,
                "fee_percent_month": fee_percent_month,
                "free_months": free_months,
                "reason": reason,
                "norm": norm,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        programme = d.pop("programme")

        granted = d.pop("granted")

        max_eur = d.pop("max_eur")

        interest_percent = d.pop("interest_percent")

        fee_percent_month = d.pop("fee_percent_month")

        free_months = d.pop("free_months")

        reason = d.pop("reason")

        norm = d.pop("norm")

        comparison_loan_offer = cls(
            programme=programme,
            granted=granted,
            max_eur=max_eur,
            interest_percent=interest_percent,
            fee_percent_month=fee_percent_month,
            free_months=free_months,
            reason=reason,
            norm=norm,
        )

        return comparison_loan_offer
