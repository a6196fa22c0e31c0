"""What the page of a run and its spreadsheet show of what is counted: rows by their state, causes, sums by zone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from calculator.batch.causes import Cause, Gravity
from calculator.batch.columns import COLUMNS, meant_words
from calculator.batch.summary import COUNTED, Summary, ZoneSums
from calculator.batch.table_reading import NO_COLUMN, NOT_USED, Recalled, TableReading
from calculator.core import Technology
from calculator.core.notation import german

MOST_RUNS = 30  # of lines that follow each other
MOST_SENTENCES = 15
MOST_LINKS = 20
_KWH_IN_MWH = 1000


@dataclass(frozen=True)
class ShownSentence:
    """What is said of some rows, word for word, with the first of their lines."""

    text: str
    rows: int
    lines: Sequence[int]


@dataclass(frozen=True)
class ShownCause:
    """A cause, once: how many rows, which, and what to do. ``more``: sentences that are not shown."""

    label: str
    remedy: str
    state: str
    rows: int
    lines: str
    sentences: Sequence[ShownSentence]
    more: int


@dataclass(frozen=True)
class ShownZone:
    """Sums over the houses of a zone in the words of the page; ``code`` is empty for houses without one."""

    code: str
    name: str
    supply: str
    houses: int
    heat_mwh: Decimal
    cheapest: str
    investment_eur: Decimal | None
    co2_t: Decimal | None
    without: int


# How rows with a cause count; one without zone may not be computed for another reason.
_STATE = {gravity: label for gravity, (_name, label) in COUNTED.items()} | {
    Gravity.NO_ZONE: gettext_noop("ohne Gebiet")
}


def counted(summary: Summary) -> list[tuple[str, str, int]]:
    """Return how many rows count in which way: name in JSON, label, rows; in the order of the page."""
    return [(name, _(label), summary.counts[gravity]) for gravity, (name, label) in COUNTED.items()]


def causes(summary: Summary, *, grave: bool) -> list[ShownCause]:
    """Return why rows have no result or no zone (``grave``), or what had to be assumed of the others."""
    wanted = [cause for cause in summary.causes() if (cause.gravity > Gravity.NOTE) is grave]
    return [_cause(summary, cause) for cause in wanted]


def _cause(summary: Summary, cause: Cause) -> ShownCause:
    lines = summary.lines_of(cause)
    by_rows = sorted(summary.why[cause].items(), key=lambda item: -len(item[1]))
    sentences = [ShownSentence(text, len(of), sorted(of)[:MOST_LINKS]) for text, of in by_rows[:MOST_SENTENCES]]
    state = _(_STATE[cause.gravity])
    more = max(0, len(by_rows) - MOST_SENTENCES)
    return ShownCause(_(cause.label), _(cause.remedy), state, len(lines), in_runs(lines), sentences, more)


def in_runs(lines: Sequence[int]) -> str:
    """Write lines shortly: „2, 5–17, 30“; what is too long to be read ends with how many follow."""
    runs = list(_runs(lines))
    text = ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs[:MOST_RUNS])
    left = sum(last - first + 1 for first, last in runs[MOST_RUNS:])
    if not left:
        return text
    words = ngettext("%(text)s und %(left)s weitere", "%(text)s und %(left)s weitere", left)
    return words % {"text": text, "left": german(Decimal(left), 0)}


def _runs(lines: Sequence[int]) -> Iterator[tuple[int, int]]:
    begin = lines[:1]
    for before, line in pairwise(lines):
        if line != before + 1:
            yield begin[0], before
            begin = [line]
    if begin:
        yield begin[0], lines[-1]


def recalled(reading: TableReading) -> list[str]:
    """Return what counts in a table because it was decided for an earlier one."""
    return [_word(each) if each.key else _heading(each) for each in reading.recalled]


def _word(each: Recalled) -> str:
    words = _("%(column)s: „%(text)s“ (%(count)d ×) gilt als „%(meant)s“.")
    words = words if each.meant != NOT_USED else _("%(column)s: „%(text)s“ (%(count)d ×) wird nicht verwendet.")
    column, meant = COLUMNS[each.key].label, meant_words(each.key, each.meant)
    return words % {"column": column, "text": each.text, "count": each.count, "meant": meant}


def _heading(each: Recalled) -> str:
    if each.meant == NO_COLUMN:
        return _("Die Spalte „%(heading)s“ wird nicht verwendet.") % {"heading": each.text}
    words = _("Die Spalte „%(heading)s“ zählt als „%(column)s“.")
    return words % {"heading": each.text, "column": COLUMNS[each.meant].label}


def zones(summary: Summary) -> list[ShownZone]:
    """Return the sums of each zone, those with the most houses first; houses without a zone last."""
    found = sorted(summary.zones.items(), key=lambda item: (not item[0], -item[1].houses, item[0]))
    return [_zone(code, sums) for code, sums in found]


def total(summary: Summary) -> ShownZone:
    """Return the sums over all houses with a result."""
    whole = ZoneSums()
    for sums in summary.zones.values():
        whole.merge(vars(sums))
    whole.name = whole.supply = ""
    return _zone("", whole)


def _zone(code: str, sums: ZoneSums) -> ShownZone:
    return ShownZone(
        code=code,
        name=sums.name,
        supply=sums.supply,
        houses=sums.houses,
        heat_mwh=Decimal(sums.heat_kwh) / _KWH_IN_MWH,
        cheapest=in_words(sums.best.items()),
        investment_eur=Decimal(sums.investment_eur) if sums.with_figures else None,
        co2_t=Decimal(sums.co2_t) if sums.with_co2 else None,
        without=sums.houses - sums.with_figures,
    )


def in_words(best: Iterable[tuple[str, int]]) -> str:
    """Return how often each heating is the cheapest: „Wärmepumpe 12, offen 3“."""
    ordered = sorted(best, key=lambda item: (not item[0], -item[1]))
    return ", ".join(f"{heating(key)} {german(Decimal(rows), 0)}" for key, rows in ordered)


def heating(key: str) -> str:
    """Return the name of a heating; „offen“ where none can be named as the cheapest."""
    return _(Technology(key).label) if key else _("offen")
