"""What the sheets share: columns, heads, and how the formulas are found that a sheet needs."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from calculator.reports.workbook.book import Book, Cell, CellAddress, Content, Kind, Role, Sheet
from calculator.reports.workbook.expression import Expression
from calculator.reports.workbook.tracing import Traced, TracedSystem

# Every sheet has the same first columns: label, unit, value; tables of years begin with year and calendar year.
UNIT, VALUE = 1, 2
WIDTHS = (36, 17)
COLUMN_WIDTH = 15.5
EURO = "€"
NOTE_COLUMNS = 9
MOST_BESIDE = 9


@dataclass(frozen=True, slots=True)
class YearColumn:
    """One value in each year. ``start``: what it is at the purchase."""

    label: str
    unit: str
    amounts: Sequence[Content]
    start: Content = None
    role: Role = Role.PLAIN
    kind: Kind = Kind.EURO


class TableArea(NamedTuple):
    """Rows of a table: of its head, of the first and of the last year."""

    head: int
    first: int
    last: int


def title(book: Book, sheet: Sheet, text: str, notes: Iterable[str] = ()) -> None:
    """Begin a sheet with its title, some sentences, and whether the entries still fit what was fixed."""
    book.line(sheet, [Cell(text, Role.TITLE)])
    for note in notes:
        said(book, sheet, note)
    if book.status is not None:
        said(book, sheet, book.status, Role.WARNING)
    sheet.row += 1


def said(book: Book, sheet: Sheet, sentence: str | Expression, role: Role = Role.NOTE, column: int = 0) -> None:
    """Write a sentence over several columns."""
    book.put(sheet, column, Cell(sentence, role, span=NOTE_COLUMNS - column))
    sheet.row += 1


def section(book: Book, sheet: Sheet, text: str) -> None:
    """Begin a part of a sheet."""
    sheet.row += 1
    book.line(sheet, [Cell(text, Role.SECTION)])


def tables(
    book: Book, sheet: Sheet, years: Sequence[int], columns: Sequence[YearColumn]
) -> list[tuple[YearColumn, TableArea, int]]:
    """Write tables below each other, none wider than a page; returns each column with its table and its place there."""
    found, count = [], max(-(-len(columns) // MOST_BESIDE), 1)
    beside = max(-(-len(columns) // count), 1)
    for first in range(0, len(columns), beside):
        if count > 1:
            sheet.row += 1
            sheet.breaks.append(sheet.row)
        some = columns[first : first + beside]
        area = table(book, sheet, years, some)
        found += [(column, area, VALUE + place) for place, column in enumerate(some)]
    return found


def table(book: Book, sheet: Sheet, years: Sequence[int], columns: Sequence[YearColumn]) -> TableArea:
    """Write values by year, one year a row, with labels and units above; returns where the values stand."""
    labels = (Cell(column.label, Role.HEAD, column.kind) for column in columns)
    units = (Cell(column.unit, Role.HEAD, column.kind) for column in columns)
    top = book.line(sheet, [*(Cell(word, Role.HEAD) for word in (_("Betriebsjahr"), _("Kalenderjahr"))), *labels])
    book.line(sheet, [*[Cell("", Role.HEAD)] * VALUE, *units])
    if any(column.start is not None for column in columns):
        book.put(sheet, 0, Cell(_("Anschaffung"), Role.LABEL))
        for place, column in enumerate(columns, start=VALUE):
            label = _("%(label)s, bei der Anschaffung") % {"label": column.label}
            book.put(sheet, place, Cell(column.start, column.role, column.kind), label)
        sheet.row += 1
    first = sheet.row
    for number, year in enumerate(years):
        cells = (Cell(column.amounts[number], column.role, column.kind) for column in columns)
        book.put(sheet, 0, Cell(number + 1, Role.LABEL, Kind.YEAR))
        book.put(sheet, UNIT, Cell(year, Role.LABEL, Kind.YEAR))
        for place, (cell, column) in enumerate(zip(cells, columns, strict=True), start=VALUE):
            book.put(sheet, place, cell, f"{column.label}, {year}")
        sheet.row += 1
    return TableArea(top, first, sheet.row - 1)


def row_of_value(
    book: Book,
    sheet: Sheet,
    label: str,
    unit: str,
    content: Content,
    *,
    role: Role = Role.PLAIN,
    kind: Kind = Kind.EURO,
) -> CellAddress:
    """Write one value that holds for all years."""
    book.put(sheet, 0, Cell(label, Role.SUM if role is Role.SUM else Role.LABEL))
    book.put(sheet, UNIT, Cell(unit, role))
    address = book.put(sheet, VALUE, Cell(content, role, kind), label)
    sheet.row += 1
    return address


def fitting_kind(unit: str, value: object) -> Kind:
    """Return how a value is best written: money with two places, whole numbers whole, the rest as it is."""
    if unit in (EURO, "€ im Jahr"):
        return Kind.EURO
    whole = isinstance(value, Decimal) and value == value.to_integral_value()
    return Kind.WHOLE if whole else Kind.PRECISE


def figures(traced: Traced) -> frozenset[Expression]:
    """Return every value and intermediate result that a figure, a yearly value or a decision depends on."""
    seen: set[Expression] = set()
    waiting = [*_roots(traced), *(guard.condition for guard in traced.trace.guards)]
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(each.arguments)
    return frozenset(seen)


def _roots(traced: Traced) -> Iterator[Expression]:
    yield from (amount for path in traced.paths for amount in path.amounts)
    for system in traced.systems:
        yield from (each for each in _numbers(system) if isinstance(each, Expression))


def _numbers(system: TracedSystem) -> Iterator[object]:
    appraisal, subsidy = system.appraisal, system.subsidy
    for line in (*system.costs.one_off, *system.costs.yearly):
        yield from line.amounts_eur
        yield from (worth.new_eur for worth in line.worth)
    yield from (*system.costs.residual_path_eur, *system.costs.fair_path_eur)
    for row in system.costs.energy:
        yield from (*dict.fromkeys(row.kwh_of_years), *(row.real_t or ()), *(row.certificate_t or ()))
        yield from row.real_low_t or ()
    yield from (item.granted_percent for item in subsidy.items if item.granted)
    yield from (subsidy.granted_percent, subsidy.eligible_eur, subsidy.amount_eur, appraisal.annuity_eur)
    yield from (appraisal.capital_value_eur, appraisal.residual_value_eur, *appraisal.real_cumulative_eur)
    yield from (appraisal.first_month_eur, appraisal.eur_per_tonne_avoided, appraisal.co2_total_t)
    yield appraisal.co2_total_low_t
    if appraisal.loan:
        yield from (appraisal.loan.monthly_eur, appraisal.loan.interest_total_eur, appraisal.loan.amount_eur)
