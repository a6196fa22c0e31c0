"""Computes expressions again with other values, as a spreadsheet does."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from calculator.reports.workbook.expression import CONSTANT, INPUT, OPERATIONS, Expression


def evaluated(figures: Iterable[Any], values: Mapping[Expression, Decimal]) -> list[Any]:
    """Return figures with other values in place of some inputs; what is no expression stays."""
    known: dict[Expression, Any] = dict(values)
    return [_value(each, known) if isinstance(each, Expression) else each for each in figures]


def _value(expression: Expression, known: dict[Expression, Any]) -> Any:
    if expression not in known:
        if expression.operation in (CONSTANT, INPUT):
            return expression.value
        parts = [_value(each, known) for each in expression.arguments]
        known[expression] = OPERATIONS[expression.operation](*parts)
    return known[expression]
