"""„Jetzt oder später?“: the same heating now and in some years, with what sets each start apart."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.later_starts import LaterStart
from calculator.core.notation import whole_euro
from calculator.reports.price_words import price_not_known
from calculator.reports.rows.open_price import open_price
from calculator.sentences import speaking
from calculator.sentences.translated import translated


@dataclass(frozen=True, slots=True)
class LaterRow:
    """One start, amounts in euros. ``causes``: sentences that say why it costs more or less than the first one."""

    start: LaterStart
    when: str
    grant: str
    against: str
    chance: str
    causes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LaterTable:
    """The starts of one heating; ``last_year``: the last calendar year that all of them cover.

    ``kept``: whether it costs least to keep the old heating until its end; ``prices``: a sentence for each price that
    one of both pays and that nobody knows.
    """

    key: str
    label: str
    last_year: int
    rows: tuple[LaterRow, ...]
    kept: bool
    prices: tuple[str, ...]


def later_table(answer: Answer) -> LaterTable | None:
    """Return the starts of the cheapest heating that is no old one; None where the old heating cannot wait."""
    system, starts = answer.later_system, answer.later_starts
    if system is None or not starts:
        return None
    rows = tuple(_row(start, starts[0]) for start in starts)
    last_year = answer.comparison.calendar_years[-1]
    return LaterTable(system.key, translated(system.label), last_year, rows, answer.keeps, _prices(answer, system))


def _prices(answer: Answer, system: SystemCosts) -> tuple[str, ...]:
    both = (system, answer.beside.system(Technology.KEEP))
    keys = dict.fromkeys(price.key for each in both if (price := open_price(answer, each)))
    return tuple(price_not_known(answer, key) for key in keys)


def _row(start: LaterStart, first: LaterStart) -> LaterRow:
    words = speaking()
    return LaterRow(
        start=start,
        when=_when(start),
        grant=_grant(start),
        against=_against(start, first),
        chance=_("%(percent)s %%") % {"percent": round(start.failure_percent)} if start.wait_years else "–",
        causes=tuple(words(cause) for cause in start.causes),
    )


def _when(start: LaterStart) -> str:
    if not start.wait_years:
        return _("wie geplant (%(year)s)") % {"year": start.year}
    return ngettext("%(count)s Jahr später (%(year)s)", "%(count)s Jahre später (%(year)s)", start.wait_years) % {
        "count": start.wait_years, "year": start.year,
    }  # fmt: skip


def _grant(start: LaterStart) -> str:
    if start.grant_eur is None or start.possible_grant_eur is None:
        return _("nicht bekannt")
    return _range(start.grant_eur, start.possible_grant_eur)


def _against(start: LaterStart, first: LaterStart) -> str:
    """Return the difference; a range where the law of grants is open: nothing of it counts, or all of it."""
    if start is first:
        return _("damit ist verglichen")
    ends = sorted((start.fair_eur - first.fair_eur, start.possible_fair_eur - first.possible_fair_eur))
    if ends[0] < 0 < ends[1]:
        return _("%(less)s weniger bis %(more)s mehr") % {"less": whole_euro(-ends[0]), "more": whole_euro(ends[1])}
    amount = {"amount": _range(*sorted(map(abs, ends)))}
    return _("%(amount)s mehr") % amount if ends[1] > 0 or not any(ends) else _("%(amount)s weniger") % amount


def _range(low_eur: Decimal, high_eur: Decimal) -> str:
    low, high = whole_euro(low_eur), whole_euro(high_eur)
    return high if low == high else _("%(low)s bis %(high)s") % {"low": low, "high": high}
