"""Amounts as offers write them: ``1.290,00 €``, ``1.290,-``, ``1.250,00-``, ``(1.250,00)``, ``1,290.00``."""

import re
from decimal import Decimal

from calculator.core.notation import parse

_CURRENCY = re.compile(r"€|(?<![^\W\d])euro?(?![^\W\d])\.?", re.IGNORECASE)  # also „EUR14.890“
_NO_CENTS = re.compile(r",\s*(-{1,2}|–|—)$")
_DASHES = str.maketrans({"−": "-", "–": "-", "—": "-"})
# Thousands in groups of three; „1.2.3,4“ and „10.00,00“ are damaged.
_NUMBER = re.compile(r"-?(?:\d+(?:[.,]\d+)?|\d{1,3}(?:[.' ]\d{3})+(?:,\d+)?|\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?)[.,]?")
_PERCENT = re.compile(r"\s*(?P<number>[+\-−–]?\s*\d+(?:[.,]\d+)?)\s*%\s*")


def money_of(text: str) -> Decimal | None:
    """Return an amount in euros, below zero for a discount; None if the text is no amount alone."""
    plain = _NO_CENTS.sub("", _CURRENCY.sub(" ", text).strip()).translate(_DASHES).strip()
    negative = False
    if plain.startswith("(") and plain.endswith(")"):
        plain, negative = plain[1:-1].strip(), True
    if plain.endswith("-"):
        plain, negative = plain[:-1].strip(), True
    plain = plain.removeprefix("+").strip()
    if plain.startswith("-"):
        plain = f"-{plain[1:].strip()}"
    if not _NUMBER.fullmatch(plain):
        return None
    number = parse(plain.replace("'", ""))
    return -number if number is not None and negative else number


def percent_of(text: str) -> Decimal | None:
    """Return the number of a text such as ``19 %`` or ``-5%``; None if it is no percentage."""
    found = _PERCENT.fullmatch(text)
    return parse(found["number"].translate(_DASHES).replace(" ", "")) if found else None


def is_below_zero(text: str) -> bool:
    """Whether a text is an amount with a minus; brackets may only set an option apart."""
    amount = money_of(text)
    return amount is not None and amount < 0 and not text.strip().startswith("(")
