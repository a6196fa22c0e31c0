"""An answer that somebody asked to be told of when law or prices change it; nothing is kept here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from calculator.answer.answering import Answer, answer, became_of, read_in_zone
from calculator.core import CalculatorError
from calculator.pages.links import links
from calculator.questions.described import in_short
from calculator.reports.changed_answer import ToldAnswer, change_of, with_dates_of
from calculator.sentences import sentence

_TELLING = ("house.building_type", "house.build_year", "house.living_area_m2", "heating.kind")
Kept = dict[str, Any]


class NotAnswerable(Exception):
    """The question has no answer; the message says why, in the language of the page."""


@dataclass(frozen=True)
class AnswerNews:
    """What an answer says otherwise. ``page``: path of the answer of today."""

    headline: str
    sentences: tuple[str, ...]
    page: str


@dataclass(frozen=True)
class AskedAnswer:
    """A question as it is kept: ``query`` is its link without a title; ``kept`` what its answer says today."""

    query: str
    kept: Kept


def ask(query: str, today: date) -> AskedAnswer:
    """Return a question of a link as it is kept; raises ``NotAnswerable``."""
    found = _answered(query, today)
    asked = replace(found.asked, title="")
    return AskedAnswer(asked.query(), _kept(found))


def label_of(query: str, today: date) -> str:
    """Return how the answer to a kept question is called: by what tells its house from others."""
    reading, _zone = read_in_zone(QueryDict(query), today)
    lines = in_short(reading.asked) if reading.asked else []
    told = [line.value for line in lines if line.key in _TELLING and line.given]
    return _("Kosten der Heizung: %s") % ", ".join(told) if told else _("Kosten der Heizung für dieses Haus")


def news(query: str, kept: Mapping[str, Any], today: date) -> tuple[AnswerNews | None, Kept]:
    """Return what the answer says today otherwise than was kept, and what is to be kept now.

    That a question cannot be answered any more is told once.
    """
    try:
        found = _answered(query, today)
    except NotAnswerable as problem:
        if kept.get("failed"):
            return None, dict(kept)
        headline = _("Ihre gespeicherte Frage lässt sich nach heutigem Recht nicht beantworten.")
        page = f"{reverse('calculator:result')}?{query}"
        return AnswerNews(headline, (headline, str(problem)), page), {**kept, "failed": True}
    now = _kept(found)
    before = ToldAnswer.from_json(kept["answer"])
    change = change_of(before, found) and change_of(with_dates_of(found, before), found)
    of_zone = _of_zone(kept, now, found, query)
    if change is None and not of_zone:
        # What is too little to be told adds up to what is.
        return None, {key: value for key, value in kept.items() if key != "failed"}
    said = change.sentences if change else ()
    headline = change.headline if change else of_zone[0]
    return AnswerNews(headline, (*of_zone, *said), links(found.asked, today).page), now


def _answered(query: str, today: date) -> Answer:
    reading, zone = read_in_zone(QueryDict(query), today)
    if reading.asked is None or reading.unknown:
        raise NotAnswerable(" ".join([*reading.errors.values(), *reading.notes]))
    try:
        return answer(reading.asked.as_of(today), zone)
    except CalculatorError as problem:
        raise NotAnswerable(sentence(problem.message)) from problem


def _kept(found: Answer) -> Kept:
    return {"answer": ToldAnswer.of(found).as_json(), "zone": found.zone.code if found.zone else ""}


def _of_zone(kept: Mapping[str, Any], now: Kept, found: Answer, query: str) -> tuple[str, ...]:
    """Say what became of the zone of a question, where it is another one than before."""
    if kept["zone"] == now["zone"]:
        return ()
    said = found.zone.former if found.zone else became_of(QueryDict(query).get("gebiet", ""))
    return (said or _("Das Gebiet der Frage gibt es im veröffentlichten Wärmeplan nicht; gerechnet ist ohne Gebiet."),)
