"""What a tenant reads first: today's month is that of the first year, and a close verdict on the house stays close."""

import re
from dataclasses import replace

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils.translation import override

from calculator.answer.answering import Answer
from calculator.answer.kinds import kind_of
from calculator.core.notation import around_euro
from calculator.reports.easy_screen import easy_screen
from calculator.reports.first_screen import first_screen
from calculator.reports.rows import MonthFigure, first_figures
from calculator.reports.verdict import VerdictKind
from jena_waerme.languages import EASY, speaking_in
from tests.calculator.answers import answer_to
from tests.calculator.pages import RESULT, get

pytestmark = pytest.mark.django_db
FLAT = "wer=miete&household.flat_area_m2=60&household.rent_eur_m2=8&house.build_year=1970"
SIX = f"{FLAT}&house.building_type=mfh&house.living_area_m2=420&house.dwellings=6"
FORTY = f"{FLAT}&house.building_type=plattenbau&house.living_area_m2=2400&house.dwellings=40"
NETWORK, GAS, OIL = "&heating.kind=fernwaerme", "&heating.kind=gas_central", "&heating.kind=oil"
STAYING = {
    "network": f"{FORTY}{NETWORK}&fernwaerme_price_eur_kwh=0,12",
    "gas": f"{FORTY}{GAS}",
    "oil": f"{FORTY}{OIL}&oil_price_eur_kwh=0,1",
}
KEEPING = {
    "network, close": (f"{SIX}{NETWORK}&fernwaerme_price_eur_kwh=0,12", VerdictKind.CLOSE),
    "network, clear": (f"{SIX}{NETWORK}&fernwaerme_price_eur_kwh=0,08", VerdictKind.CLEAR),
}
CHANGING = {
    "gas, close": (f"{SIX}{GAS}", VerdictKind.CLOSE),
    "gas, clear": (f"{SIX}{GAS}&systems=direct_electric&systems=gas", VerdictKind.CLEAR),
    "oil, close": (f"{SIX}{OIL}&oil_price_eur_kwh=0,1", VerdictKind.CLOSE),
    "oil, clear": (f"{SIX}{OIL}&oil_price_eur_kwh=0,06&systems=heat_pump&systems=pellets", VerdictKind.CLEAR),
}
AS_NOW = {**STAYING, **{name: query for name, (query, _kind) in KEEPING.items()}}
RESERVE = {VerdictKind.CLOSE: "Fürs Haus knapp vorn: ", VerdictKind.CLEAR: "Fürs Haus am günstigsten: "}


def now_of(answer: Answer) -> MonthFigure:
    now = first_figures(answer).now
    assert now is not None
    return now


def first_of(now: MonthFigure) -> str:
    assert now.first_eur is not None
    return around_euro(now.first_eur)


def part(name: str, answer: Answer, **changed: object) -> str:
    with speaking_in(EASY):
        screen = replace(easy_screen(answer), **changed)  # type: ignore[arg-type]
        return " ".join(render_to_string(f"calculator/easy_{name}.html", {"screen": screen}).split())


@pytest.fixture(params=AS_NOW.values(), ids=AS_NOW)
def as_now(request: pytest.FixtureRequest) -> Answer:
    return answer_to(request.param)


def test_what_is_called_now_is_the_first_year(as_now: Answer) -> None:
    now, said = now_of(as_now), first_screen(as_now).answer
    first, mean = first_of(now), around_euro(now.month_eur)
    assert first != mean
    assert said.heading == (
        f"Ihre Wohnung, 60 m²: jetzt rund {first} im Monat, im Mittel der nächsten 20 Jahre rund {mean}"
    )
    assert "weiter" not in f"{said.heading} {said.sentence}"
    with override("en"):
        heading = first_screen(as_now).answer.heading
    assert "now around" in heading
    assert "on average over the next 20 years" in heading
    assert "still" not in heading


def test_it_is_so_in_leichte_sprache(as_now: Answer) -> None:
    now = now_of(as_now)
    assert part("title", as_now) == f"Ihre Wohnung: jetzt ungefähr {first_of(now)} im Monat".replace("\xa0", " ")
    words = part("answer", as_now)
    assert f"Der Durchschnitt von 20 Jahren ist: ungefähr {around_euro(now.month_eur)}".replace("\xa0", " ") in words
    assert "jetzt" not in words.replace("wie jetzt", "")


def test_a_later_beginning_is_no_now() -> None:
    answer = answer_to(f"{STAYING['gas']}&dates.start_year=2035")
    assert first_screen(answer).answer.heading.startswith("Ihre Wohnung, 60 m²: im Jahr 2035 rund ")
    assert part("title", answer).startswith("Ihre Wohnung: im Jahr 2035 ungefähr ")


def test_of_a_price_that_nobody_knows_neither_now_nor_a_mean_is_told() -> None:
    for heating in (NETWORK, OIL):
        answer = answer_to(f"{FORTY}{heating}")
        said = first_screen(answer).answer
        for words in (said.heading, said.sentence, part("title", answer), part("answer", answer)):
            assert not re.search(r"\b(jetzt|weiter|Mittel|Durchschnitt)\b", words)


@pytest.mark.parametrize(("query", "kind"), [*KEEPING.values(), *CHANGING.values()], ids=[*KEEPING, *CHANGING])
def test_how_sure_it_is_for_the_house_is_said_to_tenants_too(query: str, kind: VerdictKind) -> None:
    answer = answer_to(query)
    assert kind_of(answer) is kind
    best, sentence, easy = answer.ranking.best, first_screen(answer).answer.sentence, part("answer", answer)
    assert best is not None
    percent = answer.likelihoods[best.key].cheapest_percent
    assert sentence.startswith(RESERVE[kind])
    assert f"{percent} von 100 gerechneten Preisverläufen" in sentence
    assert ("aber nur in" in sentence) == (kind is VerdictKind.CLOSE)
    assert (f"Es ist knapp. <br> So ist es nur in {percent} von 100 Rechnungen." in easy) == (kind is VerdictKind.CLOSE)
    assert ("Vielleicht" in easy) == (kind is VerdictKind.CLOSE)
    with override("en"):
        english = first_screen(answer).answer.sentence
    assert english.startswith("Just ahead for" if kind is VerdictKind.CLOSE else "Cheapest for the house")


@pytest.mark.parametrize(("query", "_kind"), CHANGING.values(), ids=CHANGING)
def test_beside_a_change_in_the_mean_stands_what_is_paid_now(query: str, _kind: VerdictKind) -> None:
    answer = answer_to(query)
    first, sentence = first_of(now_of(answer)), first_screen(answer).answer.sentence
    assert f"Jetzt zahlen Sie rechnerisch rund {first}." in sentence
    assert "wie jetzt" not in sentence
    assert "im Mittel" in sentence
    assert f"Jetzt zahlen Sie: ungefähr {first} im Monat".replace("\xa0", " ") in part("answer", answer)


def test_fernwaerme_is_no_old_heating() -> None:
    answer = answer_to(KEEPING["network, close"][0])
    words = f"{first_screen(answer).answer.sentence} {part('title', answer)} {part('answer', answer)}"
    assert "alte Heizung" not in words
    assert "Fernwärme wie bisher" in words
    assert "Fern-Wärme wie jetzt" in words


def test_the_page_says_it_in_title_and_heading(client: Client) -> None:
    page = get(client, RESULT, dict(pair.split("=") for pair in KEEPING["network, close"][0].split("&")))
    words = " ".join(page.replace("\xa0", " ").split())
    assert words.count("Ihre Wohnung, 60 m²: jetzt rund 60 € im Monat, im Mittel der nächsten 20 Jahre rund 75 €") > 1
