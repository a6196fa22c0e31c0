"""The styles of an ODS file as XML: number formats in German, looks of cells, page layout."""

from html import escape

from calculator.reports.workbook.book import Book, Kind, Role
from calculator.reports.workbook.looks import LOOKS, indented

_GERMAN = 'number:language="de" number:country="DE"'
_BOX = {"border": "border", "top": "border-top", "bottom": "border-bottom"}
_CM_OF_CHARACTER = 0.2
_CM_OF_LINE = 0.46


def number_styles() -> list[str]:
    """Return the number formats, one for each kind."""
    euro = (
        f'<number:currency-style style:name="n-{Kind.EURO}" {_GERMAN}>{_number(2, 2)}<number:text> </number:text>'
        f"<number:currency-symbol {_GERMAN}>€</number:currency-symbol></number:currency-style>"
    )
    places = {Kind.NUMBER: (2, 2), Kind.WHOLE: (0, 0), Kind.PRECISE: (5, 2)}
    plain = [
        f'<number:number-style style:name="n-{kind}" {_GERMAN}>{_number(*each)}</number:number-style>'
        for kind, each in places.items()
    ]
    year = (
        f'<number:number-style style:name="n-{Kind.YEAR}" {_GERMAN}>'
        '<number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>'
    )
    day = (
        f'<number:date-style style:name="n-{Kind.DATE}" {_GERMAN}><number:day number:style="long"/>'
        '<number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text>'
        '<number:year number:style="long"/></number:date-style>'
    )
    return [euro, *plain, year, day]


def _number(most: int, least: int) -> str:
    return (
        f'<number:number number:decimal-places="{most}" number:min-decimal-places="{least}" '
        'number:min-integer-digits="1" number:grouping="true"/>'
    )


def cell_styles() -> list[str]:
    """Return the looks of cells, one for each role and kind."""
    return [_cell_style(role, kind) for role in Role for kind in Kind]


def _cell_style(role: Role, kind: Kind) -> str:
    look = LOOKS[role]
    data = "" if kind is Kind.TEXT else f' style:data-style-name="n-{kind}"'
    margin = ' fo:margin-left="0.15cm"' if indented(role, kind) else ""
    align = "end" if kind is not Kind.TEXT and role is not Role.LABEL else "start"
    cell = [
        f'fo:{name}="0.5pt solid {look.get(f"{key}_color", "#000000")}"' for key, name in _BOX.items() if key in look
    ]
    cell += [f'fo:background-color="{look["bg_color"]}"'] if "bg_color" in look else []
    cell += ['fo:wrap-option="wrap"'] if look.get("text_wrap") else []
    cell.append(f'style:vertical-align="{"middle" if look.get("valign") == "vcenter" else "top"}"')
    cell.append(f'style:cell-protect="{"none" if look.get("locked") is False else "protected"}"')
    text = [f'fo:font-size="{look.get("font_size", 10)}pt"', f'fo:color="{look.get("font_color", "#000000")}"']
    text += ['fo:font-weight="bold"'] if look.get("bold") else []
    return (
        f'<style:style style:name="{role}-{kind}" style:family="table-cell" style:parent-style-name="Default"{data}>'
        f"<style:table-cell-properties {' '.join(cell)}/>"
        f'<style:paragraph-properties fo:text-align="{align}"{margin}/>'
        f"<style:text-properties {' '.join(text)}/></style:style>"
    )


def column_style(width: float) -> str:
    """Return the style of columns of a width in characters."""
    return (
        f'<style:style style:name="c{width:g}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width * _CM_OF_CHARACTER:.2f}cm"/></style:style>'
    )


def row_style(lines: int, *, broken: bool) -> str:
    """Return the style of rows with some lines of text, perhaps at the top of a page."""
    fresh = ' fo:break-before="page"' if broken else ""
    height = f'style:row-height="{lines * _CM_OF_LINE:.2f}cm" style:use-optimal-row-height="false"'
    return (
        f'<style:style style:name="{row_name(lines, broken=broken)}" style:family="table-row">'
        f"<style:table-row-properties {height}{fresh}/></style:style>"
    )


def row_name(lines: int, *, broken: bool) -> str:
    """Return the name of the style of such rows."""
    return f"r{lines}{'-new' if broken else ''}"


def table_style() -> str:
    """Return the style of all sheets, which names the page layout."""
    return (
        '<style:style style:name="ta" style:family="table" style:master-page-name="Sheet">'
        '<style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>'
    )


def default_style() -> str:
    """Return what all cells share: font and the German language."""
    return (
        '<style:style style:name="Default" style:family="table-cell">'
        '<style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="10pt" '
        'fo:language="de" fo:country="DE"/></style:style>'
    )


def page_layout() -> str:
    """Return A4 landscape, as wide as the sheet."""
    return (
        '<style:page-layout style:name="Landscape"><style:page-layout-properties fo:page-width="29.7cm" '
        'fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.2cm" style:scale-to-X="1" '
        'style:scale-to-Y="0" style:print="objects charts drawings zero-values"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="0.7cm" fo:margin-bottom="0.2cm"/>'
        '</style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.7cm" '
        'fo:margin-top="0.2cm"/></style:footer-style></style:page-layout>'
    )


def master_page(book: Book) -> str:
    """Return head and foot of every page."""
    return (
        '<style:master-page style:name="Sheet" style:page-layout-name="Landscape"><style:header>'
        f"<style:region-left><text:p>{escape(book.title)}</text:p></style:region-left>"
        "<style:region-right><text:p><text:sheet-name>-</text:sheet-name></text:p></style:region-right></style:header>"
        f"<style:footer><style:region-left><text:p>{escape(book.footer)}</text:p></style:region-left>"
        "<style:region-right><text:p><text:page-number>1</text:page-number> / "
        "<text:page-count>1</text:page-count></text:p></style:region-right></style:footer></style:master-page>"
    )
