"""The view of an ODS file: which rows and columns stay in view, and that formulas are computed on loading."""

from html import escape

from calculator.reports.workbook.book import Book, Sheet

_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" '
    'xmlns:ooo="http://openoffice.org/2004/office"'
)


def settings(book: Book) -> str:
    """Return the part settings.xml."""
    tables = "".join(map(_view, book.sheets))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-settings {_NAMES} office:version="1.3">'
        '<office:settings><config:config-item-set config:name="ooo:view-settings">'
        '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
        f"{_item('ViewId', 'string', 'view1')}"
        '<config:config-item-map-named config:name="Tables">'
        f"{tables}</config:config-item-map-named>{_item('ActiveTable', 'string', escape(book.sheets[0].title))}"
        f"{_item('ShowGrid', 'boolean', 'false')}"
        "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
        "</office:settings></office:document-settings>"
    )


def _view(sheet: Sheet) -> str:
    rows, columns = sheet.frozen
    items = [
        _item("HorizontalSplitMode", "short", "2" if columns else "0"),
        _item("VerticalSplitMode", "short", "2" if rows else "0"),
        _item("HorizontalSplitPosition", "int", str(columns)),
        _item("VerticalSplitPosition", "int", str(rows)),
        _item("PositionRight", "int", str(columns)),
        _item("PositionBottom", "int", str(rows)),
        _item("ShowGrid", "boolean", "false"),
    ]
    entry = f'<config:config-item-map-entry config:name="{escape(sheet.title)}">'
    return f"{entry}{''.join(items)}</config:config-item-map-entry>"


def _item(name: str, kind: str, value: str) -> str:
    return f'<config:config-item config:name="{name}" config:type="{kind}">{value}</config:config-item>'
