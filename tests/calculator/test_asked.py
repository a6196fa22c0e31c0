"""A question as a link: what is read, what is guessed, what is named as wrong; and there and back again."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculator.core import MODEL_VALUES, Co2Path, HeatingKind, QuoteItem, Technology
from calculator.core.facts import FACTS, BuildingType, Measure, Viewpoint
from calculator.core.finance import Loan
from calculator.core.readings import Unit
from calculator.questions import Asked, Reading, read
from calculator.questions.reading import MOST_KEYS

TODAY = date(2026, 11, 23)
pytestmark = pytest.mark.django_db


def reading(**query: str) -> Reading:
    return read(QueryDict(urlencode({key.replace("__", "."): text for key, text in query.items()})), TODAY)


def asked(**query: str) -> Asked:
    found = reading(**query)
    assert found.errors == {}
    assert found.asked is not None
    return found.asked


def errors(**query: str) -> dict[str, str]:
    found = reading(**query)
    assert found.asked is None
    return dict(found.errors)


def test_nothing_said_is_a_house_of_guesses_as_of_today() -> None:
    found = asked()
    assert found.query() == "v=2&stand=2026-11-23"
    assert found.facts.dates.order_date == TODAY
    assert found.facts.dates.application_date == TODAY
    assert found.facts.dates.installation_date == date(2027, 5, 23)
    assert found.facts.heating.year_installed == 2011
    assert found.systems[-1] is Technology.KEEP
    assert len(found.systems) == 5


def test_everything_said_is_read() -> None:
    found = asked(
        wer="vermietung", house__building_type="mfh", house__dwellings="8", heating__kind="oil",
        measures="windows,roof", heating__year_installed="1998", jaz="3,2", co2_path="high",
        systems="heat_pump,oil", titel=" Haus\n am  Hang ",
        reading__1__unit="oil_litre", reading__1__amount="2.500", reading__1__degree_days_kd="3200",
        quote__heat_pump__1__amount_eur="30.500,50", quote__heat_pump__1__label="Gerät",
        quote__heat_pump__2__amount_eur="900", quote__heat_pump__2__eligible="nein",
        loan__interest_percent="4,1", loan__years="10", confirmed="persons",
    )  # fmt: skip
    assert found.viewpoint is Viewpoint.LANDLORD
    assert found.facts.house.building_type is BuildingType.MFH
    assert found.facts.house.self_used_dwellings == 0
    assert found.facts.house.living_area_m2 == 8 * 70
    assert found.facts.heating.kind is HeatingKind.OIL
    assert found.facts.measures == (Measure.ROOF, Measure.WINDOWS)
    assert found.facts.readings[0].unit is Unit.OIL_LITRE
    assert found.facts.readings[0].amount == 2500
    assert found.values == {"jaz": Decimal("3.2")}
    assert found.co2_path is Co2Path.HIGH
    assert found.systems == (Technology.AIR_WATER_HP, Technology.OIL)
    assert found.title == "Haus am Hang"
    assert found.quotes[Technology.AIR_WATER_HP] == (
        QuoteItem("Gerät", Decimal("30500.5")),
        QuoteItem("", Decimal(900), eligible=False),
    )
    assert found.loan == Loan(Decimal("4.1"), 10)
    assert found.confirmed == {"persons"}


def test_every_wrong_entry_is_named_at_once() -> None:
    found = errors(
        house__living_area_m2="-5", house__build_year="99", heating__year_installed="1900", jaz="viel",
        loan__years="99", loan__interest_percent="3", dates__order_date="morgen", systems="ofen",
        reading__1__amount="x", co2_path="weit",
    )  # fmt: skip
    assert set(found) == {
        "house.living_area_m2", "house.build_year", "heating.year_installed", "jaz", "loan.years", "dates.order_date",
        "systems", "reading.1.amount", "co2_path",
    }  # fmt: skip
    assert "Erlaubt sind 10 bis 50.000 m²." in found["house.living_area_m2"]
    assert "Erlaubt sind 1,5 bis 7." in found["jaz"]


@pytest.mark.parametrize(
    ("kind", "unit"),
    [("oil", Unit.OIL_LITRE), ("fernwaerme", Unit.FERNWAERME_KWH), ("biomass", Unit.PELLETS_KG), ("", Unit.GAS_KWH)],
)
def test_a_bill_without_a_unit_is_read_in_the_unit_of_the_heating(kind: str, unit: Unit) -> None:
    assert asked(heating__kind=kind, reading__1__amount="2500").facts.readings[0].unit is unit


@pytest.mark.parametrize("kind", ["lpg", "coal", "other"])
def test_a_bill_without_a_unit_is_asked_for_it_where_none_is_usual(kind: str) -> None:
    assert "ohne Einheit nicht klar" in errors(heating__kind=kind, reading__1__amount="3000")["reading.1.amount"]


def test_a_unit_in_the_text_counts_before_the_one_that_is_chosen_and_that_is_said() -> None:
    found = reading(reading__1__amount="1.500 m³", reading__1__unit="gas_kwh")
    assert found.asked is not None
    assert "reading.1.unit=gas_m3&reading.1.amount=1500" in found.asked.query()
    (note,) = found.notes
    assert "die im Feld steht (m³ Gas), nicht die gewählte (kWh Gas (wie auf der Rechnung))" in note


def test_a_list_of_many_words_is_not_cut() -> None:
    keys = [f"{word}_cost_factor_eur" for word in ("gas", "oil", "pellets", "solar", "pv", "radiator", "chimney") * 4]
    words = [f"{key}_{number}" for number, key in enumerate(keys)]
    assert len(",".join(words)) > 400
    assert asked(confirmed=",".join(words)).confirmed == set(words)


@pytest.mark.parametrize("text", ["99", "2067", "bald"])
def test_a_year_of_what_is_there_is_allowed_up_to_the_stand(text: str) -> None:
    found = errors(house__build_year=text, heating__year_installed=text)
    assert "Erlaubt sind 1200 bis 2026." in found["house.build_year"]
    assert "Erlaubt sind 1950 bis 2026." in found["heating.year_installed"]


@pytest.mark.parametrize(("key", "longest"), [("titel", 80), ("quote__gas__1__label", 60)])
def test_a_text_that_is_too_long_is_named_and_not_cut(key: str, longest: int) -> None:
    amount = {"quote__gas__1__amount_eur": "9000"}
    assert asked(**{key: "x" * longest}, **amount).query().count("x") == longest
    sentence = errors(**{key: "x" * (longest + 1)}, **amount)[key.replace("__", ".")]
    assert f"höchstens {longest}" in sentence


def test_the_heatings_follow_the_facts_until_someone_chooses() -> None:
    usual = ",".join(asked().systems)
    assert Technology.OIL in asked(heating__kind="oil", systems=usual, suggested=usual).systems
    chosen = "heat_pump,gas"
    assert asked(heating__kind="oil", systems=chosen, suggested=usual).systems == ("heat_pump", "gas")


def test_a_link_keeps_its_stand_and_moves_to_another_day_on_request() -> None:
    old = asked(stand="2026-08-01", jaz="3,2")
    assert old.stand == date(2026, 8, 1)
    moved = old.as_of(TODAY)
    assert (moved.stand, moved.facts.dates.order_date, moved.values) == (TODAY, TODAY, old.values)
    fixed = asked(stand="2026-08-01", dates__order_date="2026-09-15").as_of(TODAY)
    assert fixed.facts.dates.order_date == date(2026, 9, 15)


def test_a_link_of_the_first_calculator_keeps_only_what_it_changed() -> None:
    found = reading(haus="testhaus", area_m2="150", gas_price_eur_kwh="0,12", horizon_years="20")
    assert found.asked is not None
    assert found.asked.facts.house.living_area_m2 == 150
    assert set(found.asked.values) == {"gas_price_eur_kwh", "jaz"} - (
        {"jaz"} if "jaz" not in found.asked.values else set()
    )
    assert found.asked.systems == ("heat_pump", "gas")
    assert "September 2025" in found.notes[0]
    assert "Arbeitspreis für Erdgas ohne CO₂-Preis: 0,12\xa0€/kWh" in found.notes[1]


def test_a_question_that_no_link_can_carry_is_refused_with_a_sentence() -> None:
    items = {f"quote.{system}.{index}.label": "ü" * 60 for system in Technology for index in range(1, 3)}
    amounts = {key.replace("label", "amount_eur"): "9000" for key in items}
    found = read(QueryDict(urlencode(items | amounts)), TODAY)
    assert "zu lang" in found.errors["link"]
    fewer = dict(list(items.items())[:10])
    assert read(
        QueryDict(urlencode(fewer | {key.replace("label", "amount_eur"): "9000" for key in fewer})), TODAY
    ).asked


@pytest.mark.parametrize(
    "key", ["straw_price_eur_kwh", "work.storage_litres", "foo", "reading.7.amount", "quote.ofen.1.amount_eur", "link"]
)
def test_a_key_that_nobody_knows_is_set_aside_with_a_note(key: str) -> None:
    found = read(QueryDict(urlencode({key: "1", "jaz": "3,2"})), TODAY)
    assert found.unknown == (key,)
    assert f"„{key}“" in found.notes[0]
    assert found.typed == {"jaz": "3,2"}
    assert found.asked is not None


def test_a_key_with_two_different_values_is_asked_back() -> None:
    found = read(QueryDict("house.living_area_m2=140&house.living_area_m2=200&jaz=3,2&jaz=3,2"), TODAY)
    assert found.asked is None
    assert found.errors.keys() == {"house.living_area_m2"}
    assert "„140“, „200“" in found.errors["house.living_area_m2"]


def test_a_key_said_twice_alike_or_once_empty_is_read() -> None:
    asked = read(QueryDict("house.living_area_m2=140&house.living_area_m2=&house.living_area_m2=140"), TODAY).asked
    assert asked is not None
    assert asked.facts.house.living_area_m2 == 140


@pytest.mark.parametrize("torn", ["house.build_year%3D1972", "house.living_area_m2%3D140", "house.build_ye="])
def test_a_statement_that_became_part_of_its_key_is_not_passed_over(torn: str) -> None:
    found = read(QueryDict(f"v=2&systems=gas&{torn}"), TODAY)
    assert found.unknown
    assert found.unknown[0] in found.notes[0]


def test_what_programs_add_to_links_and_empty_fields_need_no_note() -> None:
    found = read(QueryDict("utm_source=brief&fbclid=1&csrfmiddlewaretoken=x&schrift=gross&foo=&gebiet=A-1"), TODAY)
    assert (found.unknown, found.notes) == ((), ())


def test_keys_beyond_the_most_that_are_read_are_set_aside_with_a_note() -> None:
    many = {f"utm_{'x' * number}": "1" for number in range(1, MOST_KEYS + 1)}
    assert read(QueryDict(urlencode({**many, "jaz": "3,2"})), TODAY).unknown == ("jaz",)


def test_of_many_keys_that_nobody_knows_some_are_named() -> None:
    (note,) = read(QueryDict(urlencode({f"nichts{number}": "1" for number in range(9)})), TODAY).notes
    assert "„nichts4“ und weitere" in note
    assert "nichts5" not in note


VALUES: dict[str, st.SearchStrategy[str]] = {
    "wer": st.sampled_from(["", *Viewpoint]),
    "house.building_type": st.sampled_from([*BuildingType]),
    "heating.kind": st.sampled_from([*HeatingKind]),
    "measures": st.sets(st.sampled_from([*Measure])).map(",".join),
    "systems": st.lists(st.sampled_from([*Technology]), max_size=4).map(",".join),
    "stand": st.dates(date(2025, 12, 1), TODAY).map(date.isoformat),
    "titel": st.text(max_size=100),
    "quote.gas.1.label": st.text(max_size=70),
    "quote.gas.1.amount_eur": st.decimals(0, 10**6, places=2).map(str),
    "reading.2.amount": st.integers(0, 90_000).map(str),
    "loan.interest_percent": st.decimals(0, 20, places=2).map(str),
    "loan.years": st.integers(1, 40).map(str),
}
NUMBERS = st.one_of(st.decimals(-5, 10**6, places=3).map(str), st.integers(0, 2100).map(str), st.just("12,5"))
WORDS = st.sampled_from(["ja", "nein", "A+", "1970", "2", "2027-03-01", "23.11.2026"])
KEYS = st.sampled_from([*VALUES, *FACTS, *MODEL_VALUES])


@st.composite
def plausible_queries(draw: st.DrawFn) -> dict[str, str]:
    keys = draw(st.sets(KEYS, max_size=8))
    return {key: draw(VALUES.get(key, WORDS if key in FACTS else NUMBERS)) for key in sorted(keys)}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300)
@given(query=plausible_queries())
def test_a_link_read_again_is_the_same_question(query: dict[str, str]) -> None:
    found = read(QueryDict(urlencode(query)), TODAY)
    assert (found.asked is None) == bool(found.errors)
    if found.asked is not None:
        link = found.asked.query()
        again = read(QueryDict(link), TODAY + timedelta(days=400))
        assert again.asked == found.asked
        assert again.asked.query() == link


@pytest.mark.parametrize(
    "query",
    [
        "wer=eigentum&house.building_type=mfh",
        "wer=eigentum&house.building_type=efh&house.dwellings=2",
        "wer=miete&heating.kind=gas_floor&house.building_type=mfh&household.flat_area_m2=60&reading.1.amount=6000",
    ],
)
def test_what_follows_from_words_is_as_good_as_typed_when_the_link_is_read_again(query: str) -> None:
    asked = read(QueryDict(query), TODAY).asked
    assert asked is not None
    assert read(QueryDict(asked.query()), TODAY).asked == asked


ANYTHING: st.SearchStrategy[Any] = st.text(max_size=40) | st.sampled_from(["NaN", "1e99", "-0", "٣", "\x00", "x" * 999])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.dictionaries(KEYS | st.text(max_size=20), ANYTHING, max_size=8), old=st.booleans())
def test_any_text_is_answered_with_a_question_or_errors(query: dict[str, str], old: bool) -> None:
    text = urlencode({**query, **({"haus": "testhaus"} if old else {})}, errors="surrogatepass")
    found = read(QueryDict(text), TODAY)
    assert (found.asked is None) == bool(found.errors)


@pytest.mark.parametrize(("year", "state"), [(2009, "average"), (2010, "original"), (2019, "original")])
def test_a_young_house_is_taken_to_be_as_it_was_built(year: int, state: str) -> None:
    asked = read(QueryDict(f"house.build_year={year}"), TODAY).asked
    assert asked is not None
    assert asked.facts.house.renovation == state


@pytest.mark.parametrize("told", [{"house__network_available": "ja"}, {"house__connection_duty": "ja"}])
def test_a_network_in_the_street_takes_no_borehole_out_of_the_comparison(told: dict[str, str]) -> None:
    compared = asked(heating__kind="oil", **told).systems
    assert {Technology.DISTRICT_HEATING, Technology.AIR_WATER_HP, Technology.BRINE_BOREHOLE_HP} <= set(compared)
    assert Technology.PELLETS in asked(heating__kind="oil").systems
