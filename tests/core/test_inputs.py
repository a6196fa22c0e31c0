"""Entered values: every wrong one is named with field, allowed range and reason."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import BROCHURE_VALUES, MODEL_VALUES, OWN_ENTRY, Inputs, InvalidInput, load_set, presets
from calculator.core.notation import cents, euro, german, parse, plain, two_meanings
from calculator.sentences import in_german
from tests.refusals import refused

REFERENCE = load_set("referenz-2025-09")


@pytest.mark.parametrize("key", BROCHURE_VALUES)
def test_range_ends_are_allowed_and_a_step_beyond_is_not(key: str) -> None:
    field = BROCHURE_VALUES[key]
    low, high = field.bounds
    step = Decimal(1).scaleb(-field.places)
    for end, outside in ((low, low - step), (high, high + step)):
        assert field.clean(end) == end
        with pytest.raises(InvalidInput) as caught:
            field.clean(outside)
        assert (caught.value.field, caught.value.allowed) == (key, field.allowed())
        assert "außerhalb" in in_german(caught.value.why)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("", "einen Wert"),
        ("viel", "keine Zahl"),
        ("NaN", "keine Zahl"),
        ("Infinity", "keine Zahl"),
        (Decimal("sNaN"), "keine Zahl"),
        ("1_0", "keine Zahl"),
        (True, "keine Zahl"),
        (None, "keine Zahl"),
        (2.5, "keine Zahl"),
        ([], "keine Zahl"),
        ("120,55", "Nachkommastellen"),
        ("1e999999", "außerhalb"),
        ("9" * 41, "keine Zahl"),
    ],
)
def test_what_is_no_number_is_refused(raw: object, why: str) -> None:
    with refused(InvalidInput, match=why):
        Inputs.of(REFERENCE, {"area_m2": raw})


@pytest.mark.parametrize("text", ["15 ct", "15ct/kWh", "15,0 Cent", "15 ct.", "15 CT pro kWh", "0,15", "0.15"])
def test_a_price_may_be_written_in_cents_as_bills_do(text: str) -> None:
    assert MODEL_VALUES["fernwaerme_price_eur_kwh"].clean(text) == Decimal("0.15")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("15", "Meinten Sie 15 ct/kWh, also 0,15 €/kWh?"),
        ("0", "außerhalb"),
        ("1,50", "außerhalb"),
        ("1,50 ct", "außerhalb"),
        ("0,15 ct", "Meinten Sie 0,15 €/kWh, also 15 ct/kWh?"),
        ("ct", "keine Zahl"),
    ],
)
def test_a_price_of_heat_that_nobody_pays_is_asked_back(text: str, words: str) -> None:
    with refused(InvalidInput, match=re.escape(words)):
        MODEL_VALUES["fernwaerme_price_eur_kwh"].clean(text)


def test_only_a_price_per_kilowatt_hour_may_be_in_cents() -> None:
    with refused(InvalidInput, match="keine Zahl"):
        MODEL_VALUES["jaz"].clean("3 ct")


def test_unknown_field_is_refused() -> None:
    with refused(InvalidInput, match="gibt es nicht"):
        Inputs.of(REFERENCE, {"wood": 1})


def test_a_changed_value_is_marked_as_own_and_the_rest_keeps_its_source() -> None:
    case = presets()["musterhaus-3"]
    comparison = case.compare({"jaz": "4,1", "area_m2": "120"})
    by_key = {assumption.key: assumption for assumption in comparison.assumptions}
    assert (by_key["jaz"].source, by_key["jaz"].own) == (OWN_ENTRY, True)
    assert by_key["area_m2"].source == case.source
    assert "Musterhaus 3" in by_key["heat_demand_kwh_m2a"].source
    assert [key for key, assumption in by_key.items() if assumption.own] == ["jaz"]
    assert list(by_key)[: len(BROCHURE_VALUES)] == list(BROCHURE_VALUES)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("30.000", "30000"),
        ("1.234.567,5", "1234567.5"),
        ("0,201", "0.201"),
        ("0.201", "0.201"),
        ("2.7", "2.7"),
        ("1 200", "1200"),
        ("\u22123", "-3"),
    ],
)
def test_german_and_plain_notation(text: str, number: str) -> None:
    assert parse(text) == Decimal(number)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_what_is_written_in_german_is_read_back(number: Decimal) -> None:
    assert parse(german(number)) == number or two_meanings(german(number))
    assert parse(plain(number)) == number


@pytest.mark.parametrize(
    ("exact", "shown"),
    [("0.005", "0,01 €"), ("1.004999", "1,00 €"), ("11507.495", "11.507,50 €"), ("-0.005", "−0,01 €"), ("0", "0,00 €")],
)
def test_half_a_cent_rounds_away_from_zero(exact: str, shown: str) -> None:
    assert euro(Decimal(exact)) == shown.replace(" ", "\N{NO-BREAK SPACE}")


def test_residue_of_a_division_does_not_swallow_half_a_cent() -> None:
    third = Decimal("0.005") / 3
    assert cents(third + third + third) == Decimal("0.01")
