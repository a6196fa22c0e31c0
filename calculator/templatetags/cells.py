"""Cells and lines of long tables at once: the result has some two thousand values, and a template takes its time.

On a phone each line becomes a card; a cell's ``data-label`` then says what its column's head says else.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Protocol

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from calculator.core import Assumption
from calculator.core.notation import euro, figure
from calculator.reports.rows import EmissionRow, ItemRow, Source, YearRow, certainty_name, shown_value
from calculator.sentences import speaking
from calculator.templatetags.amounts import day, host, whole_euro

register = template.Library()


class Lettered(Protocol):
    """A row of a system with the letter that marks it."""

    letter: str
    label: str


@register.filter
def lettered(row: Lettered) -> SafeString:
    """Return the letter and the name of a system."""
    return _html(iter((f'<span class="letter">{escape(row.letter)}</span> ', escape(row.label))))


@register.simple_tag
def year_cells(row: YearRow) -> SafeString:
    """Return the cells of one year: for each system the cost of the year and the total so far."""
    amounts = (amount for cell in row.cells for amount in (cell.year_eur, cell.total_eur))
    return _html(f'<td class="numeric">{whole_euro(amount)}</td>' for amount in amounts)


@register.simple_tag
def item_lines(items: Iterable[ItemRow], *labels: str) -> SafeString:
    """Return one line for each item: formula and values, first and last amount, and the sources with their days.

    ``labels``: of the three columns after the first.
    """
    first, last, source = map(escape, labels)
    checked = escape(_("geprüft am"))
    return _html(_item_line(item, first, last, source, checked) for item in items)


@register.simple_tag
def assumption_lines(rows: Iterable[Assumption], *labels: str) -> SafeString:
    """Return one line for each assumption: what it is, its formula, value, source, and the day of the check.

    ``labels``: of the three columns after the first.
    """
    confirm = escape(_("bitte bestätigen"))
    mark = f' <span class="standing standing--open">{confirm}</span>'
    value, source, checked = map(escape, labels)
    worded = speaking()

    def marked(row: Assumption) -> str:
        formula = f' <span class="spread">{escape(worded(row.formula))}</span>' if row.formula else ""
        return f"{mark if row.to_confirm else ''}{formula}"

    return _html(_assumption_line(row, marked(row), value, source, checked) for row in rows)


@register.simple_tag
def emission_lines(rows: Iterable[EmissionRow], *labels: str) -> SafeString:
    """Return one line for each carrier: what it emits with its formulas, first and last year, and the sources.

    ``labels``: of the three columns after the first.
    """
    first, last, source = map(escape, labels)
    checked = escape(_("geprüft am"))
    return _html(
        f'<tr role="row"><th role="rowheader" scope="row">{escape(row.label)} {_computed(row.computed)}</th>'
        f"{_cell(f'{figure(row.first_t)} t', first)}{_cell(f'{figure(row.last_t)} t', last)}"
        f'<td role="cell" class="long" data-label="{source}"><span class="reason">'
        f"{'; '.join(_origin(each, checked) for each in row.sources)}</span></td></tr>"
        for row in rows
    )


@register.simple_tag
def origins(sources: Iterable[Source]) -> SafeString:
    """Return sources with how sure they are, the day of the check, and their links."""
    checked = escape(_("geprüft am"))
    return _html(iter(("; ".join(_origin(each, checked) for each in sources),)))


def _computed(lines: Iterable[str]) -> str:
    return "".join(f'<span class="spread">{escape(line)}</span> ' for line in lines)


def _item_line(item: ItemRow, first: str, last: str, source: str, checked: str) -> str:
    last_eur = "–" if item.last_eur is None else euro(item.last_eur)
    norm = f'<span class="reason">{escape(item.norm)}</span>' if item.norm else ""
    origins = "; ".join(_origin(each, checked) for each in item.sources)
    return (
        f'<tr role="row"><th role="rowheader" scope="row">{escape(item.label)} '
        f'<span class="spread">{escape(item.formula)}</span> {_computed(item.computed)}'
        f'<span class="spread">{escape("; ".join(item.values))}</span></th>'
        f"{_cell(euro(item.first_eur), first)}{_cell(last_eur, last)}"
        f'<td role="cell" class="long" data-label="{source}">{norm}'
        f'<span class="reason">{origins}</span></td></tr>'
    )


def _assumption_line(row: Assumption, mark: str, value: str, source: str, checked: str) -> str:
    origin = f"<strong>{escape(certainty_name(row.certainty))}</strong>"
    if not row.own:
        origin = _origin(Source(row.source, row.certainty, url=row.url))
    return (
        f'<tr role="row"><th role="rowheader" scope="row">{escape(row.label)}{mark}</th>'
        f"{_cell(escape(shown_value(row)), value)}"
        f'<td role="cell" class="long" data-label="{source}">{origin}</td>{_cell(day(row.checked_on), checked)}</tr>'
    )


def _origin(source: Source, checked: str = "") -> str:
    """Return a source with how sure it is, ``checked`` and its day, and a link to it where its address is known."""
    certainty = escape(certainty_name(source.certainty))
    when = f", {checked} {day(source.checked_on)}" if source.checked_on else ""
    link = f' <a class="kern-link" href="{escape(source.url)}" rel="noopener">{host(source.url)}</a>'
    return f'{escape(source.text)} <span class="muted">({certainty}{when})</span>{link if source.url else ""}'


def _cell(text: str, label: str) -> str:
    """Return a cell of a number; both texts are escaped already."""
    return f'<td role="cell" class="numeric" data-label="{label}">{text}</td>'


def _html(parts: Iterator[str]) -> SafeString:
    """Join parts whose texts are escaped already."""
    return mark_safe("".join(parts))  # noqa: S308 - see above
