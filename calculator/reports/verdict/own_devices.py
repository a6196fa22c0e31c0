"""That an offer holds nothing of the heating itself: only the plant on its roof, its tank, or work on it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.offered_device import is_roof_only, lacks_device
from calculator.core import QuoteItem, SystemCosts, Technology
from calculator.core.notation import whole_euro
from calculator.core.rules.kinds import HEAT_PUMPS
from calculator.reports.wording import named

_NAMED = 2  # rows


def in_short(answer: Answer) -> Iterator[str]:
    """Yield for the first screen which offers lack the heating; whether it wins or not, its figure stands on them."""
    for system in answer.comparison.systems:
        yield from without_device(answer, system)


def without_device(answer: Answer, system: SystemCosts) -> Iterator[str]:
    """Yield that no row of the offer for a heating is the heating, and with which price it is computed."""
    rows, technology = answer.asked.quotes.get(Technology(system.key), ()), Technology(system.key)
    if is_roof_only(rows, technology):
        words = _(
            "Im Angebot für %(name)s steht keine Wärmepumpe, nur %(rows)s: Für die Wärmepumpe selbst ist mit dem "
            "üblichen Preis gerechnet."
        )
    elif lacks_device(rows, technology):
        words = _(
            "Im Angebot für %(name)s steht kein Heizgerät, nur %(rows)s. Gerechnet ist, als wäre das alles: Tragen Sie "
            "nach, was fehlt, oder löschen Sie das Angebot; dann gilt der übliche Preis."
        )
        if technology in HEAT_PUMPS:
            words = _(
                "Im Angebot für %(name)s steht keine Wärmepumpe, nur %(rows)s. Gerechnet ist, als wäre das alles: "
                "Tragen Sie nach, was fehlt, oder löschen Sie das Angebot; dann gilt der übliche Preis."
            )
    else:
        return
    yield words % {"name": named(system), "rows": _listed(rows)}


def has_price_of_offer(answer: Answer, system: SystemCosts) -> bool:
    """Whether a heating is computed with the price of an offer, and not only the plant on its roof."""
    rows = answer.asked.quotes.get(Technology(system.key), ())
    return bool(rows) and not is_roof_only(rows, Technology(system.key))


def _listed(rows: tuple[QuoteItem, ...]) -> str:
    priced = [f"„{row.label}“ ({whole_euro(row.amount_eur)})" for row in rows if row.amount_eur > 0]
    return ", ".join([*priced[:_NAMED], *(["…"] if len(priced) > _NAMED else [])])
