"""Units as headings and cells write them, and the factor to the unit in which a quantity is stored (pure)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType

_WATT_HOURS = {"k": Decimal("0.001"), "m": Decimal(1), "g": Decimal(1000), "t": Decimal(1_000_000)}  # in MWh
_JOULES_PER_WATT_HOUR = 3600
_PER_HA = {"": Decimal(1), "ha": Decimal(1), "m2": Decimal(10_000), "km2": Decimal("0.01")}
_ENERGY = re.compile(r"([kmgt])(wh|j)(?:a(?=ha|m2|km2))?(ha|m2|km2)?(a)?")
_PERCENT = frozenset(("%", "prozent", "vh", "pct", "percent", "proz"))
_SHARE = re.compile(
    r"(?:anteil|bruchteil)?\W*0\s*(?:[-–—/;…]|\.\.+|bis)\s*1(?:\W*(?:je|pro)?\s*(?:a|jahr))?|bruchteil", re.IGNORECASE
)
_COUNT = frozenset(("anzahl", "stk", "stück", "stueck", "st", "gebäude", "gebaeude", "geb", "anz"))
_SPELT_OUT = (
    ("megawattstunden", "mwh"), ("kilowattstunden", "kwh"), ("gigawattstunden", "gwh"), ("quadratmeter", "m2"),
    ("hektar", "ha"), ("p.a.", "a"), ("p. a.", "a"), ("jährlich", "a"), ("jahr", "a"), ("yr", "a"), ("qm", "m2"),
    ("²", "2"), ("pro", ""), ("je", ""), ("im", ""), ("in", ""),
)  # fmt: skip
_FOOTNOTE = re.compile(r"(?:\s?(?:\(\d{1,2}\)|\*\)?|(?<![mM])[¹²³⁴⁵⁶⁷⁸⁹]\)?))+$")
_BETWEEN = re.compile(r"[\s\[\](){}/·.*×_,;:\-–⋅∙^]+")


@dataclass(frozen=True)
class Quantity:
    """What a column of numbers measures.

    Attributes:
        unit: In which it is stored, as printed; empty for a plain number.
        factor_of: Returns the factor from a unit to `unit`, None where it is none of this quantity.
        units: The units to choose from, as printed, that of storage first.

    """

    unit: str
    factor_of: Callable[[str], Decimal | None]
    units: tuple[str, ...]

    def understands(self, text: str) -> bool:
        """Tell whether the text is a unit of this quantity."""
        return self.factor_of(text) is not None


def _energy(text: str, *, has_area: bool) -> Decimal | None:
    found = _ENERGY.fullmatch(plain_unit(text))
    if found is None or bool(found[3]) != has_area:
        return None
    factor = _WATT_HOURS[found[1]] * _PER_HA[found[3] or ""]
    return factor / _JOULES_PER_WATT_HOUR if found[2] == "j" else factor


def _percent(text: str) -> Decimal | None:
    if _SHARE.fullmatch(text.strip(" []()")):
        return Decimal(100)
    return Decimal(1) if plain_unit(text) in _PERCENT else None


def _percent_a_year(text: str) -> Decimal | None:
    plain = plain_unit(text)
    return _percent(text) or (Decimal(1) if plain.removesuffix("a") in _PERCENT else None)


def _count(text: str) -> Decimal | None:
    return Decimal(1) if plain_unit(text) in _COUNT else None


SHARE = "Anteil 0–1"
QUANTITIES: Mapping[str, Quantity] = MappingProxyType(
    {
        quantity.unit: quantity
        for quantity in (
            Quantity("MWh/a", lambda text: _energy(text, has_area=False), ("MWh/a", "kWh/a", "GWh/a", "GJ/a", "TJ/a")),
            Quantity(
                "MWh/(ha·a)",
                lambda text: _energy(text, has_area=True),
                ("MWh/(ha·a)", "kWh/(m²·a)", "kWh/(ha·a)", "GWh/(ha·a)", "GWh/(km²·a)"),
            ),
            Quantity("%", _percent, ("%", SHARE)),
            Quantity("% je Jahr", _percent_a_year, ("% je Jahr", SHARE)),
            Quantity("Gebäude", _count, ("Gebäude",)),
        )
    }
)
PLAIN = Quantity("", lambda text: None, ())


def plain_unit(text: str) -> str:
    """Return a unit in lower case without what joins its parts: "MWh/(ha·a)" and "MWH_HA_A" are "mwhhaa"."""
    plain = text.casefold()
    for long, short in _SPELT_OUT:
        plain = re.sub(
            rf"(?<![a-zäöü]){re.escape(long)}(?![a-zäöü])" if long.isalpha() else re.escape(long), short, plain
        )
    return _BETWEEN.sub("", plain)


@dataclass(frozen=True)
class HeadingParts:
    """A heading taken apart: what it is about, and the unit that it names (empty where it names none)."""

    name: str
    unit: str = ""


@lru_cache(maxsize=5_000)
def taken_apart(heading: str) -> HeadingParts:
    """Find the unit in a heading: in brackets, behind "in", or as its last words; the mark of a footnote is none."""
    text = _FOOTNOTE.sub("", " ".join(heading.split()))
    for opening, closing in ("[]", "()"):
        for start in (match.start() for match in re.finditer(re.escape(opening), text)):
            end = _closing(text, start, opening, closing)
            inside = text[start + 1 : end]
            if end > start and is_unit(inside):
                return HeadingParts(" ".join(f"{text[:start]} {text[end + 1 :]}".split()), inside.removeprefix("in "))
    words = re.split(r"([\s_]+)", text)
    for first in range(2, len(words), 2):
        unit = "".join(words[first:])
        if is_unit(unit) and not _count(unit):
            return HeadingParts("".join(words[: first - 1]).rstrip(" ,;:-–"), unit.removeprefix("in "))
    return HeadingParts(text)


def is_unit(text: str) -> bool:
    """Tell whether the text is a unit of any quantity."""
    return any(quantity.understands(text) for quantity in QUANTITIES.values())


def _closing(text: str, start: int, opening: str, closing: str) -> int:
    depth = 0
    for index in range(start, len(text)):
        depth += (text[index] == opening) - (text[index] == closing)
        if depth == 0:
            return index
    return -1
