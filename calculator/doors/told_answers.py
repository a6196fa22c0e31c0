"""An answer that somebody asked to be told of when law or prices change it; nothing is kept here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from calculator.answer.answering import Answer, answer, became_of, read_in_zone
from calculator.core import CalculatorError
from calculator.pages.links import links
from calculator.questions.described import in_short
from calculator.reports.changed_answer import change_of, with_dates_of
from calculator.reports.told_answer import ToldAnswer, ToldKind, ToldPart
from calculator.sentences import sentence

_TELLING = ("house.building_type", "house.build_year", "house.living_area_m2", "heating.kind")
Kept = dict[str, Any]


class NotAnswerable(Exception):
    """The question has no answer; the message says why, in the language of the page."""


@dataclass(frozen=True)
class AnswerNews:
    """What an answer says otherwise: ``headline`` in short. ``page``: path of the answer of today."""

    headline: str
    parts: tuple[ToldPart, ...]
    page: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """What it says otherwise and why, in words."""
        return tuple(each.sentence for each in self.parts)


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
    told = {line.key: line.value for line in lines if line.key in _TELLING and line.given}
    names = ", ".join(told.values())
    label = _("Kosten der Heizung: %s") % names if told else _("Kosten der Heizung für dieses Haus")
    context = {"label": label, "year": told.get("house.build_year"), "area": told.get("house.living_area_m2")}
    return render_to_string("calculator/told_label.txt", context).strip()


def news(query: str, kept: Mapping[str, Any], today: date) -> tuple[AnswerNews | None, Kept]:
    """Return what the answer says today otherwise than was kept, and what is to be kept now.

    That a question cannot be answered any more, or can be again, is told once.
    """
    try:
        found = _answered(query, today)
    except NotAnswerable as problem:
        if kept.get("failed"):
            return None, dict(kept)
        headline = _("Ihre gespeicherte Frage lässt sich nach heutigem Recht nicht beantworten.")
        page = f"{reverse('calculator:result')}?{query}"
        failed = ToldPart(ToldKind.FAILED, str(problem) or headline)
        return AnswerNews(headline, (failed,), page), {**kept, "failed": True}
    now = _kept(found)
    before = ToldAnswer.from_json(kept["answer"])
    change = change_of(before, found) and change_of(with_dates_of(found, before), found)
    besides = (*_again(kept), *_of_zone(kept, now, found, query))
    if change is None and not besides:
        return None, dict(kept)  # what is too little to be told adds up to what is
    parts = (*besides, *(change.parts if change else ()))
    headline = _headline(parts) if change is None else _("Recht oder Preise haben Ihr Ergebnis geändert")
    kept_now = now if change else {**now, "answer": kept["answer"]}
    return AnswerNews(headline, parts, links(found.asked, today).page), kept_now


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


def _headline(besides: Sequence[ToldPart]) -> str:
    """Return what is told in short, where neither law nor prices have changed the amounts."""
    if besides[0].kind is ToldKind.AGAIN:
        return _("Ihre gespeicherte Frage lässt sich wieder beantworten")
    return _("Der Wärmeplan hat das Gebiet Ihres Ergebnisses geändert")


def _again(kept: Mapping[str, Any]) -> tuple[ToldPart, ...]:
    """Say that a question has an answer again, where it was told that it has none."""
    said = _("Nach heutigem Recht gibt es wieder ein Ergebnis; es steht auf der Seite.")
    return (ToldPart(ToldKind.AGAIN, said),) if kept.get("failed") else ()


def _of_zone(kept: Mapping[str, Any], now: Kept, found: Answer, query: str) -> tuple[ToldPart, ...]:
    """Say what became of the zone of a question, where it is another one than before."""
    if kept["zone"] == now["zone"]:
        return ()
    former = found.zone.former if found.zone else became_of(QueryDict(query).get("gebiet", ""))
    said = former or _("Das Gebiet der Frage gibt es im veröffentlichten Wärmeplan nicht; gerechnet ist ohne Gebiet.")
    return (ToldPart(ToldKind.ZONE, said, now=f"{found.zone.shown} {found.zone.name}" if found.zone else ""),)
