"""Every value that an answer rests on, with unit, source, dates and how well it is known."""

from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.core import Assumption
from calculator.core.notation import in_unit, rounded
from calculator.core.records import Certainty
from calculator.sentences.translated import translated, translator

_CERTAINTIES = {
    Certainty.OWN: gettext_noop("Ihre Angabe"),
    Certainty.PRIMARY: gettext_noop("im Gesetz oder Dokument gelesen"),
    Certainty.TWO_SECONDARY: gettext_noop("in zwei Quellen gesehen"),
    Certainty.ONE_SECONDARY: gettext_noop("in einer Quelle gesehen"),
    Certainty.DERIVED: gettext_noop("aus anderen Werten berechnet"),
    Certainty.EXPERT: gettext_noop("Annahme ohne geprüfte Quelle"),
    Certainty.OPEN: gettext_noop("nicht bekannt, gerechnet mit einem Wert aus der offenen Spanne"),
}


_WORKED_OUT = {Certainty.DERIVED, Certainty.EXPERT}
# How many digits count of what nobody has measured; never fewer than those before the comma.
_DIGITS, _DIGITS_OF = 3, {"°C": 2, "Stück": 2}


def shown_value(row: Assumption) -> str:
    """Return a value with its unit as people read it.

    What the model worked out, or somebody assumed, has no more digits than are known of it; money, and what was entered
    or read in a source, stays as it is.
    """
    is_exact = row.own or "€" in row.unit or Certainty(row.certainty) not in _WORKED_OUT
    return in_unit(row.value if is_exact else _known(row.value, row.unit), row.unit, translated)


def _known(value: Decimal, unit: str) -> Decimal:
    return rounded(value, max(_DIGITS_OF.get(unit, _DIGITS) - 1 - value.adjusted(), 0))


def certainty_name(certainty: str) -> str:
    """Return in words how well a value is known; raises ``ValueError`` for a word that is no certainty."""
    return _(_CERTAINTIES[Certainty(certainty)])


def assumption_rows(answer: Answer) -> list[Assumption]:
    """Return every assumption in the order of the form, with its label and source in finished German."""
    words = translator()
    return [replace(each, label=words(each.label), source=words(each.source)) for each in answer.comparison.assumptions]
