"""Bars: of what the total cost of each system is made up."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts
from calculator.core.notation import whole_euro
from calculator.reports.charts.scale import Tick, at, ticks_eur
from calculator.reports.rows.cost_blocks import BLOCKS, block_sums
from calculator.reports.rows.figures import figure_name
from calculator.reports.rows.summary import SummaryRow
from calculator.sentences.translated import translator

WIDTH, TOP, ROW, BAR = 640, 8, 74, 30
LEFT, RIGHT = 4, 30
LEAST_EUR = Decimal(1000)


@dataclass(frozen=True, slots=True)
class BlockRow:
    """The blocks of one system in euros, in the order of ``BLOCKS``, and their sum."""

    key: str
    letter: str
    label: str
    amounts_eur: tuple[Decimal, ...]
    total_eur: Decimal

    @property
    def texts(self) -> tuple[str, ...]:
        """The amounts and their sum as people read them."""
        return tuple(map(whole_euro, (*self.amounts_eur, self.total_eur)))


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of a bar; ``key`` names block and pattern."""

    key: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class BarRow:
    """One system: its name, its total, and the parts of its bar."""

    letter: str
    label: str
    total: str
    text_y: str
    bar_y: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class BlockChart:
    """Everything the template needs; ``rows`` are for the table beside it."""

    left: ClassVar[str] = str(LEFT)
    right: ClassVar[str] = str(WIDTH - RIGHT)
    bar_height: ClassVar[str] = str(BAR)
    view_box: str
    bottom: str
    ticks: tuple[Tick, ...]
    bars: tuple[BarRow, ...]
    legend: tuple[tuple[str, str], ...]
    rows: tuple[BlockRow, ...]
    description: str

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of the blocks, in their order."""
        return tuple(label for _key, label in self.legend)


def block_rows(answer: Answer, rows: Sequence[SummaryRow]) -> tuple[BlockRow, ...]:
    """Return the blocks of every system; together they are exactly its total cost."""
    return tuple(_blocks(answer.comparison.system(row.key), row) for row in rows)


def block_chart(answer: Answer, summary: Sequence[SummaryRow]) -> BlockChart:
    """Return the bars of all systems on one scale; ``summary`` are the summary rows of the answer."""
    rows = block_rows(answer, summary)
    ticks = ticks_eur(Decimal(0), max(LEAST_EUR, *map(_length_eur, rows)))
    pixel_eur = (WIDTH - LEFT - RIGHT) / float(ticks[-1])
    height, said = TOP + ROW * len(rows), translator()
    totals = ", ".join(f"{row.letter} {row.label} {whole_euro(row.total_eur)}" for row in rows)
    words = _("%(total)s, nach Art: %(totals)s. Die Anteile stehen in der Tabelle darunter.")
    return BlockChart(
        view_box=f"0 0 {WIDTH} {height + 40}",
        bottom=str(height),
        ticks=tuple(Tick(at(LEFT + float(value) * pixel_eur), whole_euro(value)) for value in ticks[::2]),
        bars=tuple(_bar_row(row, number, pixel_eur) for number, row in enumerate(rows)),
        legend=tuple((key, said(label)) for key, label in BLOCKS.items()),
        rows=rows,
        description=words % {"total": figure_name("total_eur"), "totals": totals},
    )


def _blocks(system: SystemCosts, row: SummaryRow) -> BlockRow:
    return BlockRow(row.key, row.letter, row.label, tuple(block_sums(system).values()), row.total_eur)


def _length_eur(row: BlockRow) -> Decimal:
    """Return how long a bar is: blocks below zero, such as more income than energy cost, are not drawn."""
    return sum((amount for amount in row.amounts_eur if amount > 0), Decimal(0))


def _bar_row(row: BlockRow, number: int, pixel_eur: float) -> BarRow:
    x, bars = float(LEFT), []
    for key, value in zip(BLOCKS, row.amounts_eur, strict=True):
        width = float(value) * pixel_eur
        if width > 0:
            bars.append(Bar(key, at(x), at(width)))
            x += width
    top = TOP + ROW * number
    return BarRow(row.letter, row.label, whole_euro(row.total_eur), at(top + 24), at(top + 34), tuple(bars))
