"""What must never turn round, whatever the house: heat, grants, prices of larger houses, and waiting."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from calculator.core import Dates, Facts, Heating, HeatingKind, House, Household, Inputs, InvalidInput, Technology
from calculator.core.choices import HeatEmission
from calculator.core.compare import compare, every_system
from calculator.core.cost_lines import CostKind
from calculator.core.demand import building, design, flow_temperature_c
from calculator.core.facts import BuildingType, Measure, Renovation
from calculator.core.later_starts import later_starts
from calculator.core.readings import MeterReading, Unit
from calculator.core.result import SystemCosts
from calculator.core.site import Site
from tests.core.houses import DAY, LAW, facts
from tests.core.test_later_starts import CHEAPER

BOUGHT = sorted(set(Technology) - {Technology.KEEP})
KINDS = st.sampled_from(HeatingKind)
YEARS = st.integers(1870, 2024)
INCOMES = st.none() | st.integers(0, 90_000).map(Decimal)
SMALL, LARGE = (BuildingType.EFH, BuildingType.RH), (BuildingType.MFH, BuildingType.GMFH)
CENT = Decimal("0.01")


def bought_eur(system: SystemCosts) -> Decimal:
    return sum((line.amounts_eur[0] for line in system.one_off if line.kind is CostKind.PURCHASE), Decimal(0))


@st.composite
def houses(draw: st.DrawFn) -> Facts:
    """A house with people and heating, of up to twelve flats."""
    flats, year = draw(st.integers(1, 12)), draw(YEARS)
    own = draw(st.integers(0, flats))
    return facts(
        house=House(
            living_area_m2=Decimal(flats * draw(st.integers(40, 160))),
            build_year=year,
            building_type=draw(st.sampled_from(LARGE if flats > 2 else SMALL)),
            dwellings=flats,
            self_used_dwellings=own,
            renovation=draw(st.sampled_from(Renovation)),
            heat_emission=draw(st.sampled_from((None, *HeatEmission))),
        ),
        heating=Heating(kind=draw(KINDS), year_installed=draw(st.integers(max(year, 1970), 2026))),
        household=Household(
            persons=draw(st.integers(1, 6)), taxable_income_eur=draw(st.none() | st.integers(0, 90_000))
        ),
    )


@settings(max_examples=60)
@given(houses(), st.integers(0, 60_000), st.sampled_from((DAY, date(2026, 7, 20), date(2027, 4, 1), date(2029, 8, 1))))
def test_a_grant_is_never_above_the_cost(case: Facts, other: int, day: date) -> None:
    dates = Dates(stichtag=DAY, order_date=day, application_date=day, installation_date=day, start_year=2027)
    inputs = Inputs.of(LAW, {"other_grant_eur": other})
    for system in compare(inputs, replace(case, dates=dates), LAW).systems:
        assert 0 <= system.grant_eur <= bought_eur(system) + CENT
        assert system.subsidy is None or system.subsidy.eligible_eur <= bought_eur(system) + CENT


@settings(max_examples=60)
@given(houses(), st.sets(st.sampled_from(Measure)), st.sets(st.sampled_from(Measure)), st.none() | st.integers(2, 60))
def test_more_insulation_never_needs_more_heat_power_or_hotter_water(
    case: Facts, some: set[Measure], more: set[Measure], mwh: int | None
) -> None:
    read = (MeterReading(unit=Unit.GAS_KWH, amount=Decimal(mwh * 1000)),) if mwh else ()
    first, second = (
        Site(Inputs.of(LAW, {}), replace(case, readings=read, measures=tuple(sorted(each))), LAW)
        for each in (some, some | more)
    )
    for value in (building.heat_demand_kwh_m2a, design.heat_load_kw, flow_temperature_c):
        assert value(second) <= value(first) + CENT


@settings(max_examples=60)
@given(houses(), st.sampled_from(Renovation), st.sampled_from(Renovation))
def test_a_better_state_never_needs_more_heat_or_power(case: Facts, one: Renovation, other: Renovation) -> None:
    order = list(Renovation)
    worse, better = sorted((one, other), key=order.index)
    first, second = (
        Site(Inputs.of(LAW, {}), replace(case, house=replace(case.house, renovation=state)), LAW)
        for state in (worse, better)
    )
    for value in (building.heat_demand_kwh_m2a, design.heat_load_kw, flow_temperature_c):
        assert value(second) <= value(first) + CENT


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Facts, Facts]:
    """Two let houses that differ in the number of their flats alone; the smaller comes first."""
    area, year, kind = draw(st.integers(40, 120)), draw(YEARS), draw(KINDS)
    installed, fewer, more = (
        draw(st.integers(max(year, 1970), 2026)),
        draw(st.integers(1, 30)),
        draw(st.integers(1, 10)),
    )

    def of(flats: int) -> Facts:
        house = House(
            living_area_m2=Decimal(area * flats), build_year=year, building_type=BuildingType.MFH, dwellings=flats,
            self_used_dwellings=0,
        )  # fmt: skip
        return facts(house=house, heating=Heating(kind=kind, year_installed=installed), household=Household())

    return of(fewer), of(fewer + more)


@settings(max_examples=150)
@given(st.sampled_from(BOUGHT), blocks())
def test_more_flats_of_one_size_never_cost_less_before_grants(
    technology: Technology, pair: tuple[Facts, Facts]
) -> None:
    try:
        fewer, more = (bought_eur(compare(Inputs.of(LAW, {}), case, LAW, (technology,)).systems[0]) for case in pair)
    except InvalidInput:  # above 100 kW only an offer says the price
        reject()
    assert fewer <= more + CENT


@settings(max_examples=60)
@given(houses(), st.sampled_from(BOUGHT))
def test_a_later_start_never_costs_less_without_a_line_that_names_the_cause(
    case: Facts, technology: Technology
) -> None:
    dates = Dates(stichtag=DAY, order_date=DAY, application_date=DAY, installation_date=date(2027, 5, 1))
    case = replace(case, dates=dates)
    assume(technology in every_system(case))
    try:
        found = later_starts(technology, Inputs.of(LAW, {}), case, LAW)
    except InvalidInput:
        reject()
    for start in found[1:]:
        named = {cause.code for cause in start.causes}
        assert start.fair_eur >= found[0].fair_eur or named & CHEAPER
