"""What could turn the answer and no bar shows, for the first screen."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.rules.day_order import DayOrder
from calculator.reports.verdict import network_terms, own_prices


def first_words(answer: Answer) -> Iterator[str]:
    """Yield a by-law that decides, offers that were entered, and a grant that is lost by the order of days."""
    yield from network_terms.in_short(answer)
    yield from own_prices.in_short(answer)
    if grant_is_lost(answer):
        yield _("Gerechnet ist ohne Förderung: Der Einbau liegt vor dem Antrag.")


def grant_is_lost(answer: Answer) -> bool:
    """Whether nothing is granted because the installation comes before the application."""
    return any(note.code is DayOrder.INSTALLED_BEFORE_APPLICATION for note in answer.comparison.notes)
