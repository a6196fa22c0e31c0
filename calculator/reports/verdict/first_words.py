"""What could turn the answer and no bar shows, for the first screen."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.rules.beg.codes import Why
from calculator.reports.verdict import network_terms, own_prices

_BY_DAYS = (Why.CONTRACT_AFTER_APPLICATION, Why.INSTALLED_FIRST, Why.TOO_LATE)


def first_words(answer: Answer) -> Iterator[str]:
    """Yield a by-law that decides, offers that were entered, and a grant that is lost by the order of days."""
    yield from network_terms.in_short(answer)
    yield from own_prices.in_short(answer)
    match lost_by(answer):
        case Why.CONTRACT_AFTER_APPLICATION:
            yield _("Gerechnet ist ohne Förderung: Der Auftrag liegt nach dem Antrag.")
        case Why.INSTALLED_FIRST:
            yield _("Gerechnet ist ohne Förderung: Der Einbau liegt vor dem Antrag.")
        case Why.TOO_LATE:
            yield _("Gerechnet ist ohne Förderung: Der Einbau liegt zu lange nach dem Antrag.")


def lost_by(answer: Answer) -> Why | None:
    """Return the order of days by which nothing is granted, if it is."""
    granted = (system.subsidy for system in answer.comparison.systems if system.subsidy)
    reasons = {item.reason.code for subsidy in granted for item in subsidy.items}
    return next((code for code in _BY_DAYS if code in reasons), None)
