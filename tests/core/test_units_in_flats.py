"""Heatings of many devices are kept as what they are, and what cannot be computed is said."""

from dataclasses import replace
from decimal import Decimal

import pytest

from calculator.core import Facts, Heating, HeatingKind, House, SystemCosts, Technology
from calculator.core.cost_lines import CostKind
from calculator.core.ensemble import run
from calculator.core.futures import SEED, draw
from calculator.core.inputs import Inputs
from calculator.sentences import in_german
from tests.core.houses import LAW, facts, result

BLOCK = House(living_area_m2=Decimal(600), build_year=1905, dwellings=8, self_used_dwellings=5)


def kept(case: Facts, **values: object) -> SystemCosts:
    return result(case, (Technology.KEEP,), **values).system("keep")


def first(system: SystemCosts, kind: CostKind) -> Decimal:
    """The first amount of a kind that is paid."""
    return next(amount for amount in system.yearly_of(kind) if amount)


def test_eight_flats_have_eight_units_eight_contracts_and_eight_services() -> None:
    case = facts(house=BLOCK, heating=Heating(kind=HeatingKind.GAS_FLOOR, year_installed=2003))
    one = replace(case, house=replace(BLOCK, dwellings=1, self_used_dwellings=1))
    many, single = (kept(each, cost_growth_percent=0) for each in (case, one))
    for kind in (CostKind.BASE_PRICE, CostKind.MAINTENANCE, CostKind.REPLACEMENT):
        assert first(many, kind) == 8 * first(single, kind)
    assert first(many, CostKind.MAINTENANCE) == 8 * 140
    assert first(many, CostKind.REPLACEMENT) == 8 * 5750


def test_the_price_of_a_unit_can_be_entered() -> None:
    case = facts(house=BLOCK, heating=Heating(kind=HeatingKind.GAS_FLOOR, year_installed=2003))
    cheap, dear = (first(kept(case, gas_floor_unit_eur=price), CostKind.REPLACEMENT) for price in (5000, 6000))
    assert dear / cheap == Decimal("1.2")


@pytest.mark.parametrize(
    ("kind", "percent", "each_m2", "price"),
    [
        (HeatingKind.NIGHT_STORAGE, "100", 15, 1500),
        (HeatingKind.ELECTRIC, "100", 15, 600),
        (HeatingKind.GAS_ROOM, "71", 25, 2200),
        (HeatingKind.OIL_ROOM, "75.26", 25, 2000),  # 71 by Hs, × 1.06
        (HeatingKind.WOOD_STOVES, "68.04", 30, 3500),  # 63 by Hs, × 1.08
    ],
)
def test_heaters_and_stoves_are_followed_by_the_like(kind: HeatingKind, percent: str, each_m2: int, price: int) -> None:
    case = facts(heating=Heating(kind=kind, year_installed=1990))
    found = result(case, (Technology.KEEP,), cost_growth_percent=0)
    system = found.system("keep")
    (row,) = system.energy
    assert set(row.kwh_of_years) == {row.kwh_a}
    assert round(found.heat_demand_kwh_a * 100 / row.kwh_a, 2) == Decimal(percent)
    assert first(system, CostKind.REPLACEMENT) == Decimal(140) / each_m2 * price
    assert first(system, CostKind.MAINTENANCE) <= 100


def test_many_futures_of_a_house_with_units_can_be_drawn() -> None:
    case = facts(house=BLOCK, heating=Heating(kind=HeatingKind.GAS_FLOOR, year_installed=2003))
    drawn = run(Inputs.of(LAW, {}), case, LAW, draw(50, SEED), (Technology.KEEP,)).totals_eur[Technology.KEEP]
    exact = float(kept(case).payments_eur)
    assert drawn[-1].min() < exact < drawn[-1].max()


@pytest.mark.parametrize("kind", [HeatingKind.GAS_ROOM, HeatingKind.OIL_ROOM, HeatingKind.WOOD_STOVES])
def test_whether_stoves_bring_the_speed_bonus_is_open(kind: HeatingKind) -> None:
    case = facts(heating=Heating(kind=kind, year_installed=1990))
    grant = result(case, (Technology.AIR_WATER_HP,)).systems[0].subsidy
    assert grant is not None
    (speed,) = (item for item in grant.items if item.key == "subsidy_speed_bonus_percent")
    assert not speed.granted
    assert grant.possible_eur > grant.amount_eur


@pytest.mark.parametrize(("kind", "said"), [("coal", True), ("other", True), ("wood_stoves", False)])
def test_what_cannot_be_kept_is_said(kind: str, said: bool) -> None:
    case = facts(heating=Heating(kind=HeatingKind(kind), year_installed=1990))
    notes = [in_german(note) for note in result(case, (Technology.GAS,)).notes]
    assert any("„Behalten“ steht deshalb nicht im Vergleich" in note for note in notes) is said
