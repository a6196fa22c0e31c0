"""Writes an expression as a formula of a spreadsheet, or in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculator.core.notation import german
from calculator.reports.workbook.book import CellAddress, Content
from calculator.reports.workbook.expression import CONSTANT, INPUT, Expression, UntracedNumber, Value
from calculator.sentences.translated import quoted

_STRENGTH = {"=": 1, "<>": 1, "<": 1, "<=": 1, ">": 1, ">=": 1, "+": 3, "-": 3, "*": 4, "/": 4, "^": 6}
_HIGHEST = 9
_LEAST_SUMMED = 3
_LETTERS = 26
_WORDS = {"*": "×", "/": "÷", "-": "−", "<=": "≤", ">=": "≥", "<>": "≠"}


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a kind of file writes a formula: its beginning, what stands around references, what parts arguments."""

    begin: str
    before: str
    after: str
    sheet: str
    separator: str
    span: str

    def reference(self, address: CellAddress, here: str) -> str:
        """Return a reference to one cell as seen from a sheet."""
        return f"{self.before}{self._of_sheet(address, here)}{_cell(address)}{self.after}"

    def range(self, first: CellAddress, last: CellAddress, here: str) -> str:
        """Return a reference to all cells from one to another of the same sheet."""
        return f"{self.before}{self._of_sheet(first, here)}{_cell(first)}{self.span}{_cell(last)}{self.after}"

    def _of_sheet(self, address: CellAddress, here: str) -> str:
        own = "." if self.before else ""
        return own if address.sheet == here else self.sheet.format(address.sheet)


XLSX = Dialect("=", "", "", "'{}'!", ",", ":")
ODS = Dialect("of:=", "[", "]", "$'{}'.", ";", ":.")


def formula(
    expression: Expression, places: Mapping[Expression, CellAddress], dialect: Dialect, here: CellAddress
) -> str:
    """Return the formula of a cell: how it is computed, or where it is computed already.

    Raises ``UntracedNumber`` for an input that has no cell.
    """
    writer = _FormulaWriter(places, dialect, here.sheet)
    at_home = places.get(expression, here) == here
    return dialect.begin + (writer.inside if at_home else writer.outside)(expression)[0]


def written(
    content: Content, places: Mapping[Expression, CellAddress], dialect: Dialect, here: CellAddress
) -> tuple[Value | int | date | None, str]:
    """Return the value of a cell and its formula, which is empty for what is a plain value or entered there."""
    if not isinstance(content, Expression):
        return content, ""
    entered = content.operation == INPUT and places.get(content) == here
    plain = entered or content.operation == CONSTANT
    return content.value, "" if plain else formula(content, places, dialect, here)


def words(expression: Expression, labels: Mapping[Expression, str]) -> str:
    """Return an expression in words, with the labels of the cells."""
    return _spoken(expression, labels)[0]


class _FormulaWriter:
    def __init__(self, places: Mapping[Expression, CellAddress], dialect: Dialect, here: str) -> None:
        self.places, self.dialect, self.here = places, dialect, here

    def outside(self, expression: Expression) -> tuple[str, int]:
        """Write an expression as part of another: by its cell if it has one."""
        if expression in self.places:
            return self.dialect.reference(self.places[expression], self.here), _HIGHEST
        return self.inside(expression)

    def inside(self, expression: Expression) -> tuple[str, int]:
        """Write how an expression is computed, and how strongly its parts hold together."""
        if expression.operation == CONSTANT:
            return _literal(expression.value), _HIGHEST
        if expression.operation == INPUT:
            raise UntracedNumber(f"{expression.name} has no cell.")
        strength = _STRENGTH.get(expression.operation)
        if strength is None:
            parts = (self.outside(each)[0] for each in expression.arguments)
            return f"{expression.operation.upper()}({self.dialect.separator.join(parts)})", _HIGHEST
        summed = self._sum(expression)
        if summed:
            return summed, _HIGHEST
        one, other = map(self.outside, expression.arguments)
        return _joined(expression.operation, one, other), strength

    def _sum(self, expression: Expression) -> str:
        """Write a chain of additions of neighbouring cells as one SUM."""
        chain = [each for each in _added(expression, self.places) if each.operation != CONSTANT or each.value]
        found = [self.places.get(each) for each in chain]
        addresses = [address for address in found if address is not None]
        if len(chain) < _LEAST_SUMMED or len(addresses) < len(chain) or not _neighbours(addresses):
            return ""
        return f"SUM({self.dialect.range(addresses[0], addresses[-1], self.here)})"


def _added(expression: Expression, places: Mapping[Expression, CellAddress]) -> list[Expression]:
    parts: list[Expression] = []
    while expression.operation == "+" and (not parts or expression not in places):
        expression, last = expression.arguments
        parts.append(last)
    return [expression, *reversed(parts)]


def _neighbours(addresses: list[CellAddress]) -> bool:
    first = addresses[0]
    rows = [CellAddress(first.sheet, first.row + step, first.column) for step in range(len(addresses))]
    columns = [CellAddress(first.sheet, first.row, first.column + step) for step in range(len(addresses))]
    return addresses in (rows, columns)


def _joined(operation: str, one: tuple[str, int], other: tuple[str, int]) -> str:
    strength = _STRENGTH[operation]
    left = one[0] if one[1] >= strength else f"({one[0]})"
    right = other[0] if other[1] > strength or (operation in "+*" and other[1] == strength) else f"({other[0]})"
    return f"{left}{operation}{right}"


def _literal(value: Value) -> str:
    if isinstance(value, bool):
        return "TRUE()" if value else "FALSE()"
    if isinstance(value, str):
        doubled = value.replace('"', '""')
        return f'"{doubled}"'
    return f"{value:f}" if value >= 0 else f"({value:f})"


def _spoken(expression: Expression, labels: Mapping[Expression, str]) -> tuple[str, int]:
    if expression in labels:
        return quoted(labels[expression]), _HIGHEST
    if expression.operation == CONSTANT:
        value = expression.value
        return (german(value) if isinstance(value, Decimal) else str(value)), _HIGHEST
    parts = [_spoken(each, labels) for each in expression.arguments]
    strength = _STRENGTH.get(expression.operation)
    if strength is None:
        return f"{expression.operation}({'; '.join(text for text, _strength in parts)})", _HIGHEST
    sides = [text if held > strength else f"({text})" for text, held in parts]
    return f" {_WORDS.get(expression.operation, expression.operation)} ".join(sides), strength


def _cell(address: CellAddress) -> str:
    return f"${column_letters(address.column)}${address.row + 1}"


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
