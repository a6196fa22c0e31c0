"""The rows that every rendering of a comparison shows, as finished text."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from calculator.core import Assumption, Comparison, CostLine, SystemCosts
from calculator.core.notation import euro, german
from calculator.reports.wording import horizon


@dataclass(frozen=True)
class YearRow:
    """One year of both systems: cost of the year and total so far; the start has no cost of the year."""

    year: str
    calendar_year: str
    heat_pump_year: str
    heat_pump_total: str
    gas_year: str
    gas_total: str
    difference: str
    crossing: bool


@dataclass(frozen=True)
class ItemRow:
    """One cost item with its formula, the source of its values, and its amounts in the first and the last year."""

    label: str
    formula: str
    source: str
    first: str
    last: str


@dataclass(frozen=True)
class AssumptionRow:
    """One assumption with value and unit, source and the date it was checked on."""

    label: str
    value: str
    source: str
    derived: bool
    own: bool
    checked_on: str


def year_rows(comparison: Comparison) -> list[YearRow]:
    """Return the start and every year."""
    crossing_years = {crossing.year for crossing in comparison.crossings}
    return [
        _year_row(comparison, number, number in crossing_years) for number in range(len(comparison.calendar_years) + 1)
    ]


def key_figures(comparison: Comparison) -> list[tuple[str, str]]:
    """Return the few figures that stand above everything else, with their labels."""
    years = len(comparison.calendar_years)
    crossings = [f"{crossing.year}. ({crossing.calendar_year})" for crossing in comparison.crossings]
    return [
        (_("Heizung wird insgesamt günstiger: Betriebsjahr"), ", ".join(crossings) or _("kein Wechsel")),
        (_("Gasheizung minus Wärmepumpe %(horizon)s") % {"horizon": horizon(years)}, euro(comparison.difference_eur)),
        (
            _("Förderung der Wärmepumpe (Recht vom %(month)s)") % {"month": date_format(comparison.as_of, "F Y")},
            euro(comparison.subsidy.amount_eur),
        ),
    ]


def item_rows(system: SystemCosts) -> list[ItemRow]:
    """Return the items paid once and the items paid every year."""
    return [
        *(_item_row(line, last="") for line in system.one_off),
        *(_item_row(line, last=euro(line.amounts_eur[-1])) for line in system.yearly),
    ]


def _item_row(line: CostLine, last: str) -> ItemRow:
    return ItemRow(_(line.label), _(line.formula), line.source, euro(line.amounts_eur[0]), last)


def assumption_rows(comparison: Comparison) -> Iterator[AssumptionRow]:
    """Yield every assumption in the order of the form."""
    for assumption in comparison.assumptions:
        checked = assumption.checked_on
        yield AssumptionRow(
            label=_(assumption.label),
            value=_with_unit(assumption),
            source=assumption.source,
            derived=assumption.certainty == "derived",
            own=assumption.own,
            checked_on=f"{checked:%d.%m.%Y}" if checked else "",
        )


def _year_row(comparison: Comparison, number: int, crossing: bool) -> YearRow:  # noqa: FBT001 - called once, above
    heat_pump, gas = comparison.system("heat_pump"), comparison.system("gas")
    totals = [(system.net_investment_eur, *system.cumulative_eur)[number] for system in (heat_pump, gas)]
    yearly = [euro(system.yearly_eur[number - 1]) if number else "" for system in (heat_pump, gas)]
    return YearRow(
        year=str(number) if number else "",
        calendar_year=str(comparison.calendar_years[number - 1]) if number else "",
        heat_pump_year=yearly[0],
        heat_pump_total=euro(totals[0]),
        gas_year=yearly[1],
        gas_total=euro(totals[1]),
        difference=euro(totals[1] - totals[0]),
        crossing=crossing,
    )


def _with_unit(assumption: Assumption) -> str:
    return f"{german(assumption.value)} {assumption.unit}".strip()
