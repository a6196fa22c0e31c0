"""How a column writes its numbers: with decimal comma or decimal point (pure).

"1.234" may be 1.234 or 1234. The cell does not tell, its column mostly does; what neither tells is asked.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.numbers import parse_number

_BLANKS = re.compile(r"[\s\u00a0\u202f'’]")
_GROUPED_BY_BLANKS = re.compile(r"[+-]?\d{1,3}([\s\u00a0\u202f'’]\d{3})*([.,]\d+)?", re.ASCII)
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}", re.ASCII)
_PLAIN_THOUSANDS = re.compile(r"[+-]?[1-9]\d{3,}", re.ASCII)
_FIGURES = re.compile(r"[+-]?\d[\d.,'’ \u00a0\u202f]*")
_FEWEST = 2  # cells that must agree where nothing else decides


class Marks(Enum):
    """What separates the decimals; the other mark separates thousands."""

    COMMA = ","
    POINT = "."


class MarksFrom(Enum):
    """Where a decision comes from, as staff read it."""

    CHOSEN = _("von Ihnen gewählt")
    COLUMN = _("an anderen Zellen der Spalte erkannt")
    FILE = _("an anderen Spalten der Datei erkannt")
    WHOLE = _("nur ganze Zahlen sind möglich")
    HIGHEST = _("sonst wäre der Wert größer als möglich")
    THREE = _("hinter dem Punkt stehen immer genau drei Ziffern")
    CLEAR = _("eindeutig geschrieben")


@dataclass(frozen=True)
class Decision:
    """How a column writes numbers; `marks` is None where it has to be asked, `examples` are then the unclear cells."""

    marks: Marks | None
    why: MarksFrom = MarksFrom.CLEAR
    examples: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether a person has to decide."""
        return bool(self.examples)


def number_of(text: str, marks: Marks | None) -> Decimal | None:
    """Return the number that the text writes, or None: it is none, or it may be two and `marks` does not decide."""
    if not _GROUPED_BY_BLANKS.fullmatch(text) and _BLANKS.search(text):
        return None
    plain = _BLANKS.sub("", text)
    if either := _EITHER.fullmatch(plain):
        if marks is None:
            return None
        plain = plain.replace(either[1], "." if either[1] == marks.value else "")
    return parse_number(plain)


def evidence(texts: Iterable[str]) -> set[Marks]:
    """Return how the clear cells write decimals; both where they contradict each other."""
    return {marks for text in texts if (marks := _told_by(text))}


def decide(
    texts: Iterable[str], *, file: set[Marks], whole: bool = False, highest: Decimal | None = None, chosen: str = ""
) -> Decision:
    """Decide how a column writes its numbers.

    Args:
        texts: Its cells that are text.
        file: What the clear cells of all columns of the file tell.
        whole: Whether the column can only hold whole numbers.
        highest: The highest number that it can hold.
        chosen: What a person decided: "," or ".".

    Raises:
        SourceError: Something else is chosen.

    """
    figures = [_figures(text) for text in texts]
    unclear = {mark: [text for text in figures if _either(text) == mark] for mark in ",."}
    examples = tuple(dict.fromkeys(unclear[","] + unclear["."]))[:3]
    if chosen:
        return Decision(_of(chosen), MarksFrom.CHOSEN)
    if not examples:
        return Decision(Marks.COMMA)
    for marks, why in (
        (_only(evidence(figures)), MarksFrom.COLUMN),
        (_thousands(unclear) if whole else None, MarksFrom.WHOLE),
        (_below(unclear, highest), MarksFrom.HIGHEST),
        (None if evidence(figures) else _only(file), MarksFrom.FILE),
        (_all_three(figures, unclear), MarksFrom.THREE),
    ):
        if marks:
            return Decision(marks, why)
    return Decision(None, examples=examples)


def _of(chosen: str) -> Marks:
    try:
        return Marks(chosen)
    except ValueError as error:
        raise SourceError(
            _("Das Dezimalzeichen „%(mark)s“ gibt es nicht. Möglich sind „,“ und „.“."), mark=chosen[:20]
        ) from error


def _told_by(text: str) -> Marks | None:
    plain = _figures(text)
    if _either(plain) or parse_number(plain) is None:
        return None
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return None
    is_group = plain.count(plain[last]) > 1
    return Marks.COMMA if (plain[last] == ",") != is_group else Marks.POINT


def _figures(text: str) -> str:
    """Return the number in a text without blanks: words and units around it do not hide how it is written."""
    found = _FIGURES.search(text)
    return _BLANKS.sub("", found[0]).rstrip(".,") if found else ""


def _either(text: str) -> str:
    found = _EITHER.fullmatch(text)
    return found[1] if found else ""


def _only(marks: set[Marks]) -> Marks | None:
    return next(iter(marks)) if len(marks) == 1 else None


def _thousands(unclear: dict[str, list[str]]) -> Marks | None:
    """Return the marks under which every unclear cell is a whole number."""
    if unclear[","] and unclear["."]:
        return None
    return Marks.COMMA if unclear["."] else Marks.POINT


def _below(unclear: dict[str, list[str]], highest: Decimal | None) -> Marks | None:
    """Return the marks under which every unclear cell has decimals, where thousands would be too much."""
    if highest is None or highest >= 1000 or (unclear[","] and unclear["."]):  # noqa: PLR2004 (a thousand is a thousand)
        return None
    return Marks.COMMA if unclear[","] else Marks.POINT


def _all_three(figures: list[str], unclear: dict[str, list[str]]) -> Marks | None:
    """Return decimal comma if points stand before three digits only, more than once, and no thousands lack theirs."""
    bare = any(_PLAIN_THOUSANDS.fullmatch(text) for text in figures)
    return Marks.COMMA if len(unclear["."]) >= _FEWEST and not unclear[","] and not bare else None
