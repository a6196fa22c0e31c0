"""Writes a workbook as ODS: the same sheets, formulas, names and charts as the XLSX file."""

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from html import escape
from io import BytesIO
from itertools import groupby
from typing import cast

from odfdo import Container, Document, Element

from calculator.core.notation import day, german
from calculator.reports.workbook.book import Book, Cell, CellAddress, Kind, Sheet
from calculator.reports.workbook.expression import Value
from calculator.reports.workbook.formula import ODS, column_letters, written
from calculator.reports.workbook.ods_charts import add_charts, frames
from calculator.reports.workbook.ods_styles import cell_styles, column_style, part, row_name, row_style

_PLACES = {Kind.EURO: 2, Kind.NUMBER: 2, Kind.WHOLE: 0, Kind.YEAR: 0}
_SHOWN = 5


def to_ods(book: Book) -> bytes:
    """Return the file."""
    document = Document("spreadsheet")
    body = document.body
    body.clear()
    automatic = cast(Element, document.content.get_element("//office:automatic-styles"))
    shared = Element.from_tag(part("styles")).children
    for style in (*shared, *map(Element.from_tag, (*cell_styles(), *_shapes(book)))):
        automatic.append(style)
    _page(document, book)
    writer = _OdsWriter(book)
    sheets = [Element.from_tag(writer.sheet(sheet)) for sheet in book.sheets]
    body.append(Element.from_tag(writer.rules()))
    for sheet in sheets:
        body.append(sheet)
    body.append(Element.from_tag(_names(book)))
    add_charts(document, book)
    cast(Container, document.container).set_part("settings.xml", part("settings", sheets=book.sheets).encode())
    _describe(document, book)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _describe(document: Document, book: Book) -> None:
    made = datetime.combine(book.made_on, time())
    document.meta.title = book.title
    document.meta.subject = book.subject
    document.meta.language = "de-DE"
    document.meta.initial_creator = document.meta.creator = book.author
    document.meta.creation_date = document.meta.date = made


def _page(document: Document, book: Book) -> None:
    for given in Element.from_tag(part("page", book=book)).children:
        place = cast(Element, document.styles.get_element(f"//{given.tag}"))
        for old in place.get_elements("style:style[@style:name='Default']"):
            place.delete(old)
        place.append(given.children[0])


def _shapes(book: Book) -> Iterator[str]:
    """Yield the styles of columns and rows that occur."""
    widths = {width for sheet in book.sheets for width in sheet.widths}
    yield from map(column_style, sorted(widths))
    lines = {1, *(lines for sheet in book.sheets for lines in sheet.heights().values())}
    for broken in (False, True):
        yield from (row_style(each, broken=broken) for each in sorted(lines))


def _names(book: Book) -> str:
    ranges = "".join(
        f'<table:named-range table:name="{name}" table:base-cell-address="{_absolute(address)}" '
        f'table:cell-range-address="{_absolute(address)}"/>'
        for name, address in book.names.items()
    )
    return f"<table:named-expressions>{ranges}</table:named-expressions>"


def _absolute(address: CellAddress) -> str:
    return f"$'{escape(address.sheet)}'.${column_letters(address.column)}${address.row + 1}"


class _OdsWriter:
    def __init__(self, book: Book) -> None:
        self.book = book
        self._rules: dict[str, str] = {}

    def rules(self) -> str:
        """Return what may be entered; the sheets must be written first."""
        return f"<table:content-validations>{''.join(self._rules.values())}</table:content-validations>"

    def sheet(self, sheet: Sheet) -> str:
        columns = "".join(
            f'<table:table-column table:style-name="c{width:g}" table:number-columns-repeated="{len(list(same))}"/>'
            for width, same in groupby(sheet.widths)
        )
        heights, rows = sheet.heights(), self._rows(sheet)
        written = [
            f'<table:table-row table:style-name="{row_name(heights.get(row, 1), broken=row in sheet.breaks)}">'
            f"{rows.get(row, '<table:table-cell/>')}</table:table-row>"
            for row in range(sheet.row)
        ]
        if sheet.repeated is not None:
            first, last = sheet.repeated
            head = f"<table:table-header-rows>{''.join(written[first : last + 1])}</table:table-header-rows>"
            written[first : last + 1] = [head]
        return (
            f'<table:table table:name="{escape(sheet.title)}" table:style-name="ta">{frames(sheet)}{columns}'
            f"{''.join(written)}</table:table>"
        )

    def _rows(self, sheet: Sheet) -> dict[int, str]:
        ordered = sorted(sheet.cells)
        return {row: self._row(sheet, row, [at[1] for at in same]) for row, same in groupby(ordered, lambda at: at[0])}

    def _row(self, sheet: Sheet, row: int, columns: list[int]) -> str:
        parts, free = [], 0
        for column in columns:
            cell = sheet.cells[row, column]
            if column > free:
                parts.append(f'<table:table-cell table:number-columns-repeated="{column - free}"/>')
            parts.append(self._cell(cell, CellAddress(sheet.title, row, column)))
            free = column + cell.span
            if cell.span > 1:
                parts.append(f'<table:covered-table-cell table:number-columns-repeated="{cell.span - 1}"/>')
        return "".join(parts)

    def _cell(self, cell: Cell, here: CellAddress) -> str:
        attributes = f'table:style-name="{cell.role}-{cell.kind}"'
        if cell.span > 1:
            attributes += f' table:number-columns-spanned="{cell.span}" table:number-rows-spanned="1"'
        if cell.allowed:
            attributes += f' table:content-validation-name="{self._rule(cell)}"'
        value, text = written(cell.content, self.book.places, ODS, here)
        attributes += f' table:formula="{escape(text)}"' if text else ""
        if value is None or value == "":
            return f"<table:table-cell {attributes}/>"
        shown = _shown(value, cell.kind)
        return f"<table:table-cell {attributes} {_typed(value)}><text:p>{shown}</text:p></table:table-cell>"

    def _rule(self, cell: Cell) -> str:
        allowed = cell.allowed
        name = f"v-{cell.name}"
        if allowed:
            between = f"cell-content-is-between({allowed.lowest},{allowed.highest})"
            self._rules[name] = (
                f'<table:content-validation table:name="{name}" table:allow-empty-cell="false" '
                f'table:condition="of:cell-content-is-decimal-number() and {between}">'
                '<table:error-message table:title="Bitte prüfen" table:display="true" table:message-type="stop">'
                f"<text:p>{escape(allowed.sentence)}</text:p></table:error-message></table:content-validation>"
            )
        return name


def _typed(value: Value | int | date) -> str:
    if isinstance(value, Decimal | int):
        return f'office:value-type="float" office:value="{value:f}"'
    if isinstance(value, date):
        return f'office:value-type="date" office:date-value="{value.isoformat()}"'
    return f'office:value-type="string" office:string-value="{escape(value)}"'


def _shown(value: Value | int | date, kind: Kind) -> str:
    if isinstance(value, Decimal | int):
        number = Decimal(value)
        if kind is Kind.YEAR:
            return f"{number:.0f}"
        text = german(number, _PLACES.get(kind, _SHOWN))
        return f"{text} €" if kind is Kind.EURO else text
    return day(value) if isinstance(value, date) else escape(value)
