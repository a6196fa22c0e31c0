"""What a new heating means for tenant and landlord: heating cost, CO2 shares, rent, and the landlord's capital cost."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.core.facts import Facts, Technology
from calculator.core.parameters import ParameterSet
from calculator.core.result import Comparison, SystemCosts
from calculator.core.rules.co2_split import FuelBill, Restriction, Split, charged_co2_eur, split
from calculator.core.rules.green_gas import Stairs, bio_share, stairs

MONTHS, KG_PER_T = 12, 1000
NOTHING = Decimal(0)
HARDSHIP_DWELLINGS = 6
HARDSHIP_CLASSES = ("G", "H")
# Carriers whose CO2 cost the CO2KostAufG splits.
SPLIT_CARRIERS = ("gas", "oil", "lpg")
# Cost that the landlord bears himself; a replacement is capital, not running cost.
LANDLORD_LINES = ("repair", "old_repairs")
CAPITAL_LINES = ("replacement",)  # and replacement_1, replacement_2, …


@dataclass(frozen=True, slots=True)
class Party:
    """What changes for one side: in euros a year, and in €/m² a month. Above 0: it pays more than before."""

    year_eur: Decimal
    eur_m2_month: Decimal


@dataclass(frozen=True, slots=True)
class NetEffect:
    """The change for tenant and landlord in one year; together it is exactly the change of the whole cost."""

    year: int
    tenant: Party
    landlord: Party
    before: Split
    after: Split

    @property
    def total_eur(self) -> Decimal:
        """Change of heating cost and capital cost together."""
        return self.tenant.year_eur + self.landlord.year_eur


@dataclass(frozen=True, slots=True)
class Section5a:
    """Whether § 5a CO2KostAufG splits grid fee, CO2 and green fuel of a heating in half, and what is open about it."""

    applies: bool
    reason: str
    open: bool = False
    norm: str = "§§ 5a und 5d CO2KostAufG"


def yearly_effects(
    comparison: Comparison,
    before: Technology,
    after: Technology,
    facts: Facts,
    parameters: ParameterSet,
    *,
    rent_increase_eur_m2: Decimal,
    capital_cost_eur_a: Decimal,
) -> tuple[NetEffect, ...]:
    """Return what changes in each year of a comparison when one heating takes the place of another in a rented house.

    ``capital_cost_eur_a``: the landlord's yearly cost of the investment after the grant. Repairs are the landlord's.
    Raises ``ParameterNotCovered`` and KeyError for a system that was not compared.
    """
    old, new = comparison.system(before), comparison.system(after)
    effects = []
    for index, year in enumerate(comparison.calendar_years):
        old_bill, new_bill = (bill_of(system, index, year, facts, parameters) for system in (old, new))
        repairs = _sum_of(new, index, LANDLORD_LINES) - _sum_of(old, index, LANDLORD_LINES)
        effects.append(net_effect(old_bill, new_bill, rent_increase_eur_m2, capital_cost_eur_a + repairs, parameters))
    return tuple(effects)


def net_effect(
    before: FuelBill,
    after: FuelBill,
    rent_increase_eur_m2: Decimal,
    landlord_cost_eur_a: Decimal,
    parameters: ParameterSet,
) -> NetEffect:
    """Return what changes in a year: both bills of that year, the rent increase, the landlord's own yearly cost.

    Raises ``ParameterNotCovered`` before 2023.
    """
    old, new = split(before, parameters), split(after, parameters)
    rent = rent_increase_eur_m2 * after.area_m2 * MONTHS
    tenant = new.tenant_eur - old.tenant_eur + rent
    landlord = new.landlord_eur - old.landlord_eur + landlord_cost_eur_a - rent
    return NetEffect(after.year, _party(tenant, after.area_m2), _party(landlord, after.area_m2), old, new)


def bill_of(system: SystemCosts, index: int, year: int, facts: Facts, parameters: ParameterSet) -> FuelBill:
    """Return the heating bill of a system in the year at an index: all yearly cost but repairs and replacements.

    The gas grid fee is part of the price of gas and not known on its own, so it stays with the other cost.
    """
    technology = Technology(system.key)
    co2_eur = sum((line.amounts_eur[index] for line in system.yearly if line.key.startswith("co2")), NOTHING)
    bio_eur = sum((line.amounts_eur[index] for line in system.yearly if line.key.startswith("bio_")), NOTHING)
    all_eur = sum((line.amounts_eur[index] for line in system.yearly), NOTHING)
    own_eur = _sum_of(system, index, (*LANDLORD_LINES, *CAPITAL_LINES))
    tonnes = [row.real_t[index] for row in system.energy if row.carrier in SPLIT_CARRIERS and row.real_t]
    co2_kg = sum(tonnes, NOTHING) * KG_PER_T
    co2_eur = min(co2_eur, charged_co2_eur(co2_kg, year, parameters) or co2_eur)
    return FuelBill(
        year=year,
        area_m2=facts.house.living_area_m2,
        co2_kg=co2_kg,
        co2_eur=co2_eur,
        bio_eur=bio_eur,
        bio_percent=bio_share(technology, facts, parameters, year) * 100,
        other_eur=all_eur - own_eur - co2_eur - bio_eur,
        section_43=section_5a(technology, facts, parameters).applies,
        restriction=Restriction.ONE if facts.house.listed else Restriction.NONE,
    )


def section_5a(technology: Technology, facts: Facts, parameters: ParameterSet) -> Section5a:
    """Return whether § 5a applies: heatings under § 43 GModG, but small houses that their owner shares are exempt."""
    house = facts.house
    if stairs(technology, facts, parameters) is not Stairs.GMODG:
        return Section5a(applies=False, reason="Die Heizung fällt nicht unter § 43 GModG.")
    if house.small and house.self_used_dwellings:
        if house.tight_housing_market is False:
            reason = "Haus mit höchstens zwei Wohnungen, eine selbst genutzt, kein angespannter Wohnungsmarkt."
            return Section5a(applies=False, reason=reason)
        if house.tight_housing_market is None:
            reason = "Ob der Wohnungsmarkt angespannt ist, ist nicht angegeben; gerechnet ist die hälftige Teilung."
            return Section5a(applies=True, reason=reason, open=True)
    if house.dwellings <= HARDSHIP_DWELLINGS and house.energy_class in HARDSHIP_CLASSES:
        reason = "Die Kosten werden hälftig geteilt; bei niedriger Miete kann ein Härtefall des Vermieters vorliegen."
        return Section5a(applies=True, reason=reason, open=True)
    return Section5a(applies=True, reason="Gasnetzentgelt, CO₂-Kosten und grüne Brennstoffe werden hälftig geteilt.")


def _sum_of(system: SystemCosts, index: int, keys: tuple[str, ...]) -> Decimal:
    return sum((line.amounts_eur[index] for line in system.yearly if line.key.startswith(keys)), NOTHING)


def _party(year_eur: Decimal, area_m2: Decimal) -> Party:
    return Party(year_eur, year_eur / area_m2 / MONTHS)
