"""A heading taken apart: what it is about, and the unit or the year that it names beside (pure)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from calculator.core.units import Sign

_BRACKETS = re.compile(r"\s*[\[(]\s*(?:in |ca\.? )?([^\[\]()]*)[\])]\s*")
_LAST = re.compile(r"(.*\S)[\s_,:/-]+(?:in\s+)?(\S+)", re.IGNORECASE)
_FIRST = re.compile(r"(\S+)\s+(\D.*)")
_YES_OR_NO = re.compile(r"\s*\(\s*ja?\s*/\s*n(?:ein)?\s*\)")
_MARK = re.compile(r"(?:[*†‡]|[¹²³⁴⁵⁶⁷⁸⁹])+\)?$|\s?(?<!\()\d\)$")  # of a footnote
# What stands above several headings, and says nothing of them that they do not say themselves.
_GROUP = re.compile(
    r"(?:objekt|gebäude|haus|adresse|anschrift|lage|flächen?|wohnen|stammdaten|bestand|immobilie|liegenschaft|allgemein)"
    r"(?:daten)?:?\s+(?=\S)(?!(?:nr|nummer|id)\b)",
    re.IGNORECASE,
)
_SHORT = {
    "anz": "anzahl", "einh": "einheit", "zus": "zusatz",
    "bauj": "baujahr", "bj": "baujahr", "geb": "gebäude", "ges": "gesamt", "gesch": "geschosse",
    "heizg": "heizung", "hzg": "heizung", "energietr": "energieträger", "nutzfl": "nutzfläche", "verbr": "verbrauch",
    "wärmevers": "wärmeversorgung", "wfl": "wohnfläche", "wohnfl": "wohnfläche",
    "whg": "wohnungen", "whgen": "wohnungen",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+\.?")
_PERIOD = re.compile(r"\b(?:19|20)\d\d(?:\s*/\s*(?:20)?\d\d)?\b")
_A_YEAR = re.compile(r"\s*(?:/\s*a|/\s*jahr|p\.?\s*a\.?|pro jahr|im jahr|je jahr)$", re.IGNORECASE)
_ENERGY = frozenset(spelled for sign in Sign for spelled in sign.spelled)
# Unit of a fact → how headings write it, in `_plain`.
_WRITTEN = {
    "m²": frozenset(("m2", "qm")),
    "€": frozenset(("€", "eur", "euro")),
    "°C": frozenset(("°c", "c", "grad")),
    "kW": frozenset(("kw",)),
}
_STORED = re.compile(r"batterie|akku|(?<!nacht)speicher|photovolta|\bpv\b|kapazität", re.IGNORECASE)  # no consumption
_HEAT = frozenset(("kwh", "mwh", "gwh", "gj"))
_CARRIER = re.compile(r"gas|öl\b|oel\b|pellet|holz|kohle|brikett|(?:fern|nah)wärme", re.IGNORECASE)
_NO_AMOUNT = re.compile(r"verbrauchs(?:jahr|zeitraum|periode|art|stelle)", re.IGNORECASE)
_ANY = frozenset(("", "anzahl", "stk", "stck", "stück", "st", "jahr", "jjjj"))
# What is no amount of a whole house, or of one year: „Wohnfläche je WE“, „Verbrauch kWh/Monat“, „Verbrauch 2 Jahre“.
_OF_A_PART = re.compile(
    r"\b(?:je|pro|per)\s+(?!jahr|a\b)\w|/\s*(?:we|ne|whg|wohn\w*|einheit\w*|pers\w*|m²|m2|qm|mon\w*)\b"
    r"|\bmonat|\bmtl\b|\bquartal|\bhalbjahr|\bspezifisch",
    re.IGNORECASE,
)
_SEVERAL_YEARS = re.compile(
    r"\b(?:[2-9]|[1-9]\d|zwei|drei|vier|fünf|zehn|mehrere|letzte)[\s-]*jahr|\bmehrjahr", re.IGNORECASE
)
_ON_AVERAGE = re.compile(r"ø|⌀|\bmittel|mittel\b|durchschnitt|schnitt\b", re.IGNORECASE)
_A_WHOLE_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class HeadingWithUnit(NamedTuple):
    """The name without unit and year, and the unit as it is written; empty where none is."""

    name: str
    unit: str = ""


@lru_cache(maxsize=4096)
def heading_parts(heading: str) -> HeadingWithUnit:
    """Find the unit in brackets, or as the last word."""
    text = " ".join(_PERIOD.sub(" ", heading).split()).strip(" ,:;-")
    if found := _BRACKETS.search(text):
        return HeadingWithUnit(f"{text[: found.start()]} {text[found.end() :]}".strip(), _bare(found[1]))
    if (found := _LAST.fullmatch(_A_YEAR.sub("", text))) and _is_unit(found[2]):
        return HeadingWithUnit(found[1].removesuffix(" in"), _bare(found[2]))
    if (found := _FIRST.fullmatch(text)) and _is_unit(found[1]) and _plain(found[1]) not in _ANY:
        return HeadingWithUnit(found[2], _bare(found[1]))
    return HeadingWithUnit(text)


def other_spellings(heading: str) -> Iterator[str]:
    """Yield what a heading says in other words: without the mark of a footnote, written out, without its group."""
    bare = _MARK.sub("", _YES_OR_NO.sub("", heading.strip()))
    long = _WORD.sub(lambda found: _SHORT.get(found[0].rstrip(".").casefold(), found[0]), bare)
    yield from dict.fromkeys((bare, long, _GROUP.sub("", bare, count=1), _GROUP.sub("", long, count=1)))


def year_of(heading: str) -> int:
    """Return the year that a heading names, the first of „2023/24“; 0 where it names none."""
    found = _PERIOD.search(heading)
    return int(found[0][:4]) if found else 0


def is_energy(unit: str) -> bool:
    """Tell whether consumption is invoiced in the unit."""
    return _plain(unit) in _ENERGY


def is_of_a_part(heading: str, key: str) -> bool:
    """Tell whether an amount of the whole house and of one year is not what a heading names.

    A mean of several years is as good as one year; a mean area is that of a dwelling.
    """
    if _OF_A_PART.search(heading):
        return True
    if not key.startswith("used_"):
        return bool(_ON_AVERAGE.search(heading))
    years = [*map(int, _A_WHOLE_YEAR.findall(heading))]
    is_several = bool(_SEVERAL_YEARS.search(heading)) or (bool(years) and max(years) - min(years) > 1)
    return is_several and not _ON_AVERAGE.search(heading)


def is_stored(heading: str) -> bool:
    """Tell whether a heading is about what a battery or a store holds, or a plant can make: no consumption."""
    return bool(_STORED.search(heading))


def is_like_consumption(heading: str) -> bool:
    """Tell whether a column likely states what a house uses: „Verbrauch Warmwasser“, „Wärme kWh“, „Öl l“."""
    if is_stored(heading):
        return False
    is_named = "verbrauch" in heading.casefold() and not _NO_AMOUNT.search(heading)
    unit = heading_parts(heading).unit
    return is_named or _plain(unit) in _HEAT or (is_energy(unit) and bool(_CARRIER.search(heading)))


def fits(unit: str, key: str, unit_of_fact: str) -> bool:
    """Tell whether a heading with this unit can mean the column; „Verbrauch (kWh/m²)“ is no consumption of a house."""
    if key.startswith("used_"):
        return not unit or is_energy(unit)
    if "." not in key:  # where the house stands: „Eingänge (Anzahl)“ are no house numbers
        return not unit
    plain = _plain(unit)
    return plain in _ANY or any(plain in written for known, written in _WRITTEN.items() if known in unit_of_fact)


def _is_unit(text: str) -> bool:
    return (
        is_energy(text)
        or (bool(text) and _plain(text) in _ANY)
        or any(_plain(text) in written for written in _WRITTEN.values())
    )


def _bare(text: str) -> str:
    return _A_YEAR.sub("", text.partition(",")[0].strip()).strip()


def _plain(unit: str) -> str:
    return _A_YEAR.sub("", unit).casefold().replace("²", "2").replace("³", "3").replace("^", "").strip(" .")
