"""XLSX and ODS with live formulas: the whole yearly model, so that people can go on calculating at home."""

from datetime import date

from calculator.reports.protocol import Protocol
from calculator.reports.workbook.build import workbook
from calculator.reports.workbook.ods import to_ods
from calculator.reports.workbook.of_answer import material_of, protocol_workbook
from calculator.reports.workbook.xlsx import to_xlsx


def protocol_xlsx(protocol: Protocol, site_url: str, made_on: date) -> bytes:
    """Return the workbook of a consultation; ``site_url``: scheme and host for the links."""
    return to_xlsx(protocol_workbook(protocol, site_url, made_on))
