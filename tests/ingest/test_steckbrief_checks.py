"""Checks of Steckbriefe: what cannot be read blocks, what cannot be true is pointed out, what fits arrives."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest import plans
from tests.ingest.test_plan_checks import check, codes, only
from zones.ingest.finding_kinds import FindingKind, Severity
from zones.ingest.numbers import parse_number
from zones.ingest.plan_checks import PlanContext, check_plan, merge_steckbriefe
from zones.ingest.rows import RawSteckbrief, RawValue, RawZone, SteckbriefTable


def with_values(*values: RawValue, **fields: str) -> RawZone:
    return plans.raw(steckbrief=RawSteckbrief(1, "J-01", fields, (RawValue("heat_demand", "1000"), *values)))


@pytest.mark.parametrize(
    ("zone", "code"),
    [
        (with_values(RawValue("buildings", "viele")), "VALUE_UNREADABLE"),
        (with_values(RawValue("buildings", "5", as_of="gestern")), "VALUE_UNREADABLE"),
        (with_values(RawValue("buildings", "-1")), "VALUE_OUT_OF_RANGE"),
        (with_values(RawValue("gas_connections", "100,1")), "VALUE_OUT_OF_RANGE"),
        (with_values(RawValue("buildings", "1e11")), "VALUE_OUT_OF_RANGE"),
        (with_values(RawValue("final_energy", "5", "Uran")), "VALUE_CATEGORY_UNKNOWN"),
        (with_values(RawValue("final_energy", "5")), "VALUE_CATEGORY_UNKNOWN"),
        (with_values(RawValue("buildings", "5", "1000")), "VALUE_CATEGORY_UNKNOWN"),
        (with_values(RawValue("heat_network_energy", "5", unit="Liter")), "VALUE_UNIT_UNKNOWN"),
        (with_values(RawValue("heat_demand", "5")), "VALUE_TWICE"),
        (with_values(eignung_waermenetz="vielleicht"), "EIGNUNG_UNKNOWN"),
        (with_values(connection_duty="vielleicht"), "CONNECTION_DUTY_UNKNOWN"),
        (with_values(target_year="2024"), "FIELD_UNREADABLE"),
        (with_values(target_year="2040,5"), "FIELD_UNREADABLE"),
        (with_values(plan_page="0"), "FIELD_UNREADABLE"),
    ],
)
def test_an_unreadable_entry_blocks_and_names_the_zone(zone: RawZone, code: str) -> None:
    finding = only(check(zone))
    assert (finding.kind.name, finding.subject) == (code, "J-01")
    assert finding.kind.severity is Severity.BLOCKING


def test_readable_entries_arrive_with_category_source_and_date() -> None:
    values = (
        RawValue("final_energy", "1.234,5", "Erdgas", "MWh/a", "Netz", "2024-05-06"),
        RawValue("gas_connections", "100", unit="%"),
        RawValue("buildings", "  "),
    )
    zone = with_values(*values, eignung_dezentral="sehr wahrscheinlich geeignet", target_year="2040", measures=" Netz ")
    row = check(zone).rows[0].steckbrief
    assert row.fields == {"eignung_dezentral": 1000, "target_year": 2040, "measures": "Netz"}
    energy = row.values[1]
    assert (energy.value, energy.category, energy.source, energy.as_of) == (
        Decimal("1234.50"), 12001, "Netz", date(2024, 5, 6),
    )  # fmt: skip
    assert [value.indicator for value in row.values] == ["heat_demand", "final_energy", "gas_connections"]


@pytest.mark.parametrize(("unit", "expected"), [("kWh/a", "1.00"), ("GWh/a", "1000000.00")])
def test_a_named_unit_is_converted_and_said(unit: str, expected: str) -> None:
    zone = plans.raw(steckbrief=RawSteckbrief(1, "J-01", values=(RawValue("heat_network_energy", "1000", unit=unit),)))
    report = check(zone)
    assert "VALUE_CONVERTED" in codes(report)
    assert report.rows[0].steckbrief.values[0].value == Decimal(expected)


def demand(text: str) -> RawZone:
    return plans.raw(steckbrief=RawSteckbrief(1, "J-01", values=(RawValue("heat_demand", text),)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1000000", []),  # 10,000 MWh/ha·a: the bound itself
        ("1000001", ["VALUE_WRONG_SCALE"]),  # one million kWh read as MWh
        ("50", []),
        ("49", ["VALUE_IMPLAUSIBLE"]),
    ],
)
def test_a_demand_in_the_wrong_unit_is_found_by_its_density(text: str, expected: list[str]) -> None:
    assert codes(check(demand(text))) == expected


def test_a_density_that_contradicts_the_demand_is_warned_of() -> None:
    assert codes(check(with_values(RawValue("heat_demand_density", "20")))) == []
    assert codes(check(with_values(RawValue("heat_demand_density", "20.1")))) == ["VALUE_IMPLAUSIBLE"]


@pytest.mark.parametrize(
    ("last", "expected"), [("50", []), ("51.5", []), ("51.6", ["SHARES_NOT_100"]), ("0.5", ["SHARES_NOT_100"])]
)
def test_shares_add_up_to_a_hundred(last: str, expected: list[str]) -> None:
    zone = with_values(RawValue("buildings_by_type", "50", "10001"), RawValue("buildings_by_type", last, "2000"))
    assert codes(check(zone)) == expected


def test_a_finding_names_the_code_as_the_city_writes_it() -> None:
    bare = plans.raw("WG-1", steckbrief=None, shown_code="WG/1")
    assert only(check(bare)).subject == "WG/1"
    assert only(check(replace(with_values(target_year="2024"), shown_code="WG/1"))).subject == "WG/1"
    assert only(check(bare)).is_about("WG/1")
    assert not only(check(bare)).is_about("WG/10")


def test_zones_without_heat_demand_are_counted_once() -> None:
    report = check(plans.raw(steckbrief=None), plans.raw("J-02", 1, steckbrief=None), plans.raw("J-03", 2))
    assert (only(report).kind.name, only(report).count, only(report).subject) == ("STECKBRIEF_MISSING", 2, "J-01, J-02")


def test_a_point_that_may_separate_thousands_is_pointed_out() -> None:
    assert codes(check(with_values(RawValue("heat_network_energy", "1.234")))) == ["VALUE_AMBIGUOUS"]


def test_a_second_file_of_steckbriefe_fills_and_overrides_by_code() -> None:
    zone = with_values(RawValue("buildings", "5"), measures="alt", recommendation="bleibt")
    second = RawSteckbrief(2, "j-01 ", {"measures": "neu", "recommendation": ""}, (RawValue("buildings", "6"),))
    merged = merge_steckbriefe(plans.table(zone), SteckbriefTable((second,)))
    row = check_plan(merged, PlanContext()).rows[0].steckbrief
    assert row.fields == {"measures": "neu", "recommendation": "bleibt"}
    assert {value.indicator: value.value for value in row.values} == {"heat_demand": 1000, "buildings": 6}


def test_what_the_second_file_states_otherwise_is_named_with_both_values() -> None:
    first = with_values(RawValue("buildings", "5"), measures="alt  und gut", eignung_wasserstoffnetz="2000")
    values = (RawValue("heat_demand", Decimal("1.00"), unit="GWh/a"), RawValue("buildings", Decimal(6)))
    fields = {"measures": "neu", "eignung_wasserstoffnetz": "wahrscheinlich geeignet", "recommendation": "nur hier"}
    merged = merge_steckbriefe(plans.table(first), SteckbriefTable((RawSteckbrief(7, "J-01", fields, values),)))
    found = [one for one in merged.findings if one.kind is FindingKind.FILES_CONTRADICT]
    assert [(one.line, one.subject, one.values["first"], one.values["second"]) for one in found] == [
        (7, "J-01", "alt und gut", "neu"),
        (7, "J-01", "5", "6"),
    ]


@pytest.mark.parametrize("digits", ["9" * 5_000, Decimal("9" * 5_000), Decimal("9E+300")])
def test_a_number_of_thousands_of_digits_is_refused_and_breaks_nothing(digits: str | Decimal) -> None:
    assert codes(check(with_values(RawValue("buildings", digits)))) == ["VALUE_OUT_OF_RANGE"]
    assert codes(check(with_values(target_year=str(digits)))) == ["FIELD_UNREADABLE"]


def test_a_second_file_with_unknown_or_repeated_codes_blocks() -> None:
    rows = (RawSteckbrief(2, "J-01"), RawSteckbrief(3, "J-01"), RawSteckbrief(4, "J-99"))
    merged = merge_steckbriefe(plans.table(plans.raw()), SteckbriefTable(rows))
    report = check_plan(merged, PlanContext())
    assert {(finding.kind.name, finding.line) for finding in report.blocking} == {
        ("STECKBRIEF_TWICE", 3),
        ("STECKBRIEF_WITHOUT_ZONE", 4),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234.5", "1234.5"),
        ("1234,5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("12e3", "12000"),
        ("-3", "-3"),
        ("1.2.3", None),
        ("1,23,4", None),
        ("", None),
        ("nan", None),
        ("1e999", None),
        ("٣", None),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, expected: str | None) -> None:
    assert parse_number(text) == (None if expected is None else Decimal(expected))


@given(st.text(max_size=12) | st.floats().map(str))
def test_no_text_breaks_the_reading_of_numbers(text: str) -> None:
    number = parse_number(text)
    assert number is None or number.is_finite()
