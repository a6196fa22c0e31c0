"""Bills of any period, bills in euros, and bills that can hardly be true."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import Heating, HeatingKind, House, Inputs, InvalidInput, Technology, compare
from calculator.core.demand import bills, consumption, measured, period
from calculator.core.readings import MeterReading, Unit
from calculator.sentences import in_german
from tests.core.houses import LAW, facts
from tests.core.test_demand import site


def house(area: int) -> House:
    return House(living_area_m2=Decimal(area), build_year=1965)


def bill(amount: str = "20000", unit: Unit = Unit.ELECTRICITY_KWH, **rest: Any) -> MeterReading:
    return MeterReading(unit=unit, amount=Decimal(amount), **rest)


def heat(reading: MeterReading) -> Decimal:
    return measured.heat_kwh_a(site(facts(readings=(reading,))))


@pytest.mark.parametrize(
    ("year", "times"), [(2022, "1.04"), (2023, "1.12"), (2024, "1.15"), (2025, "1.01"), (2021, "1"), (2026, "1")]
)
def test_a_calendar_year_is_corrected_by_its_degree_days(year: int, times: str) -> None:
    hot_water = 3 * 650
    whole = heat(bill(from_=date(year, 1, 1), to=date(year, 12, 31)))
    assert (whole - hot_water) / (20000 - hot_water) == pytest.approx(Decimal(times), abs=Decimal("0.006"))


def test_a_broken_period_becomes_a_year_by_degree_days_and_days() -> None:
    winter = bill("15000", from_=date(2024, 10, 1), to=date(2025, 4, 30))
    hot_water = 3 * 650
    parts = Decimal(80 + 120 + 160) / 1000 * 2829 + Decimal(170 + 150 + 130 + 80) / 1000 * 3232
    expected = (15000 - hot_water * Decimal(7) / 12) * 3264 / parts + hot_water
    assert heat(winter) == pytest.approx(expected)


def test_parts_of_months_count_by_days() -> None:
    assert list(period.month_parts(date(2024, 1, 16), date(2024, 2, 29))) == [(2024, 1, 16, 31), (2024, 2, 29, 29)]
    assert list(period.month_parts(date(2023, 12, 31), date(2024, 1, 1))) == [(2023, 12, 1, 31), (2024, 1, 1, 31)]


@given(st.dates(date(2011, 1, 1), date(2025, 6, 1)), st.integers(190, 800))
def test_every_day_of_a_period_counts_once(first: date, days: int) -> None:
    last = first + timedelta(days=days - 1)
    assert sum(each.days for each in period.month_parts(first, last)) == days


def test_stated_degree_days_count_before_those_of_the_period() -> None:
    year = {"from_": date(2024, 1, 1), "to": date(2024, 12, 31)}
    assert heat(bill(**year, degree_days_kd=Decimal(3264))) == 20000


@pytest.mark.parametrize(
    ("days", "field"),
    [
        ((date(2025, 1, 1), date(2025, 6, 29)), "from"),
        ((date(2023, 1, 1), date(2025, 7, 1)), "from"),
        ((date(2025, 6, 1), date(2025, 1, 1)), "from"),
        ((date(2025, 1, 1), None), "to"),
        ((None, date(2025, 1, 1)), "from"),
    ],
)
def test_a_period_that_makes_no_year_is_refused(days: tuple[date | None, date | None], field: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        bill(from_=days[0], to=days[1])
    assert caught.value.field == f"reading.{field}"
    assert "bitte" in in_german(caught.value.problem).casefold()


@pytest.mark.parametrize("last", [date(2025, 6, 30), date(2027, 6, 30)])
def test_six_and_thirty_months_are_possible(last: date) -> None:
    assert bill(from_=date(2025, 1, 1), to=last).period == (date(2025, 1, 1), last)


def test_neither_amount_nor_costs_is_no_bill() -> None:
    with pytest.raises(InvalidInput):
        MeterReading(unit=Unit.GAS_KWH)


GAS_CENT = (Decimal("0.097") + Decimal("0.18139") * 65 * Decimal("1.19") / 1000) * 100


def test_euros_become_energy_at_the_tariff_and_that_is_said() -> None:
    reading = MeterReading(unit=Unit.GAS_KWH, eur=Decimal(2400))
    case = facts(readings=(reading,))
    bought = (2400 - 165) / GAS_CENT * 100
    assert consumption.energy_kwh(site(case), 1) == pytest.approx(bought, rel=Decimal("0.02"))
    (note,) = [in_german(each) for each in bills.notes(site(case))]
    assert "2.400\xa0€ Heizkosten sind als rund 20.500 kWh Gas gerechnet" in note
    assert "Preise vom 01.01.2026" in note


def test_costs_of_half_a_year_hold_half_a_base_price() -> None:
    half = MeterReading(unit=Unit.GAS_KWH, eur=Decimal(1200), from_=date(2025, 1, 1), to=date(2025, 6, 30))
    whole = MeterReading(unit=Unit.GAS_KWH, eur=Decimal(2400))
    energies = [consumption.energy_kwh(site(facts(readings=(each,))), 1) for each in (half, whole)]
    assert energies[0] * 2 == pytest.approx(energies[1])


def test_euros_for_a_fuel_without_a_price_are_refused() -> None:
    reading = MeterReading(unit=Unit.COAL_KG, eur=Decimal(900))
    case = facts(readings=(reading,), heating=Heating(kind=HeatingKind.COAL, year_installed=2003))
    with pytest.raises(InvalidInput) as caught:
        compare(Inputs.of(LAW, {}), case, LAW, [Technology.GAS])
    assert caught.value.field == "reading.1.eur"
    assert "statt der Kosten den Verbrauch" in in_german(caught.value.problem)


def test_euros_for_something_free_are_refused_and_do_not_divide_by_zero() -> None:
    case = facts(readings=(MeterReading(unit=Unit.PELLETS_KG, eur=Decimal(900)),))
    with pytest.raises(InvalidInput) as caught:
        compare(Inputs.of(LAW, {"pellets_price_eur_kwh": 0}), case, LAW, [Technology.GAS])
    assert caught.value.field == "reading.1.eur"


def asked(*readings: MeterReading, confirmed: frozenset[str] = frozenset(), **changes: Any) -> list[str]:
    case = facts(readings=readings, **changes)
    found = compare(Inputs.of(LAW, {}, confirmed=confirmed), case, LAW, [Technology.GAS])
    return [in_german(note) for note in found.notes if note.code in bills.BillDoubt]


def refused(*readings: MeterReading, **changes: Any) -> str:
    with pytest.raises(InvalidInput) as caught:
        asked(*readings, **changes)
    assert caught.value.field == f"reading.{len(readings)}.amount"
    return in_german(caught.value.problem)


def test_a_wrong_unit_is_named_by_the_one_that_fits() -> None:
    said = refused(bill("1500", Unit.GAS_KWH), house=house(area=120))
    assert said.startswith("Meinten Sie 1.500 m³ Gas, also rund 15.800 kWh?")
    assert "Haken Sie „Verbrauch 1 stimmt so“ an, oder" in said
    assert "Meinten Sie 18,5 MWh Fernwärme, also rund 18.500 kWh?" in refused(bill("18.5", Unit.FERNWAERME_KWH))
    assert refused(bill("25000", Unit.GAS_MWH)).startswith(
        "Meinten Sie 25.000 kWh Gas (wie auf der Rechnung)? Verbrauch"
    )


def test_an_unusual_bill_is_asked_about_and_counts() -> None:
    (said,) = asked(bill("60000"), house=house(area=140))
    assert said.startswith("Stimmen Menge, Einheit und Wohnfläche? Verbrauch 1 ergibt 429 kWh/m²")


@pytest.mark.parametrize("amount", ["2099", "63001", "0"])
def test_a_bill_that_can_hardly_be_true_is_refused_until_confirmed(amount: str) -> None:
    assert "bestätigen" in refused(bill("20000"), bill(amount), house=house(area=140))
    assert asked(bill("20000"), bill(amount), confirmed=frozenset({"reading_2"}), house=house(area=140)) == []


@pytest.mark.parametrize("amount", ["2100", "63000"])
def test_the_limits_themselves_are_asked_about_only(amount: str) -> None:
    assert len(asked(bill(amount), house=house(area=140))) == 1


def test_a_usual_bill_is_not_asked_about() -> None:
    assert asked(bill("20000")) == []


def test_a_bill_that_does_not_count_is_not_asked_about() -> None:
    found = compare(Inputs.of(LAW, {"heat_demand_kwh_m2a": 100}), facts(readings=(bill("5"),)), LAW, [Technology.GAS])
    assert not [note for note in found.notes if note.code in bills.BillDoubt]
