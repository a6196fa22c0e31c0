"""Tornado: how far each uncertain assumption alone moves the difference of two systems."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from django.utils.translation import gettext as _

from calculator.core.notation import whole_euro
from calculator.reports.charts.scale import at
from calculator.reports.rows.tornado import SwingRow

WIDTH, TOP, ROW, BAR = 640, 48, 70, 22
LEFT, RIGHT = 128, 128  # room for the amounts beside the bars
MOST = 6


@dataclass(frozen=True, slots=True)
class SwingBar:
    """One assumption: a bar from its low to its high end, parted at the lead of the exact model."""

    label: str
    text_y: str
    bar_y: str
    amount_y: str
    low_x: str
    low_width: str
    high_x: str
    high_width: str
    left_text: str
    left_x: str
    right_text: str
    right_x: str


@dataclass(frozen=True, slots=True)
class SwingChart:
    """Everything the template needs; ``zero_x`` is where both systems cost the same, empty if that is far off."""

    bar_height: ClassVar[str] = str(BAR)
    view_box: str
    bottom: str
    base_x: str
    base_text: str
    zero_x: str
    bars: tuple[SwingBar, ...]
    description: str


def swing_chart(rows: Sequence[SwingRow], lead_eur: Decimal) -> SwingChart | None:
    """Return the chart of the strongest assumptions around the lead of the exact model; None if nothing moves it."""
    shown = rows[:MOST]
    if not shown:
        return None
    ends = [end for row in shown for end in (row.low_eur, row.high_eur)]
    low, high = min(*ends, lead_eur), max(*ends, lead_eur)
    pixel = (WIDTH - LEFT - RIGHT) / float(max(high - low, Decimal(1)))

    def x(value_eur: Decimal) -> float:
        return LEFT + float(value_eur - low) * pixel

    first = shown[0]
    words = _("Am stärksten wirkt: %(label)s. Der Unterschied liegt damit zwischen %(low)s und %(high)s.")
    values = {
        "label": first.label,
        "low": whole_euro(min(first.low_eur, first.high_eur)),
        "high": whole_euro(max(first.low_eur, first.high_eur)),
    }
    return SwingChart(
        view_box=f"0 0 {WIDTH} {TOP + ROW * len(shown)}",
        bottom=str(TOP + ROW * len(shown)),
        base_x=at(x(lead_eur)),
        base_text=whole_euro(lead_eur),
        zero_x=at(x(Decimal(0))) if low < 0 < high else "",
        bars=tuple(_bar(row, number, x(row.low_eur), x(row.high_eur), x(lead_eur)) for number, row in enumerate(shown)),
        description=words % values,
    )


def _bar(row: SwingRow, number: int, low: float, high: float, base: float) -> SwingBar:
    top = TOP + ROW * number
    left, right = sorted(((low, row.low_eur), (high, row.high_eur)))
    return SwingBar(
        label=row.label,
        text_y=at(top + 18),
        bar_y=at(top + 32),
        amount_y=at(top + 50),
        low_x=at(min(low, base)),
        low_width=at(abs(low - base)),
        high_x=at(min(high, base)),
        high_width=at(abs(high - base)),
        left_text=whole_euro(left[1]),
        left_x=at(min(left[0], base) - 6),
        right_text=whole_euro(right[1]),
        right_x=at(max(right[0], base) + 6),
    )
