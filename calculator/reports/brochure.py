"""The brochure's printed tables beside the same house under the law and prices of another day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import Comparison
from calculator.core.cost_lines import CostKind
from calculator.core.notation import around_euro
from calculator.reports.charts import LineChart, LineSeries, line_chart
from calculator.sentences.translated import translated

LETTERS = "ABCD"


@dataclass(frozen=True, slots=True)
class PairRow:
    """One year of operation (0: the purchase): payments so far for both systems in the brochure, and for both today."""

    year: int
    then_eur: tuple[Decimal, Decimal]
    now_eur: tuple[Decimal, Decimal]
    crossing: bool

    @property
    def then_difference_eur(self) -> Decimal:
        """Gas minus heat pump in the brochure."""
        return self.then_eur[1] - self.then_eur[0]

    @property
    def now_difference_eur(self) -> Decimal:
        """Gas minus heat pump today."""
        return self.now_eur[1] - self.now_eur[0]


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """An assumption that has another value today, with the source of today's."""

    label: str
    unit: str
    then: Decimal
    now: Decimal
    now_source: str


def pair_rows(then: Comparison, now: Comparison) -> list[PairRow]:
    """Return the purchase and every year of both comparisons of two systems; ``crossing``: of the brochure."""
    turns = {crossing.year for crossing in then.crossings}
    paths = [system.payments_path_eur for each in (then, now) for system in each.systems]
    return [
        PairRow(year, (one, two), (three, four), year in turns)
        for year, (one, two, three, four) in enumerate(zip(*paths, strict=True))
    ]


def changed_values(then: Comparison, now: Comparison) -> list[ChangedValue]:
    """Return the assumptions of both comparisons whose value differs."""
    today = {each.key: each for each in now.assumptions}
    both = ((old, today[old.key]) for old in then.assumptions if old.key in today)
    return [
        ChangedValue(translated(new.label), new.unit, old.value, new.value, translated(new.source))
        for old, new in both
        if old.value != new.value and old.unit == new.unit
    ]


def pair_chart(then: Comparison, now: Comparison) -> LineChart:
    """Return both systems of both comparisons as four lines."""
    names = (_("%(label)s, Broschüre"), _("%(label)s, heutiger Stand"))
    lines = [(system, name) for each, name in zip((then, now), names, strict=True) for system in each.systems]
    series = [
        LineSeries(f"{system.key}-{letter}", letter, name % {"label": _(system.label)}, system.path_cents)
        for letter, (system, name) in zip(LETTERS, lines, strict=True)
    ]
    return line_chart(series, _description(series))


def left_over(now: Comparison) -> Iterator[str]:
    """Yield, for each heating bought again within the years, when that is and what it is still worth at their end."""
    words = _(
        "%(label)s: Im %(year)s. Betriebsjahr ist eine neue gerechnet; am Ende ist noch %(left)s davon übrig. In der "
        "Summe der Zahlungen steht ihr ganzer Preis."
    )
    for system in now.systems:
        years = [
            number
            for line in system.yearly
            if line.kind is CostKind.REPLACEMENT
            for number, amount in enumerate(line.amounts_eur, start=1)
            if amount
        ]
        if years and system.residual_path_eur[-1]:
            left = around_euro(system.residual_path_eur[-1])
            yield words % {"label": _(system.label), "year": min(years), "left": left}


def _description(series: Sequence[LineSeries]) -> str:
    words = _("Summe der Zahlungen über die Betriebsjahre: %(lines)s. Die Werte stehen in der Tabelle darunter.")
    return words % {"lines": "; ".join(f"{each.letter} {each.label}" for each in series)}
