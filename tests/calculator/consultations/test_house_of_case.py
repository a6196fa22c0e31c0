"""The house of a case: what all variants share is kept once, and each question comes back whole."""

from importlib import import_module
from types import SimpleNamespace
from urllib.parse import parse_qsl, urlencode

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from calculator.consultations import cases
from calculator.consultations.house_of_case import (
    HOUSE_KEYS,
    house_of,
    joined,
    merged,
    own_groups,
    own_of,
    whole_query,
    with_groups,
)
from calculator.consultations.pasted_links import asked_from
from calculator.models import Consultation, Variant
from tests import builders

BILL = "reading.1.amount=18000&reading.1.unit=kwh"
KEYS = ["gebiet", "wer", "house.build_year", "house.dwellings", "heat_load_kw", "systems", "gas_price_eur_kwh", "v"]
KEYS += ["reading.1.amount", "reading.1.unit", "reading.2.amount", "confirmed"]
WORDS = st.sampled_from(["1", "2", "reading_1", "biogas,reading_1", "biogas"])
QUERIES = st.dictionaries(st.sampled_from(KEYS), WORDS, max_size=8).map(lambda texts: urlencode(texts, safe=","))
MIGRATION = import_module("calculator.migrations.0009_house_of_case")


def said(query: str) -> dict[str, str]:
    return dict(parse_qsl(query))


@given(QUERIES, QUERIES)
def test_a_question_comes_back_whole_whatever_the_house_says(whole: str, other: str) -> None:
    house = house_of(other)
    assert said(joined(house, own_of(whole, house))) == said(whole)


@given(QUERIES)
def test_a_variant_of_its_own_house_keeps_nothing_of_it(whole: str) -> None:
    own = own_of(whole, house_of(whole))
    assert not {key for key in said(own) if key in HOUSE_KEYS or key.startswith("reading.")}


@pytest.mark.parametrize(
    ("house", "own", "whole"),
    [
        (BILL, "reading.1.amount=", ""),
        (f"{BILL}&reading.2.amount=1", "reading.1.amount=5", "reading.1.amount=5"),
        ("house.dwellings=3", "house.dwellings=", ""),
        ("house.dwellings=3", "systems=gas", "house.dwellings=3&systems=gas"),
        (f"{BILL}&confirmed=reading_1", "confirmed=biogas", f"{BILL}&confirmed=biogas,reading_1"),
        (f"{BILL}&confirmed=reading_1", "reading.1.amount=", ""),
    ],
)
def test_what_a_variant_says_goes_before_its_house(house: str, own: str, whole: str) -> None:
    assert said(joined(house, own)) == said(whole)


@pytest.mark.parametrize(
    ("groups", "house"),
    [
        ([], f"house.dwellings=3&{BILL}&confirmed=reading_1"),
        (["house.dwellings"], f"house.dwellings=4&{BILL}&confirmed=reading_1"),
        (["reading"], "house.dwellings=3&reading.1.amount=5"),
    ],
)
def test_a_house_takes_over_what_is_meant_and_nothing_else(groups: list[str], house: str) -> None:
    before = f"house.dwellings=3&{BILL}&confirmed=reading_1"
    after = with_groups(before, "house.dwellings=4&reading.1.amount=5&confirmed=biogas&systems=gas", groups)
    assert said(after) == said(house)


@pytest.mark.parametrize(
    ("mine", "stored", "together", "both"),
    [
        ("house.dwellings=2", "house.dwellings=1&house.storeys=3", "house.dwellings=2&house.storeys=3", []),
        ("house.dwellings=2", "house.dwellings=3", "house.dwellings=2", ["house.dwellings"]),
        ("house.dwellings=2", "house.dwellings=2", "house.dwellings=2", []),
        ("house.dwellings=1", "", "", []),
        ("", "house.dwellings=4", "", ["house.dwellings"]),
    ],
)
def test_two_changes_of_a_house_meet(mine: str, stored: str, together: str, both: list[str]) -> None:
    assert merged("house.dwellings=1", mine, stored) == (together, both)


@pytest.mark.django_db
def test_the_first_variant_brings_the_house_and_a_second_one_keeps_what_differs(advisor: User) -> None:
    case = builders.consultation(advisor)
    today = timezone.localdate()
    first = cases.add_variant(case, "Eins", asked_from(builders.HOUSE, today), advisor)
    other = asked_from(f"{builders.HOUSE}&house.living_area_m2=150", today)
    second = cases.add_variant(case, "Zwei", other, advisor)
    case.refresh_from_db()
    assert said(case.house) == {"house.build_year": "1975"}
    assert [own_groups(each) for each in (first, second)] == [[], ["house.living_area_m2"]]
    assert asked_from(whole_query(case.variants.get(position=2)), today) == other


OLD = (
    f"v=2&stand=2026-06-01&gebiet=DEMO-05&house.living_area_m2=150&{BILL}&confirmed=biogas,reading_1&systems=gas",
    "v=2&stand=2026-06-01&gebiet=DEMO-05&house.living_area_m2=140&house.listed=ja&systems=heat_pump",
    "v=2&stand=2026-06-02&gebiet=DEMO-05&house.living_area_m2=140&house.listed=ja&wer=landlord&quote.gas.1.amount_eur=9",
    "v=99&x=1&house.listed=ja",
)


@pytest.mark.django_db
def test_a_filled_old_state_migrates_and_every_variant_asks_what_it_asked(advisor: User) -> None:
    case, empty = builders.consultation(advisor), builders.consultation(advisor)
    for position, query in enumerate(OLD, start=1):
        Variant.objects.create(consultation=case, position=position, title="Alt", query=query)
    MIGRATION.fill(apps, SimpleNamespace())
    case = Consultation.objects.get(pk=case.pk)
    assert said(case.house) == {"gebiet": "DEMO-05", "house.living_area_m2": "140", "house.listed": "ja"}
    variants = list(case.variants.all())
    assert [said(whole_query(each)) for each in variants] == [said(query) for query in OLD]
    assert own_groups(variants[2]) == ["wer"]
    assert Consultation.objects.get(pk=empty.pk).house == ""


def test_the_migration_and_the_program_mean_the_same_house() -> None:
    for query in OLD:
        groups = MIGRATION._groups(said(query))
        assert MIGRATION._told(groups) == said(house_of(query))
        assert {key for key in HOUSE_KEYS if not MIGRATION._is_of_house(key)} == set()
