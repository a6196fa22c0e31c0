"""The result as XLSX: the table, and a sheet that says what it rests on. Also the template to fill in."""

import io
import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from calculator.batch import shown
from calculator.batch.columns import TO_FILL_IN
from calculator.batch.outcome import Outcome, Value
from calculator.batch.summary_sheets import add_counts, add_zones
from calculator.batch.table_reading import TableReading
from calculator.core import Technology
from calculator.core.notation import german, parse
from calculator.reports.cell_text import harmless
from calculator.reports.rows import certainty_name, figure_name, total_explained
from calculator.templatetags.amounts import figure

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {"euro": "#,##0.00", "number": "#,##0.0", "whole": "0", "text": "@"}
WIDTHS = {"euro": 13, "number": 13, "whole": 8, "text": 22}
# Whole and decimal numbers as a spreadsheet writes them: a postcode with its leading zero and a flat „1.10“ stay text;
# „49.1250“ is the number of a sheet, written so that it is no 49125.
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{0,9}[1-9]|\.\d\d[1-9]0)?")
_EXACT_DIGITS = 15  # of a number of a spreadsheet
_LONGEST_CELL = 32_767  # letters
_PLAIN = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def result_xlsx(outcome: Outcome) -> bytes:
    """Return the file. What people typed is never taken for a formula."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"constant_memory": True, **_PLAIN}) as book:
        mark, stand = outcome.job.basis["mark"], _day(outcome.job.stichtag)
        book.set_properties({"title": _("Viele Häuser im Vergleich"), "comments": mark, "language": "de-DE"})
        sheet = book.add_worksheet(_("Ergebnis"))
        _fill(book, sheet, outcome)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.repeat_rows(0)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(f"&L{_('Stand')} {stand}&C{mark}&R&P/&N")
        add_counts(book, outcome.summary, _styles(book))
        add_zones(book, outcome.job, outcome.summary, _styles(book))
        _explain(book, outcome)
    return made.getvalue()


def template_xlsx() -> bytes:
    """Return an empty table with an example, and a sheet that explains each column."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _PLAIN) as book:
        head, wrapped = _styles(book)
        sheet = book.add_worksheet(_("Häuser"))
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(TO_FILL_IN.values()):
            sheet.set_column(place, place, max(12, len(column.label) + 2))
            sheet.write_string(0, place, column.label, head)
            sheet.write_string(1, place, column.example)
        help_sheet = book.add_worksheet(_("Erklärung"))
        help_sheet.set_column(0, 0, 28)
        help_sheet.set_column(1, 2, 60, wrapped)
        for row, words in enumerate(_explained()):
            help_sheet.write_row(row, 0, words, head if row == 0 else wrapped)
    return made.getvalue()


def template_csv() -> bytes:
    """Return the same as text: semicolons, UTF-8 with byte order mark."""
    lines = (
        ";".join(column.label for column in TO_FILL_IN.values()),
        ";".join(column.example for column in TO_FILL_IN.values()),
    )
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()


def _explained() -> Iterator[tuple[str, str, str]]:
    yield _("Spalte"), _("Was hinein gehört"), _("Auch erkannt als")
    for column in TO_FILL_IN.values():
        needed = _("Muss angegeben sein.") if column.required else _("Darf leer bleiben.")
        yield column.label, f"{_(column.help)} {needed}", ", ".join(column.names)


def _fill(book: xlsxwriter.Workbook, sheet: Any, outcome: Outcome) -> None:  # noqa: ANN401 - xlsxwriter has no types
    head, _wrapped = _styles(book)
    styles = {kind: book.add_format({"num_format": pattern}) for kind, pattern in FORMATS.items()}
    sheet.freeze_panes(1, 1)
    for place, heading in enumerate(outcome.headings):
        sheet.set_column(place, place, WIDTHS[heading.kind])
        sheet.write_string(0, place, harmless(heading.name), head)
    kinds = [styles[heading.kind] for heading in outcome.headings]
    uploaded = range(1, outcome.uploaded + 1)
    row = 0
    for row, (values, _point) in enumerate(outcome.rows(), start=1):
        for place, value in enumerate(values):
            _write(sheet, row, place, value, kinds[place], typed=place in uploaded)
    sheet.autofilter(0, 0, row, len(outcome.headings) - 1)


def _write(sheet: Any, row: int, place: int, value: Value, style: Any, *, typed: bool) -> None:  # noqa: ANN401
    if isinstance(value, float):
        sheet.write_number(row, place, value, style)
    elif typed and value and _is_number(value):
        _write_number(sheet, row, place, value)
    elif value:
        sheet.write_string(row, place, _fitting(harmless(value)), style)


def _is_number(text: str) -> bool:
    """Tell whether a cell is the same as a number; „49.500“ stays as it was sent, for it is read as 49500."""
    return bool(_NUMBER.fullmatch(text)) and parse(text) == Decimal(text)


def _write_number(sheet: Any, row: int, place: int, text: str) -> None:  # noqa: ANN401
    """Write what somebody typed as a number, unless a spreadsheet would round it: a coordinate comes back as it is."""
    if sum(map(str.isdigit, text)) <= _EXACT_DIGITS:
        sheet.write_number(row, place, float(text))
    else:
        sheet.write_string(row, place, text)


def _fitting(text: str) -> str:
    """Return a text as far as a spreadsheet can hold it; a geometry that is longer is not cut but named."""
    if len(text) <= _LONGEST_CELL:
        return text
    words = _("(%(letters)s Zeichen sind zu lang für XLSX; der Text steht im GeoPackage.)")
    return words % {"letters": german(Decimal(len(text)), 0)}


def _explain(book: xlsxwriter.Workbook, outcome: Outcome) -> None:
    head, wrapped = _styles(book)
    sheet = book.add_worksheet(_("Annahmen und Stand"))
    sheet.set_column(0, 0, 46, wrapped)
    sheet.set_column(1, 2, 16, wrapped)
    sheet.set_column(3, 3, 70, wrapped)
    sheet.set_column(4, 7, 18, wrapped)
    facts = list(_facts(outcome))
    for row, (label, text) in enumerate(facts):
        sheet.write_string(row, 0, label, head)
        sheet.write_string(row, 1, harmless(text))
    begin = len(facts) + 1
    columns = (_("Annahme"), _("Wert"), _("Einheit"), _("Quelle"), _("Sicherheit"), _("gilt ab"), _("gilt bis"))
    sheet.write_row(begin, 0, (*columns, _("noch zu bestätigen")), head)
    for row, values in enumerate(outcome.assumptions.values(), start=begin + 1):
        for place, text in enumerate(_assumption(values)):
            sheet.write_string(row, place, harmless(text), wrapped)


def _facts(outcome: Outcome) -> Iterable[tuple[str, str]]:
    job = outcome.job
    systems = ", ".join(_(Technology(key).label) for key in job.systems)
    yield _("Bezeichnung"), job.title
    yield _("Stand von Recht und Preisen"), _day(job.stichtag)
    yield _("Wärmeplan"), job.basis["plan"] or _("keiner veröffentlicht")
    yield _("Adressen"), job.basis["addresses"] or _("keine veröffentlicht")
    if job.basis["mark"]:
        yield _("Achtung"), job.basis["mark"]
    yield _("Erstellt am"), _day(timezone.localdate())
    yield _("Verglichen wurden"), systems
    yield (
        _("Fehlende Angaben"),
        _("Was in der Tabelle nicht steht, wird angenommen wie im Rechner; die Spalte „Gründe und Hinweise“ nennt es."),
    )
    yield _("Was es ist"), _("Ein Vergleich mit typischen Kosten. Er ersetzt weder Angebot noch Beratung.")
    reading = TableReading.of(job.reading)
    yield _("Nicht verwendete Spalten"), ", ".join(reading.unused(job.columns)) or "–"
    for sentence in shown.recalled(reading):
        yield _("Aus früheren Tabellen gemerkt"), sentence
    yield figure_name("total_eur"), total_explained()
    for note in outcome.notes:
        yield _("Zum Wärmeplan"), note
    for number, (note, rows) in enumerate(outcome.shared.items(), start=1):
        yield _("Hinweis %s") % number, f"{note} {_holds_for(rows, outcome.summary.computed)}"


def _holds_for(rows: int, computed: int) -> str:
    if rows == computed:
        return _("(gilt für alle berechneten Häuser)")
    return _("(gilt für %(rows)s von %(computed)s Häusern)") % {"rows": rows, "computed": computed}


def _assumption(values: Any) -> list[str]:  # noqa: ANN401 - from JSON
    label, value, unit, source, certainty, valid_from, valid_to, confirm = values
    shown = _("je Haus verschieden") if value is None else figure(Decimal(value))
    days = [_day(date.fromisoformat(text)) if text else "" for text in (valid_from, valid_to)]
    return [_(label), shown, unit, _(source), certainty_name(certainty), *days, confirm]


def _styles(book: xlsxwriter.Workbook) -> tuple[Any, Any]:
    head = {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF4", "bottom": 1}
    return book.add_format(head), book.add_format({"text_wrap": True, "valign": "top"})


def _day(day: date) -> str:
    return date_format(day, "d.m.Y")
