"""Charts of an ODS file: each is an object of its own inside the file, drawn from the cells of the sheet."""

from html import escape
from typing import cast

from odfdo import Container, Document

from calculator.reports.workbook.book import Book, CellAddress, Chart, Series, Sheet
from calculator.reports.workbook.formula import column_letters
from calculator.reports.workbook.looks import PALETTE

_TYPE = "application/vnd.oasis.opendocument.chart"
_WIDTH = 25.0
_CM_OF_CHARACTER, _GAP = 0.2, 0.3
_SYMBOLS = ("circle", "square", "diamond", "arrow-up", "x", "plus")
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in (
        ("office", "office"), ("chart", "chart"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("draw", "drawing"), ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"), ("number", "datastyle"),
    )
)  # fmt: skip


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
    styles = "".join(_series_style(chart, number) for number in range(len(chart.series)))
    kind = "bar" if chart.kind == "column" else "line"
    stacked = ' chart:stacked="true"' if kind == "bar" else ""
    symbols = ' chart:symbol-type="automatic"' if kind == "line" else ""
    series = "".join(_series(kind, number, each) for number, each in enumerate(chart.series))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES} '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3"><office:automatic-styles>{_number_style()}'
        f'<style:style style:name="plot" style:family="chart"><style:chart-properties{stacked}{symbols} '
        'chart:auto-position="true"/></style:style>'
        '<style:style style:name="axis" style:family="chart" style:data-style-name="n"><style:chart-properties '
        'chart:display-label="true"/><style:text-properties fo:font-size="8pt"/></style:style>'
        '<style:style style:name="names" style:family="chart"><style:chart-properties chart:display-label="true"/>'
        '<style:text-properties fo:font-size="8pt"/></style:style>'
        '<style:style style:name="wall" style:family="chart"><style:graphic-properties draw:fill="none" '
        'draw:stroke="none"/></style:style>'
        '<style:style style:name="grid" style:family="chart"><style:graphic-properties svg:stroke-color="#c8cfcc"/>'
        f"</style:style>{styles}</office:automatic-styles>"
        f'<office:body><office:chart><chart:chart chart:class="chart:{kind}" svg:width="{_WIDTH}cm" '
        f'svg:height="{chart.height_cm}cm"><chart:title><text:p>{escape(chart.title)}</text:p></chart:title>'
        '<chart:legend chart:legend-position="bottom"/>'
        f'<chart:plot-area chart:style-name="plot">{_axes(chart)}{series}'
        '<chart:wall chart:style-name="wall"/></chart:plot-area>'
        "</chart:chart></office:chart></office:body></office:document-content>"
    )


def _axes(chart: Chart) -> str:
    categories = _range(*chart.series[0].categories)
    return (
        f'<chart:axis chart:dimension="x" chart:name="primary-x" chart:style-name="names"><chart:title>'
        f"<text:p>{escape(chart.x_title)}</text:p></chart:title>"
        f'<chart:categories table:cell-range-address="{escape(categories)}"/></chart:axis>'
        '<chart:axis chart:dimension="y" chart:name="primary-y" chart:style-name="axis">'
        f"<chart:title><text:p>{escape(chart.y_title)}</text:p></chart:title>"
        '<chart:grid chart:style-name="grid" chart:class="major"/></chart:axis>'
    )


def _series(kind: str, number: int, series: Series) -> str:
    length = max(series.values[1].row - series.values[0].row, series.values[1].column - series.values[0].column) + 1
    return (
        f'<chart:series chart:style-name="s{number}" chart:class="chart:{kind}" '
        f'chart:values-cell-range-address="{escape(_range(*series.values))}" '
        f'chart:label-cell-address="{escape(_range(series.name, series.name))}">'
        f'<chart:data-point chart:repeated="{length}"/></chart:series>'
    )


def _series_style(chart: Chart, number: int) -> str:
    colour = PALETTE[number % len(PALETTE)]
    if chart.kind == "column":
        look = f'draw:fill="solid" draw:fill-color="{colour}" draw:stroke="solid" svg:stroke-color="#ffffff"'
        return (
            f'<style:style style:name="s{number}" style:family="chart"><style:graphic-properties {look}/></style:style>'
        )
    symbol = _SYMBOLS[number % len(_SYMBOLS)]
    return (
        f'<style:style style:name="s{number}" style:family="chart"><style:chart-properties '
        f'chart:symbol-type="named-symbol" chart:symbol-name="{symbol}" chart:symbol-width="0.18cm" '
        f'chart:symbol-height="0.18cm"/><style:graphic-properties draw:fill-color="{colour}" svg:stroke-width="0.06cm" '
        f'svg:stroke-color="{colour}"/></style:style>'
    )


def _number_style() -> str:
    return (
        '<number:number-style style:name="n" number:language="de" number:country="DE"><number:number '
        'number:decimal-places="0" number:min-integer-digits="1" number:grouping="true"/></number:number-style>'
    )


def _range(first: CellAddress, last: CellAddress) -> str:
    begin, end = (f".${column_letters(each.column)}${each.row + 1}" for each in (first, last))
    return f"'{first.sheet}'{begin}" if first == last else f"'{first.sheet}'{begin}:{end}"
