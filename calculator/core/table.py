"""Writes a comparison as a plain text table for the terminal."""

from calculator.core.notation import euro, german
from calculator.core.result import Comparison

_WIDTH = 16


def to_table(comparison: Comparison, title: str) -> str:
    """Return title, total cost of both systems by year, crossing years and final difference."""
    labels = [system.label for system in comparison.systems]
    head = f"{'Jahr':>4} {'Kalenderjahr':>12}" + "".join(f"{label:>{_WIDTH}}" for label in labels)
    return "\n".join([*_heading(comparison, title), head, *_rows(comparison), "", *_closing(comparison)])


def _heading(comparison: Comparison, title: str) -> list[str]:
    return [
        f"{title} – Gesamtkosten am Ende jedes Jahres",
        f"Parametersatz: {comparison.parameter_set_title}",
        f"Wärmebedarf: {german(comparison.heat_demand_kwh_a)} kWh im Jahr",
        f"Förderung der Wärmepumpe: {euro(comparison.subsidy.amount_eur)}",
        "",
    ]


def _rows(comparison: Comparison) -> list[str]:
    columns = [system.cumulative_eur for system in comparison.systems]
    return [
        f"{number:>4} {year:>12}" + "".join(f"{euro(amount):>{_WIDTH}}" for amount in amounts)
        for number, (year, *amounts) in enumerate(zip(comparison.calendar_years, *columns, strict=True), start=1)
    ]


def _closing(comparison: Comparison) -> list[str]:
    labels = {system.key: system.label for system in comparison.systems}
    lines = [
        f"Ab dem {crossing.year}. Jahr ({crossing.calendar_year}) insgesamt günstiger: {labels[crossing.cheaper]}"
        for crossing in comparison.crossings
    ]
    years = len(comparison.calendar_years)
    return [
        *(lines or ["Im betrachteten Zeitraum wechselt nicht, welche Heizung insgesamt günstiger ist."]),
        f"Gasheizung minus Wärmepumpe nach {years} Jahren: {euro(comparison.difference_eur)}",
    ]
