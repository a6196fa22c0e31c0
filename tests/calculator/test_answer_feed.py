"""A feed whose address is a comparison's link tells when law or prices changed the answer, and stores nothing."""

import datetime as dt
import logging
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from calculator.answer.answering import answer
from calculator.answer.ranking import total_eur
from calculator.core import Technology
from calculator.core.notation import euro_change
from calculator.doors import told_answers
from calculator.questions import read_texts
from calculator.reports import changed_answer
from calculator.reports.changed_answer import change_of
from calculator.reports.told_answer import ToldAnswer
from tests import atom, builders

pytestmark = pytest.mark.django_db
FEED = "/rechner/ergebnis.atom"
HOUSE = {"house.build_year": "1975", "house.living_area_m2": "120", "systems": "heat_pump,gas"}
OLD_GAS = {
    "house.build_year": "1972",
    "house.living_area_m2": "140",
    "heating.kind": "gas_central",
    "heating.year_installed": "2004",
}
TODAY = dt.date(2026, 11, 29)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> dt.date:
    monkeypatch.setattr(timezone, "localdate", lambda *_args: TODAY)
    return TODAY


def query(**more: str) -> str:
    return "&".join(f"{key}={text}" for key, text in {**HOUSE, **more}.items())


def at(day: dt.date) -> Any:
    asked = read_texts(HOUSE, day).asked
    assert asked is not None
    return answer(asked)


def test_a_dearer_price_is_told_from_its_day_on_with_the_amounts_and_the_reason(client: Client) -> None:
    day = dt.date(2026, 10, 15)
    builders.price(valid_from=day, value=Decimal("0.45"), checked_on=day)
    found = atom.get(client, f"{FEED}?{query()}")
    entry = found.entries[0]
    assert entry.updated == "2026-10-14T22:00:00+00:00"
    assert entry.id.endswith("/2026-10-15")
    assert "Wärmepumpe: " in entry.summary
    assert " nach 20 Jahren, vorher " in entry.summary
    assert "(seit 15.10.2026)" in entry.summary
    amount = f"{at(day).comparison.system('heat_pump').fair_eur:,.0f}".replace(",", ".")
    assert amount in entry.summary


def on_days(monkeypatch: pytest.MonkeyPatch, *looked_at: dt.date) -> None:
    """Let the days on which records began to hold be these, the first being the eve."""
    monkeypatch.setattr(changed_answer, "days", lambda *_asked: list(looked_at))


@pytest.mark.parametrize("begun", [dt.date(2026, 7, 1), dt.date(2027, 7, 1)])
def test_what_the_guessed_installation_moves_is_no_change_of_law_or_prices(
    begun: dt.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first of July on the installation lies in the next year: every total moves, and no record began."""
    asked = read_texts(OLD_GAS, begun - dt.timedelta(days=1)).asked
    assert asked is not None
    before, now = answer(asked), answer(asked.as_of(begun))
    assert change_of(ToldAnswer.of(before), now) is not None, "the totals do not move: another day shows more"
    on_days(monkeypatch, asked.stand, begun)
    assert changed_answer.changes(asked, None, begun) == []
    query = "&".join(f"{key}={text}" for key, text in OLD_GAS.items())
    kept = told_answers.ask(query, asked.stand).kept
    assert told_answers.news(query, kept, begun)[0] is None


@pytest.mark.parametrize("eve", [dt.date(2026, 7, 20), dt.date(2026, 5, 1)])
def test_of_a_day_only_what_its_records_change_is_told(eve: dt.date, monkeypatch: pytest.MonkeyPatch) -> None:
    day = dt.date(2026, 7, 21)
    asked = read_texts(OLD_GAS, dt.date(2026, 6, 1)).asked
    assert asked is not None
    on_days(monkeypatch, eve, day)
    (change,) = changed_answer.changes(asked, None, day)
    now = answer(asked.as_of(day))
    then = answer(now.asked.known_on(eve))
    told = " ".join(change.sentences)
    assert "darf sie eingebaut werden" not in told
    counted = told.partition("Neu ist, womit gerechnet wird: ")[2].partition("Neu im Recht ist außerdem")[0]
    assert "Klimageschwindigkeitsbonus" in counted  # a rule of the grant, which is in the amounts
    assert then.comparison.system("gas").fair_eur == now.comparison.system("gas").fair_eur
    for system in now.comparison.systems:
        moved = total_eur(system) - total_eur(then.comparison.system(system.key))
        assert (f"({euro_change(moved)})" if moved else ", wie vorher.") in told


def test_a_record_that_was_entered_late_is_told_to_who_was_told_without_it() -> None:
    query = "&".join(f"{key}={text}" for key, text in OLD_GAS.items())
    kept = told_answers.ask(query, TODAY - dt.timedelta(days=10)).kept
    late = TODAY - dt.timedelta(days=30)
    builders.price(valid_from=late, value=Decimal("0.45"), checked_on=late)
    news, _now = told_answers.news(query, kept, TODAY)
    assert news is not None
    assert "Wärmepumpe" in " ".join(news.sentences)


def test_identifiers_stay_from_day_to_day_and_whatever_the_order_of_the_query(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    builders.price(valid_from=dt.date(2026, 10, 15), value=Decimal("0.45"), checked_on=dt.date(2026, 10, 15))
    first = atom.get(client, f"{FEED}?{query(stand='2026-11-01')}")
    monkeypatch.setattr(timezone, "localdate", lambda *_args: TODAY + dt.timedelta(days=3))
    turned = "&".join(reversed(query(stand="2026-11-01").split("&")))
    later = atom.get(client, f"{FEED}?{turned}")
    assert [entry.id for entry in first.entries] == [entry.id for entry in later.entries]
    assert first.feed.id == later.feed.id
    assert any("Ausgangspunkt: Recht und Preise vom 01.11.2026" in entry.title for entry in first.entries)


def test_what_is_too_little_to_be_told_adds_up() -> None:
    now = at(TODAY)
    told = ToldAnswer.of(now)

    def moved(percent: str) -> ToldAnswer:
        totals = {key: int(amount / (1 + Decimal(percent) / 100)) for key, amount in told.totals_eur.items()}
        return ToldAnswer(told.day, told.best, totals, told.barred)

    assert change_of(moved("0.5"), now) is None
    change = change_of(moved("1.2"), now)
    assert change is not None
    assert change.headline == "Die Kosten haben sich geändert."


def test_another_heating_that_costs_least_and_one_that_is_barred_lead_the_words() -> None:
    now = at(TODAY)
    told = ToldAnswer.of(now)
    other = next(key for key in told.totals_eur if key != told.best)
    before = ToldAnswer(told.day, other, told.totals_eur, told.barred ^ {Technology.GAS.value})
    change = change_of(before, now)
    assert change is not None
    assert change.headline.startswith("Am wenigsten kostet jetzt:")
    assert "eingebaut werden darf" in change.sentences[1] or "darf sie eingebaut werden" in change.sentences[1]


def test_what_was_told_can_be_kept() -> None:
    told = ToldAnswer.of(at(TODAY))
    assert ToldAnswer.from_json(told.as_json()) == told


def test_the_days_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(1, 25):
        start = dt.date(2026, 10, day)
        builders.price(valid_from=start, valid_to=start, value=Decimal("0.30"), checked_on=start)
    days = changed_answer.days(at(TODAY).parameters, TODAY)
    assert len(days) == changed_answer.MOST_DAYS + 1
    assert days == sorted(set(days))


def test_a_question_that_cannot_be_answered_is_refused_with_its_page(client: Client) -> None:
    response = client.get(f"{FEED}?house.build_year=bald")
    assert (response.status_code, response["Content-Type"]) == (400, "text/html; charset=utf-8")


def test_nobody_but_the_reader_keeps_it_and_no_log_holds_the_question(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        response = client.get(f"{FEED}?{query(titel='Haus-von-Erika')}")
    assert response["Cache-Control"] == "private, max-age=600"
    assert response["X-Robots-Tag"] == "noindex"
    assert "Erika" not in caplog.text
    assert response.status_code == 200


def test_it_speaks_english_and_the_page_of_the_result_names_it(client: Client) -> None:
    found = atom.get(client, f"/en{FEED}?{query(stand='2026-11-01')}")
    assert found.feed.title == "Do law or prices change my answer?"
    page = client.get(f"/rechner/ergebnis/?{query()}", follow=True)
    (feed,) = (each for each in atom.alternates(page) if "ergebnis" in each)
    assert atom.get(client, feed).feed.title == "Ändern Recht oder Preise meine Antwort?"
