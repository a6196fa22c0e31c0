"""What one cell of a column of numbers states (pure).

A cell states a number, perhaps with its unit; or it says in words that there is none, which is set aside with a note;
or it is not understood. Nothing is rounded and nothing is made up: a bound ("<5") is no number.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from zones.catalogue.marking import marked as _
from zones.ingest.meaning.marks import Marks, number_of
from zones.ingest.meaning.table import Cell
from zones.ingest.meaning.units import Quantity


class Remark(Enum):
    """Why a cell is set aside, or what was passed over in one that was read."""

    NOT_STATED = _("ohne Angabe, etwa „k. A.“ oder „–“")
    BOUND = _("nur eine Grenze, etwa „<5“")
    RANGE = _("eine Spanne, etwa „5–10“")
    ERROR = _("ein Fehlerwert der Tabelle, etwa „#NV“")
    CHOSEN = _("auf Ihren Wunsch leer gelassen")
    APPROXIMATE = _("ungefähre Angabe, als Zahl gelesen")
    REMARK = _("Zusatz hinter der Zahl, nicht übernommen")

    @property
    def is_empty(self) -> bool:
        """Whether such a cell says as much as an empty one."""
        return self in (Remark.NOT_STATED, Remark.ERROR)


@dataclass(frozen=True)
class Number:
    """A number, with the unit that the cell itself names (empty where it names none)."""

    value: Decimal
    unit: str = ""
    note: Remark | None = None


@dataclass(frozen=True)
class Aside:
    """A cell that states no number."""

    note: Remark


Read = Number | Aside | None  # None: not understood

_UNSTATED_WORDS = """
ka keineangabe keineangaben ohneangabe oa nv nichtvorhanden nichtverfuegbar nichtverfügbar nichtbekannt nichterhoben
nichterfasst unbekannt na n/a nan null none nil nb tbd - -- --- / // . .. ... … ? ?? entfällt entfaellt geheim leer •
"""
_NOT_STATED = frozenset(_UNSTATED_WORDS.split())
_ERRORS = re.compile(r"#(N/A|DIV/0!?|[A-ZÄÖÜ_]{2,20}[!?]?)|(Err|Fehler):\d{3}", re.IGNORECASE)  # Excel, LibreOffice
_FIGURES = r"[+-]?\d+(?:[.,'’ \u00a0\u202f]\d+)*(?:[eE][+-]?\d{1,2})?"
_NUMBER = re.compile(rf"({_FIGURES})\s*(.*)", re.DOTALL)
_BOUND = re.compile(
    rf"(?:[<>≤≥]=?|unter|über|ueber|weniger als|mehr als|mindestens|höchstens|bis zu|bis|ab|max\.?|min\.?)\s*"
    rf"{_FIGURES}.*",
    re.IGNORECASE | re.DOTALL,
)
_RANGE = re.compile(rf"{_FIGURES}\s*\D{{0,12}}?\s*(?:-|bis)\s*{_FIGURES}\D*", re.IGNORECASE)
_ABOUT = re.compile(r"(?:ca\.?|circa|rd\.?|rund|etwa|ungefähr|geschätzt|gesch\.|~|≈)\s*(?=[\d+-])", re.IGNORECASE)
_MARK = re.compile(r"[*†‡°¹²³⁴⁵]+\)?|\(?\d\)|,[-–—]+")  # of a footnote; or "1.200,–"
_REMARK = re.compile(
    r"\(?\s*(?:geschätzt|gesch\.|gerundet|rd\.|ca\.|vorläufig|Schätzung|Prognose)\s*\)?", re.IGNORECASE
)
_BEHIND = re.compile(rf"(?<=[\w²³])(?:\s*[*†‡]+\)?|\s{_REMARK.pattern})$", re.IGNORECASE)


def read_number(cell: Cell, quantity: Quantity, marks: Marks | None) -> Read:
    """Return what a cell states; `marks` decides where a point or comma may mean either."""
    if isinstance(cell, Decimal):
        return Number(cell)
    text = plain_text(cell)
    if aside := _aside(text):
        return Aside(aside)
    bare = without_about(text)
    found = _NUMBER.fullmatch(bare)
    value = number_of(found[1], marks) if found else None
    if found is None or value is None:
        return None
    return _with_rest(value, found[2].strip(), quantity, Remark.APPROXIMATE if bare != text else None)


def without_about(text: str) -> str:
    """Return the text without „ca.“ and the like before its number."""
    return _ABOUT.sub("", text, count=1) if _ABOUT.match(text) else text


def without_remark(text: str) -> str:
    """Return the text without the mark of a footnote or „(geschätzt)“ behind its number or unit."""
    return _BEHIND.sub("", text)


def is_error(text: str) -> bool:
    """Tell whether a text is what spreadsheets show where a formula failed."""
    return bool(_ERRORS.fullmatch(text.strip()))


def plain_text(text: str) -> str:
    """Return the text with one kind of blank, dash and minus; soft hyphens are nothing."""
    return " ".join(text.translate(_SAME_SIGNS).split())


_SAME_SIGNS = {ord("\u00ad"): None, ord("\ufeff"): None, **dict.fromkeys(map(ord, "–—−‐‑"), "-")}


def _aside(text: str) -> Remark | None:
    if text.casefold().replace(" ", "") in _NOT_STATED or _words(text) in _NOT_STATED:
        return Remark.NOT_STATED
    if is_error(text):
        return Remark.ERROR
    if _BOUND.fullmatch(text):
        return Remark.BOUND
    return Remark.RANGE if _RANGE.fullmatch(text) else None


def _words(text: str) -> str:
    return re.sub(r"[\s.()\[\]]", "", text.casefold())


def _with_rest(value: Decimal, rest: str, quantity: Quantity, note: Remark | None) -> Read:
    """Return the number if what follows it is its unit, the mark of a footnote or a word that says how sure it is."""
    if not rest:
        return Number(value, note=note)
    if quantity.understands(rest):
        return Number(value, rest, note)
    if _MARK.fullmatch(rest) or _REMARK.fullmatch(rest):
        return Number(value, note=Remark.REMARK)
    return None
