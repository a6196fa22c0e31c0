"""Numbers as people read them: years are no amounts, and sentences round what tables state exactly."""

import re
from decimal import Decimal

import pytest
from django.test import Client

from calculator.core.facts import FACTS
from calculator.core.notation import in_unit
from calculator.reports.rows import later_table
from calculator.reports.verdict import verdict
from tests.calculator.answers import answer_to
from tests.calculator.pages import DETAILED, get, with_details

pytestmark = pytest.mark.django_db
OIL = "house.build_year=1965&house.renovation=original&heating.kind=oil&heating.year_installed=1998"
GAS = {"house.build_year": "1965", "heating.kind": "gas_central", "heating.year_installed": "1995"}


def test_a_year_is_written_as_a_year_and_all_else_with_its_unit() -> None:
    assert in_unit(Decimal(2001), "Jahr") == "2001"
    assert in_unit(Decimal(2001), "kWh") == "2.001\N{NO-BREAK SPACE}kWh"
    assert in_unit(Decimal(15), "Jahre") == "15\N{NO-BREAK SPACE}Jahre"
    assert in_unit(Decimal("0.71"), "") == "0,71"


def test_no_page_writes_a_year_with_a_point(client: Client) -> None:
    page = with_details(client, GAS)
    assert "Brennwertkessel für Gas üblich ab" in page
    assert not re.search(r"\b[12]\.\d{3}\s+Jahr\b", page)


def test_amounts_in_sentences_of_the_verdict_are_round() -> None:
    answer = answer_to(OIL)
    table = later_table(answer)
    assert table is not None
    causes = [cause for row in table.rows for cause in row.causes]
    amounts = re.findall(r"([\d.]+)\N{NO-BREAK SPACE}€", " ".join((verdict(answer).sentence, *causes)))
    assert causes
    for amount in (int(each.replace(".", "")) for each in amounts):
        assert amount % (1000 if amount >= 20_000 else 100 if amount >= 1000 else 10) == 0


def test_what_is_chosen_from_words_has_a_word_for_its_default(client: Client) -> None:
    assert not [key for key, fact in FACTS.items() if fact.words and fact.worked_out]
    page = get(client, DETAILED, GAS)
    assert "Vorgabe: Heizkörper aus der Bauzeit" in page
    assert not re.search(r"Vorgabe: [\d.,]+\s?°C", page)
