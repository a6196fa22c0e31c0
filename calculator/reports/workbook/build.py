"""Puts a workbook together from one answer."""

from django.utils.translation import gettext as _

from calculator.reports.workbook.book import Book, Sheet, harmless
from calculator.reports.workbook.closing_sheets import CHECK_WIDTHS, SOURCE_WIDTHS, Checks, fill_sources
from calculator.reports.workbook.input_sheets import INPUT_WIDTHS, fill_inputs, fill_years
from calculator.reports.workbook.material import Material
from calculator.reports.workbook.overview_sheet import fill_overview
from calculator.reports.workbook.parts import COLUMN_WIDTH, WIDTHS, figures
from calculator.reports.workbook.system_sheet import fill_system
from calculator.reports.workbook.tracing import traced

MOST_COLUMNS = 60


def workbook(material: Material) -> Book:
    """Return the workbook of an answer; raises ``ParameterNotCovered`` like the comparison itself."""
    model = traced(material.inputs, material.facts, material.parameters, material.systems, material.loan)
    book = _empty_book(material)
    widths = (*WIDTHS, *[COLUMN_WIDTH] * MOST_COLUMNS)
    overview = book.sheet(_("Vergleich"), widths)
    inputs = book.sheet(_("Eingaben"), INPUT_WIDTHS)
    years = book.sheet(_("Jahreswerte"), widths)
    systems: list[Sheet] = [book.sheet(_(system.costs.label), widths) for system in model.systems]
    checks, used = Checks(model), figures(model)
    book.status = checks.status
    checks_sheet = book.sheet(_("Prüfung"), CHECK_WIDTHS)
    sources = book.sheet(_("Quellen"), SOURCE_WIDTHS)
    fill_inputs(book, inputs, model, used, [_("Hell hinterlegte Werte dürfen Sie ändern; alles rechnet sich neu.")])
    fill_years(book, years, model)
    for sheet, system, exact in zip(systems, model.systems, material.comparison.systems, strict=True):
        fill_system(book, sheet, model, system, exact)
    notes = [harmless(material.title), material.mark, material.comparison.parameter_set_title]
    fill_overview(book, overview, model, material.comparison, list(filter(None, notes)))
    checks.fill(book, checks_sheet)
    fill_sources(book, sources, model, material, used)
    return book


def _empty_book(material: Material) -> Book:
    stand = _("Stand %(law)s") % {"law": f"{material.comparison.as_of:%d.%m.%Y}"}
    parts = (_("Jena Wärme"), stand, material.mark, material.link)
    return Book(
        title=harmless(material.title) or _("Vergleich der Heizungen"),
        subject=_("Kosten von Heizungen über die Jahre, mit Formeln"),
        author=_("Jena Wärme"),
        made_on=material.made_on,
        footer=" · ".join(filter(None, parts)),
    )
