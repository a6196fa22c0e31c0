"""A question in German words: nothing is forgotten, nothing stays in code."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from django.http import QueryDict

from calculator.core.facts import FACTS
from calculator.questions import Described, described, read

TODAY = date(2026, 11, 23)
LINK = (
    "wer=vermietung&house.dwellings=2&reading.1.amount=24500&measures=roof&jaz=3,2&loan.interest_percent=4,1&loan.years=10"
    "&quote.heat_pump.1.amount_eur=90000&quote.heat_pump.1.eligible=nein&dates.installation_date=2027-03-01&systems=gas"
)


def lines(query: str) -> dict[str, Described]:
    found = read(QueryDict(query), TODAY)
    assert found.asked is not None, found.errors
    return {line.key: line for line in described(found.asked)}


def test_every_fact_has_a_name_a_group_and_a_reason() -> None:
    assert [key for key, fact in FACTS.items() if not (fact.group and fact.label and fact.why)] == []


def test_every_word_of_a_choice_has_a_german_name() -> None:
    for key, fact in FACTS.items():
        if issubclass(fact.kind, StrEnum):
            assert set(fact.words) == {word.value for word in fact.kind}, key
            assert all(fact.words.values()), key


def test_a_question_reads_as_german_text_and_says_what_was_guessed() -> None:
    found = lines(LINK)
    assert found["wer"].value == "Ich vermiete"
    assert (found["house.dwellings"].value, found["house.dwellings"].given) == ("2", True)
    assert (found["house.living_area_m2"].value, found["house.living_area_m2"].given) == ("240\xa0m²", False)
    assert found["dates.installation_date"].value == "01.03.2027"
    assert found["reading.1"].value == "24.500 kWh Gas (wie auf der Rechnung)"
    assert found["measures"].value == "Dach oder oberste Decke dämmen"
    assert found["jaz"].value == "3,2"
    assert found["quote.heat_pump.1"].value == "90.000,00\xa0€ (nicht förderfähig)"
    assert found["loan"].value == "4,1 % Zins, 10 Jahre"


def test_unknown_facts_are_left_out_and_guesses_can_be() -> None:
    found = read(QueryDict("house.heat_load_kw=7,5"), TODAY).asked
    assert found is not None
    assert found.facts.house.heat_load_kw == Decimal("7.5")
    assert "household.persons" not in {line.key for line in described(found)}
    assert [line.key for line in described(found) if line.given] == ["wer", "stand", "house.heat_load_kw"]
