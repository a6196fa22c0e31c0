"""At a tipping point two systems really cost the same, by the exact model."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from calculator.core import Heating, HeatingKind, Inputs, Technology, compare
from calculator.core.choices import Measure
from calculator.core.ensemble import Ensemble, ensemble
from calculator.core.model_values import MODEL_VALUES
from calculator.core.readings import MeterReading, Unit
from calculator.core.tipping import Driver, DriverKind, Situation, TippingPoint, moved_eur, sweeps, tipping_point
from tests.core.houses import LAW, facts

PUMP, GAS, NETWORK = Technology.AIR_WATER_HP, Technology.GAS, Technology.DISTRICT_HEATING
CASE = Situation(Inputs.of(LAW, {}), facts(), LAW)
EXACT = compare(CASE.inputs, CASE.facts, LAW, (PUMP, GAS, NETWORK))
# Shown are cents per kilowatt-hour with one place, whole kWh/m², hundreds of euros, JAZ with one place.
DRIVERS = [
    ("gas_price_eur_kwh", DriverKind.PRICE, (PUMP, GAS), 3),
    ("electricity_price_eur_kwh", DriverKind.PRICE, (PUMP, GAS), 3),
    ("fernwaerme_price_eur_kwh", DriverKind.PRICE, (NETWORK, PUMP), 3),
    ("heat_demand_kwh_m2a", DriverKind.DEMAND, (PUMP, GAS), 0),
    ("heat_pump_investment_eur", DriverKind.PURCHASE, (PUMP, GAS), -2),
    ("gas_investment_eur", DriverKind.PURCHASE, (PUMP, GAS), -2),
    ("jaz", DriverKind.JAZ, (PUMP, GAS), 1),
]


def driver(key: str, kind: DriverKind) -> Driver:
    found = {each.key: each for each in EXACT.assumptions}[key]
    return Driver(key, kind, found.value, found.low, found.high)


def found_for(of: Driver, pair: tuple[Technology, Technology]) -> TippingPoint | None:
    one, other = map(EXACT.system, pair)
    return tipping_point(CASE, of, one, other)


def lead_eur(at: Decimal, point: TippingPoint, case: Situation = CASE) -> Decimal:
    """Return how much dearer the system is that costs less below the tipping point, by the exact model."""
    values = {point.driver.key: round(at, MODEL_VALUES[point.driver.key].places)}
    found = compare(Inputs.of(LAW, values), case.facts, LAW, (point.below, point.above))
    return found.system(point.below).fair_eur - found.system(point.above).fair_eur


@pytest.mark.parametrize(("key", "kind", "pair", "places"), DRIVERS)
def test_the_lead_changes_hands_within_the_last_digit_that_is_shown(
    key: str, kind: DriverKind, pair: tuple[Technology, Technology], places: int
) -> None:
    point = found_for(driver(key, kind), pair)
    assert point is not None
    step = Decimal(5).scaleb(-places - 1)
    assert {point.below, point.above} == set(pair)
    assert lead_eur(point.value - step, point) < 0 < lead_eur(point.value + step, point)
    again = found_for(driver(key, kind), (pair[1], pair[0]))
    assert again == replace(point, value=again.value if again else point.value)
    assert again.value == pytest.approx(point.value)


def swept_by(case: Situation, drivers: list[Driver], systems: tuple[Technology, ...]) -> Ensemble:
    return ensemble(case.inputs, case.facts, LAW, systems, count=50, swept=sweeps(case, drivers))


@pytest.mark.parametrize("installed", [2027, 2030])
@pytest.mark.parametrize(("key", "kind", "pair", "_places"), DRIVERS)
def test_futures_that_are_computed_anyway_tell_the_same_tipping_points(
    key: str, kind: DriverKind, pair: tuple[Technology, Technology], _places: int, installed: int
) -> None:
    """Also where what is bought later costs more by then, and an offer does not."""
    later = replace(CASE.facts, dates=replace(CASE.facts.dates, installation_date=date(installed, 6, 1)))
    case = replace(CASE, facts=later)
    exact = compare(case.inputs, case.facts, LAW, pair)
    found = {each.key: each for each in exact.assumptions}[key]
    asked = Driver(key, kind, found.value, found.low, found.high)
    one, other = map(exact.system, pair)
    swept = swept_by(case, [asked], pair).swept_eur
    alone, together = tipping_point(case, asked, one, other), tipping_point(case, asked, one, other, swept)
    assert bool(swept) is (kind is not DriverKind.PRICE)
    assert alone is not None
    assert together is not None
    assert replace(together, value=alone.value) == alone
    assert together.value == pytest.approx(alone.value)


def test_swept_values_leave_the_drawn_futures_as_they_are() -> None:
    drivers = [driver(key, kind) for key, kind, _pair, _places in DRIVERS]
    plain, swept = (swept_by(CASE, asked, (PUMP, GAS)) for asked in ([], drivers))
    assert swept.swept_eur.keys() == {each.key for each in drivers if each.kind is not DriverKind.PRICE}
    for system in (PUMP, GAS):
        assert (plain.totals_eur[system] == swept.totals_eur[system]).all()
        assert (plain.alone_eur[system] == swept.alone_eur[system]).all()


def test_what_turns_a_bill_into_heat_is_not_swept() -> None:
    """Many futures take it as it is; as an array it would pass for one that has drawn the heat already."""
    assert not sweeps(CASE, [Driver("old_heat_pump_jaz", DriverKind.JAZ, Decimal(3))])


def test_a_higher_price_tells_less_energy_where_only_the_costs_of_a_bill_are_known() -> None:
    """The heat itself goes with the price then, so the total is no straight line of it."""
    paid = (MeterReading(unit=Unit.GAS_KWH, eur=Decimal(1600)),)
    heating = Heating(kind=HeatingKind.GAS_CENTRAL, year_installed=2006)
    case = replace(CASE, facts=facts(heating=heating, readings=paid))
    exact = compare(case.inputs, case.facts, LAW, (NETWORK, GAS))
    price = next(each for each in exact.assumptions if each.key == "gas_price_eur_kwh")
    asked = Driver(price.key, DriverKind.PRICE, price.value, price.low, price.high)
    point = tipping_point(case, asked, exact.system(NETWORK), exact.system(GAS))
    assert point is not None
    step = Decimal("0.0005")
    assert lead_eur(point.value - step, point, case) < 0 < lead_eur(point.value + step, point, case)


def test_a_driver_that_neither_system_pays_or_that_is_never_enough_has_no_tipping_point() -> None:
    cheap = Driver("gas_investment_eur", DriverKind.PURCHASE, Decimal(100))
    assert found_for(cheap, (NETWORK, GAS)) is None
    assert found_for(driver("fernwaerme_price_eur_kwh", DriverKind.PRICE), (PUMP, GAS)) is None


@pytest.mark.parametrize("now", [1600, 1601, 40000])
def test_a_demand_far_beyond_what_may_be_entered_has_no_tipping_point(now: int) -> None:
    """An absurd bill that was confirmed gives such a demand; its quarter may not be entered either."""
    absurd = Driver("heat_demand_kwh_m2a", DriverKind.DEMAND, Decimal(now))
    assert found_for(absurd, (PUMP, GAS)) is None


def test_only_a_point_inside_the_stated_range_is_in_it() -> None:
    point = found_for(driver("fernwaerme_price_eur_kwh", DriverKind.PRICE), (NETWORK, PUMP))
    assert point is not None
    for low, high, inside in ((1, 1, True), (1, -1, False), (-1, 1, None)):
        around = replace(
            point.driver, low=point.value - low * Decimal("0.01"), high=point.value + high * Decimal("0.01")
        )
        assert replace(point, driver=around).in_range is bool(inside)
    assert not replace(point, driver=replace(point.driver, low=None, high=None)).in_range


@pytest.mark.parametrize("measures", [(), (Measure.ROOF,)])
@pytest.mark.parametrize("kind", [each for each in HeatingKind if each.record.kept])
def test_weights_that_are_computed_together_are_those_of_each_alone(
    kind: HeatingKind, measures: tuple[Measure, ...]
) -> None:
    """Also where a value decides what is built, such as a life or a flow temperature."""
    case = replace(CASE, facts=facts(heating=Heating(kind=kind, year_installed=2006), measures=measures))
    pair = (Technology.AIR_WATER_HP, Technology.KEEP)
    unconfirmed = [each for each in compare(case.inputs, case.facts, LAW, pair).assumptions if each.to_confirm]
    together = moved_eur(case, unconfirmed, *pair)
    assert together
    assert any(together.values())
    for each in unconfirmed[::4]:
        alone = moved_eur(case, [each], *pair)
        assert alone.get(each.key) == pytest.approx(together.get(each.key))
