"""Writes a comparison as plain JSON types; amounts are strings in euros, rounded half up to the cent."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import Any

from calculator.core.cost_lines import CostLine, Worth
from calculator.core.law_answers import SiteCondition, SubsidyItem
from calculator.core.message import Message, Words
from calculator.core.notation import cents, rounded
from calculator.core.result import Comparison, SystemCosts

_PLACES = 6
_COMPUTED = (
    "net_investment_eur", "yearly_eur", "cumulative_eur", "payments_eur", "residual_path_eur", "fair_path_eur",
    "fair_eur",
)  # fmt: skip
# For the model and its sentences; readers of the JSON have keys, labels and the evaluations.
_INNER = frozenset({"kind", "named", "appraise"})


def to_dict(comparison: Comparison, words: Words) -> dict[str, Any]:
    """Return the comparison in the shape of ``comparison.schema.json``; ``words`` writes its messages."""
    return {
        **_fields(comparison, words),
        "systems": [_system(system, words) for system in comparison.systems],
        "evaluations": _value("evaluations", comparison.evaluations, words),
        "crossings": _crossings(comparison, words),
    }


def _system(system: SystemCosts, words: Words) -> dict[str, Any]:
    return {
        **_fields(system, words),
        **{name: _value(name, getattr(system, name), words) for name in _COMPUTED},
        "co2_t": _value("co2_t", system.co2_t, words),
        "co2_low_t": _value("co2_low_t", system.co2_low_t, words),
    }


def _crossings(comparison: Comparison, words: Words) -> list[dict[str, Any]]:
    return [
        {"one": one.key, "other": other.key, **_fields(crossing, words)}
        for one, other in combinations(comparison.systems, 2)
        for crossing in comparison.crossings_of(one.key, other.key)
    ]


def _fields(record: Any, words: Words) -> dict[str, Any]:  # noqa: ANN401 - any of the result's dataclasses
    return {name: _value(name, getattr(record, name), words) for name in _names(record.__class__)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    names = [each.name for each in fields(kind)] if is_dataclass(kind) else kind._fields  # type: ignore[attr-defined]
    return tuple(name for name in names if name not in _INNER)


def _value(name: str, value: object, words: Words) -> object:
    if isinstance(value, Decimal):
        return str(cents(value)) if "_eur" in name or name.startswith("eur_") else plain(value)
    if isinstance(value, Message):
        return words(value)
    if isinstance(value, CostLine | SiteCondition | SubsidyItem | Worth):
        return _fields(value, words)
    if isinstance(value, tuple):
        return [_value(name, each, words) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return _fields(value, words) if is_dataclass(value) else value


def plain(value: Decimal) -> str:
    """Write a number that is no amount, with at most six decimal places."""
    return f"{rounded(value, _PLACES).normalize():f}"
