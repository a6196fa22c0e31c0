"""What is typed into a field or stands in a link means one number, or is asked about, in each language."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculator.core import MODEL_VALUES, InvalidInput, QuoteItem
from calculator.core.amounts import Amount, read_amount
from calculator.core.facts import FACTS
from calculator.core.finance import Loan
from calculator.core.notation import Magnitude, Notation, speaking
from calculator.core.present_heatings import HeatingKind
from calculator.core.question import Question
from calculator.core.readings import MeterReading
from calculator.core.texts import day_of, text_of, value_of
from calculator.core.units import Unit
from calculator.questions import read_texts
from calculator.sentences import in_german

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 29)
HOUSE = {"house.build_year": "1970", "house.living_area_m2": "140"}
OWNERS = {
    "house.building_type": "mfh",
    "house.dwellings": "12",
    "house.living_area_m2": "840",
    "community.exists": "ja",
}
QUESTIONS = [
    each
    for source in (FACTS, MODEL_VALUES, MeterReading.questions, QuoteItem.questions, Loan.questions)
    for each in source.values()
    if each.kind in {int, Decimal}
]
NUMBERS = st.from_regex(r"-?[0-9]{1,3}([.,' ][0-9]{1,4}){0,2}", fullmatch=True)
GAS = HeatingKind.GAS_CENTRAL.record.fuels
AMOUNT = MeterReading.questions["amount"]
TWO = "kann zweierlei heißen"


def in_both(key: str, text: str, beside: Mapping[str, str] = HOUSE) -> list[str]:
    """Return what is asked about a text in German and in English; empty where it is read."""
    found = []
    for notation in Notation:
        with speaking(notation):
            found.append(read_texts({**beside, key: text}, TODAY).errors.get(key, ""))
    return found


@given(st.sampled_from(QUESTIONS), NUMBERS)
def test_no_field_reads_two_numbers_in_two_languages(question: Question, text: str) -> None:
    read = set()
    for notation in Notation:
        with speaking(notation):
            try:
                read.add(value_of(question, text))
            except InvalidInput as problem:
                assert in_german(problem.problem)  # noqa: PT017 - either this or a number
    assert len(read) <= 1


@given(st.sampled_from([each for each in QUESTIONS if each.kind is Decimal]), st.data())
def test_what_a_link_holds_is_read_as_it_was_in_each_language(question: Question, data: st.DataObject) -> None:
    low, high = (limit if isinstance(limit, (int, Decimal)) else None for limit in (question.low, question.high))
    value = data.draw(st.decimals(min_value=low or 0, max_value=high or 1000, places=question.places))
    for notation in Notation:
        with speaking(notation):
            assert value_of(question, text_of(value)) == value


@given(NUMBERS, st.sampled_from(["", " kWh", " MWh", " m³", "l Heizöl"]), st.sampled_from([None, *Unit]))
def test_no_amount_is_two_in_two_languages(number: str, unit: str, chosen: Unit | None) -> None:
    read: set[Amount] = set()
    for notation in Notation:
        with speaking(notation):
            try:
                read.add(read_amount(AMOUNT, f"{number}{unit}", chosen, GAS))
            except InvalidInput as problem:
                assert in_german(problem.problem)  # noqa: PT017 - either this or an amount
    assert len(read) <= 1


@pytest.mark.parametrize(
    ("key", "text", "beside"),
    [
        ("community.reserve_eur", "10,000", OWNERS),
        ("community.reserve_eur", "10,000 €", OWNERS),
        ("quote.gas.1.amount_eur", "€12,500", HOUSE),
        ("house.living_area_m2", "1,500 m²", {"house.build_year": "1970"}),
        ("household.taxable_income_eur", "38,000", HOUSE),
        ("house.living_area_m2", "1,500", {"house.build_year": "1970"}),
        ("house.build_year", "1,985", {"house.living_area_m2": "140"}),
        ("gas_investment_eur", "12,500", HOUSE),
        ("quote.gas.1.amount_eur", "12,500", HOUSE),
        ("reading.1.eur", "2,400", HOUSE),
        ("reading.1.amount", "18,500", HOUSE),
        ("reading.1.amount", "18,500 kWh", HOUSE),
        ("reading.1.amount", "1,500m³", HOUSE),
        ("reading.1.amount", "150,000", HOUSE),
    ],
)
def test_thousands_with_a_comma_are_asked_about_in_both_languages(
    key: str, text: str, beside: Mapping[str, str]
) -> None:
    german, english = in_both(key, text, beside)
    assert (german.split(".")[0], english.split(".")[0]) == (f"Das Komma {TWO}", f"Das Komma {TWO}")
    assert "oder" in german.split(".")[1]


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("house.living_area_m2", "1.500"),
        ("reading.1.amount", "18.500"),
        ("reading.1.amount", "18.500 kWh"),
        ("house.build_year", "1.985"),
    ],
)
def test_thousands_with_a_point_are_german_and_asked_about_in_english(key: str, text: str) -> None:
    german, english = in_both(key, text, {"house.build_year": "1970", "house.living_area_m2": "140"})
    assert TWO not in german
    assert english.startswith(f"Der Punkt {TWO}")


@pytest.mark.parametrize(
    ("text", "unit"),
    [("18'500", ""), ("18’500 kWh", ""), ("18 500", ""), ("18\N{NARROW NO-BREAK SPACE}500 kWh", ""), ("18500.0", "")],
)
@pytest.mark.parametrize("notation", Notation)
def test_thousands_apart_by_an_apostrophe_or_a_space_are_read(text: str, unit: str, notation: Notation) -> None:
    with speaking(notation):
        assert read_amount(AMOUNT, f"{text}{unit}", None, GAS) == Amount(Decimal(18_500), Unit.GAS_KWH)


@pytest.mark.parametrize(
    ("question", "text", "number"),
    [
        (FACTS["house.living_area_m2"], "140 m²", "140"),
        (FACTS["house.living_area_m2"], "140,5qm", "140.5"),
        (FACTS["community.reserve_eur"], "10000 Euro ", "10000"),
        (QuoteItem.questions["amount_eur"], "€15,000.00", "15000"),
        (Loan.questions["years"], "10 Jahre", "10"),
        (Loan.questions["interest_percent"], "4,1 %", "4.1"),
        (MODEL_VALUES["oil_price_eur_kwh"], "0,125 €/kWh", "0.125"),
    ],
)
def test_a_number_may_stand_with_the_unit_that_is_asked_for(question: Question, text: str, number: str) -> None:
    assert value_of(question, text) == Decimal(number)


def test_another_unit_is_no_number() -> None:
    for key, text in (("house.living_area_m2", "140 kW"), ("house.living_area_m2", "m²"), ("work.jaz", "3 €")):
        with pytest.raises(InvalidInput):
            value_of(FACTS[key], text)


def test_three_decimal_places_are_read_where_they_are_usual() -> None:
    oil, load = MODEL_VALUES["oil_price_eur_kwh"], FACTS["house.heat_load_kw"]
    assert (oil.clean("0,125"), oil.clean("1,125"), oil.clean("12,125 ct")) == (
        Decimal("0.125"), Decimal("1.125"), Decimal("0.12125"),
    )  # fmt: skip
    assert value_of(load, "9,125") == Decimal("9.125")
    assert value_of(FACTS["household.own_share_permille"], "23,125") == Decimal("23.125")
    assert read_amount(AMOUNT, "18,500 MWh", None, GAS) == Amount(Decimal("18.5"), Unit.GAS_MWH)
    with speaking(Notation.ENGLISH):
        assert (oil.clean("0.125"), oil.clean("1.125"), oil.clean("12.125 ct")) == (
            Decimal("0.125"), Decimal("1.125"), Decimal("0.12125"),
        )  # fmt: skip


def test_each_field_knows_whether_thousands_are_possible() -> None:
    found = {each.key: each.magnitude for each in QUESTIONS}
    assert found["community.reserve_eur"] is found["reading.amount"] is found["house.build_year"] is Magnitude.LARGE
    assert found["gas_price_eur_kwh"] is found["work.jaz"] is found["plot.boundary_m"] is Magnitude.SMALL
    assert found["house.heat_load_kw"] is found["household.own_share_permille"] is Magnitude.EITHER


def test_thousands_of_the_other_language_count_and_are_told() -> None:
    typed = {**HOUSE, "gas_investment_eur": "€15,000.00", "reading.1.amount": "18,500.5 kWh"}
    found = read_texts(typed, TODAY)
    assert found.asked is not None
    assert found.asked.values["gas_investment_eur"] == Decimal(15_000)
    assert [note.split("„")[1] for note in found.notes] == [
        "€15,000.00“ ist als 15.000 gelesen.", "18,500.5 kWh“ ist als 18.500,5 gelesen.",
    ]  # fmt: skip
    with speaking(Notation.ENGLISH):
        assert read_texts(typed, TODAY).notes == ()
        assert len(read_texts({**HOUSE, "gas_investment_eur": "15.000,00"}, TODAY).notes) == 1


@pytest.mark.parametrize(
    ("key", "text", "number"),
    [
        ("gas_price_eur_kwh", "0,12 €", "0.12"),
        ("gas_price_eur_kwh", "0,12 EUR/kWh", "0.12"),
        ("gas_price_eur_kwh", "0,12 € pro kWh", "0.12"),
        ("fernwaerme_price_eur_kwh", "135 €/MWh", "0.135"),
        ("fernwaerme_price_eur_kwh", "135,50 Euro je MWh", "0.1355"),
        ("household.rent_eur_m2", "8,50 €", "8.5"),
        ("household.rent_eur_m2", "8,50 €/m²", "8.5"),
        ("household.rent_eur_m2", "ca. 8,50 €/qm im Monat", "8.5"),
        ("house.living_area_m2", "ca. 140 m²", "140"),
    ],
)
def test_a_number_is_read_with_its_unit_as_people_write_it(key: str, text: str, number: str) -> None:
    found = read_texts({**HOUSE, key: text}, TODAY)
    assert found.errors == {}
    assert found.asked is not None
    value = found.asked.values.get(key) or value_of(FACTS[key], text)
    assert value == Decimal(number)


def test_an_area_with_thousands_is_read_and_in_a_house_of_one_flat_asked_about() -> None:
    area = {"house.living_area_m2": "etwa 1.400 qm"}
    assert read_texts({**HOUSE, **area}, TODAY).errors.keys() == area.keys()
    block = read_texts({**HOUSE, **area, "house.building_type": "mfh", "house.dwellings": "20"}, TODAY)
    assert block.asked is not None
    assert block.asked.facts.house.living_area_m2 == 1400


@pytest.mark.parametrize("text", ["6 WE", "6 Wohnungen", "ca. 6", "6 Wohneinheiten"])
def test_flats_are_counted_with_their_word(text: str) -> None:
    assert value_of(FACTS["house.dwellings"], text) == 6


@pytest.mark.parametrize("text", ["ca. 18.500", "18.500 kWh (Hs)", "rund 18.500 kWh", "~18.500", "ca. 18,5 MWh"])
def test_an_amount_is_read_as_bills_and_people_write_it(text: str) -> None:
    found = read_amount(AMOUNT, text, None, GAS)
    kwh = found.number * (1000 if "MWh" in text else 1)
    assert kwh == 18500


def test_a_price_of_a_megawatt_hour_without_its_unit_is_asked_about() -> None:
    said = read_texts({**HOUSE, "fernwaerme_price_eur_kwh": "135"}, TODAY).errors["fernwaerme_price_eur_kwh"]
    assert "Meinten Sie 135 €/MWh, also 0,135 €/kWh?" in said
    assert "Meinten Sie 12,34 ct/kWh" in read_texts({"gas_price_eur_kwh": "12,34"}, TODAY).errors["gas_price_eur_kwh"]


def test_a_short_year_is_one_of_this_century() -> None:
    assert day_of("1.1.25") == date(2025, 1, 1)
