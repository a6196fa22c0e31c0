"""The bars of a result in Leichte Sprache, each with what has to be said of it, and how amounts are told there."""

from dataclasses import dataclass
from decimal import Decimal

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind
from calculator.core.carriers import BY_PRICE
from calculator.core.notation import around, around_euro, whole_euro
from calculator.reports.charts.first_bars import FirstBar
from calculator.reports.rows import LETTING, Direction, MonthFigure, MonthFigures, Whose, ends_eur, first_eur, way_of
from calculator.reports.verdict.network_terms import Term, term_of


@dataclass(frozen=True, slots=True)
class EasyChange:
    """Which way a month changes, and by how much: „20 €“."""

    way: Direction
    amount: str


@dataclass(frozen=True, slots=True)
class EasyAmount:
    """Euros that somebody pays, „20 €“; ``left``: they are what is left with who lets, and no minus says so."""

    text: str
    left: bool


@dataclass(frozen=True, slots=True)
class EasyLine:
    """One heating. ``key``: its name is chosen by it; ``low`` and ``high`` are None where all is the same.

    ``best``: it is the one that a verdict names; ``price``: key of an energy whose price nobody knows, else empty;
    ``term``: on what it hangs besides; ``may_stand``: law and plot allow it for certain.

    ``ends``: from which change to which one against going on as now, of tenants and landlords, alike where no unknown
    price moves it; ``start``: that of the first year, where the mean hides it. ``rent`` and ``levy``: amounts that are
    counted in, and come at once; empty where there are none. ``least``: it costs the reader, one of several
    parties, least.
    """

    key: str
    amount: EasyAmount
    low: EasyAmount | None
    high: EasyAmount | None
    bar: FirstBar
    best: bool
    price: str
    may_stand: bool
    term: Term
    ends: tuple[EasyChange, ...]
    start: EasyChange | None
    rent: str
    levy: str
    least: bool


def easy_amount(eur: Decimal) -> EasyAmount:
    """Return an amount as it is told: rounded, below 0 in words."""
    return EasyAmount(around_euro(abs(eur)), around(eur) < 0)


def easy_line(answer: Answer, figures: MonthFigures, figure: MonthFigure, bar: FirstBar, kind: VerdictKind) -> EasyLine:
    """Return one of the figures with its bar, as it is told."""
    low, high = easy_amount(figure.low_eur), easy_amount(figure.high_eur)
    ends, start = _changes(figures, figure)
    return EasyLine(
        key=figure.key,
        amount=easy_amount(figure.month_eur),
        low=low if low != high else None,
        high=high if low != high else None,
        bar=bar,
        best=figure.best and not kind.is_open,
        price=BY_PRICE[figure.price].key if figure.price else "",
        may_stand=figure.may_stand,
        term=term_of(answer, figure.key),
        ends=ends,
        start=start,
        rent=around_euro(figure.rent_eur) if figure.rent_eur else "",
        levy=around_euro(figure.levy_eur) if figure.levy_eur else "",
        least=figures.whose in LETTING | {Whose.FLAT_OF_TENANT} and figure is figures.least,
    )


def _changes(figures: MonthFigures, figure: MonthFigure) -> tuple[tuple[EasyChange, ...], EasyChange | None]:
    """Return how a heating stands to going on as now, and how it begins where the mean hides that."""
    now = figures.now
    if figures.whose not in LETTING | {Whose.FLAT_OF_TENANT} or now is None or now is figure:
        return (), None
    start = first_eur(now, figure)
    return as_changes(ends_eur(now, figure)), None if start is None else _changed(start)


def as_changes(found_eur: tuple[Decimal, ...]) -> tuple[EasyChange, ...]:
    """Return both ends of a change as they are told; what is all less begins with the smaller amount."""
    less = bool(found_eur) and found_eur[-1] <= 0
    return tuple(map(_changed, reversed(found_eur) if less else found_eur))


def _changed(month_eur: Decimal) -> EasyChange:
    return EasyChange(way_of(month_eur), whole_euro(abs(month_eur)))
