"""That a heating is computed with the price somebody stated for it, and what this price has to hold."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.cost_lines import CostKind
from calculator.core.notation import around_euro
from calculator.sentences import sentence as told

_LEAST_EUR = 50  # what is worth a word


def own_prices(answer: Answer) -> Iterator[str]:
    """Yield with which stated prices heatings are computed, and what such a price has to hold.

    It covers all that is bought: what is missing in an offer would come on top.
    """
    quotes, systems = answer.asked.quotes, answer.comparison.systems
    stated = [system for system in systems if system.key in quotes or system.covered]
    for system in stated:
        yield from _of_system(system, is_offer=system.key in quotes)
    for technology in sorted(quotes.keys() - {Technology(system.key) for system in systems}):
        words = _("Das eingegebene Angebot für %(name)s zählt nicht mit: Diese Heizung ist hier nicht verglichen.")
        yield words % {"name": _(technology.record.named)}
    if stated and any(system.one_off for system in systems if system not in stated):
        yield _("Alle anderen Heizungen stehen mit üblichen Preisen da, nicht mit Angeboten.")


def _of_system(system: SystemCosts, *, is_offer: bool) -> Iterator[str]:
    words = _("%(label)s: Gerechnet ist mit dem eingegebenen Preis, %(price)s.")
    if is_offer:
        words = _("%(label)s: Gerechnet ist mit dem eingegebenen Angebot, %(price)s.")
    yield words % {"label": _(system.label), "price": around_euro(_price_eur(system))}
    parts = [
        f"{told(part.label)} ({around_euro(part.usual_eur)})" for part in system.covered if part.usual_eur >= _LEAST_EUR
    ]
    if parts:
        words = _("Prüfen Sie, ob darin auch enthalten ist: %(parts)s. Was davon fehlt, kommt dazu.")
        yield words % {"parts": "; ".join(parts)}


def _price_eur(system: SystemCosts) -> Decimal:
    return sum((line.amounts_eur[0] for line in system.one_off if line.kind is not CostKind.SUBSIDY), Decimal(0))
