"""What a new heating changes for tenant and landlord of a rented house, by the highest lawful rise of the rent."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from calculator.core import Comparison, Facts, ParameterSet, SystemCosts, Technology
from calculator.core.demand import HIGHEST_LOW_FLOW_C
from calculator.core.finance import annuity_factor, present_value, residual_eur
from calculator.core.rules.rent import UPKEEP, Modernisation, RentIncrease, rent_increases
from calculator.core.tenancy import (
    Bill,
    NetEffect,
    Section5a,
    kinds_of,
    rented_cost,
    section_5a,
    yearly_effects,
)  # fmt: skip

NOTHING = Decimal(0)
# § 559 BGB needs the part of the cost that a repair would have cost; nobody knows it, so it only stands in at need.
_WITHOUT_REPAIR_SHARE = (UPKEEP, "559e", "559c", "559")


@dataclass(frozen=True, slots=True)
class RentedSystem:
    """One system in the place of the present heating: the rise of the rent, and what changes in each year.

    ``capital_eur_a``: the landlord's yearly cost of all purchases after the grant, above that of the present heating,
    ``present_capital_eur_a``. ``present_5a_from``: from which year § 5a CO2KostAufG holds for the present heating, as a
    new one of its kind has taken its place; None: in no year.
    """

    key: str
    label: str
    rent: RentIncrease
    capital_eur_a: Decimal
    effects: tuple[NetEffect, ...]
    section_5a: Section5a
    present_capital_eur_a: Decimal
    present_5a_from: int | None


def rented_systems(comparison: Comparison, facts: Facts, parameters: ParameterSet) -> tuple[RentedSystem, ...]:
    """Return the effects of every system but the present heating; empty if nobody rents or it cannot be kept."""
    systems = {system.key: system for system in comparison.systems}
    if not facts.house.rented or Technology.KEEP not in systems:
        return ()
    present = systems.pop(Technology.KEEP)
    used = {each.key: each.value for each in comparison.assumptions}
    interest, flow = used["interest_percent"], _planned_flow_c(used)
    # The heat pump is planned for this flow, with larger radiators where they are needed (§ 559f BGB).
    planned = replace(facts, house=replace(facts.house, flow_temperature_c=flow)) if flow is not None else facts
    present_capital_eur_a = capital_eur_a(present, interest)
    before = rented_cost(present, comparison.calendar_years, facts, parameters)

    def rented(system: SystemCosts) -> RentedSystem:
        rent, capital = _rise(system, planned, parameters), capital_eur_a(system, interest) - present_capital_eur_a
        after = rented_cost(system, comparison.calendar_years, facts, parameters)
        effects = yearly_effects(before, after, rent_increase_eur_m2=rent.increase_eur_m2, capital_cost_eur_a=capital)
        five_a = section_5a(Technology(system.key), facts, parameters)
        return RentedSystem(
            system.key, system.label, rent, capital, effects, five_a, present_capital_eur_a, before.section_5a_from
        )  # fmt: skip

    return tuple(map(rented, systems.values()))


def _planned_flow_c(used: Mapping[str, Decimal]) -> Decimal | None:
    """Return the flow temperature that a pump is planned for; None where none is computed.

    Of a JAZ that was told no flow is asked, but the larger radiators are bought that bring it down all the same.
    """
    today = used.get("flow_without_change_c")
    planned = None if today is None else min(today, Decimal(HIGHEST_LOW_FLOW_C))
    return used.get("flow_temperature_c", planned)


def tenants_bills_eur_a(comparison: Comparison, facts: Facts, parameters: ParameterSet) -> tuple[Decimal, ...]:
    """Return what tenants pay in each year for heat and hot water as now, all together; empty: not computed."""
    present = next((system for system in comparison.systems if system.key == Technology.KEEP), None)
    if present is None or not facts.house.rented:
        return ()
    splits = rented_cost(present, comparison.calendar_years, facts, parameters).splits
    return tuple(each.tenant_eur for each in splits)


def capital_eur_a(system: SystemCosts, interest_percent: Decimal) -> Decimal:
    """Return the equal yearly payment (VDI 2067) for all purchases, less grant and residual value."""
    years = len(system.yearly_eur)
    left = residual_eur(system, years) / (1 + interest_percent / 100) ** years
    worth = (
        system.net_investment_eur + present_value(system.yearly_of(*kinds_of(Bill.CAPITAL)), interest_percent) - left
    )
    return worth * annuity_factor(interest_percent, years)


def _rise(system: SystemCosts, facts: Facts, parameters: ParameterSet) -> RentIncrease:
    """Return the lawful rise that needs no unknown share of repairs, the highest of them."""
    cost = system.net_investment_eur + system.grant_eur
    work = Modernisation(cost_eur=cost, grant_eur=system.grant_eur, technology=Technology(system.key))
    found = {each.key: each for each in rent_increases(work, facts, parameters, facts.dates.installation_date)}
    return next(found[key] for key in _WITHOUT_REPAIR_SHARE if key in found)
