from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.comparison_loan import ComparisonLoan


T = TypeVar("T", bound="ComparisonEvaluation")


@_attrs_define
class ComparisonEvaluation:
    """Appraisal by VDI 2067; costs are positive"""

    key: str
    capital_value_eur: float
    annuity_eur: float
    residual_value_eur: float
    first_month_eur: float
    real_cumulative_eur: list[float]
    co2_total_low_t: float | None
    co2_total_t: float | None
    eur_per_tonne_avoided: float | None
    loan: ComparisonLoan | None

    def to_dict(self) -> dict[str, Any]:
        from ..models.comparison_loan import ComparisonLoan  # noqa: PLC0415

        key = self.key

        capital_value_eur = self.capital_value_eur

        annuity_eur = self.annuity_eur

        residual_value_eur = self.residual_value_eur

        first_month_eur = self.first_month_eur

        real_cumulative_eur = self.real_cumulative_eur

        co2_total_low_t: float | None
        co2_total_low_t = self.co2_total_low_t

        co2_total_t: float | None
        co2_total_t = self.co2_total_t

        eur_per_tonne_avoided: float | None
        eur_per_tonne_avoided = self.eur_per_tonne_avoided

        loan: dict[str, Any] | None
        if isinstance(self.loan, ComparisonLoan):
            loan = self.loan.to_dict()
        else:
            loan = self.loan

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "key": key,
                "capital_value_eur": capital_value_eur,
                "annuity_eur": annuity_eur,
                "residual_value_eur": residual_value_eur,
                "first_month_eur": first_month_eur,
                "real_cumulative_eur": real_cumulative_eur,
                "co2_total_low_t": co2_total_low_t,
                "co2_total_t": co2_total_t,
                "eur_per_tonne_avoided": eur_per_tonne_avoided,
                "loan": loan,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.comparison_loan import ComparisonLoan  # noqa: PLC0415

        d = dict(src_dict)
        key = d.pop("key")

        capital_value_eur = d.pop("capital_value_eur")

        annuity_eur = d.pop("annuity_eur")

        residual_value_eur = d.pop("residual_value_eur")

        first_month_eur = d.pop("first_month_eur")

        real_cumulative_eur = cast(list[float], d.pop("real_cumulative_eur"))

        def _parse_co2_total_low_t(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        co2_total_low_t = _parse_co2_total_low_t(d.pop("co2_total_low_t"))

        def _parse_co2_total_t(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        co2_total_t = _parse_co2_total_t(d.pop("co2_total_t"))

        def _parse_eur_per_tonne_avoided(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        eur_per_tonne_avoided = _parse_eur_per_tonne_avoided(d.pop("eur_per_tonne_avoided"))

        def _parse_loan(data: object) -> ComparisonLoan | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                loan_type_0 = ComparisonLoan.from_dict(data)

                return loan_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparisonLoan | None, data)

        loan = _parse_loan(d.pop("loan"))

        comparison_evaluation = cls(
            key=key,
            capital_value_eur=capital_value_eur,
            annuity_eur=annuity_eur,
            residual_value_eur=residual_value_eur,
            first_month_eur=first_month_eur,
            real_cumulative_eur=real_cumulative_eur,
            co2_total_low_t=co2_total_low_t,
            co2_total_t=co2_total_t,
            eur_per_tonne_avoided=eur_per_tonne_avoided,
            loan=loan,
        )

        return comparison_evaluation
