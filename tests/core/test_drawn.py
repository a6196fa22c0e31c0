"""What is said of the futures is what they draw: each range against ten thousand of them."""

from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from calculator.core import House, Inputs, Technology
from calculator.core.drawn import Drawn, drawn
from calculator.core.ensemble import fair_path_eur
from calculator.core.future_site import GROWTHS, FutureSite
from calculator.core.futures import draw
from tests.core.houses import LAW, facts
from tests.core.test_derivations import HOUSES

SYSTEMS = (Technology.AIR_WATER_HP, Technology.GAS, Technology.DISTRICT_HEATING)


def found(case: Any = None, systems: tuple[Technology, ...] = SYSTEMS, **values: Any) -> dict[str, list[Drawn]]:
    told: dict[str, list[Drawn]] = {}
    for each in drawn(Inputs.of(LAW, values), case or facts(), LAW, systems):
        told.setdefault(each.driver, []).append(each)
    return told


def test_ranges_are_those_that_a_tenth_of_the_futures_lies_below_and_above() -> None:
    told, site = found(), FutureSite(Inputs.of(LAW, {}), facts(), LAW, draw(10_000))
    for technology in SYSTEMS:
        fair_path_eur(site, technology)
    by_label = {each.label: each for several in told.values() for each in several}
    compared = 0
    for used in site.used.values():
        values: Any = used.value
        if used.label in by_label and isinstance(values, np.ndarray) and "jaz" not in used.key:
            low, high = np.percentile(values, (10, 90))
            each = by_label[used.label]
            assert (float(each.low), float(each.high)) == pytest.approx((low, high), rel=0.05, abs=0.05), used.key
            compared += 1
    assert compared >= 4
    (co2,) = told["co2"]
    low, high = np.percentile(np.array(site.co2_net()[-1]), (10, 90))
    assert (float(co2.low), float(co2.high)) == pytest.approx((low, high), rel=0.03)


def test_each_driver_that_matters_is_told_with_its_records() -> None:
    told = found()
    assert {"gas", "electricity", "bio", "co2", "jaz", "investment", "demand", "grid", "heat_price"} <= told.keys()
    assert "oil" not in told
    for several in told.values():
        for each in several:
            assert each.low <= each.middle <= each.high
            assert each.keys
            assert all(key in LAW.parameters for key in each.keys)
    (offers,) = told["investment"]
    assert (round(offers.low), offers.middle, round(offers.high)) == (81, 100, 119)


def test_the_ranges_of_records_are_told_with_their_own_ends() -> None:
    told = found()
    assert {"gas_today", "electricity_today", "upkeep", "work", "load", "efficiency"} <= told.keys()
    service = next(each for each in told["upkeep"] if each.keys == ("gas_service_eur_a",))
    assert (service.low, service.middle, service.high) == (200, 300, 500)
    assert "load" not in found(
        facts(house=House(living_area_m2=Decimal(140), build_year=1965, heat_load_kw=Decimal(9)))
    )


def test_a_measured_demand_is_drawn_less_widely_than_a_typical_one() -> None:
    (typical,), (measured,) = found()["demand"], found(HOUSES["bills in litres"])["demand"]
    assert (measured.high - measured.low) / measured.middle < (typical.high - typical.low) / typical.middle / 2
    assert measured.keys == ("spread_heat_measured",)


def test_what_is_entered_for_sure_is_not_drawn() -> None:
    told = found(fernwaerme_price_eur_kwh=Decimal("0.14"))
    assert "heat_price" not in told
    assert all(each.low < each.high for several in told.values() for each in several)
    assert GROWTHS["gas_price_growth_percent"] in told
