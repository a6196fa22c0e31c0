"""What a new heating means for tenant and landlord: heating cost, CO2 shares, rent, and the landlord's capital cost."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.core.facts import Facts, Technology
from calculator.core.parameters import ParameterSet
from calculator.core.rules.co2_split import FuelBill, Split, split
from calculator.core.rules.green_gas import Stairs, stairs

MONTHS = 12
HARDSHIP_DWELLINGS = 6
HARDSHIP_CLASSES = ("G", "H")


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


def net_effect(
    before: FuelBill,
    after: FuelBill,
    rent_increase_eur_m2: Decimal,
    capital_cost_eur_a: Decimal,
    parameters: ParameterSet,
) -> NetEffect:
    """Return what changes in a year: both bills of that year, the rent increase, the landlord's yearly capital cost.

    The landlord's capital cost is what is left after the grant. Raises ``ParameterNotCovered`` before 2023.
    """
    old, new = split(before, parameters), split(after, parameters)
    rent = rent_increase_eur_m2 * after.area_m2 * MONTHS
    tenant = new.tenant_eur - old.tenant_eur + rent
    landlord = new.landlord_eur - old.landlord_eur + capital_cost_eur_a - rent
    return NetEffect(after.year, _party(tenant, after.area_m2), _party(landlord, after.area_m2), old, new)


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


def _party(year_eur: Decimal, area_m2: Decimal) -> Party:
    return Party(year_eur, year_eur / area_m2 / MONTHS)
