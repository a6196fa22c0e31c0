"""One sheet for each system: energy, purchase and grant, cost of every year, appraisal, emissions, all as formulas."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from calculator.core.finance import present_value
from calculator.core.result import Comparison, SystemCosts
from calculator.reports.rows import ItemRow, ItemRows, figure_names, permission_row, subsidy_row
from calculator.reports.workbook.book import Book, Cell, Kind, Role, Sheet
from calculator.reports.workbook.sheet_frame import (
    EURO,
    NOTE_COLUMNS,
    UNIT,
    VALUE,
    YearColumn,
    row_of_value,
    said,
    section,
    table,
    title,
)
from calculator.reports.workbook.tracing import Traced, TracedSystem
from calculator.sentences import speaking


class Told(NamedTuple):
    """What is said of a system: the names of its figures, and its items in words."""

    names: Mapping[str, str]
    items: Sequence[ItemRow]


def fill_system(book: Book, sheet: Sheet, traced: Traced, system: TracedSystem, comparison: Comparison) -> None:
    """Write the sheet of a system; its figures are traced, what is said of it are the rows of the comparison."""
    exact, sheet.speaks = comparison.system(system.costs.key), True
    law, told = permission_row(exact), Told(figure_names(comparison), ItemRows(comparison).of(exact))
    title(book, sheet, _(exact.label), [f"{law.verdict_label}: {law.sentence} ({law.norm})"] if law else [])
    sheet.frozen = (0, VALUE)
    _energy(book, sheet, system)
    _purchase(book, sheet, system, told)
    _subsidy(book, sheet, system, exact, told)
    _appraisal(book, sheet, system, told)
    _years(book, sheet, traced, system, told)
    _emissions(book, sheet, traced, system, told)
    _explanations(book, sheet, told)


def _energy(book: Book, sheet: Sheet, system: TracedSystem) -> None:
    section(book, sheet, _("Energie, die gekauft wird"))
    for use in system.plan.energy:
        label = _(use.carrier.label)
        row_of_value(book, sheet, label, _("kWh im Jahr"), use.kwh_a, kind=Kind.NUMBER)
        if use.later:
            replaced = _("%(carrier)s ab dem %(year)s. Betriebsjahr (neue Heizung derselben Art)")
            label = replaced % {"carrier": label, "year": use.later.from_year}
            row_of_value(book, sheet, label, _("kWh im Jahr"), use.later.kwh_a, kind=Kind.NUMBER)


def _purchase(book: Book, sheet: Sheet, system: TracedSystem, told: Told) -> None:
    section(book, sheet, told.names["investment_eur"])
    once = (item for item in told.items if item.once)
    for item, line in zip(once, system.costs.one_off, strict=True):
        row_of_value(book, sheet, item.label, EURO, line.amounts_eur[0])
    net = system.costs.net_investment_eur
    row_of_value(book, sheet, told.names["net_investment_eur"], EURO, net, role=Role.SUM)
    once = (item for item in told.items if item.once)
    for item, line in zip(once, system.costs.one_off, strict=True):
        for worth in line.worth:
            label = _("%(item)s: was sich abnutzt, nach Förderung") % {"item": item.label}
            row_of_value(book, sheet, label, EURO, worth.new_eur)


def _years(book: Book, sheet: Sheet, traced: Traced, system: TracedSystem, told: Told) -> None:
    sheet.breaks.append(sheet.row + 1)
    section(book, sheet, _("Kosten in jedem Jahr"))
    costs, real = system.costs, system.appraisal.real_cumulative_eur
    yearly, net = costs.yearly_eur, costs.net_investment_eur
    left, fair = costs.residual_path_eur, costs.fair_path_eur
    worth = [present_value(yearly[year:], traced.interest_percent) for year in range(len(yearly))]  # type: ignore[arg-type]
    of_years = (item for item in told.items if not item.once)
    columns = [
        YearColumn(item.label, EURO, line.amounts_eur) for item, line in zip(of_years, costs.yearly, strict=True)
    ]
    columns += [
        YearColumn(told.names["year_eur"], EURO, yearly, role=Role.SUM),
        YearColumn(told.names["paid_so_far_eur"], EURO, costs.cumulative_eur, net, Role.SUM),
        YearColumn(told.names["left_so_far_eur"], EURO, left[1:], left[0]),
        YearColumn(told.names["so_far_eur"], EURO, fair[1:], fair[0], Role.SUM),
        YearColumn(_("Summe der Zahlungen zu Preisen des ersten Jahres"), EURO, real, net),
        YearColumn(_("Barwert aller Zahlungen von diesem Jahr an"), EURO, worth),
    ]
    table(book, sheet, traced.years, columns)


def _appraisal(book: Book, sheet: Sheet, system: TracedSystem, told: Told) -> None:
    section(book, sheet, _("Bewertung nach VDI 2067"))
    appraisal, month = system.appraisal, _("€ im Monat")
    rows = [
        ("residual_eur", EURO, appraisal.residual_value_eur),
        ("capital_value_eur", EURO, appraisal.capital_value_eur),
        ("annuity_eur", _("€ im Jahr"), appraisal.annuity_eur),
        ("month_eur", month, appraisal.first_month_eur),
        ("eur_per_tonne_avoided", "€/t", appraisal.eur_per_tonne_avoided),
    ]
    if appraisal.loan:
        rows += [
            ("amount_eur", EURO, appraisal.loan.amount_eur),
            ("monthly_eur", month, appraisal.loan.monthly_eur),
            ("interest_total_eur", EURO, appraisal.loan.interest_total_eur),
        ]
    for key, unit, amount in rows:
        if amount is not None:
            row_of_value(book, sheet, told.names[key], unit, amount)


def _emissions(book: Book, sheet: Sheet, traced: Traced, system: TracedSystem, told: Told) -> None:
    sheet.breaks.append(sheet.row + 1)
    section(book, sheet, _("Treibhausgase (zwei Rechenweisen, nie zusammenzählen)"))
    energy, together = system.costs.energy, system.costs.co2_t

    def of_carriers(words: str, key: str) -> list[YearColumn]:
        found = ((_(row.label), getattr(row, key)) for row in energy)
        return [_tonnes(words % {"carrier": carrier}, tonnes) for carrier, tonnes in found if tonnes]

    columns = of_carriers(_("Reale Bilanz: %(carrier)s"), "real_t")
    if together and len(energy) > 1:
        columns.append(_tonnes(_("Reale Bilanz zusammen"), together, Role.SUM))
    columns += of_carriers(_("Reale Bilanz, wenn Strom sauberer wird: %(carrier)s"), "real_low_t")
    columns += of_carriers(_("Nach dem Energieausweis: %(carrier)s"), "certificate_t")
    if columns:
        table(book, sheet, traced.years, columns)
    total = system.appraisal.co2_total_t
    if total is not None:
        row_of_value(book, sheet, told.names["co2_total_t"], "t", total, role=Role.SUM, kind=Kind.NUMBER)
    least = system.appraisal.co2_total_low_t
    if least is not None:
        label = _("CO₂ im ganzen Zeitraum, wenn Strom sauberer wird")
        row_of_value(book, sheet, label, "t", least, role=Role.SUM, kind=Kind.NUMBER)


def _tonnes(label: str, amounts: tuple[Decimal, ...], role: Role = Role.PLAIN) -> YearColumn:
    return YearColumn(label, "t", amounts, role=role, kind=Kind.PRECISE)


def _subsidy(book: Book, sheet: Sheet, system: TracedSystem, exact: SystemCosts, told: Told) -> None:
    subsidy, words = system.subsidy, speaking()
    section(book, sheet, _("Förderung, Posten für Posten (welche bewilligt sind, ist beim Erstellen festgelegt)"))
    rows = [subsidy_row(item, words) for item in exact.subsidy.items] if exact.subsidy else []
    for item, row in zip(subsidy.items, rows, strict=True):
        rate = Cell(item.granted_percent, Role.PLAIN, Kind.PRECISE)
        reason = Cell(f"{row.reason} ({row.norm})", Role.WRAPPED, span=NOTE_COLUMNS - VALUE - 1)
        label = _("%(bonus)s in Prozent") % {"bonus": row.label}
        book.line(sheet, [Cell(label, Role.LABEL), Cell(row.state_label), rate, reason], label)
    row_of_value(book, sheet, _("Fördersatz nach der Obergrenze"), "%", subsidy.granted_percent, kind=Kind.PRECISE)
    row_of_value(book, sheet, _("Förderfähige Ausgaben, höchstens"), EURO, subsidy.eligible_eur)
    row_of_value(book, sheet, told.names["subsidy_eur"], EURO, subsidy.amount_eur, role=Role.SUM)


def _explanations(book: Book, sheet: Sheet, told: Told) -> None:
    section(book, sheet, _("So ist gerechnet"))
    for item in told.items:
        norm = f" ({item.norm})" if item.norm else ""
        book.put(sheet, 0, Cell(item.label, Role.LABEL))
        said(book, sheet, f"{item.formula}{norm}. {_('Quelle')}: {item.source or '–'}", column=UNIT)
