"""That a heating is computed with the price somebody stated for it, and what this price has to hold."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.kinds import rival_of, runner_up
from calculator.answer.offered_parts import is_named
from calculator.answer.offered_power import small_offers
from calculator.answer.ranking import total_eur
from calculator.core import SystemCosts, Technology
from calculator.core.cost_lines import CostKind
from calculator.core.notation import around_euro, german
from calculator.core.result import Covered
from calculator.reports.verdict.own_devices import has_price_of_offer, without_device
from calculator.reports.wording import called, named
from calculator.sentences import sentence as told

_LEAST_EUR = 50  # what is worth a word
_MUCH_PERCENT, _MOST_PARTS = 25, 1  # on the first screen


def own_prices(answer: Answer) -> Iterator[str]:
    """Yield all that has to be said of prices that were entered."""
    yield from (*stated_prices(answer), *unused_offers(answer))


def stated_prices(answer: Answer) -> Iterator[str]:
    """Yield with which stated prices heatings are computed, and what such a price has to hold.

    It covers all that is bought: what is missing in an offer would come on top.
    """
    systems = answer.comparison.systems
    stated = [system for system in systems if system.key in answer.asked.quotes or system.covered]
    for system in stated:
        yield from _of_system(answer, system)
    if stated and any(system.one_off for system in systems if system not in stated):
        yield _("Alle anderen Heizungen stehen mit üblichen Preisen da, nicht mit Angeboten.")


def unused_offers(answer: Answer) -> Iterator[str]:
    """Yield which offers are for a heating that is not compared."""
    for technology in sorted(answer.asked.quotes.keys() - {Technology(each.key) for each in answer.comparison.systems}):
        words = _("Das eingegebene Angebot für %(name)s zählt nicht mit: Diese Heizung ist hier nicht verglichen.")
        yield words % {"name": _(technology.record.named)}


def offered_systems(answer: Answer) -> list[SystemCosts]:
    """Return the heatings that are computed with the price of an offer."""
    return [system for system in answer.comparison.systems if system.key in answer.asked.quotes]


def lacking(answer: Answer, system: SystemCosts) -> list[Covered]:
    """Return what is usually bought beside the device and the offer for this heating does not name."""
    rows = [row.label for row in answer.asked.quotes.get(Technology(system.key), ())]
    return [part for part in system.covered if part.usual_eur >= _LEAST_EUR and not is_named(part.label.code, rows)]


def in_short(answer: Answer) -> Iterator[str]:
    """Yield for the first screen which of the heatings that contend is computed with an offer, the others being not."""
    best = answer.ranking.best
    if best is None or answer.deciding:
        return
    contending = (best, runner_up(answer) or rival_of(answer))
    offered = [named(each) for each in contending if each and has_price_of_offer(answer, each)]
    small = [offer for offer in small_offers(answer) if offer.system in contending]
    if len(offered) == len(contending):
        yield _("Beide sind mit den eingegebenen Angeboten gerechnet.")
    elif offered:
        words = _("Mit dem eingegebenen Angebot gerechnet ist %(name)s, alles andere mit üblichen Preisen.")
        if small:  # then there is more to say
            words = _("Mit dem eingegebenen Angebot gerechnet ist %(name)s.")
        yield words % {"name": offered[0]}
    for offer in small:
        words = _("Das angebotene Gerät deckt nur %(percent)s %% der Heizlast; lassen Sie das zuerst klären.")
        yield words % {"percent": german(offer.percent, 0)}
    if best.key in answer.asked.quotes and not small:
        yield from _lacking_in_short(answer, best)


def _lacking_in_short(answer: Answer, best: SystemCosts) -> Iterator[str]:
    """Yield what the offer of the best heating may lack, if that is much of its price or would let another win."""
    parts = sorted(lacking(answer, best), key=lambda part: part.usual_eur, reverse=True)
    more = sum((part.usual_eur for part in parts), Decimal(0))
    others = [each for each in answer.ranking.standing if each is not best]
    turns = any(total_eur(best) + more > total_eur(each) for each in others)
    if not parts or (100 * more < _MUCH_PERCENT * _price_eur(answer, best) and not turns):
        return
    named_parts = "; ".join(f"{told(part.label)} ({around_euro(part.usual_eur)})" for part in parts[:_MOST_PARTS])
    words = _("Im Angebot nicht genannt: %(parts)s; was davon fehlt, kommt dazu.")
    if len(parts) > _MOST_PARTS:
        words = _("Im Angebot nicht genannt: %(parts)s und weiteres, zusammen %(sum)s; was davon fehlt, kommt dazu.")
    yield words % {"parts": named_parts, "sum": around_euro(more)}


def headed(answer: Answer, system: SystemCosts) -> str:
    """Return the name of a heating for a heading; that its price is one of a device far too small stands beside it."""
    if system.key not in too_small(answer):
        return called(system)
    return _("%(name)s (Gerät zu klein)") % {"name": called(system)}


def too_small(answer: Answer) -> tuple[str, ...]:
    """Return the keys of the heatings that are computed with the price of a device far too small for the house."""
    return tuple(offer.system.key for offer in small_offers(answer))


def _of_system(answer: Answer, system: SystemCosts) -> Iterator[str]:
    yield from without_device(answer, system)
    if system.key in answer.asked.quotes and not has_price_of_offer(answer, system):
        return
    words = _("%(label)s: Gerechnet ist mit dem eingegebenen Preis, %(price)s.")
    if system.key in answer.asked.quotes:
        words = _("%(label)s: Gerechnet ist mit dem eingegebenen Angebot, %(price)s.")
    yield words % {"label": _(system.label), "price": around_euro(_price_eur(answer, system))}
    parts = [f"{told(part.label)} ({around_euro(part.usual_eur)})" for part in lacking(answer, system)]
    if parts:
        words = _("Prüfen Sie, ob darin auch enthalten ist: %(parts)s. Was davon fehlt, kommt dazu.")
        yield words % {"parts": "; ".join(parts)}


def _price_eur(answer: Answer, system: SystemCosts) -> Decimal:
    """Return what was stated; what follows the present heating is bought years later, so no first year has it."""
    if quote := answer.asked.quotes.get(Technology(system.key)):
        return sum((row.amount_eur for row in quote), Decimal(0))
    return sum((line.amounts_eur[0] for line in system.one_off if line.kind is not CostKind.SUBSIDY), Decimal(0))
