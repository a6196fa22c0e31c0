"""Writes a comparison as plain JSON types; amounts are strings in euros, rounded half up to the cent."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

from calculator.core.notation import cents, rounded
from calculator.core.result import Comparison, SystemCosts

_PLACES = 6


def to_dict(comparison: Comparison) -> dict[str, Any]:
    """Return the comparison in the shape of ``comparison.schema.json``."""
    return {
        **_fields(comparison),
        "systems": [_system(system) for system in comparison.systems],
        "crossings": _crossings(comparison),
    }


def _system(system: SystemCosts) -> dict[str, Any]:
    return {
        **_fields(system),
        "net_investment_eur": _value("_eur", system.net_investment_eur),
        "yearly_eur": _value("_eur", system.yearly_eur),
        "cumulative_eur": _value("_eur", system.cumulative_eur),
        "co2_t": _value("co2_t", system.co2_t),
    }


def _crossings(comparison: Comparison) -> list[dict[str, Any]]:
    return [
        {"one": one.key, "other": other.key, **_fields(crossing)}
        for one, other in combinations(comparison.systems, 2)
        for crossing in comparison.crossings_of(one.key, other.key)
    ]


def _fields(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the result's dataclasses
    return {each.name: _value(each.name, getattr(record, each.name)) for each in fields(record)}


def _value(name: str, value: object) -> object:
    if isinstance(value, Decimal):
        return str(cents(value)) if "_eur" in name or name.startswith("eur_") else plain(value)
    if isinstance(value, tuple):
        return [_value(name, each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return _fields(value) if is_dataclass(value) else value


def plain(value: Decimal) -> str:
    """Write a number that is no amount, with at most six decimal places."""
    return f"{rounded(value, _PLACES).normalize():f}"
