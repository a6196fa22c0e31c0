"""Charts of an ODS file: each is an object of its own inside the file, drawn from the cells of the sheet."""

from html import escape
from typing import cast

from odfdo import Container, Document

from calculator.reports.workbook.book import Book, CellAddress, Chart, Series, Sheet
from calculator.reports.workbook.formula import column_letters
from calculator.reports.workbook.looks import PALETTE
from calculator.reports.workbook.ods_styles import part

_TYPE = "application/vnd.oasis.opendocument.chart"
_WIDTH = 25.0
_CM_OF_CHARACTER, _GAP = 0.2, 0.3
_SYMBOLS = ("circle", "square", "diamond", "arrow-up", "x", "plus")


def frames(sheet: Sheet) -> str:
    """Return the frames of a sheet's charts, with title and description for those who cannot see them."""
    if not sheet.charts:
        return ""
    return f"<table:shapes>{''.join(_frame(sheet, chart) for chart in sheet.charts)}</table:shapes>"


def add_charts(document: Document, book: Book) -> None:
    """Put the charts into the file."""
    for sheet in book.sheets:
        for chart in sheet.charts:
            name = _name(sheet, chart)
            cast(Container, document.container).set_part(f"{name}/content.xml", _content(chart).encode())
            document.manifest.add_full_path(f"{name}/", _TYPE)
            document.manifest.add_full_path(f"{name}/content.xml", "text/xml")


def _name(sheet: Sheet, chart: Chart) -> str:
    return f"Object {sheet.charts.index(chart) + 1}"


def _frame(sheet: Sheet, chart: Chart) -> str:
    left = sum(sheet.widths[: chart.at.column]) * _CM_OF_CHARACTER + _GAP
    heights = sheet.heights()
    top = sum(0.46 * heights.get(row, 1) for row in range(chart.at.row))
    ranges = " ".join(f"{_range(*series.values)}" for series in chart.series)
    link = f'xlink:href="./{_name(sheet, chart)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"'
    return (
        f'<draw:frame draw:name="{escape(chart.title)}" svg:x="{left:.2f}cm" svg:y="{top:.2f}cm" '
        f'svg:width="{_WIDTH}cm" svg:height="{chart.height_cm}cm"><draw:object '
        f'draw:notify-on-update-of-ranges="{escape(ranges)}" {link}/><svg:title>{escape(chart.title)}</svg:title>'
        f"<svg:desc>{escape(chart.description)}</svg:desc></draw:frame>"
    )


def _content(chart: Chart) -> str:
    return part(
        "chart",
        chart=chart,
        **{"class": "bar" if chart.kind == "column" else "line"},
        width_cm=str(_WIDTH),
        height_cm=str(chart.height_cm),
        categories=_range(*chart.series[0].categories),
        series=[_series(each, number) for number, each in enumerate(chart.series)],
    )


def _series(series: Series, number: int) -> dict[str, str]:
    first, last = series.values
    return {
        "values": _range(first, last),
        "name": _range(series.name, series.name),
        "length": str(max(last.row - first.row, last.column - first.column) + 1),
        "colour": PALETTE[number % len(PALETTE)],
        "symbol": _SYMBOLS[number % len(_SYMBOLS)],
    }


def _range(first: CellAddress, last: CellAddress) -> str:
    begin, end = (f".${column_letters(each.column)}${each.row + 1}" for each in (first, last))
    return f"'{first.sheet}'{begin}" if first == last else f"'{first.sheet}'{begin}:{end}"
