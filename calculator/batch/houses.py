"""One row of an uploaded table as a question to the calculator, or sentences on what is wrong with it (German)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.http import QueryDict
from django.utils.translation import gettext as _

from calculator.batch.causes import Cause, RowRemark, problem_of
from calculator.batch.columns import COLUMNS, plain, words_of
from calculator.core import Technology
from calculator.core.choices import CALLED_YES_OR_NO, YES, BuildingType, Viewpoint
from calculator.core.compare import every_system
from calculator.core.facts import FACTS
from calculator.core.notation import parse
from calculator.core.stated_keys import reading_key
from calculator.core.systems import keep
from calculator.questions import Asked, read

LONGEST_SHOWN = 40
# From how many dwellings on a house of which no type is stated counts as an apartment building, or a large one.
FIRST_MFH, FIRST_GMFH = 3, 13
_UNIT = re.compile(r"\s*(?:m²|m2|qm|€|eur|°\s*c|kw|kwh/m²)\.?$", re.IGNORECASE)
_SAY_YES = frozenset(map(plain, CALLED_YES_OR_NO[YES]))
# What an amount means by the heading of its column, if neither the cell nor a column of units says it.
_SIGNS = {"used_kwh": "kWh", "used_m3": "m³ Gas", "used_litre": "l Heizöl", "used_kg": "kg Pellets"}


@dataclass(frozen=True)
class HouseOfTable:
    """What a row asks for, and what is ``told`` of it: without a question why, else what had to be assumed."""

    asked: Asked | None
    told: tuple[RowRemark, ...] = ()


def address_of(cells: Mapping[str, str]) -> str:
    """Return the address of a row as one text; empty where none is stated. `cells` go by the key of the column."""
    whole = cells.get("address", "")
    if not whole and cells.get("street"):
        suffix = cells.get("suffix", "")
        number = f"{cells.get('number', '')}{' ' if suffix[:1].isdigit() else ''}{suffix}"  # 12 and 1/2 are not 121/2
        whole = f"{cells['street']} {number}".strip()
    postcode = cells.get("postcode", "")
    return f"{whole}, {postcode}" if whole and postcode and postcode not in whole else whole


def house_of(cells: Mapping[str, str], systems: Sequence[Technology], stichtag: date) -> HouseOfTable:
    """Read a row as of a day, to be compared with those of the systems that are possible for it. Never raises."""
    told: list[RowRemark] = []
    typed = dict(_facts(cells, told))
    _settle_type(typed)
    told += _consumption(cells, typed)
    if typed.get("house.self_used_dwellings") == "0":
        typed["wer"] = Viewpoint.LANDLORD
    typed["systems"] = ",".join(system for system in systems if system is not Technology.KEEP)
    query = QueryDict(mutable=True)
    query.update(typed)
    reading = read(query, stichtag)
    told += map(_named, reading.errors.items())
    if problem_of(told) or reading.asked is None:
        return HouseOfTable(None, tuple(told))
    told += [RowRemark(Cause.REMARK, note) for note in reading.notes]
    return HouseOfTable(_with_systems(reading.asked, systems), (*_assumed(typed), *told))


def _facts(cells: Mapping[str, str], told: list[RowRemark]) -> Iterator[tuple[str, str]]:
    """Yield keys and texts of what the row states; a word that means nothing is a problem."""
    for key, column in COLUMNS.items():
        text = cells.get(key, "")
        if not text:
            if column.required:
                sentence = _("%(column)s: Die Angabe fehlt.") % {"column": column.label}
                told.append(RowRemark(Cause.MISSING, sentence))
        elif words := words_of(key):
            yield from _word(key, words, text, told)
        elif key in FACTS:
            yield key, _UNIT.sub("", text.removesuffix(FACTS[key].unit))


def _word(key: str, words: Mapping[str, str], text: str, told: list[RowRemark]) -> Iterator[tuple[str, str]]:
    found, column = words.get(plain(text)), COLUMNS[key]
    if found:
        yield key, found
        return
    sentence = _("%(column)s: „%(text)s“ ist nicht bekannt. Möglich sind: %(words)s")
    text = sentence % {"column": column.label, "text": text[:LONGEST_SHOWN], "words": _(column.help)}
    told.append(RowRemark(Cause.VALUE, text))


def _settle_type(typed: dict[str, str]) -> None:
    """A house with many dwellings and no stated type is no detached house."""
    number = parse(typed.get("house.dwellings", ""))
    if "house.building_type" not in typed and number is not None and number >= FIRST_MFH:
        typed["house.building_type"] = BuildingType.MFH if number < FIRST_GMFH else BuildingType.GMFH


def _consumption(cells: Mapping[str, str], typed: dict[str, str]) -> list[RowRemark]:
    """Add the one reading, with its unit: from the cell, else from the column of units, else from the heading.

    Returns a remark where the row states another one, which cannot count as well.
    """
    stated = [key for key in _SIGNS if cells.get(key)]
    if not stated:
        return []
    first, *rest = stated
    amount = cells[first]
    has_unit = parse(amount) is None
    if plain(cells.get("used_confirmed", "")) in _SAY_YES:
        typed["confirmed"] = reading_key(1)
    typed["reading.1.amount"] = amount if has_unit else f"{amount} {cells.get('used_unit') or _SIGNS[first]}"
    sentence = _("Verbrauch: Es zählt die Spalte „%(first)s“; nicht verwendet: %(rest)s.")
    labels = ", ".join(f"„{COLUMNS[key].label}“" for key in rest)
    words = sentence % {"first": COLUMNS[first].label, "rest": labels}
    return [RowRemark(Cause.SECOND_READING, words)] if rest else []


def _named(error: tuple[str, str]) -> RowRemark:
    key, sentence = error
    if key.startswith("reading."):
        return RowRemark(Cause.READING, f"{_('Verbrauch')}: {sentence}")
    label = COLUMNS[key].label if key in COLUMNS else ""
    return RowRemark(Cause.VALUE, f"{label}: {sentence}" if label else sentence)


def _with_systems(asked: Asked, systems: Sequence[Technology]) -> Asked:
    possible = every_system(asked.facts)
    return replace(asked, systems=tuple(each for each in keep.once(systems, asked.facts) if each in possible))


def _assumed(typed: Mapping[str, str]) -> list[RowRemark]:
    labels = [column.label for key, column in COLUMNS.items() if column.is_told and key not in typed]
    sentence = _("Nicht angegeben, deshalb angenommen: %s.")
    return [RowRemark(Cause.ASSUMED, sentence % ", ".join(labels))] if labels else []
