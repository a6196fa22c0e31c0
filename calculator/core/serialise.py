"""Writes a comparison as plain JSON types; amounts are in euros, rounded half up to the cent, as text unless asked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import Any

from calculator.core.cost_lines import CostLine, Worth
from calculator.core.law_answers import SiteCondition, SubsidyItem
from calculator.core.message import Message, Name, Words
from calculator.core.notation import cents, rounded
from calculator.core.result import Comparison, Covered, SystemCosts

_PLACES = 6
_COMPUTED = (
    "net_investment_eur", "yearly_eur", "cumulative_eur", "payments_eur", "residual_path_eur", "fair_path_eur",
    "fair_eur",
)  # fmt: skip
_EVALUATED = ("real_cumulative_eur", "eur_per_tonne_avoided")
# For the model and its sentences; readers of the JSON have keys, labels and the evaluations.
_INNER = frozenset({"kind", "named", "appraise", "payments_eur", "inflation_percent", "reference"})
_WORDED = frozenset({"norm", "source", "unit"})  # texts of the files of figures

Names = Callable[[str], str]
Numbers = Callable[[Decimal], str | float]


def to_dict(
    comparison: Comparison, words: Words, names: Names = str, numbers: Numbers = "{:f}".format
) -> dict[str, Any]:
    """Return the comparison in the shape of ``comparison.schema.json``.

    ``words`` writes its messages, ``names`` its names, units and sources (left out: they stay German), ``numbers`` its
    numbers, which are rounded already (left out: as text, which no reader can round).
    """
    how = _How(words, names, numbers)
    return {
        **_fields(comparison, how),
        "systems": [_system(system, how) for system in comparison.systems],
        "evaluations": [_computed(each, _EVALUATED, how) for each in comparison.evaluations],
        "crossings": _crossings(comparison, how),
    }


@dataclass(frozen=True, slots=True)
class _How:
    """How words, names and numbers are written."""

    words: Words
    names: Names
    numbers: Numbers


def _system(system: SystemCosts, how: _How) -> dict[str, Any]:
    return {
        **_computed(system, _COMPUTED, how),
        "co2_t": _value("co2_t", system.co2_t, how),
        "co2_low_t": _value("co2_low_t", system.co2_low_t, how),
    }


def _computed(record: Any, further: Iterable[str], how: _How) -> dict[str, Any]:  # noqa: ANN401
    return {**_fields(record, how), **{name: _value(name, getattr(record, name), how) for name in further}}


def _crossings(comparison: Comparison, how: _How) -> list[dict[str, Any]]:
    return [
        {"one": one.key, "other": other.key, **_fields(crossing, how)}
        for one, other in combinations(comparison.systems, 2)
        for crossing in comparison.crossings_of(one.key, other.key)
    ]


def _fields(record: Any, how: _How) -> dict[str, Any]:  # noqa: ANN401 - any of the result's dataclasses
    return {name: _value(name, getattr(record, name), how) for name in _names(record.__class__)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    names = [each.name for each in fields(kind)] if is_dataclass(kind) else kind._fields  # type: ignore[attr-defined]
    return tuple(name for name in names if name not in _INNER)


def _value(name: str, value: object, how: _How) -> object:
    if isinstance(value, Message | str):
        return _said(name, value, how)
    if isinstance(value, Decimal):
        return how.numbers(cents(value) if "_eur" in name or name.startswith("eur_") else _short(value))
    if isinstance(value, CostLine | Covered | SiteCondition | SubsidyItem | Worth):
        return _fields(value, how)
    if isinstance(value, tuple):
        return [_value(name, each, how) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return _fields(value, how) if is_dataclass(value) else value


def _said(name: str, value: Message | str, how: _How) -> str:
    if isinstance(value, Message):
        return how.words(value)
    return how.names(value) if isinstance(value, Name) or name in _WORDED else value


def _short(value: Decimal) -> Decimal:
    return rounded(value, _PLACES).normalize()


def plain(value: Decimal) -> str:
    """Write a number that is no amount, with at most six decimal places."""
    return f"{_short(value):f}"
