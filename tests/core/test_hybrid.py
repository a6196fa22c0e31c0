"""What part of the heat a hybrid's heat pump gives, by its power and by how both run, and what both cost."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import Comparison, Technology
from calculator.core.facts import Work
from tests.core.houses import DATES, facts, result

HYBRID = Technology.HP_GAS_HYBRID


def hybrid(work: Work | None = None, **values: Any) -> Comparison:
    return result(facts(work=work or Work(), dates=replace(DATES, start_year=2026)), (HYBRID,), **values)


def value(found: Comparison, key: str) -> Decimal:
    return next(each.value for each in found.assumptions if each.key == key)


def room_percent(power: Any, *, alternative: bool = False, **values: Any) -> Decimal:
    """The heat pump's share of the room heat alone."""
    work = Work(hybrid_heat_pump_share_percent=Decimal(power), hybrid_alternative=alternative)
    found = hybrid(work, **values)
    water = value(found, "hot_water_share_percent") / 100
    return (value(found, "hybrid_heat_pump_heat_percent") - 90 * water) / (1 - water)


@pytest.mark.parametrize(
    ("power", "parallel", "alternative"),
    [(0, 0, 0), (20, 54, 13), (30, 73, 29), (40, 85, 43), (45, 89, "55.5"), (50, 93, 68), (60, 97, 81), (70, 99, 90),
     (100, 100, 100)],
)  # fmt: skip
def test_the_share_follows_power_and_mode(power: int, parallel: int, alternative: Any) -> None:
    assert round(room_percent(power), 6) == parallel
    assert round(room_percent(power, alternative=True), 6) == Decimal(alternative)


@pytest.mark.parametrize(("bivalence", "share"), [(-5, 96), (-3, 90), (0, 75), (2, 60), (3, 52), (4, 44), (5, 36)])
def test_a_known_bivalence_temperature_decides_where_the_heat_pump_rests_below_it(bivalence: int, share: int) -> None:
    assert round(room_percent(40, alternative=True, hybrid_bivalence_c=bivalence), 6) == share
    assert round(room_percent(40, hybrid_bivalence_c=bivalence), 6) == 85


@given(st.integers(min_value=0, max_value=100))
def test_running_beside_each_other_never_gives_less_than_taking_turns(power: int) -> None:
    assert room_percent(power) >= room_percent(power, alternative=True)


def test_hot_water_comes_mostly_from_the_heat_pump_and_a_typed_share_wins() -> None:
    assert round(room_percent(40), 6) == 85
    assert value(hybrid(), "hybrid_heat_pump_heat_percent") > 85
    assert value(hybrid(hybrid_heat_pump_heat_percent=60), "hybrid_heat_pump_heat_percent") == 60


def test_power_is_typed_or_a_fact_or_usual() -> None:
    fact = Work(hybrid_heat_pump_share_percent=Decimal(55))
    key = "hybrid_heat_pump_power_percent"
    assert value(hybrid(), key) == 40
    assert value(hybrid(fact), key) == 55
    assert value(hybrid(fact, hybrid_heat_pump_power_percent=70), key) == 70


@pytest.mark.parametrize("load_kw", [6, 8, 10])
def test_a_small_heat_pump_and_a_boiler_cost_what_is_said_of_houses(load_kw: int) -> None:
    once = {line.key: line.amounts_eur[0] for line in hybrid(heat_load_kw=load_kw).systems[0].one_off}
    assert 30000 <= once["heat_pump_part"] + once["boiler_part"] <= 39000


def test_the_larger_the_heat_pump_the_dearer_it_is_to_buy_and_the_less_gas_it_needs() -> None:
    small, large = (hybrid(hybrid_heat_pump_power_percent=power, heat_load_kw=20).systems[0] for power in (30, 60))
    gas = [next(row.kwh_a for row in each.energy if row.carrier == "gas") for each in (small, large)]
    assert gas[1] < gas[0]
    assert small.one_off[0].amounts_eur[0] < large.one_off[0].amounts_eur[0]
