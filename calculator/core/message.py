"""What the core says, without any language: a code, and the values that belong into its sentence.

The words for every code stand in ``calculator.sentences``. A module of the core declares its codes as an enumeration
derived from ``Code``; a code without a sentence fails when ``calculator.sentences`` is imported.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple


class Name(str):
    """A name that is part of a record, such as that of a heating: German, translated where it is shown.

    Record files import it as ``_``, so that extraction finds it.
    """

    __slots__ = ()


class Filled(Name):
    """A name with values: as text it is the German one; it is its ``pattern`` that is translated, and then filled.

    A day among the values is written as the page writes days.
    """

    __slots__ = ("pattern", "values")
    pattern: str
    values: Mapping[str, str | int | date]

    def __new__(cls, pattern: str, **values: str | int | date) -> "Filled":
        """Fill a marked pattern; raises ``KeyError`` for a placeholder without a value."""
        german = {name: f"{each:%d.%m.%Y}" if isinstance(each, date) else each for name, each in values.items()}
        made = super().__new__(cls, pattern.format(**german))
        made.pattern, made.values = pattern, values
        return made


class Code(StrEnum):
    """Base of all enumerations of codes; the value of a member is unique in the whole core."""

    __hash__ = str.__hash__  # that of ``Enum`` is written in Python, and as good


class Message(NamedTuple):
    """A code with the values that its sentence names; a value may be a message, several, or a code.

    A named tuple, because a comparison makes hundreds and it is made in half the time of a frozen dataclass.
    """

    code: Code
    values: Mapping[str, "Value"]


# A ``Name`` is a str that is translated.
Value = Decimal | int | date | str | Message | tuple[Message, ...] | tuple[str, ...]


Words = Callable[[Message], str]  # writes a message in the language of whoever asks


def say(code: Code, **values: Value) -> Message:
    """Return the message of a code with its values."""
    return Message(code, values) if values else _without_values(code)


@cache
def _without_values(code: Code) -> Message:
    return Message(code, {})
