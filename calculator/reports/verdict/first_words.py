"""What could turn the answer and no bar shows, for the first screen."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.core.rules.day_order import DayOrder
from calculator.reports.verdict import network_terms, own_prices

_LOST = {
    DayOrder.INSTALLED_BEFORE_APPLICATION: gettext_noop(
        "Gerechnet ist ohne Förderung: Der Einbau liegt vor dem Antrag."
    ),
    DayOrder.INSTALLED_TOO_LATE: gettext_noop(
        "Gerechnet ist ohne Förderung: Der Einbau liegt zu lange nach dem Antrag."
    ),
}


def first_words(answer: Answer) -> Iterator[str]:
    """Yield a by-law that decides, offers that were entered, and a grant that is lost by the order of days."""
    yield from network_terms.in_short(answer)
    yield from own_prices.in_short(answer)
    if lost := lost_by(answer):
        yield _(_LOST[lost])


def lost_by(answer: Answer) -> DayOrder | None:
    """Return the order of days by which nothing is granted, if it is."""
    codes = {note.code for note in answer.comparison.notes}
    return next((code for code in _LOST if code in codes), None)
