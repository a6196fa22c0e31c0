"""Every value that an answer rests on, with unit, source, dates and how well it is known."""

from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.core import Assumption
from calculator.core.records import Certainty
from calculator.sentences.translated import translator

_CERTAINTIES = {
    Certainty.OWN: gettext_noop("Ihre Angabe"),
    Certainty.PRIMARY: gettext_noop("im Gesetz oder Dokument gelesen"),
    Certainty.TWO_SECONDARY: gettext_noop("in zwei Quellen gesehen"),
    Certainty.ONE_SECONDARY: gettext_noop("in einer Quelle gesehen"),
    Certainty.DERIVED: gettext_noop("aus anderen Werten berechnet"),
    Certainty.EXPERT: gettext_noop("Annahme ohne geprüfte Quelle"),
    Certainty.OPEN: gettext_noop("nicht bekannt, gerechnet mit einem Wert aus der offenen Spanne"),
}


def certainty_name(certainty: str) -> str:
    """Return in words how well a value is known; raises ``ValueError`` for a word that is no certainty."""
    return _(_CERTAINTIES[Certainty(certainty)])


def assumption_rows(answer: Answer) -> list[Assumption]:
    """Return every assumption in the order of the form, with its label and source in finished German."""
    words = translator()
    return [replace(each, label=words(each.label), source=words(each.source)) for each in answer.comparison.assumptions]
