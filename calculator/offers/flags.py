"""Columns that flag rows: „Optional“, „bauseits“, „förderfähig“. A yes means what the heading says."""

import re

from calculator.core.choices import CALLED_YES_OR_NO, NO, YES
from calculator.offers.rows import OUTSIDE, RowKind
from calculator.offers.words import kind_said

_FLAGS = (
    (RowKind.ON_SITE, re.compile(r"bauseit|eigenleist|durch (den )?(kunde|bauherr|auftraggeber)")),
    (RowKind.OPTIONAL, re.compile(r"option|alternativ|eventual|bedarfspos|wahlpos")),
    (RowKind.UNCOUNTED, re.compile(r"(nicht|ohne|kein\w*)\W.*f(ö|oe)rder")),
    (RowKind.COUNTED, re.compile(r"f(ö|oe)rder")),
)
FLAG = re.compile("|".join(pattern.pattern for _kind, pattern in _FLAGS))
_OTHERWISE = {
    RowKind.ON_SITE: None,
    RowKind.OPTIONAL: None,
    RowKind.UNCOUNTED: RowKind.COUNTED,
    RowKind.BESIDE: RowKind.COUNTED,
    RowKind.COUNTED: RowKind.UNCOUNTED,
}
_SIGNS = {YES: ("✓", "✔", "☑", "☒", "yes", "y"), NO: ("☐", "✗", "✘", "no")}
_DASHES = frozenset("-–—")
_FIRST_WORD = re.compile(r"(ja|nein)\b")


class FlagUnread(ValueError):
    """A cell of a flag column says neither yes nor no."""


def flagged(heading: str, cell: str) -> RowKind | None:
    """Return what a cell under a heading says, without a heading whether it counts; None if it says nothing.

    A no under „Optional“ tells nothing of the grant.

    Raises:
        FlagUnread: it can be read as neither yes nor no.

    """
    flag = next((kind for kind, pattern in _FLAGS if pattern.search(heading.casefold())), RowKind.COUNTED)
    word = cell.strip().casefold()
    if _says(YES, word):
        return flag
    if _says(NO, word):
        return _OTHERWISE[flag]
    if word in _DASHES and flag in OUTSIDE:
        return None
    said = kind_said(word)
    if said is not None:
        return said
    first = _FIRST_WORD.match(word)
    if first is None:
        raise FlagUnread(cell)
    return flag if _says(YES, first[0]) else _OTHERWISE[flag]


def _says(answer: str, word: str) -> bool:
    return word in CALLED_YES_OR_NO[answer] or word in _SIGNS[answer]
