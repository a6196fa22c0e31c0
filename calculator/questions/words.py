"""One value as it stands in a link or a form field, and back. What is no such value raises ``NotUnderstood``."""

import re
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from django.utils.translation import gettext as _

from calculator.core.notation import parse

YES, NO = "ja", "nein"
FIRST_DAY, LAST_DAY = date(2024, 1, 1), date(2066, 12, 31)
_PLACES = 4
_LARGEST = Decimal(10) ** 12
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]+")

Word = TypeVar("Word", bound=StrEnum)


class NotUnderstood(ValueError):
    """The text is no such value; the message is a German sentence that says what is expected."""


def number(text: str) -> Decimal:
    """Read a number in German or plain notation with at most four decimal places."""
    found = parse(text)
    if found is None or abs(found) > _LARGEST:
        raise NotUnderstood(_("Das ist keine Zahl. Bitte geben Sie nur Ziffern und höchstens ein Komma an."))
    if found != round(found, _PLACES):
        raise NotUnderstood(_("Bitte geben Sie höchstens vier Nachkommastellen an."))
    return found + 0


def whole(text: str) -> int:
    """Read a whole number."""
    found = parse(text)
    if found is None or abs(found) > _LARGEST or found != int(found):
        raise NotUnderstood(_("Das ist keine ganze Zahl. Bitte geben Sie nur Ziffern an."))
    return int(found)


def day(text: str) -> date:
    """Read a day, written ``2026-11-23`` or ``23.11.2026``."""
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            found = datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
        if FIRST_DAY <= found <= LAST_DAY:
            return found
        raise NotUnderstood(_("Erlaubt sind Tage vom 01.01.2024 bis zum 31.12.2066."))
    raise NotUnderstood(_("Das ist kein Datum. Bitte schreiben Sie etwa 23.11.2026."))


def yes_or_no(text: str) -> bool:
    """Read „ja“ or „nein“."""
    if text not in {YES, NO}:
        raise NotUnderstood(_("Bitte wählen Sie „ja“ oder „nein“."))
    return text == YES


def word(kind: type[Word], text: str) -> Word:
    """Read the word of an enumeration."""
    try:
        return kind(text)
    except ValueError:
        raise NotUnderstood(_("Diesen Wert gibt es nicht. Bitte wählen Sie einen aus der Liste.")) from None


def line(text: str, longest: int) -> str:
    """Return text as one line without control characters; more than ``longest`` characters are refused, not cut."""
    found = " ".join(_CONTROL.sub(" ", text).split())
    if len(found) > longest:
        raise NotUnderstood(
            _("Das sind %(count)s Zeichen. Bitte schreiben Sie höchstens %(longest)s.")
            % {"count": len(found), "longest": longest}
        )
    return found


def parts(text: str) -> list[str]:
    """Return the words of a list with commas."""
    return [part for part in (part.strip() for part in text.split(",")) if part]


def value_of(kind: type, text: str) -> object:
    """Read a value of the given type."""
    if issubclass(kind, StrEnum):
        return word(kind, text)
    readers = {Decimal: number, int: whole, bool: yes_or_no, date: day}
    return readers[kind](text) if kind in readers else line(text, 20)


def text_of(value: object) -> str:
    """Write a value so that ``value_of`` reads the same one; numbers with a comma, so that no dot is mistaken."""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, Decimal):
        text = f"{value:f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return text.replace(".", ",")
    return value.isoformat() if isinstance(value, date) else str(value)
