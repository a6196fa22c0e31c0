"""Cells of long tables at once: a page of the result has some five hundred of them."""

from collections.abc import Iterable
from decimal import Decimal

from django import template
from django.utils.safestring import SafeString, mark_safe

from calculator.core.notation import whole_euro
from calculator.reports.rows import YearRow

register = template.Library()


@register.simple_tag
def euro_cells(amounts: Iterable[Decimal | None]) -> SafeString:
    """Return one cell for each amount in whole euros; a dash where there is none."""
    cells = (f'<td class="numeric">{_text(amount)}</td>' for amount in amounts)
    return mark_safe("".join(cells))  # noqa: S308 - nothing but numbers


@register.simple_tag
def year_cells(row: YearRow) -> SafeString:
    """Return the cells of one year: for each system the cost of the year and the total so far."""
    return euro_cells(amount for cell in row.cells for amount in (cell.year_eur, cell.total_eur))


def _text(amount: Decimal | None) -> str:
    return "–" if amount is None else whole_euro(amount)
