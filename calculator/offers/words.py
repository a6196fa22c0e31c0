"""How offers say that a row is an option, is done by the client, or does not count for the subsidy."""

import re

from calculator.core.choices import CALLED_YES_OR_NO, NO, YES
from calculator.offers.rows import RowKind

_OPTIONAL = re.compile(
    r"\b(option(al|en)?|optional\w*|bedarfsposition|eventualposition|alternativ(e|position)?|wahlposition)\b", re.I
)
_ON_SITE = re.compile(r"\b(bauseits|bauseitig\w*|eigenleistung|durch (den )?(kunde|bauherr|auftraggeber)\w*)\b", re.I)
_DISCOUNT = re.compile(r"\b\w*(rabatt|skonto|nachlass|nachlaß|gutschrift)\b", re.IGNORECASE)
_UNCOUNTED = re.compile(r"\bnicht\s+(förder|foerder)(fähig|faehig)\w*", re.I)
_COUNTED = re.compile(r"\b(förder|foerder)(fähig|faehig)\w*|\banteilig\b", re.I)


def kind_of(text: str) -> RowKind:
    """Return how a row counts by its words; without any it counts for the subsidy."""
    if _ON_SITE.search(text):
        return RowKind.ON_SITE
    if _OPTIONAL.search(text):
        return RowKind.OPTIONAL
    return RowKind.UNCOUNTED if _UNCOUNTED.search(text) else RowKind.COUNTED


def kind_said(text: str) -> RowKind | None:
    """Return what a cell of its own says: „ja“, „nein“, „bauseits“ …; None if it says nothing about that."""
    word = text.strip().casefold()
    if word in CALLED_YES_OR_NO[YES]:
        return RowKind.COUNTED
    if word in CALLED_YES_OR_NO[NO]:
        return RowKind.UNCOUNTED
    found = kind_of(text)
    return found if found is not RowKind.COUNTED or _COUNTED.search(text) else None


def is_discount(text: str) -> bool:
    """Whether a row takes something off by its name."""
    return _DISCOUNT.search(text) is not None
