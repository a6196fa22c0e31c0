"""What is possible one by one but not together, and what a link cannot mean, is said beside what it is about."""

import pytest

from calculator.answer.answering import answer
from calculator.reports.verdict.cautions import cautions
from calculator.sentences import in_german
from tests.calculator.test_asked import asked, errors, reading

CHILDREN, INSTALLED = "household.children_with_kindergeld", "dates.installation_date"
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "key", "part"),
    [
        ({"heating__year_installed": "2027"}, "heating.year_installed", "kann es 2026 noch nicht geben"),
        ({"house__build_year": "1990", "heating__year_installed": "1985"}, "heating.year_installed", "als das Haus"),
        ({"house__build_year": "2028"}, "house.build_year", "steht 2026 noch nicht"),
        ({"house__dwellings": "3"}, "house.dwellings", "höchstens zwei Wohnungen"),
        ({"house__building_type": "plattenbau", "house__build_year": "1920"}, "house.build_year", "Plattenbauten"),
        (
            {"house__building_type": "mfh", "house__dwellings": "7", "house__living_area_m2": "69,9"},
            "house.living_area_m2", "zu wenig für 7 Wohnungen",
        ),
        ({"dates__failure_date": "2026-10-01"}, "dates.failure_date", "dass sie läuft"),
        ({"heating__working": "nein", "dates__failure_date": "2029-10-01"}, "dates.failure_date", "nach dem Einbau"),
        ({"household__persons": "2", "household__children_with_kindergeld": "3"}, CHILDREN, "mehr Kinder"),
        ({"house__self_used_dwellings": "0"}, "house.self_used_dwellings", "mindestens 1"),
        ({"wer": "vermietung", "house__self_used_dwellings": "1"}, "house.self_used_dwellings", "keine vermietet"),
        ({"co2_price_step_eur_t_a": "8"}, "co2_price_first_year_eur_t", "braucht beides"),
        ({"heating__working": "nein", "systems": "keep,gas"}, "systems", "nicht möglich"),
        ({"dates__order_date": "2027-01-02", "dates__installation_date": "2027-01-01"}, INSTALLED, "02.01."),
        ({"stand": "2026-11-24"}, "stand", "heute"),
        ({"stand": "2025-12-31"}, "stand", "01.01.2026"),
        ({"stand": "2023-12-31"}, "stand", "vom 01.01.2026 bis heute (23.11.2026)"),
        ({"stand": "2067-01-01"}, "stand", "vom 01.01.2026 bis heute (23.11.2026)"),
        ({"stand": "bald"}, "stand", "vom 01.01.2026 bis heute (23.11.2026)"),
        ({"dates__order_date": "morgen"}, "dates.order_date", "Erlaubt sind Tage vom 01.01.2024 bis zum 31.12.2066."),
        ({"heating__kind": "ofen"}, "heating.kind", "Erlaubt sind: gas_central, gas_floor, oil, fernwaerme,"),
        (
            {"house__build_year": "2026", "heating__working": "nein", "dates__failure_date": "2025-03-01"},
            "dates.failure_date", "In einem Haus von 2026",
        ),
        ({"v": "9"}, "v", "Fassung"),
    ],
)  # fmt: skip
def test_contradictions_are_named_beside_the_field_to_put_right(query: dict[str, str], key: str, part: str) -> None:
    assert part in errors(**query)[key]


@pytest.mark.parametrize(
    ("typed", "missing"),
    [("loan.interest_percent", "loan.years"), ("loan.years", "loan.interest_percent")],
)
def test_half_a_loan_asks_for_the_other_half(typed: str, missing: str) -> None:
    told = errors(**{typed.replace(".", "__"): "3"})
    assert told[missing].startswith("Bitte geben Sie einen Wert an.")


@pytest.mark.parametrize("key", ["house__build_year", "heating__year_installed"])
def test_only_the_year_that_somebody_named_is_spoken_of(key: str) -> None:
    assert errors(**{key: "2028"}).keys() == {key.replace("__", ".")}


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"dates__application_date": "2028-01-10"}, []),  # the installation is guessed after it
        (
            {"dates__application_date": "2028-01-10", "dates__installation_date": "2027-05-23"},
            ["Der Einbau (23.05.2027) liegt hier vor dem Antrag"],
        ),
        (
            {"dates__application_date": "2026-11-22", "dates__order_date": "2026-11-23"},
            ["Der Auftrag (23.11.2026) folgt hier erst auf den Antrag"],
        ),
        ({"dates__application_date": "2026-11-22"}, []),
        ({}, []),
    ],
)
def test_days_that_stand_the_other_way_round_are_asked_about_in_the_answer(
    query: dict[str, str], words: list[str]
) -> None:
    notes = map(in_german, answer(asked(**query)).comparison.notes)
    said = [note for note in notes if note.endswith("Stimmen beide Tage?")]
    assert len(said) == len(words)
    assert all(note.startswith(word) for note, word in zip(said, words, strict=True))


@pytest.mark.parametrize(
    ("told", "order", "application"),
    [
        ({}, "2026-11-23", "2026-11-23"),
        ({"dates__application_date": "2026-09-01"}, "2026-09-01", "2026-09-01"),
        ({"dates__application_date": "2027-02-01"}, "2026-11-23", "2027-02-01"),
        ({"dates__order_date": "2026-07-01"}, "2026-07-01", "2026-11-23"),
        ({"dates__order_date": "2027-03-01"}, "2027-03-01", "2027-03-01"),
        ({"dates__installation_date": "2026-10-01"}, "2026-10-01", "2026-11-23"),
    ],
)
def test_a_day_that_nobody_named_is_guessed_so_that_it_fits_those_that_were(
    told: dict[str, str], order: str, application: str
) -> None:
    dates = asked(**told).facts.dates
    assert (dates.order_date.isoformat(), dates.application_date.isoformat()) == (order, application)


def test_an_order_before_the_law_of_today_is_not_granted_by_the_old_one_and_the_answer_begins_with_it() -> None:
    early, usual = answer(asked(dates__order_date="2026-07-01")), answer(asked())
    grants = [[each.grant_eur for each in found.comparison.systems] for found in (early, usual)]
    assert grants[0] == grants[1]
    assert next(cautions(early)).startswith("Der Auftrag (01.07.2026) ist hier schon erteilt, der Antrag")


def test_a_confirmed_word_that_names_nothing_is_set_aside_with_a_note() -> None:
    found = reading(confirmed="persons,Wärme!,x-y", jaz="3,2")
    assert "„Wärme!“, „x-y“" in found.notes[0]
    assert found.typed == {"confirmed": "persons", "jaz": "3,2"}
    assert found.asked is not None
    assert found.asked.confirmed == {"persons"}
    assert reading(confirmed="!").typed == {}


@pytest.mark.parametrize("wer", ["eigentum", "miete", "vermietung"])
def test_a_flat_that_is_only_a_part_of_a_house_of_ones_own_makes_it_one_of_two(wer: str) -> None:
    told = {"wer": wer, "house__living_area_m2": "120", "household__flat_area_m2": "60"}
    assert asked(**told).facts.house.dwellings == 2
    assert asked(**{**told, "household__flat_area_m2": "118"}).facts.house.dwellings == 1
    found = reading(**told, house__dwellings="1")
    assert found.notes[0].startswith("Fläche Ihrer Wohnung (60) zählt nicht mit")
    assert found.asked is not None
    assert found.asked.facts.household.flat_area_m2 is None


@pytest.mark.parametrize("share", ["100", "999", "12,5"])
def test_a_share_in_a_house_of_one_dwelling_is_set_aside_with_a_note(share: str) -> None:
    found = reading(house__living_area_m2="120", household__own_share_permille=share)
    assert found.notes[0].startswith(f"Ihr Miteigentumsanteil ({share}) zählt nicht mit")
    assert "household.own_share_permille" not in found.typed
    assert found.asked is not None
    assert found.asked.facts.household.own_share_permille is None
    assert not found.asked.facts.of_community


@pytest.mark.parametrize("wer", ["eigentum", "miete"])
def test_a_house_of_which_only_a_flat_is_known_has_several(wer: str) -> None:
    facts = asked(wer=wer, household__flat_area_m2="60").facts
    assert facts.house.building_type == "mfh"
    assert facts.house.living_area_m2 == 60 * facts.house.dwellings > 60


def test_who_says_that_they_live_in_their_own_house_lives_in_one_of_its_dwellings() -> None:
    house = {"house__building_type": "mfh", "house__dwellings": "6"}
    said = asked(wer="eigentum", **house)
    assert said.facts.house.self_used_dwellings == 1
    assert "house.self_used_dwellings=1" in said.query()
    assert asked(**house).facts.house.self_used_dwellings == 0
    assert asked(wer="eigentum", house__self_used_dwellings="0", **house).facts.house.self_used_dwellings == 0
