"""That a heating is computed with the price somebody stated for it, and what this price has to hold."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts
from calculator.core.cost_lines import CostKind
from calculator.core.notation import around_euro
from calculator.sentences import sentence as told

_LEAST_EUR = 50  # what is worth a word


def own_prices(answer: Answer) -> Iterator[str]:
    """Yield, for each heating with an offer, that it is computed with it, and what usually is bought beside the device.

    The price covers all that is bought: what is missing in the offer would come on top.
    """
    offered = [system for system in answer.comparison.systems if system.key in answer.asked.quotes]
    for system in offered:
        words = _("%(label)s: Gerechnet ist mit dem eingegebenen Angebot, %(price)s.")
        yield words % {"label": _(system.label), "price": around_euro(_price_eur(system))}
        parts = [
            f"{told(part.label)} ({around_euro(part.usual_eur)})"
            for part in system.covered
            if part.usual_eur >= _LEAST_EUR
        ]
        if parts:
            words = _("Prüfen Sie, ob das Angebot auch enthält: %(parts)s. Was davon fehlt, kommt dazu.")
            yield words % {"parts": "; ".join(parts)}
    for technology in answer.asked.quotes:
        if technology not in {system.key for system in answer.comparison.systems}:
            words = _("Das eingegebene Angebot für %(name)s zählt nicht mit: Diese Heizung ist hier nicht verglichen.")
            yield words % {"name": _(technology.record.named)}
    others = [
        system for system in answer.comparison.systems if system.key not in answer.asked.quotes and system.one_off
    ]
    if offered and others:
        yield _("Alle anderen Heizungen stehen mit üblichen Preisen da, nicht mit Angeboten.")


def _price_eur(system: SystemCosts) -> Decimal:
    return sum((line.amounts_eur[0] for line in system.one_off if line.kind is not CostKind.SUBSIDY), Decimal(0))
