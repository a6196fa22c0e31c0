"""The long verdict stands below the short one: it repeats no sentence of it and says nothing else of the same thing."""

import re

import pytest
from django.test import Client

from calculator.answer.kinds import VerdictKind
from calculator.reports.page import page_context
from calculator.reports.sheet import sheet
from calculator.reports.verdict import beyond, verdict
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get
from tests.calculator.test_verdict_kinds import KINDS

pytestmark = pytest.mark.django_db
MFH = "house.building_type=mfh&house.build_year=1970&house.living_area_m2=420&house.dwellings=6"
SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-ZÄÖÜ„])")


def sentences(text: str) -> list[str]:
    return [each.strip() for each in SENTENCE.split(text.replace("\N{NO-BREAK SPACE}", " ")) if len(each) > 20]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_verdict_says_each_sentence_once(kind: VerdictKind) -> None:
    context = page_context(KINDS[kind]())
    found = context["verdict"]
    below = [found.sentence, *(each.sentence for each in found.against), *found.cautions]
    said = [sentence for text in (context["first"].answer.sentence, *below) for sentence in sentences(text)]
    assert len(said) == len(set(said)), [each for each in said if said.count(each) > 1]


@pytest.mark.parametrize("who", ["eigentum", "vermietung", "miete", "weg"])
def test_a_price_that_decides_is_said_once_on_page_and_paper(client: Client, who: str) -> None:
    query = f"{MFH}&wer={who}&heating.kind=fernwaerme"
    answer = answer_to(query)
    page = get(client, RESULT, dict(each.split("=") for each in query.split("&")))
    assert page.count("dreht sich das Ergebnis") == 1
    assert page.count("Ihr Haus hat schon Fernwärme") <= 1
    paper = sheet(answer)
    assert "dreht sich das Ergebnis" in paper.first.sentence
    assert "dreht sich das Ergebnis" not in paper.verdict.sentence
    assert "dreht sich das Ergebnis" in verdict(answer).sentence  # files have no first screen


def test_where_interest_decides_a_comparison_says_that_it_is_without() -> None:
    found = verdict(KINDS[VerdictKind.MEASURES_DIFFER]())
    compared = [each.sentence for each in found.against if each.more_eur]
    assert compared
    assert all("ohne Zinsen gerechnet" in each for each in compared)
    others = verdict(KINDS[VerdictKind.CLEAR]())
    assert "ohne Zinsen gerechnet" not in " ".join(each.sentence for each in others.against)


def test_what_is_said_already_leaves_nothing() -> None:
    found = verdict(KINDS[VerdictKind.CLEAR]())
    assert beyond(found, found.sentence).sentence == ""
    assert beyond(found, found.against[0].sentence).against == found.against[1:]
    assert beyond(found, "Etwas anderes. Und noch etwas.") == found
