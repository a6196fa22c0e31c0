"""Cells and lines of long tables at once: the result has some two thousand values, and a template takes its time."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from calculator.core.notation import whole_euro
from calculator.reports.rows import AssumptionRow, ItemRow, YearRow
from calculator.templatetags.amounts import day, euro, figure

register = template.Library()


@register.simple_tag
def euro_cells(amounts: Iterable[Decimal | None]) -> SafeString:
    """Return one cell for each amount in whole euros; a dash where there is none."""
    return _html(f'<td class="numeric">{_text(amount)}</td>' for amount in amounts)


@register.simple_tag
def year_cells(row: YearRow) -> SafeString:
    """Return the cells of one year: for each system the cost of the year and the total so far."""
    return euro_cells(amount for cell in row.cells for amount in (cell.year_eur, cell.total_eur))


@register.simple_tag
def item_lines(items: Iterable[ItemRow]) -> SafeString:
    """Return one line for each item: what it is and its formula, first and last amount, and the source."""
    return _html(map(_item_line, items))


@register.simple_tag
def assumption_lines(rows: Iterable[AssumptionRow]) -> SafeString:
    """Return one line for each assumption: what it is, value, source, and the day on which it was checked."""
    mark = f' <span class="standing standing--open">{escape(_("bitte bestätigen"))}</span>'
    return _html(_assumption_line(row, mark if row.to_confirm else "") for row in rows)


def _item_line(item: ItemRow) -> str:
    last = "–" if item.last_eur is None else euro(item.last_eur)
    norm = f'<span class="reason">{escape(item.norm)}</span>' if item.norm else ""
    return (
        f'<tr><th scope="row">{escape(item.label)} <span class="spread">{escape(item.formula)}</span></th>'
        f'<td class="numeric">{euro(item.first_eur)}</td><td class="numeric">{last}</td>'
        f'<td>{norm}<span class="reason muted">{escape(item.source)}</span></td></tr>'
    )


def _assumption_line(row: AssumptionRow, mark: str) -> str:
    certainty = escape(row.certainty_label)
    source = f"<strong>{certainty}</strong>"
    if not row.own:
        source = f'{escape(row.source)} <span class="muted">({certainty})</span>'
    return (
        f'<tr><th scope="row">{escape(row.label)}{mark}</th>'
        f'<td class="numeric">{figure(row.value)} {escape(row.unit)}</td>'
        f'<td>{source}</td><td class="numeric">{day(row.checked_on)}</td></tr>'
    )


def _text(amount: Decimal | None) -> str:
    return "–" if amount is None else whole_euro(amount)


def _html(parts: Iterator[str]) -> SafeString:
    """Join parts whose texts are escaped already."""
    return mark_safe("".join(parts))  # noqa: S308 - see above
