"""Every value that an answer rests on, with unit, source, dates and how well it is known."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.core import Assumption
from calculator.sentences.translated import translator

CERTAINTIES = {
    "own": gettext_noop("Ihre Angabe"),
    "primary": gettext_noop("im Gesetz oder Dokument gelesen"),
    "two-secondary": gettext_noop("in zwei Quellen gesehen"),
    "one-secondary": gettext_noop("in einer Quelle gesehen"),
    "derived": gettext_noop("aus anderen Werten berechnet"),
    "expert": gettext_noop("Annahme ohne geprüfte Quelle"),
    "staff": gettext_noop("von der Stadt eingetragen"),
}


def certainty_name(certainty: str) -> str:
    """Return in words how well a value is known."""
    return _(CERTAINTIES.get(certainty, certainty))


def assumption_rows(answer: Answer) -> list[Assumption]:
    """Return every assumption in the order of the form, with its label and source in finished German."""
    words = translator()
    return [replace(each, label=words(each.label), source=words(each.source)) for each in answer.comparison.assumptions]
