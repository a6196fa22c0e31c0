"""Writes a workbook as XLSX, with the engine's figures beside the formulas for viewers that do not compute."""

from datetime import UTC, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter
from xlsxwriter.utility import xl_range_abs

from calculator.reports.workbook.book import Book, Cell, CellAddress, Chart, Kind, Role, Sheet
from calculator.reports.workbook.formula import XLSX, written
from calculator.reports.workbook.looks import INK, LOOKS, PALETTE, indented

_FORMATS = {
    Kind.EURO: "#,##0.00 [$€-407]",
    Kind.NUMBER: "[$-407]#,##0.00",
    Kind.WHOLE: "[$-407]#,##0",
    Kind.PRECISE: "[$-407]#,##0.00###",
    Kind.YEAR: "0",
    Kind.DATE: "dd.mm.yyyy",
}
_FOOTER_LIMIT = 200
_MM = 25.4
LINE_POINTS = 13
PIXELS_OF_CM = 40
_DASHES = ("solid", "dash", "round_dot", "long_dash", "dash_dot", "square_dot")
_MARKERS = ("circle", "square", "diamond", "triangle", "x", "plus")


def to_xlsx(book: Book) -> bytes:
    """Return the file."""
    target = BytesIO()
    file = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    made = datetime.combine(book.made_on, time(), UTC).replace(tzinfo=None)
    file.set_properties({"title": book.title, "subject": book.subject, "author": book.author, "created": made})
    file.set_calc_mode("auto")
    writer = _XlsxWriter(book, file)
    for sheet in book.sheets:
        writer.write(sheet)
    for name, address in book.names.items():
        cell = xl_range_abs(address.row, address.column, address.row, address.column)
        file.define_name(name, f"='{address.sheet}'!{cell}")
    file.close()
    return _with_language(target.getvalue())


def _with_language(content: bytes) -> bytes:
    """Return the file with its language, which XlsxWriter does not write, so that screen readers speak German."""
    changed = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(changed, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == "docProps/core.xml":
                part = part.replace(b"</cp:coreProperties>", b"<dc:language>de-DE</dc:language></cp:coreProperties>")
            new.writestr(entry, part)
    return changed.getvalue()


class _XlsxWriter:
    def __init__(self, book: Book, file: Any) -> None:  # noqa: ANN401 - XlsxWriter has no types
        self.book, self.file = book, file
        self.formats: dict[tuple[Role, Kind], Any] = {}

    def write(self, sheet: Sheet) -> None:
        page = self.file.add_worksheet(sheet.title)
        for column, width in enumerate(sheet.widths):
            page.set_column(column, column, width)
        for row, lines in sheet.heights().items():
            page.set_row(row, LINE_POINTS * lines + 2)
        for (row, column), cell in sheet.cells.items():
            if cell.span > 1:
                last = column + cell.span - 1
                page.merge_range(row, column, row, last, "", self._format(cell.role, cell.kind))
            self._cell(page, sheet, row, column, cell)
        self._print(page, sheet)
        for chart in sheet.charts:
            self._chart(page, chart)

    def _cell(self, page: Any, sheet: Sheet, row: int, column: int, cell: Cell) -> None:  # noqa: ANN401
        look = self._format(cell.role, cell.kind)
        value, text = written(cell.content, self.book.places, XLSX, CellAddress(sheet.title, row, column))
        if text:
            shown = float(value) if isinstance(value, Decimal) else value
            page.write_formula(row, column, text, look, shown)
        else:
            self._value(page, row, column, value, look)
            self._validate(page, row, column, cell)

    def _value(self, page: Any, row: int, column: int, value: Any, look: Any) -> None:  # noqa: ANN401
        if value is None or value == "":
            page.write_blank(row, column, None, look)
        elif isinstance(value, Decimal | int):
            page.write_number(row, column, float(value), look)
        elif isinstance(value, str):
            page.write_string(row, column, value, look)
        else:
            page.write_datetime(row, column, datetime.combine(value, time()), look)

    def _validate(self, page: Any, row: int, column: int, cell: Cell) -> None:  # noqa: ANN401
        if cell.allowed is None:
            return
        rule = {
            "validate": "decimal",
            "criteria": "between",
            "minimum": float(cell.allowed.lowest),
            "maximum": float(cell.allowed.highest),
            "error_title": "Bitte prüfen",
            "error_message": cell.allowed.sentence,
        }
        page.data_validation(row, column, row, column, rule)

    def _format(self, role: Role, kind: Kind) -> Any:  # noqa: ANN401
        if (role, kind) not in self.formats:
            look = dict(LOOKS[role])
            if kind in _FORMATS:
                look["num_format"] = _FORMATS[kind]
            if kind is not Kind.TEXT and role is not Role.LABEL:
                look["align"] = "right"
            if indented(role, kind):
                look["indent"] = 1
            self.formats[role, kind] = self.file.add_format({"font_name": "Arial", "font_size": 10, **look})
        return self.formats[role, kind]

    def _print(self, page: Any, sheet: Sheet) -> None:  # noqa: ANN401
        page.freeze_panes(*sheet.frozen)
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        page.set_margins(15 / _MM, 10 / _MM, 18 / _MM, 18 / _MM)
        page.set_header('&L&"Arial"&8' + _escaped(self.book.title)[:_FOOTER_LIMIT] + '&R&"Arial"&8&A')
        page.set_footer('&L&"Arial"&8' + _escaped(self.book.footer)[:_FOOTER_LIMIT] + '&R&"Arial"&8&P / &N')
        page.set_h_pagebreaks(sheet.breaks)
        if sheet.repeated is not None:
            page.repeat_rows(*sheet.repeated)

    def _chart(self, page: Any, chart: Chart) -> None:  # noqa: ANN401
        kind = {"type": "line"} if chart.kind == "line" else {"type": "column", "subtype": "stacked"}
        drawn = self.file.add_chart(kind)
        for number, series in enumerate(chart.series):
            colour = PALETTE[number % len(PALETTE)]
            drawn.add_series(
                {
                    "name": _range(series.name, series.name),
                    "categories": _range(*series.categories),
                    "values": _range(*series.values),
                    **_drawn(chart.kind, number, colour),
                }
            )
        drawn.set_title({"name": chart.title, "name_font": {"size": 12, "color": INK}})
        drawn.set_x_axis({"name": chart.x_title})
        drawn.set_y_axis({"name": chart.y_title, "num_format": "#,##0", "major_gridlines": {"visible": True}})
        drawn.set_legend({"position": "bottom"})
        drawn.set_size({"width": 960, "height": int(chart.height_cm * PIXELS_OF_CM)})
        place = {"description": chart.description, "object_position": 1}
        page.insert_chart(chart.at.row, chart.at.column, drawn, place)


def _drawn(kind: str, number: int, colour: str) -> dict[str, Any]:
    if kind != "line":
        return {"fill": {"color": colour}, "border": {"color": "#FFFFFF"}, "gap": 60}
    dash = _DASHES[number % len(_DASHES)]
    marker = {
        "type": _MARKERS[number % len(_MARKERS)],
        "size": 5,
        "fill": {"color": colour},
        "border": {"color": colour},
    }
    return {"line": {"color": colour, "width": 2, "dash_type": dash}, "marker": marker}


def _range(first: CellAddress, last: CellAddress) -> str:
    return f"='{first.sheet}'!{xl_range_abs(first.row, first.column, last.row, last.column)}"


def _escaped(text: str) -> str:
    return text.replace("&", "&&")
