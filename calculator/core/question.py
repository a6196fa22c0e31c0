"""How a question is declared: once, beside the fact that it asks for. All else is read from the declaration.

``ask()`` stands where a dataclass field has its default, ``asked()`` in the place of ``dataclass``. From a declaration
come the check of the class, the link, both forms, the columns of tables, and the labels of page, PDF and workbook.
"""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar, Protocol, TypeVar, dataclass_transform

from calculator.core.choices import CALLED_YES_OR_NO, YES_OR_NO, NamedWord, Viewpoint
from calculator.core.city import current
from calculator.core.errors import Allowed, InvalidInput, Wrong
from calculator.core.message import Message, say
from calculator.core.notation import Magnitude

# The longest horizon, and the year with which the paths of parameters/prices (CO2, parts of gas) end: no house and no
# plan is of a later one. Whoever raises the first adds prices and raises the second.
MOST_YEARS, LAST_YEAR = 40, 2066
# A limit by its number, or by the name of the fact beside it in the same class.
Limit = Decimal | int | str
Others = Callable[[str], Any]
_THOUSAND = 1000
# What devices, measurements and deeds state to the thousandth, though there may be thousands of it.
_TO_THE_THOUSANDTH = frozenset({"kW", "kWp", "mg/m³", "Tausendstel"})

Class = TypeVar("Class", bound="Declared")


class Known(Protocol):
    """What a guess may rest on: other facts by key (given or guessed themselves), who asks, and the Stichtag."""

    stand: date
    viewpoint: Viewpoint

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - a fact
        """Return a fact."""

    def told(self, key: str) -> Any:  # noqa: ANN401 - a fact
        """Return a fact only if it is given, else None."""


Guess = Callable[[Known], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """How tables of many houses call a question: heading, help, example, and ``names`` that mean the same."""

    label: str
    help: str
    example: str = ""
    names: tuple[str, ...] = ()
    required: bool = False
    is_told: bool = False  # whether a row is told when this had to be assumed
    help_without_fernwaerme: str = ""  # in a city that has none, if it differs


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One question. ``key`` stands in links; ``why`` says why it is asked; ``kind`` is the type of its value.

    Figures of the law stand in ``why`` as ``{key of the record:notation}``.
    ``low`` and ``high``: the range, both ends included; ``existing``: a year of what is there, at most the Stichtag's;
    ``earliest``: the first day that can be named, None: the first whose law is known.
    ``words``: what can be chosen, with German names, and ``called``: what tables call each. ``guess`` derives a value
    while nobody gives one; ``worked_out`` names the model's own value in that case; ``why_says_default``: the reason
    says already what holds without an answer. ``required``: the class has no ``default``.
    """

    label: str
    why: str = ""
    unit: str = ""
    low: Limit | None = None
    high: Limit | None = None
    existing: bool = False
    earliest: date | None = None
    places: int = 4
    example: str = ""
    guess: Guess | None = None
    worked_out: str = ""
    why_says_default: bool = False
    column: Column | None = None
    key: str = ""
    group: str = ""
    kind: type = Decimal
    words: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    required: bool = False
    default: Any = None
    depends: bool = field(init=False)  # whether a limit is another fact

    def __post_init__(self) -> None:
        object.__setattr__(self, "depends", isinstance(self.low, str) or isinstance(self.high, str))
        if self.words and self.worked_out:
            raise LookupError(f"{self.key} is chosen from words, and what the model works out is a number.")
        if self.key and self.kind in {int, Decimal} and (self.low is None) != (self.high is None):
            raise LookupError(f"{self.key} needs both ends of its range, or none.")

    @property
    def name(self) -> str:
        """The name of the fact in its class."""
        return self.key.rpartition(".")[2]

    @property
    def magnitude(self) -> Magnitude:
        """Which numbers are possible, as far as it decides what „1,500“ can mean."""
        if self.unit in _TO_THE_THOUSANDTH:
            return Magnitude.EITHER
        is_small = isinstance(self.high, (int, Decimal)) and self.high < _THOUSAND
        return Magnitude.SMALL if is_small and self.kind is Decimal else Magnitude.LARGE

    @property
    def has_limits(self) -> bool:
        """Whether there is anything that a value of the right type can be refused for."""
        return bool(self.words) if self.kind is str else self.low is not None or self.high is not None

    def allowed(self, others: Others | None = None, this_year: int | None = None) -> Message | None:
        """Return what is allowed; None if there are no limits, or only in facts that are not known here."""
        if self.low is None or (self.depends and others is None):
            return None
        low, high = self.limits(others)
        if self.kind is date:
            return say(Allowed.FROM_DAY, first=low)
        if self.existing and this_year:
            high = this_year
        if self.kind is Decimal:
            low, high = Decimal(low), Decimal(high)
        if self.unit:
            return say(Allowed.RANGE_WITH_UNIT, low=low, high=high, unit=self.unit)
        return say(Allowed.RANGE, low=low, high=high)

    def listed(self) -> Message:
        """Return which words can be chosen in the city."""
        return say(Allowed.WORDS, words=", ".join(filter(current().has, self.words)))

    def refused(self, why: Message, allowed: Message | None = None) -> InvalidInput:
        """Return the error of a value."""
        return InvalidInput(self.key, why, allowed, self.label)

    def check(self, value: Any, others: Others | None = None, this_year: int | None = None) -> None:  # noqa: ANN401
        """Raise ``InvalidInput`` unless the value is None or possible; without ``others`` their limits do not count."""
        if value is None:
            return
        why = self._wrong(value, others)
        if why is not None:
            raise self.refused(why, self.listed() if self.words else self.allowed(others, this_year))

    def _wrong(self, value: Any, others: Others | None) -> Message | None:  # noqa: ANN401 - whatever came
        if self.words:
            return None if value in self.words else say(Wrong.NO_SUCH_WORD)
        low: Any = self.low
        high: Any = self.high
        if self.depends:
            low, high = self.limits(others)
        if self.kind is date:
            return None if low is None or low <= value else say(Wrong.BEFORE_ORDER, day=value)
        if isinstance(value, bool) or not isinstance(value, int if self.kind is int else (int, Decimal)):
            return say(Wrong.NO_WHOLE_NUMBER if self.kind is int else Wrong.NO_NUMBER)
        if isinstance(value, Decimal) and not value.is_finite():
            return say(Wrong.NO_NUMBER)
        fits = (low is None or low <= value) and (high is None or value <= high)
        return None if fits else say(Wrong.OUTSIDE)

    def limits(self, others: Others | None) -> tuple[Any, Any]:
        """Return both limits as values; None for one that is another fact while those are not known."""
        low, high = (
            (others(limit) if others else None) if isinstance(limit, str) else limit for limit in (self.low, self.high)
        )
        return low, high


class Declared:
    """Base of classes whose facts are declared: ``questions`` by name, and the check of all of them."""

    __slots__ = ()
    __dataclass_fields__: ClassVar[dict[str, Any]]
    questions: ClassVar[Mapping[str, Question]]
    limited: ClassVar[tuple[tuple[str, Question], ...]]

    def __post_init__(self) -> None:
        for name, question in self.limited:
            if (value := getattr(self, name)) is not None:  # as most are; a call for each is felt in large tables
                question.check(value, self.__getattribute__)


def ask(
    label: str,
    why: str = "",
    *,
    default: Any = MISSING,  # noqa: ANN401 - of the field
    unit: str = "",
    low: Limit | None = None,
    high: Limit | None = None,
    existing: bool = False,
    earliest: date | None = None,
    example: str = "",
    words: Mapping[str, str] | None = None,
    guess: Guess | None = None,
    worked_out: str = "",
    why_says_default: bool = False,
    column: Column | None = None,
) -> Any:  # noqa: ANN401 - a field
    """Declare the question for a field of a dataclass; the arguments are those of ``Question``."""
    question = Question(
        label=label, why=why, unit=unit, low=low, high=high, existing=existing, earliest=earliest, example=example,
        words=words or {}, guess=guess, worked_out=worked_out, why_says_default=why_says_default, column=column,
    )  # fmt: skip
    given = {} if default is MISSING else {"default": default}
    return field(**given, metadata={"question": question})


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(ask,))
def asked(part: str, group: str = "", *, kw_only: bool = True) -> Callable[[type[Class]], type[Class]]:
    """Make a frozen dataclass of declared facts whose keys begin with ``part``; forms show them under ``group``.

    A word of Python, such as ``from``, ends with an underscore as a name, but not as a key.
    """

    def declare(bare: type[Class]) -> type[Class]:
        made = dataclass(frozen=True, kw_only=kw_only, slots=True)(bare)
        made.questions = {
            each.name: _completed(
                each.metadata["question"],
                f"{part}.{each.name.rstrip('_')}",
                group,
                kind_of(made, each.name),
                each.default,
            )
            for each in fields(made)
            if "question" in each.metadata
        }
        made.limited = tuple((name, each) for name, each in made.questions.items() if each.has_limits)
        return made

    return declare


def kind_of(holder: type, name: str) -> type:
    """Return the type of a field without None."""
    hint = typing.get_type_hints(holder)[name]
    allowed = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    found: type = next(each for each in allowed if each is not types.NoneType)
    return found


def _completed(question: Question, key: str, group: str, kind: type, default: Any) -> Question:  # noqa: ANN401
    words, called = question.words, question.called
    if kind is bool:
        words, called = YES_OR_NO, CALLED_YES_OR_NO
    elif issubclass(kind, StrEnum):
        words, called = words_of(kind)
    return replace(
        question,
        key=key,
        group=group,
        kind=kind,
        words=words,
        called=called,
        required=default is MISSING,
        default=None if default is MISSING else default,
    )


def words_of(kind: type[StrEnum]) -> tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]:
    """Return the German name of each word of an enumeration, and what tables call it."""
    named = [each for each in kind if isinstance(each, NamedWord)]
    return {each.value: each.label for each in named}, {each.value: each.called for each in named}
