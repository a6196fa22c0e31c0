"""The third kind of number: one that remembers how it came about, so that it can be written as a formula.

The cost model runs on it unchanged, as it runs on Decimal and on arrays of futures. Every number carries its exact
value as well. Where the model decides by a number, the condition is kept as a guard: the sheet tells when an entry
that was changed would decide otherwise. What a step is for is told by the model (``arithmetic.ToldNumber``): the
smaller of two, the larger, or a decision for words only. A figure that enters past the trace raises ``UntracedNumber``.
"""

from collections.abc import Callable, Hashable
from decimal import ROUND_HALF_UP, Decimal
from functools import reduce
from typing import Any, NamedTuple, Self, cast

from calculator.core.arithmetic import ToldNumber, larger, power_law, smaller

Value = Decimal | bool | str
CONSTANT, INPUT = "constant", "input"


class UntracedNumber(TypeError):
    """A number took part in the computation of which nobody knows where it comes from."""


class Guard(NamedTuple):
    """A decision taken when the sheet was made: the condition, and whether it held."""

    condition: "Expression"
    held: bool


def _power(base: Any, exponent: Any) -> Decimal:  # noqa: ANN401 - Decimals; see OPERATIONS
    if exponent == exponent.to_integral_value():
        return cast(Decimal, base**exponent)
    return power_law(Decimal(1), exponent, base)


def _round(number: Any, places: Any) -> Decimal:  # noqa: ANN401
    return cast(Decimal, number.quantize(Decimal(1).scaleb(-int(places)), rounding=ROUND_HALF_UP) + 0)


OPERATIONS: dict[str, Callable[..., Value]] = {
    "+": lambda one, other: one + other,
    "-": lambda one, other: one - other,
    "*": lambda one, other: one * other,
    "/": lambda one, other: one / other,
    "^": _power,
    "abs": abs,
    "min": lambda *numbers: reduce(smaller, numbers),
    "max": lambda *numbers: reduce(larger, numbers),
    "round": _round,
    "=": lambda one, other: one == other,
    "<>": lambda one, other: one != other,
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
    "and": lambda *conditions: all(conditions),
    "if": lambda condition, then, otherwise: then if condition else otherwise,
}


class Trace:
    """Everything that was traced: equal computations are one and the same expression.

    ``facts`` are numbers that people stated and that a decision may compare; the sheet fixes them.
    """

    def __init__(self) -> None:
        self._known: dict[Hashable, Expression] = {}
        self._guards: dict[Expression, bool] = {}
        self.facts: set[Decimal] = set()

    @property
    def guards(self) -> tuple[Guard, ...]:
        """The decisions taken so far, each once."""
        return tuple(Guard(condition, held) for condition, held in self._guards.items())

    def guard(self, condition: "Expression") -> bool:
        """Remember a decision and return how it was taken."""
        held = bool(condition.value)
        if condition.inputs():
            self._guards[condition] = held
        return held

    def input(self, name: Hashable, value: Decimal) -> "Expression":
        """Return the cell of a value by its name; the first value given to a name stays."""
        return self._known.setdefault((INPUT, name), Expression(self, INPUT, (), value, name))

    def constant(self, value: Value | int) -> "Expression":
        """Return a constant; raises ``UntracedNumber`` for a number that is neither whole nor a fact."""
        if isinstance(value, int) and not isinstance(value, bool):
            value = Decimal(value)
        if isinstance(value, Decimal) and value != value.to_integral_value() and value not in self.facts:
            raise UntracedNumber(f"The number {value} has no cell.")
        return self._constant(value)

    def _constant(self, value: Value) -> "Expression":
        known = (CONSTANT, isinstance(value, Decimal), value)
        return self._known.setdefault(known, Expression(self, CONSTANT, (), value))

    def wrap(self, value: object) -> "Expression":
        """Return a number, truth or text as an expression; raises ``UntracedNumber`` for anything else."""
        if isinstance(value, Expression):
            return value
        if isinstance(value, Decimal | int | str):
            return self.constant(value)
        raise UntracedNumber(f"{value!r} cannot become part of a formula.")

    def make(self, operation: str, *given: object) -> "Expression":
        """Return the expression of an operation, made simpler where one side is 0 or 1."""
        arguments = tuple(map(self.wrap, given))
        value = OPERATIONS[operation](*(each.value for each in arguments))
        simple = _simpler(operation, arguments)
        if simple is not None:
            return simple
        if all(each.operation == CONSTANT for each in arguments):
            return self._constant(value)
        known = (operation, *map(id, arguments))
        return self._known.setdefault(known, Expression(self, operation, arguments, value))


class Expression(ToldNumber):
    """A number with its origin; truths and texts of the sheet are of the same kind."""

    __slots__ = ("arguments", "name", "operation", "trace", "value")

    def __init__(
        self, trace: Trace, operation: str, arguments: tuple["Expression", ...], value: Value, name: Hashable = None
    ) -> None:
        self.trace = trace
        self.operation = operation
        self.arguments = arguments
        self.value = value
        self.name = name

    def inputs(self) -> frozenset["Expression"]:
        """Return the inputs that the value depends on."""
        found: set[Expression] = set()
        seen, waiting = {self}, [self]
        while waiting:
            each = waiting.pop()
            if each.operation == INPUT:
                found.add(each)
            fresh = [part for part in each.arguments if part not in seen]
            seen.update(fresh)
            waiting.extend(fresh)
        return frozenset(found)

    def extreme(self, which: str, one: object, other: object) -> Decimal:
        """Return the smaller (``min``) or larger (``max``) of two numbers as one step."""
        return cast(Decimal, self.trace.make(which, one, other))

    def plain(self) -> Decimal:
        """Return the value, by which words may be chosen without a guard."""
        return cast(Decimal, self.value)

    def quantize(self, exponent: Decimal, rounding: str = ROUND_HALF_UP) -> "Expression":
        """Round half up, as ``Decimal.quantize`` is used by the model; raises ValueError for another rounding."""
        if rounding != ROUND_HALF_UP:
            raise ValueError(rounding)
        return self.trace.make("round", self, -cast(int, exponent.as_tuple().exponent))

    def __add__(self, other: object) -> "Expression":
        return self.trace.make("+", self, other)

    def __radd__(self, other: object) -> "Expression":
        return self.trace.make("+", other, self)

    def __sub__(self, other: object) -> "Expression":
        return self.trace.make("-", self, other)

    def __rsub__(self, other: object) -> "Expression":
        return self.trace.make("-", other, self)

    def __mul__(self, other: object) -> "Expression":
        return self.trace.make("*", self, other)

    def __rmul__(self, other: object) -> "Expression":
        return self.trace.make("*", other, self)

    def __truediv__(self, other: object) -> "Expression":
        return self.trace.make("/", self, other)

    def __rtruediv__(self, other: object) -> "Expression":
        return self.trace.make("/", other, self)

    def __pow__(self, other: object) -> "Expression":
        return self.trace.make("^", self, other)

    def __neg__(self) -> "Expression":
        return self.trace.make("-", 0, self)

    def __abs__(self) -> "Expression":
        return self.trace.make("abs", self)

    def __pos__(self) -> Self:
        return self

    def _decide(self, operation: str, other: object) -> bool:
        if other is self:
            return operation in ("=", "<=", ">=")
        return self.trace.guard(self.trace.make(operation, self, other))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Expression | Decimal | int) and self._decide("=", other)

    def __hash__(self) -> int:
        return id(self)

    def __lt__(self, other: object) -> bool:
        return self._decide("<", other)

    def __le__(self, other: object) -> bool:
        return self._decide("<=", other)

    def __gt__(self, other: object) -> bool:
        return self._decide(">", other)

    def __ge__(self, other: object) -> bool:
        return self._decide(">=", other)

    def __bool__(self) -> bool:
        return self._decide("<>", 0)

    def __int__(self) -> int:
        whole = int(self.value)
        self._decide("=", whole)
        return whole

    def __format__(self, how: str) -> str:
        return format(self.value, how)

    def __str__(self) -> str:
        return str(self.value)


def _is(expression: Expression, number: int) -> bool:
    return expression.operation == CONSTANT and expression.value is not True and expression.value == number


def _simpler(operation: str, arguments: tuple[Expression, ...]) -> Expression | None:
    """Return what is left of an operation with 0 or 1, or None if it stays."""
    if len(arguments) != 2:  # noqa: PLR2004 - two sides
        return None
    one, other = arguments
    if operation in ("+", "-") and _is(other, 0):
        return one
    if operation == "+" and _is(one, 0):
        return other
    if operation in ("*", "/") and _is(other, 1):
        return one
    if operation == "*":
        return other if _is(one, 1) or _is(other, 0) else one if _is(one, 0) else None
    return None
