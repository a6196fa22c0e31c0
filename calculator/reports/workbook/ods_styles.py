"""The styles of an ODS file as XML: looks of cells, columns and rows; what is always the same stands in templates."""

import re

from django.template.loader import render_to_string

from calculator.reports.workbook.book import Kind, Role
from calculator.reports.workbook.looks import LOOKS, indented

_BOX = {"border": "border", "top": "border-top", "bottom": "border-bottom"}
_CM_OF_CHARACTER = 0.2
_CM_OF_LINE = 0.46
_LINE_BREAK = re.compile(r"\s*\n\s*")


def part(name: str, **context: object) -> str:
    """Return a part of the file from its template, whose lines break between tags only."""
    return _LINE_BREAK.sub("", render_to_string(f"calculator/workbook/{name}.xml", context))


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
