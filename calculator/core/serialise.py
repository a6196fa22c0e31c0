"""Writes a comparison as plain JSON types; amounts are strings in euros, rounded half up to the cent."""

from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from calculator.core.notation import cents
from calculator.core.result import Assumption, Comparison, CostLine, SystemCosts


def to_dict(comparison: Comparison) -> dict[str, Any]:
    """Return the comparison in the shape of ``comparison.schema.json``."""
    return {
        "schema_version": comparison.schema_version,
        "parameter_set": comparison.parameter_set,
        "parameter_set_title": comparison.parameter_set_title,
        "as_of": comparison.as_of.isoformat(),
        "calendar_years": list(comparison.calendar_years),
        "heat_demand_kwh_a": _plain(comparison.heat_demand_kwh_a),
        "systems": [_system(system) for system in comparison.systems],
        "subsidy": _values(asdict(comparison.subsidy)),
        "crossings": [asdict(crossing) for crossing in comparison.crossings],
        "difference_eur": str(cents(comparison.difference_eur)),
        "assumptions": [_assumption(assumption) for assumption in comparison.assumptions],
    }


def _system(system: SystemCosts) -> dict[str, Any]:
    return {
        "key": system.key,
        "label": system.label,
        "net_investment_eur": str(cents(system.net_investment_eur)),
        "one_off": [_line(line) for line in system.one_off],
        "yearly": [_line(line) for line in system.yearly],
        "yearly_eur": _amounts(system.yearly_eur),
        "cumulative_eur": _amounts(system.cumulative_eur),
    }


def _line(line: CostLine) -> dict[str, Any]:
    return {
        "key": line.key,
        "label": line.label,
        "formula": line.formula,
        "assumptions": list(line.assumptions),
        "source": line.source,
        "amounts_eur": _amounts(line.amounts_eur),
    }


def _assumption(assumption: Assumption) -> dict[str, Any]:
    return _values(asdict(assumption))


def _values(raw: dict[str, Any]) -> dict[str, Any]:
    return {key: _value(key, value) for key, value in raw.items()}


def _value(key: str, value: object) -> object:
    if isinstance(value, Decimal):
        return str(cents(value)) if key.endswith("_eur") else _plain(value)
    return value.isoformat() if isinstance(value, date) else value


def _amounts(amounts: tuple[Decimal, ...]) -> list[str]:
    return [str(cents(amount)) for amount in amounts]


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
