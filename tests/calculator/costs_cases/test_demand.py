"""How much heat houses need: by type, age and state, and what a bill may change."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from calculator.core.facts import BuildingType, Facts, Measure, Renovation
from tests.calculator.costs_cases.houses import bought_eur, compared, fuel_kwh, heat_kwh_m2, house

STATES = (Renovation.ORIGINAL, Renovation.AVERAGE, Renovation.RENOVATED)
YEARS = (1900, 1935, 1953, 1963, 1973, 1981, 1990, 1998, 2005, 2012, 2020)
EAST = (BuildingType.PLATTENBAU, BuildingType.HOCHHAUS)
CELLS = [
    (kind, year) for kind in BuildingType for year in YEARS if kind not in EAST or 1958 <= year <= 1990
]  # East German panel buildings are of those years only


def of_class(kind: BuildingType, year: int, state: Renovation) -> Facts:
    name = {BuildingType.EFH: "detached_1965", BuildingType.RH: "terraced_1963"}.get(kind, "plattenbau_1976")
    return house(name, building_type=kind, build_year=year, renovation=state, year_installed=max(year, 2000))


@pytest.mark.parametrize(
    ("name", "state", "expected"),
    [
        ("terraced_1963", "original", 130),
        ("terraced_1963", "average", 104),
        ("terraced_1963", "renovated", 75),
        ("plattenbau_1976", "original", 118),
        ("plattenbau_1976", "average", 91),
        ("detached_1965", "average", 120),
        ("efficiency_house_2019", "average", 48),
    ],
)
def test_typical_demand_is_what_is_measured(name: str, state: str, expected: int) -> None:
    assert heat_kwh_m2(house(name, renovation=state)) == pytest.approx(expected, rel=0.12)


def test_more_renovation_never_needs_more_heat() -> None:
    inverted = [
        (kind, year, better)
        for kind, year in CELLS
        for worse, better in pairwise(STATES)
        if heat_kwh_m2(of_class(kind, year, better)) > heat_kwh_m2(of_class(kind, year, worse))
    ]
    assert inverted == []


def test_an_older_class_never_needs_less_heat() -> None:
    inverted = [
        (kind, older, state)
        for kind in BuildingType
        for state in STATES
        for older, newer in pairwise(year for known, year in CELLS if known is kind)
        if heat_kwh_m2(of_class(kind, older, state)) < heat_kwh_m2(of_class(kind, newer, state))
    ]
    assert inverted == []


@pytest.mark.parametrize("measured", [(), ({"unit": "gas_kwh", "amount": 22_000},)])
def test_more_insulation_never_needs_more_heat(measured: tuple[dict[str, Any], ...]) -> None:
    case = house("detached_1965", readings=measured)
    measures = ("windows", "roof", "cellar", "facade")
    steps = [_planned(case, measures[:count]) for count in range(len(measures) + 1)]
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] < steps[0]


def _planned(case: Facts, measures: tuple[str, ...]) -> Any:
    return heat_kwh_m2(replace(case, measures=tuple(map(Measure, measures))))


def test_the_bill_never_shrinks_the_machine() -> None:
    machines = set()
    for litres in (3000, 2000, 1000):
        comparison = compared(house("oil_1965", readings=({"unit": "oil_litre", "amount": litres},)), "heat_pump")
        used = {each.key: each.value for each in comparison.assumptions}
        pump = comparison.system("heat_pump")
        jaz = comparison.heat_demand_kwh_a / fuel_kwh(pump)
        machines.add((used["heat_load_kw"], used["flow_temperature_c"], round(jaz, 1), bought_eur(pump)))
    assert len(machines) == 1


def test_no_heat_pump_is_cheaper_than_the_cheapest_offer() -> None:
    small = compared(house("efficiency_house_2019"), "heat_pump", heat_demand_kwh_m2a=50).system("heat_pump")
    assert bought_eur(small) >= 21_099
