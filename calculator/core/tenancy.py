"""What a new heating means for tenant and landlord: heating cost, CO2 shares, rent, and the landlord's capital cost."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import assert_never

from calculator.core import carriers
from calculator.core.choices import is_at_best
from calculator.core.cost_lines import CostKind
from calculator.core.derivations import Derivation, formula
from calculator.core.facts import Facts
from calculator.core.heatings import Boiler, Hybrid, Technology
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet
from calculator.core.result import SystemCosts
from calculator.core.rules.co2_split import GRID_AND_CO2, FuelBill, Split, charged_co2_eur, split, under_5a
from calculator.core.rules.green_gas import IN_FORCE, Stairs, bio_shares, stairs

MONTHS, KG_PER_T = 12, 1000
NOTHING = Decimal(0)
HARDSHIP_DWELLINGS, HARDSHIP_CLASS = "co2kostaufg_5d_max_dwellings", "co2kostaufg_5d_class"
# Carriers whose CO2 cost the CO2KostAufG splits.
SPLIT_CARRIERS = frozenset(carrier.key for carrier in carriers.ALL if carrier.co2)


class Bill(Enum):
    """Where a yearly cost goes in a rented house."""

    OTHER = auto()  # part of the heating bill, which the tenant pays
    CO2 = auto()  # part of the heating bill, split by the CO2KostAufG
    GREEN_FUEL = auto()  # part of the heating bill, split by § 5a CO2KostAufG
    LANDLORD = auto()  # running cost that the landlord bears
    CAPITAL = auto()  # capital of the landlord, no running cost


def bill_of(kind: CostKind) -> Bill:
    """Return where a cost line of a kind goes; grant and income lower the capital."""
    match kind:
        case CostKind.ENERGY | CostKind.BASE_PRICE | CostKind.MAINTENANCE | CostKind.OPERATION:
            return Bill.OTHER
        case CostKind.CO2:
            return Bill.CO2
        case CostKind.GREEN_FUEL:
            return Bill.GREEN_FUEL
        case CostKind.REPAIR:
            return Bill.LANDLORD
        case CostKind.PURCHASE | CostKind.SUBSIDY | CostKind.REPLACEMENT | CostKind.INCOME:
            return Bill.CAPITAL
        case _:
            assert_never(kind)


@cache
def kinds_of(*bills: Bill) -> tuple[CostKind, ...]:
    """Return the kinds of cost that go to some bills."""
    return tuple(kind for kind in CostKind if bill_of(kind) in bills)


class Section5aWhy(Code):
    """Why § 5a CO2KostAufG holds or not."""

    NOT_UNDER_43 = "section_5a_not_under_43"
    SMALL_HOUSE = "section_5a_small_house"
    MARKET_UNKNOWN = "section_5a_market_unknown"
    HARDSHIP = "section_5a_hardship"
    PARTED = "section_5a_parted"
    PARTED_WITHOUT_GRID = "section_5a_parted_without_grid"
    NEXT_ONE = "section_5a_next_one"


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

    def told(self, rent_eur_m2: Decimal, area_m2: Decimal) -> tuple[Message, Message]:
        """Return how the changes for tenant and landlord come about, at a rise of the rent a month."""
        rent_eur = rent_eur_m2 * area_m2 * MONTHS
        moved = self.after.landlord_eur - self.before.landlord_eur
        own = self.landlord.year_eur - moved + rent_eur
        tenant = formula(
            Derivation.TENANT_CHANGE, after=self.after.tenant_eur, before=self.before.tenant_eur, rent=rent_eur
        )
        sides = {"after": self.after.landlord_eur, "before": self.before.landlord_eur}
        return tenant, formula(Derivation.LANDLORD_CHANGE, **sides, own=own, rent=rent_eur)


@dataclass(frozen=True, slots=True)
class Section5a:
    """Whether § 5a CO2KostAufG splits grid fee, CO2 and green fuel of a heating in half, and what is open about it."""

    applies: bool
    reason: Message
    open: bool = False
    norm: str = "§§ 5a und 5d CO2KostAufG"


@dataclass(frozen=True, slots=True)
class RentedCost:
    """What a system costs in each year of a rented house: the split heating bills, and the landlord's repairs.

    ``section_5a_from``: the first year whose bill § 5a CO2KostAufG parts; None: none of them.
    """

    area_m2: Decimal
    splits: tuple[Split, ...]
    repairs_eur: tuple[Decimal, ...]
    section_5a_from: int | None = None


def rented_cost(system: SystemCosts, years: Sequence[int], facts: Facts, parameters: ParameterSet) -> RentedCost:
    """Return what a system costs tenant and landlord in the calendar years of its comparison.

    Raises ``ParameterNotCovered`` before 2023.
    """
    bills = yearly_bills(system, years, facts, parameters)
    splits = tuple(split(bill, parameters) for bill in bills)
    parted = next((bill.year for bill in bills if under_5a(bill, GRID_AND_CO2, parameters)), None)
    return RentedCost(facts.house.living_area_m2, splits, system.yearly_of(*kinds_of(Bill.LANDLORD)), parted)


def yearly_effects(
    before: RentedCost, after: RentedCost, *, rent_increase_eur_m2: Decimal, capital_cost_eur_a: Decimal
) -> tuple[NetEffect, ...]:
    """Return what changes in each year when one heating takes the place of another in a rented house.

    ``capital_cost_eur_a``: the landlord's yearly cost of the investment after the grant. Repairs are the landlord's.
    """
    rows = zip(before.splits, after.splits, before.repairs_eur, after.repairs_eur, strict=True)
    return tuple(
        net_effect(old, new, after.area_m2, rent_increase_eur_m2, capital_cost_eur_a + repairs - repairs_before)
        for old, new, repairs_before, repairs in rows
    )


def net_effect(
    before: Split, after: Split, area_m2: Decimal, rent_increase_eur_m2: Decimal, landlord_cost_eur_a: Decimal
) -> NetEffect:
    """Return what changes in a year: both bills of that year, the rent increase, the landlord's own yearly cost."""
    rent = rent_increase_eur_m2 * area_m2 * MONTHS
    tenant = after.tenant_eur - before.tenant_eur + rent
    landlord = after.landlord_eur - before.landlord_eur + landlord_cost_eur_a - rent
    return NetEffect(after.year, _party(tenant, area_m2), _party(landlord, area_m2), before, after)


def yearly_bills(
    system: SystemCosts, years: Sequence[int], facts: Facts, parameters: ParameterSet
) -> tuple[FuelBill, ...]:
    """Return the heating bill of a system in each year: all yearly cost but repairs and replacements.

    The gas grid fee is part of what gas and green gas cost; § 5a shares it as a cost of its own.
    """
    running = _running(system, facts)
    columns = (
        system.yearly_of(*kinds_of(Bill.CO2)),
        system.yearly_of(*kinds_of(Bill.GREEN_FUEL)),
        *_grid_fees(system),
        system.yearly_of(*kinds_of(Bill.LANDLORD, Bill.CAPITAL)),
        _tonnes(system),
        _green_shares(running, years, facts, parameters),
        _under_43(running, facts, parameters),
    )
    bills = []
    for year, all_eur, co2_all_eur, green_eur, grid_eur, green_grid_eur, own_eur, tonnes, share, section_43 in zip(
        years, system.yearly_eur, *columns, strict=True
    ):
        co2_kg = tonnes * KG_PER_T
        co2_eur = min(co2_all_eur, charged_co2_eur(co2_kg, year, parameters) or co2_all_eur)
        bill = FuelBill(
            year=year,
            area_m2=facts.house.living_area_m2,
            co2_kg=co2_kg,
            co2_eur=co2_eur,
            grid_eur=grid_eur,
            bio_eur=green_eur - green_grid_eur,
            bio_percent=share * 100,
            other_eur=all_eur - own_eur - co2_eur - green_eur - (grid_eur - green_grid_eur),
            section_43=section_43,
            restricted=bool(facts.house.listed),
        )
        bills.append(bill)
    return tuple(bills)


def _running(system: SystemCosts, facts: Facts) -> tuple[Technology, ...]:
    """Return which heating runs in each year: the present one is followed by a new one of its kind when it ends."""
    technology, years = Technology(system.key), len(system.yearly_eur)
    present = facts.heating.kind.record.kept
    if technology is not Technology.KEEP or present is None:
        return (technology,) * years
    bought = system.yearly_of(CostKind.REPLACEMENT)
    ended = next((at for at, price_eur in enumerate(bought) if price_eur), years)
    return (technology,) * ended + (present.like,) * (years - ended)


def _green_shares(
    running: tuple[Technology, ...], years: Sequence[int], facts: Facts, parameters: ParameterSet
) -> tuple[Decimal, ...]:
    """Return the share of green fuel in each year, 0 to 1, that the heating of that year must burn."""
    found = {each: bio_shares(each, facts, parameters, years) for each in set(running)}
    return tuple(found[each][at] for at, each in enumerate(running))


def _under_43(running: tuple[Technology, ...], facts: Facts, parameters: ParameterSet) -> tuple[bool, ...]:
    """Return for each year whether § 5a reaches the heating of that year."""
    found = {each: section_5a(each, facts, parameters).applies for each in set(running)}
    return tuple(found[each] for each in running)


def _grid_fees(system: SystemCosts) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...]]:
    """Return the whole fee of the gas grid in each year, and what of it is for green gas."""
    green = kinds_of(Bill.GREEN_FUEL)

    def added(*kinds: CostKind) -> tuple[Decimal, ...]:
        columns = (line.grid_eur for line in system.yearly if line.grid_eur and line.kind in kinds)
        return tuple(sum(each, NOTHING) for each in zip((NOTHING,) * len(system.yearly_eur), *columns, strict=True))

    return added(*CostKind), added(*green)


def section_5a(technology: Technology, facts: Facts, parameters: ParameterSet) -> Section5a:
    """Return whether § 5a applies: heatings under § 43 GModG, but small houses that their owner shares are exempt."""
    house = facts.house
    if stairs(technology, facts, parameters) is not Stairs.GMODG:
        return Section5a(applies=False, reason=say(Section5aWhy.NOT_UNDER_43))
    share = parameters.parameter(GRID_AND_CO2).records[0].value
    if house.small and house.self_used_dwellings:
        if house.tight_housing_market is False:
            return Section5a(applies=False, reason=say(Section5aWhy.SMALL_HOUSE))
        if house.tight_housing_market is None:
            return Section5a(applies=True, reason=say(Section5aWhy.MARKET_UNKNOWN, share=share), open=True)
    if _may_be_hardship(facts, parameters):
        return Section5a(applies=True, reason=say(Section5aWhy.HARDSHIP, share=share), open=True)
    parted = Section5aWhy.PARTED if _pays_gas_grid(technology) else Section5aWhy.PARTED_WITHOUT_GRID
    return Section5a(applies=True, reason=say(parted, share=share))


def _pays_gas_grid(technology: Technology) -> bool:
    design = technology.record.design
    return isinstance(design, Hybrid) or (isinstance(design, Boiler) and design.carrier is carriers.GAS)


def _may_be_hardship(facts: Facts, parameters: ParameterSet) -> bool:
    """Return whether size and class meet § 5d; what it asks of the rent is not known well enough to judge."""
    day = max(facts.dates.installation_date, parameters.date_of(IN_FORCE))
    few = facts.house.dwellings <= parameters.on(HARDSHIP_DWELLINGS, day).value
    return few and is_at_best(facts.house.energy_class, parameters.class_of(HARDSHIP_CLASS, day))


def _tonnes(system: SystemCosts) -> tuple[Decimal, ...]:
    """Return the tonnes of CO2 of each year whose cost the CO2KostAufG splits."""
    nothing = (NOTHING,) * len(system.yearly_eur)
    columns = (row.real_t for row in system.energy if row.carrier in SPLIT_CARRIERS and row.real_t)
    return tuple(sum(tonnes, NOTHING) for tonnes in zip(nothing, *columns, strict=True))


def _party(year_eur: Decimal, area_m2: Decimal) -> Party:
    return Party(year_eur, year_eur / area_m2 / MONTHS)
