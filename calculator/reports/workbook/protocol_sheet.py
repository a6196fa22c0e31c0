"""The first sheet of a consultation's workbook: what stands on the first page of its paper, and the checklist."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from calculator.core.notation import day
from calculator.reports.first_page import FigureTable, FirstPage
from calculator.reports.protocol import Protocol, ProtocolStep
from calculator.reports.workbook.book import Book, Cell, Kind, Role, Sheet
from calculator.reports.workbook.sheet_frame import VALUE, said, section, title

PROTOCOL_WIDTHS = (50, 24, 24, 24, 24)


def fill_protocol(book: Book, sheet: Sheet, protocol: Protocol, page: FirstPage, number: str) -> None:
    """Write the texts, the three figures of each variant, and the checklist with its days."""
    title(book, sheet, number, _said(protocol, page))
    section(book, sheet, _("Drei Zahlen"))
    for table in page.tables:
        _figures(book, sheet, table)
    words = _("%(variant)s: Dazu die Sanierung: %(price)s.")
    planned = (words % {"variant": each.title, "price": each.renovation} for each in page.figures if each.renovation)
    unknown = (f"{each.title}: {each.open_price}" for each in page.figures if each.open_price)
    for sentence in (*planned, *unknown, *page.doubts, page.verdict):
        said(book, sheet, sentence)
    _steps(book, sheet, _("Die nächsten Schritte"), page.steps)
    if protocol.checklist:
        _steps(book, sheet, _("Ihre Checkliste"), protocol.checklist)


def _figures(book: Book, sheet: Sheet, table: FigureTable) -> None:
    labels = (Cell(label, Role.HEAD, Kind.EURO) for label in table.labels)
    book.line(sheet, [Cell(_("Variante"), Role.HEAD), Cell(_("Heizung"), Role.HEAD), *labels])
    for row in table.rows:
        heating = _("%(heating)s (Ergebnis offen)") % {"heating": row.heating} if row.is_open else row.heating
        book.put(sheet, 0, Cell(row.title, Role.WRAPPED))
        book.put(sheet, 1, Cell(heating, Role.WRAPPED))
        for place, amount in enumerate(row.amounts_eur, start=VALUE):
            book.put(sheet, place, Cell(amount, Role.PLAIN, Kind.EURO))
        sheet.row += 1


def _steps(book: Book, sheet: Sheet, heading: str, steps: tuple[ProtocolStep, ...]) -> None:
    section(book, sheet, heading)
    heads = (_("Was"), _("Bis wann"), _("Erledigt"))
    book.line(sheet, [Cell(head, Role.HEAD) for head in heads])
    for step in steps:
        due = Cell(step.due_on, Role.PLAIN, Kind.DATE) if step.due_on else Cell(_("offen"))
        book.line(sheet, [Cell(step.text, Role.WRAPPED), due, Cell(_("ja") if step.done else _("noch nicht"))])


def _said(protocol: Protocol, page: FirstPage) -> Iterator[str]:
    words = (
        ("", protocol.title), (_("Beraten hat"), protocol.advisor), (_("Für"), protocol.client_name),
        (_("Anschrift"), protocol.client_address),
        *((_("Gebiet"), f"{zone.shown} – {zone.name}, {zone.planned}. {zone.meaning}") for zone in page.zones),
        ("", page.edition.mark if page.edition else ""),
        (_("Besprochen"), protocol.client_notes), (_("Vereinbart"), protocol.agreed),
        (_("Nächster Termin"), _day(protocol)),
        (_("Telefon der Beratung"), page.advice.phone or _("nicht hinterlegt; %(name)s, %(link)s") % {
            "name": page.advice.name, "link": page.advice.url,
        }),
        (_("Wird gelöscht am"), day(protocol.delete_on)),
    )  # fmt: skip
    return (f"{head}: {text}" if head else text for head, text in words if text)


def _day(protocol: Protocol) -> str:
    return day(protocol.next_appointment_on) if protocol.next_appointment_on else ""
