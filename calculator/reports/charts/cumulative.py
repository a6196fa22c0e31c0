"""Line chart: total cost of each system over the years, with a band of uncertainty around two of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.likelihood import tenths
from calculator.core import Technology
from calculator.core.notation import whole_euro
from calculator.reports.charts.scale import Tick, apart, at, ticks_eur
from calculator.reports.rows.figures import figure_names
from calculator.reports.rows.summary import SummaryRow, reference_of

WIDTH, HEIGHT = 640, 420
LEFT, RIGHT, TOP, BOTTOM = 144, 48, 24, 66
STYLES = 6  # line styles, used again after the last
LETTER_HEIGHT, LEAST_TOP_EUR, MANY_YEARS = 30, Decimal(1000), 10
EVERY_FUTURE = 4  # a band of 2,500 futures looks the same as one of 10,000 and takes a quarter of the time

Band = tuple[Sequence[float], Sequence[float]]


@dataclass(frozen=True, slots=True)
class LineSeries:
    """One line: cost so far at purchase and at the end of each year, perhaps with what 10 and 90 % stay below."""

    key: str
    letter: str
    label: str
    path_eur: Sequence[Decimal]
    band_eur: Band | None = None


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """One line with the place of its letter; ``style`` is 1 to 6; ``band`` is empty without one."""

    key: str
    letter: str
    label: str
    style: int
    points: str
    band: str
    end_y: str
    letter_y: str


@dataclass(frozen=True, slots=True)
class Marker:
    """The point at which one system has become cheaper than another for good."""

    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """Everything the template needs; lengths are in the units of the view box."""

    left: ClassVar[str] = str(LEFT)
    right: ClassVar[str] = str(WIDTH - RIGHT)
    letter_x: ClassVar[str] = str(WIDTH - RIGHT + 26)
    view_box: str
    bottom: str
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    lines: tuple[DrawnLine, ...]
    marker: Marker | None
    description: str


class _Scale:
    """Places years and euros in the plot, which is high enough for a letter beside each line."""

    def __init__(self, series: Sequence[LineSeries]) -> None:
        self.years = len(series[0].path_eur) - 1
        self.height = max(HEIGHT, TOP + BOTTOM + LETTER_HEIGHT * len(series))
        self.bottom = self.height - BOTTOM
        highest = max(max(each.path_eur) for each in series)
        bands = [max(each.band_eur[1]) for each in series if each.band_eur]
        self.ticks = ticks_eur(Decimal(0), max(highest, LEAST_TOP_EUR, *(Decimal(top) for top in bands)))
        self._pixel_eur = (self.bottom - TOP) / float(self.ticks[-1])

    def x(self, year: int) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * year / self.years

    def y(self, value_eur: Decimal | float) -> float:
        return self.bottom - float(value_eur) * self._pixel_eur

    def points(self, path_eur: Sequence[Decimal | float], *, back: bool = False) -> str:
        places = [f"{self.x(year):.1f},{self.y(value):.1f}" for year, value in enumerate(path_eur)]
        return " ".join(reversed(places) if back else places)


def cumulative_chart(answer: Answer, rows: Sequence[SummaryRow]) -> LineChart:
    """Return the chart of all compared systems; ``rows`` are the summary rows of the answer."""
    banded = _banded(answer)
    systems = zip(answer.comparison.systems, rows, strict=True)
    series = [
        LineSeries(
            row.key, row.letter, row.label, system.path_cents, _band(answer, row.key) if row.key in banded else None
        )
        for system, row in systems
    ]
    best = next((row for row in rows if row.best), None)
    meets = (best.key, best.crossing.year) if best and best.crossing else None
    ends = ", ".join(f"{row.letter} {row.label} {whole_euro(row.total_eur)}" for row in rows)
    words = _("%(total)s: %(ends)s. Die Werte jedes Jahres stehen in der Tabelle darunter.")
    total = figure_names(answer.comparison)["total_eur"]
    return line_chart(series, words % {"total": total, "ends": ends}, meets)


def _banded(answer: Answer) -> set[str]:
    """Return the cheapest system and what it is set against; more bands would hide each other."""
    best, other = answer.ranking.best, reference_of(answer)
    if best is other:
        other = answer.ranking.second or other
    return {each.key for each in (best, other) if each}


def line_chart(series: Sequence[LineSeries], description: str, meets: tuple[str, int] | None = None) -> LineChart:
    """Return the chart of any lines; ``meets``: the line and the year of its last crossing, to be marked."""
    scale = _Scale(series)
    ends = [scale.y(each.path_eur[-1]) for each in series]
    letters = apart(ends, LETTER_HEIGHT, scale.bottom)
    return LineChart(
        view_box=f"0 0 {WIDTH} {scale.height}",
        bottom=str(scale.bottom),
        x_ticks=_x_ticks(scale),
        y_ticks=tuple(Tick(at(scale.y(value)), whole_euro(value)) for value in scale.ticks),
        lines=tuple(_line(scale, each, number, letters[number]) for number, each in enumerate(series)),
        marker=_marker(scale, series, meets),
        description=description,
    )


def _line(scale: _Scale, series: LineSeries, number: int, letter_y: float) -> DrawnLine:
    band = ""
    if series.band_eur:
        low, high = series.band_eur
        band = f"{scale.points(low)} {scale.points(high, back=True)}"
    words = series.key, series.letter, series.label, 1 + number % STYLES
    return DrawnLine(*words, scale.points(series.path_eur), band, at(scale.y(series.path_eur[-1])), at(letter_y))


def _band(answer: Answer, key: str) -> Band:
    futures = answer.futures.totals_eur[Technology(key)][:, ::EVERY_FUTURE]
    low, high = tenths(futures)
    return low.tolist(), high.tolist()


def _marker(scale: _Scale, series: Sequence[LineSeries], meets: tuple[str, int] | None) -> Marker | None:
    if meets is None:
        return None
    key, year = meets
    path = next(each.path_eur for each in series if each.key == key)
    return Marker(at(scale.x(year)), at(scale.y(path[year])), _("Jahr %(year)s") % {"year": year})


def _x_ticks(scale: _Scale) -> tuple[Tick, ...]:
    every = 5 if scale.years > MANY_YEARS else 1
    return tuple(Tick(at(scale.x(year)), str(year)) for year in range(0, scale.years + 1, every))
