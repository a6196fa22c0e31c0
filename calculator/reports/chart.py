"""Geometry of the line chart: total cost of both systems over the years, as text ready for SVG."""

from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from calculator.core import Comparison
from calculator.core.notation import german

WIDTH, HEIGHT = 640, 420
LEFT, RIGHT, TOP, BOTTOM = 136, 20, 40, 56
LABEL_WIDTH = 150  # room kept free for a line's name beside its end
LEAST_TOP_EUR = Decimal(1000)


@dataclass(frozen=True)
class Tick:
    """A mark on an axis: its position and its text."""

    position: str
    text: str


@dataclass(frozen=True)
class Line:
    """One system's line with the place of its name."""

    key: str
    label: str
    points: str
    label_y: str


@dataclass(frozen=True)
class Marker:
    """The point where the last crossing year ends."""

    x: str
    y: str
    year: str


@dataclass(frozen=True)
class Chart:
    """Everything the template needs; lengths are in the units of the view box."""

    view_box: str
    left: str
    right: str
    top: str
    bottom: str
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    lines: tuple[Line, ...]
    marker: Marker | None


class _Scale:
    """Places years and euros in the plot."""

    def __init__(self, years: int, highest_eur: Decimal) -> None:
        self.years = years
        needed_eur = max(highest_eur, LEAST_TOP_EUR)
        self.step_eur = _step(needed_eur)
        self.top_eur = ceil(needed_eur / self.step_eur) * self.step_eur

    def x(self, year: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * year / self.years

    def y(self, amount_eur: Decimal) -> float:
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * float(amount_eur / self.top_eur)


def chart(comparison: Comparison) -> Chart:
    """Return the chart of a comparison."""
    paths = {system.key: (system.net_investment_eur, *system.cumulative_eur) for system in comparison.systems}
    scale = _Scale(len(comparison.calendar_years), max(max(path) for path in paths.values()))
    upper = max(paths, key=lambda key: paths[key][-1])
    return Chart(
        view_box=f"0 0 {WIDTH} {HEIGHT}",
        left=str(LEFT),
        right=str(WIDTH - RIGHT),
        top=str(TOP),
        bottom=str(HEIGHT - BOTTOM),
        x_ticks=_x_ticks(scale),
        y_ticks=_y_ticks(scale),
        lines=tuple(
            Line(system.key, system.label, _points(scale, path), _label_y(scale, path, above=system.key == upper))
            for system, path in zip(comparison.systems, paths.values(), strict=True)
        ),
        marker=_marker(comparison, scale, paths),
    )


def _points(scale: _Scale, path: tuple[Decimal, ...]) -> str:
    return " ".join(f"{scale.x(year):.1f},{scale.y(amount):.1f}" for year, amount in enumerate(path))


def _label_y(scale: _Scale, path: tuple[Decimal, ...], *, above: bool) -> str:
    """Above the end of the upper line; below the whole stretch that the name of the lower line spans."""
    if above:
        return f"{scale.y(path[-1]) - 12:.1f}"
    span_years = ceil(LABEL_WIDTH / (scale.x(1) - scale.x(0)))
    lowest = scale.y(path[max(0, len(path) - 1 - span_years)])
    return f"{min(lowest + 32, HEIGHT - BOTTOM - 8):.1f}"


def _marker(comparison: Comparison, scale: _Scale, paths: dict[str, tuple[Decimal, ...]]) -> Marker | None:
    if not comparison.crossings:
        return None
    last = comparison.crossings[-1]
    return Marker(f"{scale.x(last.year):.1f}", f"{scale.y(paths[last.cheaper][last.year]):.1f}", str(last.year))


def _x_ticks(scale: _Scale) -> tuple[Tick, ...]:
    every = 5 if scale.years > 10 else 1  # noqa: PLR2004 - more than ten names would touch each other
    return tuple(Tick(f"{scale.x(year):.1f}", str(year)) for year in range(0, scale.years + 1, every))


def _y_ticks(scale: _Scale) -> tuple[Tick, ...]:
    count = int(scale.top_eur / scale.step_eur)
    amounts = [scale.step_eur * number for number in range(count + 1)]
    return tuple(Tick(f"{scale.y(amount):.1f}", f"{german(amount, 0)} €") for amount in amounts)


def _step(highest: Decimal) -> Decimal:
    """Return 1, 2 or 5 times a power of ten, so that the axis has at most five steps."""
    power = Decimal(10) ** (highest / 5).adjusted()
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power * 5 >= highest)
