"""Two sheets of the result: how the rows count and why, and the sums by zone."""

from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from calculator.batch import shown
from calculator.batch.summary import Summary
from calculator.models import BatchJob
from calculator.reports.cell_text import harmless

Styles = tuple[Any, Any]  # of heads and of text; xlsxwriter has no types
_MOST_LETTERS = 32_000  # of a cell


def add_counts(book: xlsxwriter.Workbook, summary: Summary, styles: Styles) -> None:
    """Add how many rows count in which way, and each cause once with its lines and what to do."""
    head, wrapped = styles
    sheet = book.add_worksheet(_("Zeilen und Ursachen"))
    for place, width in enumerate((54, 30, 10, 60, 60)):
        sheet.set_column(place, place, width, wrapped)
    row = 0
    for _name, label, rows in shown.counted(summary):
        sheet.write_string(row, 0, label, head)
        sheet.write_number(row, 1, rows)
        row += 1
    sheet.write_row(
        row + 1, 0, (_("Ursache"), _("Stand"), _("Zeilen"), _("Zeilen der Datei"), _("Was zu tun ist")), head
    )
    found = [*shown.causes(summary, grave=True), *shown.causes(summary, grave=False)]
    for number, cause in enumerate(found, start=row + 2):
        sheet.write_string(number, 0, cause.label, wrapped)
        sheet.write_string(number, 1, cause.state, wrapped)
        sheet.write_number(number, 2, cause.rows)
        sheet.write_string(number, 3, cause.lines[:_MOST_LETTERS], wrapped)
        sheet.write_string(number, 4, cause.remedy, wrapped)


def add_zones(book: xlsxwriter.Workbook, job: BatchJob, summary: Summary, styles: Styles) -> None:
    """Add the sums of each zone, and for each heating of how many houses it is the cheapest."""
    head, wrapped = styles
    sheet = book.add_worksheet(_("Gebiete"))
    keys = [*job.systems, ""]
    names = (_("Gebiet"), _("Name des Gebiets"), _("Versorgung laut Wärmeplan"), _("Häuser mit Ergebnis"),
             _("Wärmebedarf (kWh im Jahr)"), _("Investition der günstigsten Heizung (€)"),
             _("Gesamtkosten der günstigsten Heizung (€)"), _("CO₂ der günstigsten Heizung (t)"),
             _("davon ohne Kosten"))  # fmt: skip
    sheet.set_column(0, len(names) + len(keys), 18)
    heads = (*names, *(_("am günstigsten: %s") % shown.heating(key) for key in keys))
    sheet.write_row(0, 0, heads, head)
    sheet.freeze_panes(1, 1)
    for row, (code, sums) in enumerate(sorted(summary.zones.items(), key=lambda item: (not item[0], item[0])), start=1):
        texts = (code or _("ohne Gebiet"), sums.name, sums.supply)
        for place, text in enumerate(texts):
            sheet.write_string(row, place, harmless(text), wrapped)
        figures = (sums.houses, sums.heat_kwh, sums.investment_eur, sums.total_eur, sums.co2_t)
        best = (sums.best.get(key, 0) for key in keys)
        sheet.write_row(row, len(texts), (*figures, sums.houses - sums.with_figures, *best))
