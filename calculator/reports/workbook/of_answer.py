"""The workbook of an answer of the site, and that of a consultation."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.notation import day
from calculator.questions import VERSION, described
from calculator.reports.first_page import first_page
from calculator.reports.protocol import Protocol
from calculator.reports.variants import VariantLine, VariantTable, variant_table
from calculator.reports.verdict.tipping import tipping_sentences
from calculator.reports.workbook.book import Book, Cell, Kind, Role, Sheet
from calculator.reports.workbook.build import TABLE_WIDTHS, add_model, empty_book
from calculator.reports.workbook.material import Material
from calculator.reports.workbook.protocol_sheet import PROTOCOL_WIDTHS, fill_protocol
from calculator.reports.workbook.sheet_frame import EURO, UNIT, VALUE, section, title
from zones.doors.facts import published_edition


def material_of(answer: Answer, link: str, made_on: date) -> Material:
    """Return what a file says of an answer; ``link`` is the address of its result."""
    edition = answer.zone.edition if answer.zone else published_edition()
    return Material(
        title=answer.asked.title,
        inputs=answer.inputs,
        facts=answer.asked.facts,
        parameters=answer.parameters,
        comparison=answer.comparison,
        made_on=made_on,
        loan=answer.asked.loan,
        link=link,
        version=str(VERSION),
        edition=f"{edition.title} ({day(edition.valid_from)})" if edition else "",
        zone=f"{answer.zone.shown} {answer.zone.name}" if answer.zone else "",
        mark=edition.mark if edition else "",
        undecided=tuple(tipping_sentences(answer)),
        given=tuple((one.label, _value(one.value, given=one.given)) for one in described(answer.asked)),
    )


def _value(value: str, *, given: bool) -> str:
    return value if given else _("%(value)s (angenommen)") % {"value": value}


def protocol_workbook(protocol: Protocol, site_url: str, made_on: date) -> Book:
    """Return the workbook of a consultation: its first page, the variants side by side, the sheets of each variant."""
    answers = [variant.answer for variant in protocol.variants]
    number = _("Beratung %(number)s vom %(day)s") % {"number": protocol.number, "day": day(protocol.held_on)}
    book = empty_book(protocol.title or number, made_on, (number, protocol.advisor))
    fill_protocol(book, book.sheet(_("Protokoll"), PROTOCOL_WIDTHS), protocol, first_page(protocol), number)
    sheet = book.sheet(_("Varianten"), TABLE_WIDTHS)
    title(book, sheet, number)
    _variants(book, sheet, [variant.title for variant in protocol.variants], variant_table(answers))
    for place, answer in enumerate(answers, start=1):
        link = f"{site_url}{reverse('calculator:result')}?{answer.asked.query()}"
        add_model(book, material_of(answer, link, made_on), f"V{place} ")
    return book


def _variants(book: Book, sheet: Sheet, titles: list[str], table: VariantTable) -> None:
    heads = (Cell(name, Role.HEAD, Kind.EURO) for name in titles)
    book.line(sheet, [Cell(_("Variante"), Role.HEAD), Cell(_("Einheit"), Role.HEAD), *heads])
    for block in table.blocks:
        section(book, sheet, block.label)
        for line in block.lines:
            _variant_line(book, sheet, line)
    if table.inputs:
        section(book, sheet, _("Worin sich die Varianten unterscheiden"))
    for found in table.inputs:
        cells = (Cell(value, Role.WRAPPED) for value in found.values)
        book.line(sheet, [Cell(found.label, Role.WRAPPED), None, *cells])


def _variant_line(book: Book, sheet: Sheet, line: VariantLine) -> None:
    kind = Kind.EURO if line.unit == EURO else Kind.NUMBER
    rows = [(line.label, [cell.value for cell in line.cells])]
    if any(cell.difference is not None for cell in line.cells):
        label = _("%(label)s, Unterschied zur ersten Variante") % {"label": line.label}
        rows.append((label, [cell.difference for cell in line.cells]))
    for label, values in rows:
        book.put(sheet, 0, Cell(label, Role.WRAPPED))
        book.put(sheet, UNIT, Cell(line.unit))
        for place, value in enumerate(values, start=VALUE):
            book.put(sheet, place, Cell(value, Role.PLAIN, kind))
        sheet.row += 1
