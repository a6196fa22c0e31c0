"""The many small parts of a chart at once: a result draws hundreds of them, and a template takes its time."""

from collections.abc import Iterable

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from calculator.reports.charts.blocks import BarRow, BlockChart
from calculator.reports.charts.cumulative import DrawnLine, LineChart
from calculator.reports.charts.first_bars import FirstBar

register = template.Library()


@register.simple_tag
def block_marks(chart: BlockChart) -> SafeString:
    """Return the scale of a chart of blocks, and for each system its name, its total and the parts of its bar."""
    last = len(chart.ticks) - 1
    anchors = ("start" if number == 0 else "end" if number == last else "middle" for number in range(last + 1))
    ticks = (
        f'<line class="chart__grid" x1="{tick.position}" x2="{tick.position}" y1="0" y2="{chart.bottom}" />'
        f'<text class="chart__text" x="{tick.position}" y="{chart.bottom}" dy="26" text-anchor="{anchor}">'
        f"{escape(tick.text)}</text>"
        for tick, anchor in zip(chart.ticks, anchors, strict=True)
    )
    return _svg("".join((*ticks, *(_bar(chart, row) for row in chart.bars))))


def _bar(chart: BlockChart, row: BarRow) -> str:
    parts = (
        f'<rect class="block block--{bar.key}" x="{bar.x}" y="{row.bar_y}" width="{bar.width}" '
        f'height="{chart.bar_height}" />'
        for bar in row.bars
    )
    return (
        f'<text class="chart__label" x="{chart.left}" y="{row.text_y}">{escape(row.letter)} {escape(row.label)}</text>'
        f'<text class="chart__label" x="{chart.right}" y="{row.text_y}" text-anchor="end">{escape(row.total)}</text>'
        f"{''.join(parts)}"
    )


@register.simple_tag
def scale_marks(chart: LineChart) -> SafeString:
    """Return both scales of a chart of lines."""
    amounts = (
        f'<line class="chart__grid" x1="{chart.left}" x2="{chart.right}" y1="{tick.position}" y2="{tick.position}" />'
        f'<text class="chart__text" x="{chart.left}" dx="-8" y="{tick.position}" dy="5" text-anchor="end">'
        f"{escape(tick.text)}</text>"
        for tick in chart.y_ticks
    )
    years = (
        f'<text class="chart__text" x="{tick.position}" y="{chart.bottom}" dy="26" text-anchor="middle">'
        f"{escape(tick.text)}</text>"
        for tick in chart.x_ticks
    )
    return _svg("".join((*amounts, *years)))


@register.simple_tag
def line_marks(chart: LineChart) -> SafeString:
    """Return the bands, then the lines with their letters."""
    bands = (
        f'<polygon class="chart__band chart__band--{line.style}" points="{line.band}" />'
        for line in chart.lines
        if line.band
    )
    return _svg("".join((*bands, *(_line(chart, line) for line in chart.lines))))


def _line(chart: LineChart, line: DrawnLine) -> str:
    return (
        f'<polyline class="chart__line chart__line--{line.style}" points="{line.points}" />'
        f'<path class="chart__leader" d="M{chart.right} {line.end_y}L{chart.letter_x} {line.letter_y}" />'
        f'<circle class="chart__disc" cx="{chart.letter_x}" cy="{line.letter_y}" r="13" />'
        f'<text class="chart__letter" x="{chart.letter_x}" y="{line.letter_y}" dy="6" text-anchor="middle">'
        f"{escape(line.letter)}</text>"
    )


@register.simple_tag
def first_bar(bar: FirstBar) -> SafeString:
    """Return the bar of one figure with the line of its range; the words beside it say the same."""
    return _svg(
        f'<svg class="first__drawing" viewBox="{bar.view_box}" preserveAspectRatio="none" aria-hidden="true" '
        f'focusable="false"><rect class="first__block" y="2" width="{bar.width}" height="12" />'
        f'<path class="first__span-line" d="M{bar.low_x} 8H{bar.high_x}" /></svg>'
    )


@register.simple_tag
def legend_lines(lines: Iterable[DrawnLine]) -> SafeString:
    """Return which line is which, each with a piece of it and what its picture does not show."""
    above, band = escape(_("(reicht über das Bild hinaus)")), escape(_("(Fläche: acht von zehn Preisverläufen)"))

    def beside(line: DrawnLine) -> str:
        said = (words for words, holds in ((above, line.above), (band, line.band)) if holds)
        return "".join(f' <span class="muted">{words}</span>' for words in said)

    return _legend(
        f'<li><span class="letter">{escape(line.letter)}</span> {_sample("0 0 48 12")}'
        f'<path class="chart__line chart__line--{line.style}" d="M1 6H47" /></svg> '
        f"<span>{escape(line.label)}{beside(line)}</span></li>"
        for line in lines
    )


@register.simple_tag
def legend_blocks(legend: Iterable[tuple[str, str]]) -> SafeString:
    """Return which pattern is which block."""
    return _legend(
        (
            f'<li>{_sample("0 0 36 20")}<rect class="block block--{key}" x="1" y="1" width="34" height="18" /></svg> '
            f"{escape(label)}</li>"
            for key, label in legend
        )
    )


def _legend(lines: Iterable[str]) -> SafeString:
    return _svg(f'<ul class="legend">{"".join(lines)}</ul>')


def _sample(box: str) -> str:
    return f'<svg class="legend__sample" viewBox="{box}" aria-hidden="true" focusable="false">'


def _svg(text: str) -> SafeString:
    return mark_safe(text)  # noqa: S308 - texts are escaped, places are numbers of ours
