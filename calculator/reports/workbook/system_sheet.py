"""One sheet for each system: energy, purchase and grant, cost of every year, appraisal, emissions, all as formulas."""

from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core.finance import present_value
from calculator.core.message import say
from calculator.core.result import Permission, SystemCosts
from calculator.reports.workbook.book import Book, Cell, Kind, Role, Sheet
from calculator.reports.workbook.sheet_frame import (
    EURO,
    NOTE_COLUMNS,
    UNIT,
    VALUE,
    Column,
    row_of_value,
    said,
    section,
    table,
    title,
)
from calculator.reports.workbook.tracing import Traced, TracedSystem
from calculator.sentences import sentence


def fill_system(book: Book, sheet: Sheet, traced: Traced, system: TracedSystem, exact: SystemCosts) -> None:
    """Write the sheet of a system; ``exact`` is the same system of the comparison, for what is said of it."""
    law, sheet.speaks = exact.permission, True
    title(book, sheet, _(exact.label), _law(law) if law else [])
    sheet.frozen = (0, VALUE)
    _energy(book, sheet, system)
    _purchase(book, sheet, system)
    _subsidy(book, sheet, system, exact)
    _appraisal(book, sheet, system)
    _years(book, sheet, traced, system)
    _emissions(book, sheet, traced, system)
    _explanations(book, sheet, system)


def _law(given: Permission) -> list[str]:
    return [f"{sentence(say(given.verdict))}: {sentence(given.sentence)} ({given.norm})"]


def _energy(book: Book, sheet: Sheet, system: TracedSystem) -> None:
    section(book, sheet, _("Energie, die gekauft wird"))
    for use in system.plan.energy:
        row_of_value(book, sheet, _(use.carrier.label), _("kWh im Jahr"), use.kwh_a, kind=Kind.NUMBER)


def _purchase(book: Book, sheet: Sheet, system: TracedSystem) -> None:
    section(book, sheet, _("Anschaffung"))
    for line in system.costs.one_off:
        row_of_value(book, sheet, _(line.label), EURO, line.amounts_eur[0])
    row_of_value(book, sheet, _("nach Abzug der Förderung"), EURO, system.costs.net_investment_eur, role=Role.SUM)


def _years(book: Book, sheet: Sheet, traced: Traced, system: TracedSystem) -> None:
    sheet.breaks.append(sheet.row + 1)
    section(book, sheet, _("Kosten in jedem Jahr"))
    costs, real = system.costs, system.appraisal.real_cumulative_eur
    yearly, net = costs.yearly_eur, costs.net_investment_eur
    worth = [present_value(yearly[year:], traced.interest_percent) for year in range(len(yearly))]  # type: ignore[arg-type]
    columns = [Column(_(line.label), EURO, line.amounts_eur) for line in costs.yearly]
    columns += [
        Column(_("Summe des Jahres"), EURO, yearly, role=Role.SUM),
        Column(_("Gesamtkosten bis zum Ende des Jahres"), EURO, costs.cumulative_eur, net, Role.SUM),
        Column(_("Gesamtkosten zu Preisen des ersten Jahres"), EURO, real, net),
        Column(_("Barwert aller Kosten von diesem Jahr an"), EURO, worth),
    ]
    table(book, sheet, traced.years, columns)


def _appraisal(book: Book, sheet: Sheet, system: TracedSystem) -> None:
    section(book, sheet, _("Bewertung nach VDI 2067"))
    appraisal, month = system.appraisal, _("€ im Monat")
    rows = [
        (_("Restwert am Ende"), EURO, appraisal.residual_value_eur),
        (_("Kapitalwert"), EURO, appraisal.capital_value_eur),
        (_("Annuität"), _("€ im Jahr"), appraisal.annuity_eur),
        (_("Mittlere Belastung im ersten Jahr"), month, appraisal.first_month_eur),
        (_("Mehrkosten je vermiedener Tonne CO₂"), "€/t", appraisal.eur_per_tonne_avoided),
    ]
    if appraisal.loan:
        rows += [
            (_("Kreditbetrag"), EURO, appraisal.loan.amount_eur),
            (_("Rate des Kredits"), month, appraisal.loan.monthly_eur),
            (_("Zinsen des Kredits insgesamt"), EURO, appraisal.loan.interest_total_eur),
        ]
    for label, unit, amount in rows:
        if amount is not None:
            row_of_value(book, sheet, label, unit, amount)


def _emissions(book: Book, sheet: Sheet, traced: Traced, system: TracedSystem) -> None:
    sheet.breaks.append(sheet.row + 1)
    section(book, sheet, _("Treibhausgase (zwei Rechenweisen, nie zusammenzählen)"))
    words = _("Reale Bilanz: %(carrier)s"), _("Nach dem Energieausweis: %(carrier)s")
    energy, together = system.costs.energy, system.costs.co2_t
    columns = [_tonnes(words[0] % {"carrier": _(row.label)}, row.real_t) for row in energy if row.real_t]
    if together and len(energy) > 1:
        columns.append(_tonnes(_("Reale Bilanz zusammen"), together, Role.SUM))
    columns += [_tonnes(words[1] % {"carrier": _(row.label)}, row.certificate_t) for row in energy if row.certificate_t]
    if columns:
        table(book, sheet, traced.years, columns)
    total = system.appraisal.co2_total_t
    if total is not None:
        row_of_value(book, sheet, _("Reale Bilanz, alle Jahre"), "t", total, role=Role.SUM, kind=Kind.NUMBER)


def _tonnes(label: str, amounts: tuple[Decimal, ...], role: Role = Role.PLAIN) -> Column:
    return Column(label, "t", amounts, role=role, kind=Kind.PRECISE)


def _subsidy(book: Book, sheet: Sheet, system: TracedSystem, exact: SystemCosts) -> None:
    subsidy = system.subsidy
    section(book, sheet, _("Förderung, Posten für Posten (welche bewilligt sind, ist beim Erstellen festgelegt)"))
    for item, told in zip(subsidy.items, exact.subsidy.items if exact.subsidy else (), strict=True):
        state = _("offen") if item.open else _("ja") if told.granted else _("nein")
        rate = Cell(item.granted_percent, Role.PLAIN, Kind.PRECISE)
        reason = Cell(f"{sentence(told.reason)} ({told.norm})", Role.WRAPPED, span=NOTE_COLUMNS - VALUE - 1)
        label = _("%(bonus)s in Prozent") % {"bonus": sentence(item.label)}
        book.line(sheet, [Cell(label, Role.LABEL), Cell(state), rate, reason], label)
    row_of_value(book, sheet, _("Fördersatz nach der Obergrenze"), "%", subsidy.granted_percent, kind=Kind.PRECISE)
    row_of_value(book, sheet, _("Förderfähige Ausgaben, höchstens"), EURO, subsidy.eligible_eur)
    row_of_value(book, sheet, _("Förderung"), EURO, subsidy.amount_eur, role=Role.SUM)


def _explanations(book: Book, sheet: Sheet, system: TracedSystem) -> None:
    section(book, sheet, _("So ist gerechnet"))
    for line in (*system.costs.one_off, *system.costs.yearly):
        norm = f" ({line.norm})" if line.norm else ""
        book.put(sheet, 0, Cell(_(line.label), Role.LABEL))
        said(book, sheet, f"{_(line.formula)}{norm}. {_('Quelle')}: {line.source or '–'}", column=UNIT)
