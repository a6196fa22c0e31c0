"""Line chart: total cost of each system over the years, with a band of uncertainty around two of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import ClassVar

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.likelihood import tenths
from calculator.answer.ranking import total_eur
from calculator.core import Crossing, SystemCosts, Technology
from calculator.core.notation import whole_euro
from calculator.reports.charts.scale import Tick, apart, at, ticks_eur
from calculator.reports.rows.bar_places import BarPlace, placed_systems
from calculator.reports.rows.figures import figure_names
from calculator.reports.rows.summary import SummaryRow, reference_of

WIDTH, HEIGHT = 640, 460
LEFT, RIGHT, TOP, BOTTOM = 144, 48, 24, 66
STYLES = 6  # line styles, used again after the last
LETTER_HEIGHT, LEAST_TOP_EUR, MANY_YEARS = 30, Decimal(1000), 10
OUTLIER = Decimal("1.6")  # so many times the next line must a line reach to be left out of the scale
EVERY_FUTURE = 10  # a band of 1,000 futures looks the same as one of 10,000 and takes a tenth of the time

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
    """One line with the place of its letter; ``style`` is 1 to 6; ``band`` is empty without one.

    ``above``: it leaves the picture at its upper edge, so that the others can be told apart.
    """

    key: str
    letter: str
    label: str
    style: int
    points: str
    band: str
    end_y: str
    letter_y: str
    above: bool


@dataclass(frozen=True, slots=True)
class Marker:
    """The point at which one system has become cheaper than another for good."""

    x: str
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class LineChart:
    """Everything the template needs; lengths are in the units of the view box.

    ``meeting``: in a sentence when the two lines that people ask about cross for good; empty without two of them.
    """

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
    meeting: str = ""


class _Scale:
    """Places years and euros in the plot, which is high enough for a letter beside each line."""

    def __init__(self, series: Sequence[LineSeries]) -> None:
        self.years = len(series[0].path_eur) - 1
        self.height = max(HEIGHT, TOP + BOTTOM + LETTER_HEIGHT * len(series))
        self.bottom = self.height - BOTTOM
        self.ticks = ticks_eur(Decimal(0), max(LEAST_TOP_EUR, _top_eur(series)))
        self._pixel_eur = (self.bottom - TOP) / float(self.ticks[-1])

    def x(self, year: int) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * year / self.years

    def y(self, value_eur: Decimal | float) -> float:
        """Return the height of an amount; what lies above the picture stays at its upper edge."""
        return max(self.bottom - float(value_eur) * self._pixel_eur, TOP)

    def is_above(self, value_eur: Decimal) -> bool:
        """Whether an amount lies above the picture."""
        return value_eur > self.ticks[-1]

    def points(self, path_eur: Sequence[Decimal | float], *, back: bool = False) -> str:
        places = [f"{self.x(year):.1f},{self.y(value):.1f}" for year, value in enumerate(path_eur)]
        return " ".join(reversed(places) if back else places)


def _top_eur(series: Sequence[LineSeries]) -> Decimal:
    """Return the highest amount of the picture: that of all lines but one that would press the others together.

    Bands are cut at the upper edge: how the lines lie to each other matters more than how far a span reaches.
    """
    *others, highest = sorted(max(each.path_eur) for each in series)
    return others[-1] if others and highest > OUTLIER * others[-1] else highest


def cumulative_chart(answer: Answer, rows: Sequence[SummaryRow]) -> LineChart:
    """Return the chart of all compared systems; ``rows`` are the summary rows of the answer."""
    pair, systems = _meeting_pair(answer), {system.key: system for system in answer.comparison.systems}
    series = [
        LineSeries(
            row.key,
            row.letter,
            row.label,
            systems[row.key].path_cents,
            _band(answer, row.key) if row.key in {each.key for each in pair} else None,
        )
        for row in rows
    ]
    crossing = _last_crossing(answer, pair)
    meets = (crossing.cheaper, crossing.year) if crossing else None
    ends = ", ".join(f"{row.letter} {row.label} {whole_euro(row.total_eur)}" for row in rows)
    words = _("%(total)s: %(ends)s. Die Werte jedes Jahres stehen in der Tabelle darunter.")
    total = figure_names(answer.comparison)["total_eur"]
    chart = line_chart(series, words % {"total": total, "ends": ends}, meets)
    return replace(chart, meeting=_meeting(pair, crossing, {row.key: f"{row.letter} {row.label}" for row in rows}))


def _meeting(pair: Sequence[SystemCosts], crossing: Crossing | None, names: Mapping[str, str]) -> str:
    if len(pair) < 2:  # noqa: PLR2004 - a pair
        return ""
    cheaper, dearer = sorted(pair, key=total_eur)
    values = {"cheaper": names[cheaper.key], "dearer": names[dearer.key]}
    if crossing is None or crossing.cheaper != cheaper.key:
        return _("%(cheaper)s kostet von Anfang an weniger als %(dearer)s.") % values
    words = _(
        "Kreis im Diagramm: Am Ende von Jahr %(year)s (%(calendar)s) hat %(cheaper)s insgesamt weniger gekostet als "
        "%(dearer)s, und so bleibt es."
    )
    return words % {**values, "year": crossing.year, "calendar": crossing.calendar_year}


def _meeting_pair(answer: Answer) -> tuple[SystemCosts, ...]:
    """Return the two lines that people ask about: a heat pump and a new heating of today's kind.

    Where one of them is not compared: the cheapest, and what all are set against. More bands would hide each other.
    """
    systems = {system.key: system for system in answer.comparison.systems}
    places = {BarPlace.PUMP, BarPlace.NEW}
    asked = [each.key for place, each in placed_systems(answer) if place in places and each.key in systems]
    if len(asked) > 1:
        return tuple(systems[key] for key in asked)
    best, other = answer.ranking.best, reference_of(answer)
    if best is other:
        other = answer.ranking.second or other
    return tuple({each.key: each for each in (best, other) if each}.values())


def _last_crossing(answer: Answer, pair: Sequence[SystemCosts]) -> Crossing | None:
    """Return when the cheaper of the two has become so for good; None if it always was, or there are no two."""
    if len(pair) < 2:  # noqa: PLR2004 - a pair
        return None
    crossings = answer.comparison.crossings_of(*(each.key for each in pair))
    return crossings[-1] if crossings else None


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
    last_eur = series.path_eur[-1]
    words = series.key, series.letter, series.label, 1 + number % STYLES
    places = scale.points(series.path_eur), band, at(scale.y(last_eur)), at(letter_y)
    return DrawnLine(*words, *places, above=scale.is_above(last_eur))


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
