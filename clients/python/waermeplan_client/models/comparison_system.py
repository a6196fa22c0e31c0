from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO, Generator, TextIO, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.comparison_duty import ComparisonDuty
    from ..models.comparison_energy import ComparisonEnergy
    from ..models.comparison_line import ComparisonLine
    from ..models.comparison_loan_offer import ComparisonLoanOffer
    from ..models.comparison_permission import ComparisonPermission
    from ..models.comparison_site_condition import ComparisonSiteCondition
    from ..models.comparison_subsidy import ComparisonSubsidy
    from ..models.comparison_system_covered_item import ComparisonSystemCoveredItem
    from ..models.comparison_tax import ComparisonTax


T = TypeVar("T", bound="ComparisonSystem")


@_attrs_define
class ComparisonSystem:
    """Payments (cumulative_eur at the end of each year, payments_eur in all), what the bought things are still worth, and
    the figure by which systems are compared: payments less that residual value; the paths begin at the purchase

    """

    covered: list[ComparisonSystemCoveredItem]
    """ What is usually bought beside the device, where a stated price stands for all of it """
    beside: list[ComparisonLine]
    """ What comes with it and is in no sum, since any other heating could have it too """
    site_conditions: list[ComparisonSiteCondition]
    key: str
    label: str
    one_off: list[ComparisonLine]
    yearly: list[ComparisonLine]
    energy: list[ComparisonEnergy]
    subsidy: ComparisonSubsidy | None
    permission: ComparisonPermission | None
    net_investment_eur: float
    yearly_eur: list[float]
    cumulative_eur: list[float]
    payments_eur: float
    residual_path_eur: list[float]
    fair_path_eur: list[float]
    fair_eur: float
    co2_low_t: list[float] | None
    co2_t: list[float] | None
    tax: ComparisonTax | None
    loan_offer: ComparisonLoanOffer | None
    duties: list[ComparisonDuty]
    efficiency_class: str

    def to_dict(self) -> dict[str, Any]:
        from ..models.comparison_duty import ComparisonDuty  # noqa: PLC0415
        from ..models.comparison_energy import ComparisonEnergy  # noqa: PLC0415
        from ..models.comparison_line import ComparisonLine  # noqa: PLC0415
        from ..models.comparison_loan_offer import ComparisonLoanOffer  # noqa: PLC0415
        from ..models.comparison_permission import ComparisonPermission  # noqa: PLC0415
        from ..models.comparison_site_condition import ComparisonSiteCondition  # noqa: PLC0415
        from ..models.comparison_subsidy import ComparisonSubsidy  # noqa: PLC0415
        from ..models.comparison_system_covered_item import ComparisonSystemCoveredItem  # noqa: PLC0415
        from ..models.comparison_tax import ComparisonTax  # noqa: PLC0415

        covered = []
        for covered_item_data in self.covered:
            covered_item = covered_item_data.to_dict()
            covered.append(covered_item)

        beside = []
        for beside_item_data in self.beside:
            beside_item = beside_item_data.to_dict()
            beside.append(beside_item)

        site_conditions = []
        for site_conditions_item_data in self.site_conditions:
            site_conditions_item = site_conditions_item_data.to_dict()
            site_conditions.append(site_conditions_item)

        key = self.key

        label = self.label

        one_off = []
        for one_off_item_data in self.one_off:
            one_off_item = one_off_item_data.to_dict()
            one_off.append(one_off_item)

        yearly = []
        for yearly_item_data in self.yearly:
            yearly_item = yearly_item_data.to_dict()
            yearly.append(yearly_item)

        energy = []
        for energy_item_data in self.energy:
            energy_item = energy_item_data.to_dict()
            energy.append(energy_item)

        subsidy: dict[str, Any] | None
        if isinstance(self.subsidy, ComparisonSubsidy):
            subsidy = self.subsidy.to_dict()
        else:
            subsidy = self.subsidy

        permission: dict[str, Any] | None
        if isinstance(self.permission, ComparisonPermission):
            permission = self.permission.to_dict()
        else:
            permission = self.permission

        net_investment_eur = self.net_investment_eur

        yearly_eur = self.yearly_eur

        cumulative_eur = self.cumulative_eur

        payments_eur = self.payments_eur

        residual_path_eur = self.residual_path_eur

        fair_path_eur = self.fair_path_eur

        fair_eur = self.fair_eur

        co2_low_t: list[float] | None
        if isinstance(self.co2_low_t, list):
            co2_low_t = self.co2_low_t

        else:
            co2_low_t = self.co2_low_t

        co2_t: list[float] | None
        if isinstance(self.co2_t, list):
            co2_t = self.co2_t

        else:
            co2_t = self.co2_t

        tax: dict[str, Any] | None
        if isinstance(self.tax, ComparisonTax):
            tax = self.tax.to_dict()
        else:
            tax = self.tax

        loan_offer: dict[str, Any] | None
        if isinstance(self.loan_offer, ComparisonLoanOffer):
            loan_offer = self.loan_offer.to_dict()
        else:
            loan_offer = self.loan_offer

        duties = []
        for duties_item_data in self.duties:
            duties_item = duties_item_data.to_dict()
            duties.append(duties_item)

        efficiency_class = self.efficiency_class

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "covered": covered,
                "beside": beside,
                "site_conditions": site_conditions,
                "key": key,
                "label": label,
                "one_off": one_off,
                "yearly": yearly,
                "energy": energy,
                "subsidy": subsidy,
                "permission": permission,
                "net_investment_eur": net_investment_eur,
                "yearly_eur": yearly_eur,
                "cumulative_eur": cumulative_eur,
                "payments_eur": payments_eur,
                "residual_path_eur": residual_path_eur,
                "fair_path_eur": fair_path_eur,
                "fair_eur": fair_eur,
                "co2_low_t": co2_low_t,
                "co2_t": co2_t,
                "tax": tax,
                "loan_offer": loan_offer,
                "duties": duties,
                "efficiency_class": efficiency_class,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.comparison_duty import ComparisonDuty  # noqa: PLC0415
        from ..models.comparison_energy import ComparisonEnergy  # noqa: PLC0415
        from ..models.comparison_line import ComparisonLine  # noqa: PLC0415
        from ..models.comparison_loan_offer import ComparisonLoanOffer  # noqa: PLC0415
        from ..models.comparison_permission import ComparisonPermission  # noqa: PLC0415
        from ..models.comparison_site_condition import ComparisonSiteCondition  # noqa: PLC0415
        from ..models.comparison_subsidy import ComparisonSubsidy  # noqa: PLC0415
        from ..models.comparison_system_covered_item import ComparisonSystemCoveredItem  # noqa: PLC0415
        from ..models.comparison_tax import ComparisonTax  # noqa: PLC0415

        d = dict(src_dict)
        covered = []
        _covered = d.pop("covered")
        for covered_item_data in _covered:
            covered_item = ComparisonSystemCoveredItem.from_dict(covered_item_data)

            covered.append(covered_item)

        beside = []
        _beside = d.pop("beside")
        for beside_item_data in _beside:
            beside_item = ComparisonLine.from_dict(beside_item_data)

            beside.append(beside_item)

        site_conditions = []
        _site_conditions = d.pop("site_conditions")
        for site_conditions_item_data in _site_conditions:
            site_conditions_item = ComparisonSiteCondition.from_dict(site_conditions_item_data)

            site_conditions.append(site_conditions_item)

        key = d.pop("key")

        label = d.pop("label")

        one_off = []
        _one_off = d.pop("one_off")
        for one_off_item_data in _one_off:
            one_off_item = ComparisonLine.from_dict(one_off_item_data)

            one_off.append(one_off_item)

        yearly = []
        _yearly = d.pop("yearly")
        for yearly_item_data in _yearly:
            yearly_item = ComparisonLine.from_dict(yearly_item_data)

            yearly.append(yearly_item)

        energy = []
        _energy = d.pop("energy")
        for energy_item_data in _energy:
            energy_item = ComparisonEnergy.from_dict(energy_item_data)

            energy.append(energy_item)

        def _parse_subsidy(data: object) -> ComparisonSubsidy | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                subsidy_type_0 = ComparisonSubsidy.from_dict(data)

                return subsidy_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparisonSubsidy | None, data)

        subsidy = _parse_subsidy(d.pop("subsidy"))

        def _parse_permission(data: object) -> ComparisonPermission | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                permission_type_0 = ComparisonPermission.from_dict(data)

                return permission_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparisonPermission | None, data)

        permission = _parse_permission(d.pop("permission"))

        net_investment_eur = d.pop("net_investment_eur")

        yearly_eur = cast(list[float], d.pop("yearly_eur"))

        cumulative_eur = cast(list[float], d.pop("cumulative_eur"))

        payments_eur = d.pop("payments_eur")

        residual_path_eur = cast(list[float], d.pop("residual_path_eur"))

        fair_path_eur = cast(list[float], d.pop("fair_path_eur"))

        fair_eur = d.pop("fair_eur")

        def _parse_co2_low_t(data: object) -> list[float] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                co2_low_t_type_0 = cast(list[float], data)

                return co2_low_t_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None, data)

        co2_low_t = _parse_co2_low_t(d.pop("co2_low_t"))

        def _parse_co2_t(data: object) -> list[float] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                co2_t_type_0 = cast(list[float], data)

                return co2_t_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[float] | None, data)

        co2_t = _parse_co2_t(d.pop("co2_t"))

        def _parse_tax(data: object) -> ComparisonTax | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                tax_type_0 = ComparisonTax.from_dict(data)

                return tax_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparisonTax | None, data)

        tax = _parse_tax(d.pop("tax"))

        def _parse_loan_offer(data: object) -> ComparisonLoanOffer | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                loan_offer_type_0 = ComparisonLoanOffer.from_dict(data)

                return loan_offer_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComparisonLoanOffer | None, data)

        loan_offer = _parse_loan_offer(d.pop("loan_offer"))

        duties = []
        _duties = d.pop("duties")
        for duties_item_data in _duties:
            duties_item = ComparisonDuty.from_dict(duties_item_data)

            duties.append(duties_item)

        efficiency_class = d.pop("efficiency_class")

        comparison_system = cls(
            covered=covered,
            beside=beside,
            site_conditions=site_conditions,
            key=key,
            label=label,
            one_off=one_off,
            yearly=yearly,
            energy=energy,
            subsidy=subsidy,
            permission=permission,
            net_investment_eur=net_investment_eur,
            yearly_eur=yearly_eur,
            cumulative_eur=cumulative_eur,
            payments_eur=payments_eur,
            residual_path_eur=residual_path_eur,
            fair_path_eur=fair_path_eur,
            fair_eur=fair_eur,
            co2_low_t=co2_low_t,
            co2_t=co2_t,
            tax=tax,
            loan_offer=loan_offer,
            duties=duties,
            efficiency_class=efficiency_class,
        )

        return comparison_system
