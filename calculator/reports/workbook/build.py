"""Puts a workbook together from one answer, or from several."""

from datetime import date

from django.utils.translation import gettext as _

from calculator.core.notation import day
from calculator.reports.workbook.book import Book
from calculator.reports.workbook.closing_sheets import CHECK_WIDTHS, SOURCE_WIDTHS, Checks, fill_sources
from calculator.reports.workbook.crossings import Race
from calculator.reports.workbook.input_sheets import INPUT_WIDTHS, fill_inputs, fill_years
from calculator.reports.workbook.material import Material
from calculator.reports.workbook.overview_sheet import fill_overview, fill_race
from calculator.reports.workbook.sheet_frame import COLUMN_WIDTH, WIDTHS, figures, title
from calculator.reports.workbook.system_sheet import fill_system
from calculator.reports.workbook.tracing import traced
from calculator.sentences.translated import translated
from zones.doors.city import CITY

MOST_COLUMNS = 60
TABLE_WIDTHS = (*WIDTHS, *[COLUMN_WIDTH] * MOST_COLUMNS)


def workbook(material: Material) -> Book:
    """Return the workbook of an answer; raises ``ParameterNotCovered`` like the comparison itself."""
    stand = _("Stand %(law)s") % {"law": day(material.comparison.as_of)}
    book = empty_book(material.title, material.made_on, (stand, material.mark))
    add_model(book, material)
    return book


def empty_book(title: str, made_on: date, footer: tuple[str, ...]) -> Book:
    """Return a workbook without sheets; the footer stands on every page."""
    return Book(
        title=title or _("Vergleich der Heizungen"),
        subject=_("Kosten von Heizungen über die Jahre, mit Formeln"),
        author=CITY.site_name,
        made_on=made_on,
        footer=" · ".join(filter(None, (CITY.site_name, *footer))),
    )


def add_model(book: Book, material: Material, prefix: str = "") -> None:
    """Add the sheets of an answer; ``prefix`` begins their names where a workbook holds several."""
    model = traced(material.inputs, material.facts, material.parameters, material.systems, material.loan)
    overview = book.sheet(prefix + _("Vergleich"), TABLE_WIDTHS)
    inputs = book.sheet(prefix + _("Eingaben"), INPUT_WIDTHS)
    years = book.sheet(prefix + _("Jahreswerte"), TABLE_WIDTHS)
    systems = [book.sheet(prefix + _(system.costs.label), TABLE_WIDTHS) for system in model.systems]
    checks, used = Checks(model), figures(model)
    checks_sheet = book.sheet(prefix + _("Prüfung"), CHECK_WIDTHS)
    sources = book.sheet(prefix + _("Quellen"), SOURCE_WIDTHS)
    book.status = checks.status
    fill_inputs(book, inputs, model, used, [_("Hell hinterlegte Werte dürfen Sie ändern; alles rechnet sich neu.")])
    fill_years(book, years, model)
    for sheet, system in zip(systems, model.systems, strict=True):
        fill_system(book, sheet, model, system, material.comparison)
    notes = (material.title, material.mark, translated(material.comparison.parameter_set_title), *material.undecided)
    title(book, overview, _("Vergleich der Heizungen"), filter(None, notes))
    race = Race(model)
    fill_overview(book, overview, model, material.comparison, race)
    if race.others:
        fill_race(book, book.sheet(prefix + _("Hilfswerte"), TABLE_WIDTHS), model, race)
    checks.fill(book, checks_sheet)
    fill_sources(book, sources, model, material, used)
