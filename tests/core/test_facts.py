"""Impossible facts are refused with field, allowed range and reason."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest

from calculator.core import Dates, Facts, Heating, HeatingKind, House, Household, Inputs, InvalidInput, QuoteItem, Work
from calculator.core.case_facts import facts_from
from calculator.core.finance import Loan
from calculator.core.readings import MeterReading, Unit
from calculator.sentences import in_german
from tests.core.houses import DATES, LAW, facts
from tests.refusals import refused

DAY = date(2026, 11, 23)


def house(**changes: object) -> House:
    return House(**{"living_area_m2": Decimal(100), "build_year": 1970, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("build", "field", "allowed"),
    [
        (lambda: house(living_area_m2=Decimal(0)), "living_area_m2", "10 bis 50.000"),
        (lambda: house(living_area_m2=Decimal("NaN")), "living_area_m2", "10 bis 50.000"),
        (lambda: house(build_year=2090), "build_year", "1200 bis 2066"),
        (lambda: house(build_year=1199), "build_year", "1200 bis 2066"),
        (lambda: house(build_year=True), "build_year", "1200 bis 2066"),
        (lambda: house(dwellings=0), "dwellings", "1 bis 1000"),
        (lambda: house(dwellings=2, self_used_dwellings=3), "self_used_dwellings", "0 bis 2"),
        (lambda: house(dwellings=2, reached_dwellings=3), "reached_dwellings", "1 bis 2"),
        (lambda: house(specific_heat_demand_kwh_m2a=Decimal(500)), "specific_heat_demand_kwh_m2a", "0 bis 400"),
        (lambda: house(energy_class="J"), "energy_class", "A+, A, B"),
        (lambda: house(flow_temperature_c=Decimal(95)), "flow_temperature_c", "25 bis 90"),
        (lambda: house(heat_load_kw=Decimal(0)), "heat_load_kw", "1 bis 5.000"),
        (lambda: Work(jaz=Decimal(9)), "jaz", "1,5 bis 7"),
        (lambda: Household(taxable_income_eur=Decimal(-1)), "taxable_income_eur", "0 bis 100.000.000"),
        (lambda: Household(persons=-1), "persons", "0 bis 5000"),
        (lambda: Household(rent_eur_m2=Decimal(101)), "rent_eur_m2", "0 bis 100"),
        (lambda: MeterReading(unit=Unit.GAS_KWH, amount=Decimal(-1)), "amount", "0 bis 10.000.000"),
        (lambda: Loan(Decimal(3), 0), "years", "1 bis 40"),
        (lambda: Loan(Decimal(21), 10), "interest_percent", "0 bis 20"),
        (lambda: QuoteItem("Kessel", Decimal(-5)), "amount_eur", "0 bis 10.000.000"),
        (lambda: Inputs.of(LAW, {"heat_demand_kwh_m2a": 500}), "heat_demand_kwh_m2a", "0 bis 400"),
        (lambda: Inputs.of(LAW, {"heat_pump_borehole_jaz": 9}), "heat_pump_borehole_jaz", "1,5 bis 7"),
        (
            lambda: facts(heating=Heating(kind=HeatingKind.OIL, year_installed=1950)),
            "year_installed",
            "1965 bis 2066",
        ),
    ],
)
def test_impossible_fact_names_field_range_and_reason(build: Callable[[], object], field: str, allowed: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        build()
    assert isinstance(caught.value, InvalidInput)
    assert caught.value.field.rpartition(".")[2] == field
    assert re.search(r"außerhalb|Zahl|gibt es nicht|älter", in_german(caught.value.why))
    assert allowed in in_german(caught.value.message)


def test_installation_before_the_order_is_refused_and_on_its_day_is_not() -> None:
    days = {"stichtag": DAY, "order_date": DAY, "application_date": DAY}
    assert Dates(**days, installation_date=DAY).first_year == 2026
    with refused(InvalidInput, match=r"22\.11\.2026 liegt vor dem Tag des Auftrags"):
        Dates(**days, installation_date=date(2026, 11, 22))


def plain() -> dict[str, dict[str, object]]:
    return {
        "house": {"living_area_m2": 140, "build_year": 1965},
        "heating": {"kind": "gas_central", "year_installed": 2003},
        "dates": {
            "stichtag": DAY,
            "order_date": DAY,
            "application_date": DAY,
            "installation_date": date(2026, 12, 20),
            "start_year": 2027,
        },
        "household": {"persons": 3},
    }


def test_facts_are_read_from_plain_mappings() -> None:
    read = facts_from({**plain(), "readings": [{"unit": "gas_kwh", "amount": 20000}], "measures": ["roof"]})
    assert read == facts(readings=read.readings, measures=read.measures)
    assert read.readings == (MeterReading(unit=Unit.GAS_KWH, amount=Decimal(20000)),)
    assert read.dates == DATES


@pytest.mark.parametrize(
    ("house", "self_used"),
    [
        ({}, 1),
        ({"building_type": "rh"}, 1),
        ({"dwellings": 2}, 1),
        ({"dwellings": 3}, 0),
        ({"building_type": "mfh", "dwellings": 8}, 0),
        ({"building_type": "plattenbau", "dwellings": 40}, 0),
        ({"building_type": "mfh", "dwellings": 8, "self_used_dwellings": 2}, 2),
    ],
)
def test_a_file_takes_nobody_to_live_in_a_flat_of_a_block(house: dict[str, object], self_used: int) -> None:
    raw = plain()
    assert facts_from({**raw, "house": {**raw["house"], **house}}).house.self_used_dwellings == self_used


@pytest.mark.parametrize(
    ("part", "change", "field"),
    [
        ("house", {"build_year": "alt"}, "build_year"),
        ("house", {"storeys": True}, "storeys"),
        ("house", {"colour": "red"}, "colour"),
        ("heating", {"kind": "steam"}, "kind"),
        ("dates", {"order_date": "heute"}, "order_date"),
        ("dates", {"order_date": datetime(2026, 11, 23, 10)}, "order_date"),  # noqa: DTZ001 - as YAML reads it
        ("household", {"persons": Decimal("1.5")}, "persons"),
    ],
)
def test_wrong_entries_of_a_mapping_are_named(part: str, change: dict[str, object], field: str) -> None:
    raw = plain()
    raw[part] = {**raw[part], **change}
    with pytest.raises(InvalidInput) as caught:
        facts_from(raw)
    assert caught.value.field == field
    assert in_german(caught.value.message).startswith(f"{field}: Die")


@pytest.mark.parametrize("part", ["house", "heating", "dates"])
def test_missing_parts_and_facts_are_named(part: str) -> None:
    raw = plain()
    first = next(iter(raw[part]))
    with refused(InvalidInput, match="fehlt"):
        facts_from({**raw, part: {key: value for key, value in raw[part].items() if key != first}})
    with refused(InvalidInput, match="fehlt"):
        facts_from({key: value for key, value in raw.items() if key != part})


@pytest.mark.parametrize("raw", [{"roof": {}}, {**plain(), "house": 3}, {**plain(), "readings": 3}])
def test_wrong_shapes_are_refused(raw: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        facts_from(raw)


def test_a_heating_may_be_as_old_as_the_house() -> None:
    assert isinstance(facts(heating=Heating(kind=HeatingKind.OIL, year_installed=1965)), Facts)
