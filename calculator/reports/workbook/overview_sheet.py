"""The sheet „Vergleich“: all systems side by side, when each becomes the cheaper one, and the charts."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from calculator.core.result import Comparison
from calculator.reports.rows import BLOCKS, block_sums, figure_name, figure_names, permission_row, total_explained
from calculator.reports.workbook.book import Book, Cell, CellAddress, Chart, Kind, Role, Series, Sheet
from calculator.reports.workbook.crossings import Race
from calculator.reports.workbook.sheet_frame import EURO, UNIT, TableArea, YearColumn, said, section, tables, title
from calculator.reports.workbook.tracing import Traced, TracedSystem

_EUROS = "net_investment_eur", "subsidy_eur", "first_year_eur", "month_eur", "total_eur", "payments_eur", "annuity_eur"
CHART_CM, MORE_CM, FEW, ROW_CM = 10.5, 0.4, 6, 0.46


def fill_overview(book: Book, sheet: Sheet, traced: Traced, exact: Comparison, race: Race) -> None:
    """Write the summary, the totals of every year, and the charts over them; the title stands there already."""
    _summary(book, sheet, traced, exact, race)
    section(book, sheet, figure_name("so_far_eur"))
    columns = [
        YearColumn(_(each.costs.label), EURO, each.costs.fair_path_eur[1:], each.costs.fair_path_eur[0])
        for each in traced.systems
    ]
    placed = tables(book, sheet, traced.years, columns)
    blocks = _blocks(book, sheet, traced)
    lines = tuple(_series(sheet.title, area, UNIT, column) for _column, area, column in placed)
    kinds = tuple(_series(sheet.title, blocks, 0, column) for column in range(1, len(BLOCKS) + 1))
    _charts(sheet, lines, kinds)


def _summary(book: Book, sheet: Sheet, traced: Traced, exact: Comparison, race: Race) -> None:
    names = figure_names(exact)
    words = (*(names[key] for key in _EUROS), f"{names['co2_total_t']} (t)", names["cheaper_from"])
    heads = (Cell(word, Role.HEAD, Kind.EURO) for word in words)
    book.line(sheet, [Cell(_("Heizung"), Role.HEAD), Cell(names["permission"], Role.HEAD), *heads])
    for system in traced.systems:
        permission = permission_row(exact.system(system.costs.key))
        law = permission.verdict_label if permission else ""
        cells = [Cell(_(system.costs.label), Role.LABEL), Cell(law, Role.WRAPPED), *_figures(system, race)]
        book.line(sheet, cells)
    sentence = _("„insgesamt günstiger ab“: von diesem Jahr an bis %(until)s insgesamt günstiger als: %(reference)s.")
    said(book, sheet, total_explained())
    said(book, sheet, sentence % {"until": traced.years[-1], "reference": _(race.reference.costs.label)})


def _figures(system: TracedSystem, race: Race) -> Iterator[Cell]:
    costs, appraisal = system.costs, system.appraisal
    amounts = (
        costs.net_investment_eur, system.subsidy.amount_eur, costs.yearly_eur[0], appraisal.first_month_eur,
        costs.fair_path_eur[-1], costs.payments_eur, appraisal.annuity_eur,
    )  # fmt: skip
    yield from (Cell(amount, Role.PLAIN, Kind.EURO) for amount in amounts)
    yield Cell(appraisal.co2_total_t, Role.PLAIN, Kind.NUMBER)
    yield Cell(race.since(system), Role.PLAIN, Kind.YEAR)


def _blocks(book: Book, sheet: Sheet, traced: Traced) -> TableArea:
    """Write what each system costs in all years by kind of cost; returns the rows."""
    section(book, sheet, _("Kosten aller Jahre nach Art"))
    names = (Cell(_(name), Role.HEAD, Kind.EURO) for name in BLOCKS.values())
    head = book.line(sheet, [Cell(_("Heizung"), Role.HEAD), *names])
    for system in traced.systems:
        cells = (Cell(amount, Role.PLAIN, Kind.EURO) for amount in block_sums(system.costs).values())
        book.line(sheet, [Cell(_(system.costs.label), Role.LABEL), *cells])
    return TableArea(head, head + 1, sheet.row - 1)


def fill_race(book: Book, sheet: Sheet, traced: Traced, race: Race) -> None:
    """Write who leads in every year, from which the year is found that „Vergleich“ names."""
    notes = (
        _("Wer hat bis dahin weniger gekostet? 1: die genannte Heizung, −1: die Vergleichsheizung, 0: gleich viel."),
    )
    title(book, sheet, _("Hilfswerte"), notes)
    columns = []
    for system in race.others:
        path, years, label = race.leaders[system.technology], race.turns[system.technology], _(system.costs.label)
        columns.append(YearColumn(label, "", path[1:], path[0], kind=Kind.YEAR))
        columns.append(YearColumn(_("%(system)s: Wechsel") % {"system": label}, _("Jahr"), years, kind=Kind.YEAR))
    tables(book, sheet, traced.years, columns)


def _charts(sheet: Sheet, lines: tuple[Series, ...], kinds: tuple[Series, ...]) -> None:
    total, parts = figure_name("so_far_eur"), _("Kosten aller Jahre nach Art")
    about = _(
        "Liniendiagramm: Gesamtkosten jeder Heizung nach Abzug des Restwerts, Jahr für Jahr. Die Zahlen stehen in der "
        "Tabelle darüber."
    )
    pillars = _("Gestapelte Säulen: Kosten jeder Heizung nach Art. Die Zahlen stehen in der Tabelle darüber.")
    height = CHART_CM + MORE_CM * max(len(lines) - FEW, 0)
    for kind, name, words, below, series in (
        ("line", total, about, _("Kalenderjahr"), lines),
        ("column", parts, pillars, _("Heizung"), kinds),
    ):
        if kind == "line" or len(lines) > FEW:
            sheet.breaks.append(sheet.row)
        at = CellAddress(sheet.title, sheet.row + 1, 0)
        sheet.charts.append(Chart(kind, name, words, below, EURO, series, at, height))
        sheet.row += int(height / ROW_CM) + 3


def _series(sheet: str, area: TableArea, names: int, column: int) -> Series:
    def down(place: int) -> tuple[CellAddress, CellAddress]:
        return CellAddress(sheet, area.first, place), CellAddress(sheet, area.last, place)

    return Series(CellAddress(sheet, area.head, column), down(names), down(column))
