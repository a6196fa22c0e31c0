"""The sheets „Eingaben“ and „Jahreswerte“: every value with its origin, and what it becomes in each year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, repeat
from operator import mul

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import MODEL_VALUES
from calculator.core.finance import annuity_factor
from calculator.core.message import Filled
from calculator.core.notation import CALENDAR_YEAR
from calculator.core.parameters import FOLDERS, available_sets
from calculator.core.records import FACTORS, LAW, PRICES, TECHNOLOGY
from calculator.reports.rows import certainty_name
from calculator.reports.workbook.book import Book, Cell, Kind, Range, Role, Sheet
from calculator.reports.workbook.expression import Expression
from calculator.reports.workbook.origins import Origin
from calculator.reports.workbook.sheet_frame import (
    VALUE,
    YearColumn,
    fitting_kind,
    row_of_value,
    section,
    tables,
    title,
)
from calculator.reports.workbook.tracing import Traced
from calculator.sentences import sentence
from calculator.sentences.translated import translated

GROUPS = {
    "own": gettext_noop("Eigene Angaben"),
    "fact": gettext_noop("Angaben zum Haus"),
    PRICES: gettext_noop("Preise"),
    LAW: gettext_noop("Recht und Förderung"),
    FACTORS: gettext_noop("Faktoren"),
    TECHNOLOGY: gettext_noop("Technik"),
}
OF_SET = gettext_noop("Werte des Parametersatzes")  # values of a named set, whose topic is its folder
if missing := set(FOLDERS) - GROUPS.keys():
    raise LookupError(f"No heading for the values of {missing}")
_HEAD = (
    gettext_noop("Bezeichnung"), gettext_noop("Einheit"), gettext_noop("Wert"), gettext_noop("Sicherheit"),
    gettext_noop("gilt ab"), gettext_noop("gilt bis"), gettext_noop("geprüft am"), gettext_noop("Quelle"),
    gettext_noop("Name"), gettext_noop("Adresse der Quelle"),
)  # fmt: skip
INPUT_WIDTHS = (50, 16, 14, 26, 12, 12, 12, 64, 44, 44)


def fill_inputs(book: Book, sheet: Sheet, traced: Traced, used: frozenset[Expression], notes: Iterable[str]) -> None:
    """Write every value that a figure depends on: first those to change, then those that follow from them."""
    title(book, sheet, _("Eingaben"), notes)
    kinds = (Kind.TEXT, Kind.TEXT, Kind.EURO, Kind.TEXT, Kind.DATE, Kind.DATE, Kind.DATE, *[Kind.TEXT] * 3)
    book.line(sheet, [Cell(_(word), Role.HEAD, kind) for word, kind in zip(_HEAD, kinds, strict=True)])
    sheet.frozen, sheet.repeated = (sheet.row, 1), (sheet.row - 1, sheet.row - 1)
    values = {cell: origin for cell, origin in traced.values.items() if cell in used}
    often = Counter(origin.key for origin in values.values())
    known = dict.fromkeys((*GROUPS, *(origin.group for origin in values.values())))
    for group in known:
        members = [(cell, origin) for cell, origin in values.items() if origin.group == group]
        if members:
            section(book, sheet, _(OF_SET if group in available_sets() else GROUPS[group]))
        for cell, origin in members:
            _input(book, sheet, cell, origin, dated=often[origin.key] > 1)
    section(book, sheet, _("Berechnet aus den Eingaben"))
    for cell, origin in traced.derived.items():
        if cell in used:
            kind = fitting_kind(origin.unit, cell.value)
            _line(book, sheet, Cell(cell, Role.PLAIN, kind, _free(book, _name(origin))), origin)


def _input(book: Book, sheet: Sheet, cell: Expression, origin: Origin, *, dated: bool) -> None:
    kind = fitting_kind(origin.unit, cell.value)
    kind = Kind.YEAR if origin.unit == CALENDAR_YEAR else kind
    name = _name(origin)
    if dated and origin.valid_from:
        origin = replace(origin, label=Filled("{value} ({day})", value=origin.label, day=origin.valid_from))
        name = f"{name}_{origin.valid_from:%Y%m%d}"
    _line(book, sheet, Cell(cell, Role.INPUT, kind, _free(book, name), _allowed(origin.key)), origin)


def _line(book: Book, sheet: Sheet, cell: Cell, origin: Origin) -> None:
    label, certainty = translated(origin.label), certainty_name(origin.certainty)
    if origin.to_confirm:
        certainty = f"{certainty}, {_('bitte bestätigen')}"
    dates = (origin.valid_from, origin.valid_to, origin.checked_on)
    cells = [
        Cell(label, Role.WRAPPED),
        Cell(_(origin.unit)),
        cell,
        Cell(certainty, Role.WRAPPED),
        *(Cell(day, Role.PLAIN, Kind.DATE) for day in dates),
        Cell(translated(origin.source), Role.WRAPPED),
        Cell(cell.name),
        Cell(origin.url),
    ]
    book.line(sheet, cells, label)


def _allowed(key: str) -> Range | None:
    value = MODEL_VALUES.get(key)
    allowed = value.allowed() if value else None
    return Range(*value.bounds, sentence(allowed)) if value and allowed else None


def _name(origin: Origin) -> str:
    return f"w_{origin.key}"


def _free(book: Book, name: str) -> str:
    number, found = 1, name
    while found in book.names:
        number += 1
        found = f"{name}_{number}"
    return found


def fill_years(book: Book, sheet: Sheet, traced: Traced) -> None:
    """Write prices, factors and shares in each year, and what the appraisal needs of the interest."""
    title(book, sheet, _("Jahreswerte"), [_("Preise, Faktoren und Anteile in jedem Jahr, berechnet aus den Eingaben.")])
    paths = [YearColumn(translated(path.label), _(path.unit), path.amounts, kind=Kind.PRECISE) for path in traced.paths]
    interest, inflation = traced.interest_percent, traced.inflation_percent
    discount, worth = 1 / (1 + interest / 100), 1 / (1 + inflation / 100)
    factors = (
        (_("Zinsfaktor q"), 1 + interest / 100),
        (_("Abzinsung um ein Jahr"), discount),
        (_("Annuitätenfaktor"), annuity_factor(interest, len(traced.years))),  # type: ignore[arg-type]
        (_("Geldwert nach einem Jahr"), worth),
    )
    levels = tuple(accumulate(repeat(worth, len(traced.years)), mul))
    paths.append(YearColumn(_("Geldwert gegenüber dem Beginn"), "", levels, kind=Kind.PRECISE))
    (_first, area, _place), *_rest = placed = tables(book, sheet, traced.years, paths)
    if placed[-1][1] == area:  # a single table: its head stays in view and on every page
        sheet.frozen, sheet.repeated = (area.first, VALUE), (area.head, area.first - 1)
    else:
        sheet.frozen = (0, VALUE)
    section(book, sheet, _("Zins und Geldwert"))
    for label, factor in factors:
        row_of_value(book, sheet, label, "", factor, kind=Kind.PRECISE)
