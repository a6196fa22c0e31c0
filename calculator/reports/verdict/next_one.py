"""What people ask who keep their old heating: what comes after it, and whether it may go on for a while."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer
from calculator.answer.kinds import LEAST_PERCENT
from calculator.answer.ranking import may_stand, total_eur
from calculator.core import SystemCosts, Technology
from calculator.core.notation import around_euro, cents
from calculator.core.tenancy import Bill, kinds_of
from calculator.reports.wording import named


def after_the_old_one(answer: Answer) -> Iterator[str]:
    """Yield how a new heating of the present kind and the cheapest of another kind stand, if both were bought today."""
    other, same = answer.other_kind, _same_kind(answer)
    if other is None:
        return
    if same is None:
        words = _("Und wenn die alte am Ende ist? Von den neuen kostet heute %(name)s am wenigsten: rund %(total)s.")
        yield words % {"name": named(other), "total": around_euro(total_eur(other))}
        return
    cheaper, dearer = sorted((other, same), key=total_eur)
    yield _of_both(answer, cheaper, dearer)


def no_hurry(answer: Answer) -> Iterator[str]:
    """Yield how young the present heating is, where less than half of its life is over."""
    facts = answer.asked.facts
    age, lasts = facts.dates.stichtag.year - facts.heating.year_installed, _lasts_years(answer)
    if not facts.heating.working or lasts is None or lasts <= age:
        return
    yield ngettext(
        "Die jetzige ist erst %(age)s Jahr alt und hält gerechnet noch %(lasts)s Jahre: Zum Austausch drängt nichts.",
        "Die jetzige ist erst %(age)s Jahre alt und hält gerechnet noch %(lasts)s Jahre: Zum Austausch drängt nichts.",
        age,
    ) % {"age": age, "lasts": lasts}


def _same_kind(answer: Answer) -> SystemCosts | None:
    """Return a new heating of the present kind, if it may be installed."""
    found = (system for system in answer.beside.systems if system.key == answer.present_kind and may_stand(system))
    return next(found, None)


def _of_both(answer: Answer, cheaper: SystemCosts, dearer: SystemCosts) -> str:
    words = _(
        "Und wenn die alte am Ende ist? Müsste heute eine neue her, kostete %(cheaper)s insgesamt rund %(amount)s "
        "weniger als %(dearer)s"
    )
    sure = _("; so ist es in %(percent)s %% der Preisverläufe.")
    close = _(", aber nur in %(percent)s %% der Preisverläufe: Das ist offen.")
    share = answer.lead_percent(cheaper.key, dearer.key)
    amount = around_euro(cents(total_eur(dearer) - total_eur(cheaper)))
    values = {"cheaper": named(cheaper), "dearer": named(dearer), "percent": share, "amount": amount}
    return (words + (close if share < LEAST_PERCENT else sure)) % values


def _lasts_years(answer: Answer) -> int | None:
    """Return how many years the present heating is taken to go on; None if it is not computed."""
    kept = next((system for system in answer.beside.systems if system.key == Technology.KEEP), None)
    if kept is None:
        return None
    bought_eur = kept.yearly_of(*kinds_of(Bill.CAPITAL))
    return next((number for number, amount in enumerate(bought_eur) if amount), len(bought_eur))
