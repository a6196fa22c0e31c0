"""The sheets „Prüfung“ (does every decision still hold?) and „Quellen“ (what the workbook rests on)."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from calculator.core.notation import day
from calculator.reports import rows
from calculator.reports.workbook.book import Book, Cell, Kind, Role, Sheet
from calculator.reports.workbook.expression import Expression
from calculator.reports.workbook.formula import words
from calculator.reports.workbook.material import Material
from calculator.reports.workbook.sheet_frame import section, title
from calculator.reports.workbook.tracing import Traced
from calculator.sentences import sentence
from calculator.sentences.translated import translated

CHECK_WIDTHS = (110, 22, 14)
SOURCE_WIDTHS = (44, 110)


class Checks:
    """For every decision of the computation whether it would still be taken the same way."""

    def __init__(self, traced: Traced) -> None:
        make = traced.trace.make
        self._rows = [
            (guard, make("if", guard.condition, 0 if guard.held else 1, 1 if guard.held else 0))
            for guard in traced.trace.guards
        ]
        self.changed = sum((row for _guard, row in self._rows), traced.trace.constant(0))
        holds = _("Die Eingaben passen zu allen Festlegungen dieser Datei.")
        differs = _("Achtung: Eine Festlegung passt nicht mehr (Blatt Prüfung). Bitte rechnen Sie auf der Seite neu.")
        self.status = make("if", make("=", self.changed, 0), holds, differs)

    def fill(self, book: Book, sheet: Sheet) -> None:
        """Write the decisions, and how many of them the present entries would change."""
        notes = [
            _("Ob und ab wann etwas gilt, ist beim Erstellen dieser Datei festgelegt."),
            _("Diese Tabelle sagt, ob die Festlegungen noch zu den Eingaben passen."),
        ]
        title(book, sheet, _("Prüfung der Festlegungen"), notes)
        heads = (_("Bedingung"), _("beim Erstellen"), _("geändert"))
        book.line(sheet, [Cell(head, Role.HEAD) for head in heads])
        sheet.frozen, sheet.repeated = (sheet.row, 1), (sheet.row - 1, sheet.row - 1)
        for guard, changed in self._rows:
            held = _("erfüllt") if guard.held else _("nicht erfüllt")
            spoken = words(guard.condition, book.labels)
            book.line(sheet, [Cell(spoken, Role.WRAPPED), Cell(held), Cell(changed, Role.PLAIN, Kind.YEAR)])
        together = Cell(_("Zahl der geänderten Bedingungen"), Role.SUM)
        book.line(sheet, [together, Cell("", Role.SUM), Cell(self.changed, Role.SUM, Kind.YEAR)])


def fill_sources(book: Book, sheet: Sheet, traced: Traced, material: Material, used: frozenset[Expression]) -> None:
    """Write what the workbook rests on: state of law and prices, edition, date, version, link, decisions, sources."""
    title(book, sheet, _("Quellen und Stand"), [material.mark] if material.mark else [])
    for label, value in _facts_of_file(material):
        if value:
            book.line(sheet, [Cell(label, Role.LABEL), Cell(value, Role.WRAPPED)])
    _sentences(book, sheet, _("Bedienung"), _manual())
    _sentences(book, sheet, _("Was diese Datei nicht rechnet"), _left_out())
    if material.given:
        section(book, sheet, _("Angaben, beim Erstellen festgelegt"))
        for label, value in material.given:
            book.line(sheet, [Cell(label, Role.LABEL), Cell(value, Role.WRAPPED)])
    _conditions(book, sheet, rows.same_for_systems(rows.site_rows(material.comparison)))
    said = (*material.comparison.demand.sentences, *material.comparison.notes)
    _sentences(book, sheet, _("Hinweise"), list(map(sentence, said)))
    sources = sorted({translated(origin.source) for cell, origin in traced.values.items() if cell in used})
    _sentences(book, sheet, _("Quellen der Werte"), sources)


def _conditions(book: Book, sheet: Sheet, conditions: Sequence[rows.SiteRow]) -> None:
    if conditions:
        section(book, sheet, _("Haus und Grundstück, beim Erstellen geprüft"))
    for row in conditions:
        label = f"{row.label} ({row.system})"
        said = f"{row.fit_label}: {row.sentence} ({row.origin})"
        book.line(sheet, [Cell(label, Role.WRAPPED), Cell(said, Role.WRAPPED)])


def _sentences(book: Book, sheet: Sheet, head: str, sentences: Sequence[str]) -> None:
    if sentences:
        section(book, sheet, head)
    for each in sentences:
        book.line(sheet, [Cell(each, Role.NOTE, span=len(SOURCE_WIDTHS))])


def _facts_of_file(material: Material) -> list[tuple[str, str]]:
    comparison = material.comparison
    return [
        (_("Titel"), material.title),
        (_("Recht und Preise"), translated(comparison.parameter_set_title)),
        (_("Stand"), day(comparison.as_of)),
        (_("Gebiet"), material.zone),
        (_("Ausgabe des Wärmeplans"), material.edition),
        (_("Ergebnis im Netz"), material.link),
        (_("Erstellt am"), day(material.made_on)),
        (_("Version des Rechners"), material.version),
    ]


def _manual() -> list[str]:
    return [
        _("Hell hinterlegte Werte auf dem Blatt Eingaben dürfen Sie ändern; alles andere sind Formeln."),
        _("Welche Förderung bewilligt ist, was das Gesetz verlangt und welche Arbeiten nötig sind, ist festgelegt."),
        _("Passt eine Festlegung nach einer Änderung nicht mehr, steht es oben auf jedem Blatt und auf Blatt Prüfung."),
        _("Beträge sind Euro mit Mehrwertsteuer, Anteile in Prozent von 0 bis 100."),
        _("Die Anschaffung zählt am Anfang, die Kosten eines Jahres zählen an dessen Ende."),
    ]


def _left_out() -> list[str]:
    return [
        _("Wie weit die Kosten schwanken können (die vielen Preisverläufe): Das zeigen Ergebnisseite und PDF."),
        _("Mieterhöhung, Umlage und wer den CO₂-Preis trägt: Das zeigen Ergebnisseite, PDF und CSV."),
        _("Steuerermäßigung statt Zuschuss (§ 35c EStG) und Förderkredit der KfW: Das nennen Ergebnisseite und PDF."),
    ]
