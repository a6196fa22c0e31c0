"""The first sentences where one heating stands alone: what it costs house and flat, and why nothing is beside it."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.deciding import pays
from calculator.core import Assumption, SystemCosts, own_flat
from calculator.core.carriers import BY_PRICE
from calculator.core.choices import Viewpoint
from calculator.core.notation import around_euro
from calculator.reports.price_words import in_cents
from calculator.reports.verdict.missing import why_alone


def alone_sentences(answer: Answer, best: SystemCosts) -> Iterator[str]:
    """Yield what follows the total: euros a month, why there is no rival, and the price that nobody knows."""
    yield from _a_month(answer, best)
    yield why_alone(answer)
    for price in open_prices(answer, best):
        words = _(
            "Der Preis für %(carrier)s ist hier nicht bekannt: gerechnet ist mit %(value)s ct/kWh, möglich sind "
            "%(low)s bis %(high)s ct/kWh. Mit Ihrem Preis wird es genau."
        )
        low, high = (in_cents(each, 0) for each in price.ends)
        yield words % {
            "carrier": _(BY_PRICE[price.key].label), "value": in_cents(price.value), "low": low, "high": high,
        }  # fmt: skip


def open_prices(answer: Answer, system: SystemCosts) -> tuple[Assumption, ...]:
    """Return the prices that a system pays and that nobody knows."""
    found = (each for each in answer.comparison.assumptions if each.key in BY_PRICE and each.open)
    return tuple(each for each in found if pays(system, each.key))


def _a_month(answer: Answer, best: SystemCosts) -> Iterator[str]:
    facts = answer.asked.facts
    if facts.house.dwellings == 1:
        return
    month = answer.comparison.evaluation(best.key).first_month_eur
    # A tenant bears the landlord's costs in the rent, not by a share.
    own = None if answer.asked.viewpoint is Viewpoint.TENANT else own_flat.share(facts)
    mean = _("Im ersten Jahr sind das rund %(house)s im Monat für das Haus, im Mittel rund %(flat)s je Wohnung.")
    flat = _("Im ersten Jahr sind das rund %(house)s im Monat für das Haus und rund %(flat)s für Ihre Wohnung.")
    part = month / Decimal(facts.house.dwellings) if own is None else month * own
    yield (mean if own is None else flat) % {"house": around_euro(month), "flat": around_euro(part)}
