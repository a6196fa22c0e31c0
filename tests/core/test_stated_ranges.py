"""What a record states a range for is drawn between its ends, unless people said what holds for their house."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from calculator.core import Facts, Heating, HeatingKind, House, Inputs, Technology
from calculator.core.compare import every_system
from calculator.core.demand import heat_load_kw
from calculator.core.demand.spread import TENTH
from calculator.core.ensemble import ensemble
from calculator.core.future_site import FutureSite
from calculator.core.futures import DRIVERS, Futures, draw
from calculator.core.heatings import Boiler
from calculator.core.inputs import Tariffs
from calculator.core.readings import MeterReading, Unit
from calculator.core.stated_ranges import AROUND, INSIDE, driver_inside
from calculator.core.systems import plan_of
from tests.core.houses import DAY, LAW, facts

SERVICES = [key for key in LAW.parameters if driver_inside(key) == "upkeep"]


def site(case: Facts | None = None, tariffs: Tariffs = Tariffs.MEAN, **values: object) -> FutureSite:
    """A site with three futures: all drivers low, as assumed, and high."""
    moves = np.array([-TENTH, 0.0, TENTH])
    inputs = replace(Inputs.of(LAW, values), tariffs=tariffs)
    return FutureSite(inputs, case or facts(), LAW, Futures(dict.fromkeys(DRIVERS, moves)))


@pytest.mark.parametrize("key", sorted({*INSIDE, *SERVICES, *(error for _driver, error in AROUND.values())}))
def test_every_record_that_is_drawn_states_its_ends_around_its_value(key: str) -> None:
    record = LAW.on(key, DAY)
    assert record.low is not None
    assert record.high is not None
    assert record.low <= record.value <= record.high
    assert record.low < record.high


def test_every_driver_of_a_range_is_one_of_the_futures() -> None:
    used = {*INSIDE.values(), *(driver for driver, _error in AROUND.values())}
    assert used <= set(DRIVERS)


@pytest.mark.parametrize(
    "key", ["gas_service_eur_a", "meter_cupboard_eur", "pellets_price_eur_kwh", "pv_yield_kwh_per_kwp"]
)
def test_the_ends_are_the_tenths(key: str) -> None:
    record = LAW.on(key, DAY)
    assert np.asarray(site().value(key)) == pytest.approx(list(map(float, (record.low, record.value, record.high))))


def test_nothing_falls_below_zero() -> None:
    far = FutureSite(Inputs.of(LAW, {}), facts(), LAW, Futures({driver: np.array([-9.0]) for driver in DRIVERS}))
    assert float(np.asarray(far.value("gas_disconnection_eur"))[0]) == 0


def test_a_gas_tariff_lies_around_the_price_of_its_size_of_house() -> None:
    price = float(LAW.on("gas_price_eur_kwh", DAY).at(Decimal(1)))
    assert np.asarray(site().price("gas_price_eur_kwh")) == pytest.approx([price * 0.85, price, price * 1.15])


@pytest.mark.parametrize("key", ["gas_price_eur_kwh", "oil_price_eur_kwh", "chimney_lining_eur"])
def test_what_is_entered_is_known(key: str) -> None:
    assert np.ndim(site(**{key: Decimal("0.5")}).value(key)) == 0


def test_a_chosen_tariff_of_the_city_is_known() -> None:
    assert np.ndim(site().price("gas_price_eur_kwh")) == 1
    assert np.ndim(site(tariffs=Tariffs.LOCAL).price("gas_price_eur_kwh")) == 0


def test_a_typed_load_is_known_and_one_of_the_table_is_not() -> None:
    typed = facts(house=House(living_area_m2=Decimal(140), build_year=1965, heat_load_kw=Decimal(9)))
    assert float(heat_load_kw(site(typed))) == 9
    low, middle, high = np.asarray(heat_load_kw(site()))
    assert (low / middle, high / middle) == pytest.approx((0.75, 1.25))


@pytest.mark.parametrize(
    "reading",
    [
        MeterReading(unit=Unit.GAS_KWH, eur=Decimal(2400)),
        MeterReading(unit=Unit.PELLETS_KG, amount=Decimal(5000)),
        MeterReading(unit=Unit.PELLETS_KG, eur=Decimal(1900)),
        MeterReading(unit=Unit.OIL_LITRE, eur=Decimal(2000)),
    ],
)
def test_what_turns_a_bill_into_heat_does_not_vary(reading: MeterReading) -> None:
    """The heat of a bill has its own small spread; a tariff or an efficiency that varied would replace it."""
    kind = {Unit.GAS_KWH: HeatingKind.GAS_CENTRAL, Unit.OIL_LITRE: HeatingKind.OIL}.get(
        reading.unit, HeatingKind.BIOMASS
    )
    case = facts(heating=Heating(kind=kind, year_installed=2008), readings=(reading,))
    pump = (Technology.AIR_WATER_HP,)
    alone = ensemble(Inputs.of(LAW, {}), case, LAW, every_system(case), count=50).alone_eur[pump[0]]
    place = DRIVERS.index("demand")
    assert alone[place] < alone[place + len(DRIVERS)]
    assert all(alone[DRIVERS.index(driver)] == alone[DRIVERS.index("wood")] for driver in ("fuel_today", "gas_today"))


@pytest.mark.parametrize("technology", [Technology.AIR_WATER_HP, Technology.GAS, Technology.PELLETS])
def test_offers_for_boilers_scatter_as_their_record_says(technology: Technology) -> None:
    boiler = isinstance(technology.record.design, Boiler)
    drawn = FutureSite(Inputs.of(LAW, {}), _typed(), LAW, draw(20_000))
    paid = np.asarray(drawn.as_offered(plan_of(drawn, technology)).purchases[0].amount_eur)
    key = "spread_boiler_investment_percent" if boiler else "spread_investment_percent"
    assert 100 * paid.std() / paid.mean() == pytest.approx(float(LAW.on(key, DAY).value), rel=0.05)


def _typed() -> Facts:
    return facts(house=House(living_area_m2=Decimal(140), build_year=1965, heat_load_kw=Decimal(9)))
