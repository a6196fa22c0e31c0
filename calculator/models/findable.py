"""The normal forms by which a case is found. They are made when it is saved and stored encrypted with it (ADR 48).

Reading one encrypted text of each case is what makes a search over thousands of them fast; nothing of it is ever
written in the clear. A change of these forms needs a migration that saves every case anew.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple, Protocol, Self

from cologne_phonetics import encode

from zones.doors.spelling import street_key, words

NAMES = ("title", "client_name", "client_address")
TEXTS = ("phone", "email", "client_notes", "agreed", "internal_notes")
SHORTEST_CODE = 2  # sounds; a single one is shared by too many words
_NO_DIGIT = re.compile(r"[^0-9]")
_NUMBER = re.compile(r"(?<![0-9])[+0(][0-9 ()/.\-–]{4,}[0-9]")


class HasTexts(Protocol):
    """A case, as far as it can be searched; also that of a migration."""

    title: str
    client_name: str
    client_address: str
    phone: str
    email: str
    client_notes: str
    agreed: str
    internal_notes: str


class Findable(NamedTuple):
    """Five lists, each as one text with a space around every word.

    ``names`` are the words of title, name and address, ``texts`` those of all else, ``joined`` title, name and address
    each without any space, ``sounds`` the codes of the Kölner Phonetik of ``names``, ``numbers`` telephone numbers.
    """

    names: str
    texts: str
    joined: str
    sounds: str
    numbers: str

    @classmethod
    def of(cls, case: HasTexts) -> Self:
        """Make the forms of a case."""
        named, other = ([getattr(case, name) for name in names] for names in (NAMES, TEXTS))
        written = [word for text in named for word in words(text)]
        numbers = (found for text in (*named, *other) for found in _NUMBER.findall(text))
        return cls(
            _list(written),
            _list(word for text in other for word in words(text)),
            _list(map(street_key, named)),
            _list(map(sound, written)),
            _list(map(national, (case.phone, *numbers))),
        )

    @classmethod
    def read(cls, stored: str) -> Self:
        """Return what ``str`` has made; of a case that was never saved with its forms, nothing."""
        lines = stored.split("\n") if stored else [""] * len(cls._fields)
        return cls(*lines)

    def __str__(self) -> str:
        return "\n".join(self)


def sound(word: str) -> str:
    """Return how a word sounds in German (Schmitt and Schmidt are 862); nothing for numbers and very short words."""
    code = "".join(part for _word, part in encode(word)) if word.isalpha() else ""
    return code if len(code) >= SHORTEST_CODE else ""


def national(number: str) -> str:
    """Return the digits of a telephone number as they are dialled in Germany: +49 and 0049 are 0."""
    digits = _NO_DIGIT.sub("", number)
    if number.strip().startswith("+"):
        digits = f"00{digits}"
    return f"0{digits[4:].lstrip('0')}" if digits.startswith("0049") else digits


def _list(found: Iterable[str]) -> str:
    return "".join(f" {each}" for each in dict.fromkeys(filter(None, found))) + " "
