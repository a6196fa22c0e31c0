"""Amounts as offers write them: ``1.290,00 €``, ``1.290,-``, ``1.250,00-``, ``(1.250,00)``, ``1,290.00``.

``1,290`` is neither 1.29 nor 1290 before somebody says so.
"""

import re
from decimal import Decimal

from calculator.core.notation import Magnitude, Notation, is_foreign, parse, written_in
from calculator.core.texts import doubt_of
from calculator.sentences import sentence

_CURRENCY = re.compile(r"€|(?<![^\W\d])euro?(?![^\W\d])\.?", re.IGNORECASE)  # also „EUR14.890“
_NO_CENTS = re.compile(r",\s*(-{1,2}|–|—)$")
_DASHES = str.maketrans({"−": "-", "–": "-", "—": "-"})
# Thousands in groups of three; „1.2.3,4“ and „10.00,00“ are damaged.
_NUMBER = re.compile(
    r"-?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|"
    r"\d{1,3}(?:['’ ]\d{3})+(?:[.,]\d+)?)[.,]?"
)
_PERCENT = re.compile(r"\s*(?P<number>[+\-−–]?\s*\d+(?:[.,]\d+)?)\s*%\s*")


def money_of(text: str, magnitude: Magnitude = Magnitude.LARGE) -> Decimal | None:
    """Return an amount in euros, below zero for a discount; None if the text is no amount alone, or could be two."""
    plain, negative = _bare(text)
    number = parse(plain, magnitude) if plain else None
    return -number if number is not None and negative else number


def money_doubt(text: str) -> str:
    """Return the question which of two amounts is meant; empty if there is only one, or none at all."""
    doubt = doubt_of(_bare(text)[0])
    return sentence(doubt) if doubt else ""


def is_amount(text: str) -> bool:
    """Whether a text is an amount alone, though it may be open which."""
    return money_of(text) is not None or doubt_of(_bare(text)[0]) is not None


def is_foreign_money(text: str) -> bool:
    """Whether an amount is written as pages in the other language do it."""
    return is_foreign(_bare(text)[0])


def notation_of(text: str) -> Notation | None:
    """Return in which notation an amount is written; None if its marks do not tell."""
    return written_in(_bare(text)[0])


def _bare(text: str) -> tuple[str, bool]:
    """Return the number of an amount, and whether signs around it take it off; no number: an empty text."""
    plain = _NO_CENTS.sub("", _CURRENCY.sub(" ", text).strip()).translate(_DASHES).strip()
    negative = False
    if plain.startswith("(") and plain.endswith(")"):
        plain, negative = plain[1:-1].strip(), True
    if plain.endswith("-"):
        plain, negative = plain[:-1].strip(), True
    plain = plain.removeprefix("+").strip()
    if plain.startswith("-"):
        plain = f"-{plain[1:].strip()}"
    return (plain, negative) if _NUMBER.fullmatch(plain) else ("", False)


def percent_of(text: str) -> Decimal | None:
    """Return the number of a text such as ``19 %`` or ``-5%``; None if it is no percentage."""
    found = _PERCENT.fullmatch(text)
    return parse(found["number"].translate(_DASHES).replace(" ", ""), Magnitude.SMALL) if found else None


def is_below_zero(text: str) -> bool:
    """Whether a text is an amount with a minus; brackets may only set an option apart."""
    amount = money_of(text)
    return amount is not None and amount < 0 and not text.strip().startswith("(")
