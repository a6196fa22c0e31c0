"""Every value that an answer rests on, with unit, source, dates and how well it is known."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.core import Assumption
from calculator.sentences.translated import Translator, translator

CERTAINTIES = {
    "own": gettext_noop("Ihre Angabe"),
    "primary": gettext_noop("im Gesetz oder Dokument gelesen"),
    "two-secondary": gettext_noop("in zwei Quellen gesehen"),
    "one-secondary": gettext_noop("in einer Quelle gesehen"),
    "derived": gettext_noop("aus anderen Werten berechnet"),
    "expert": gettext_noop("Annahme ohne geprüfte Quelle"),
    "staff": gettext_noop("von der Stadt eingetragen"),
}


@dataclass(frozen=True, slots=True)
class AssumptionRow:
    """One value. ``to_confirm``: nobody has checked it, so people should confirm it or enter their own."""

    key: str
    label: str
    value: Decimal
    unit: str
    source: str
    certainty: str
    certainty_label: str
    valid_from: date
    valid_to: date | None
    checked_on: date | None
    own: bool
    to_confirm: bool


def certainty_name(certainty: str) -> str:
    """Return in words how well a value is known."""
    return _(CERTAINTIES.get(certainty, certainty))


def assumption_rows(answer: Answer) -> list[AssumptionRow]:
    """Return every assumption in the order of the form."""
    words = translator()
    return [_row(each, words) for each in answer.comparison.assumptions]


def _row(each: Assumption, words: Translator) -> AssumptionRow:
    days = each.valid_from, each.valid_to, each.checked_on
    value = each.key, words(each.label), each.value, each.unit, words(each.source)
    return AssumptionRow(*value, each.certainty, certainty_name(each.certainty), *days, each.own, each.to_confirm)
