"""Computes expressions again with other values, as a spreadsheet does: only what depends on a changed cell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from calculator.reports.workbook.expression import CONSTANT, INPUT, OPERATIONS, Expression


class Sheet:
    """Figures with everything that they are made of; what is no expression stays as it is."""

    def __init__(self, figures: Iterable[Any]) -> None:
        self._figures = tuple(figures)
        self._users = _users(each for each in self._figures if isinstance(each, Expression))

    def evaluated(self, values: Mapping[Expression, Decimal]) -> list[Any]:
        """Return the figures with other values in place of some inputs."""
        known: dict[Expression, Any] = dict(values)
        stale, waiting = set(values), list(values)
        while waiting:
            fresh = [user for user in self._users[waiting.pop()] if user not in stale]
            stale.update(fresh)
            waiting.extend(fresh)
        return [_value(each, known, stale) if isinstance(each, Expression) else each for each in self._figures]


def _users(figures: Iterable[Expression]) -> defaultdict[Expression, list[Expression]]:
    """Return by expression what is made of it."""
    users: defaultdict[Expression, list[Expression]] = defaultdict(list)
    seen: set[Expression] = set()
    waiting = list(figures)
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(each.arguments)
            for part in each.arguments:
                users[part].append(each)
    return users


def _value(expression: Expression, known: dict[Expression, Any], stale: set[Expression]) -> Any:
    if expression not in known:
        if expression not in stale or expression.operation in (CONSTANT, INPUT):
            return expression.value
        parts = [_value(each, known, stale) for each in expression.arguments]
        known[expression] = OPERATIONS[expression.operation](*parts)
    return known[expression]
