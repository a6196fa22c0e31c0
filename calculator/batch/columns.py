"""Which columns an uploaded table may have: one for each fact, and what is read apart.

A fact that declares no column has one by its label. The template to download, the page's help and the reading of a file
all come from here.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from calculator.answer.city_for_core import city_for_core
from calculator.batch.amount_columns import CONSUMPTION, OF_HEATING, USABLE_AREA
from calculator.batch.headings import fits, heading_parts, is_energy, is_of_a_part, other_spellings, year_of
from calculator.core.facts import FACTS
from calculator.core.question import Column, Question
from calculator.sentences import in_german
from zones.doors.city import CITY

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "²": "2", "³": "3"})
_NOISE = re.compile(r"[^a-z0-9]+")

ADDRESS, ABOVE = "address", "street_above"
_BOTH = re.compile(
    r"heizung(?:sart)?\s*(?:/|,|\+|&|und)\s*(?:ein)?baujahr|heizung\s*/\s*bj\.?", re.IGNORECASE
)  # „Gas / 2009“
_RUNNING = "nr"  # may be the number of the row
_STREET, _NUMBER = CITY.example_address.rsplit(" ", 1)
# What is read apart from the facts: where the house stands, and what it used in a year.
_PLACE = {
    ADDRESS: Column(
        label="Adresse", example=f"{CITY.example_address}, {CITY.example_postcode} {CITY.name}",
        names=("Anschrift", "Objektadresse", "Gebäudeadresse", "Straße und Hausnummer", "Straße Hausnummer",
               "Straße Hausnr", "Straße Nr", "Str Nr", "Straße HNr", "Objektanschrift", "Lage des Objekts"),
        help=_("Straße und Hausnummer, gern mit Postleitzahl. Stattdessen gehen auch die Spalten „Straße“, "
               "„Hausnummer“ und „PLZ“."),
    ),
    "street": Column(
        label="Straße", help=_("Nur, wenn es keine Spalte „Adresse“ gibt."), example=_STREET,
        names=("Strasse", "Str", "Straßenname", "Objektstraße"),
    ),
    ABOVE: Column(
        label="Straße der Zeile darüber",
        help=_("Entsteht beim Hochladen, wo die Straße nur einmal über mehreren Häusern steht."),
    ),
    "number": Column(
        label="Hausnummer", help=_("Mit Zusatz, zum Beispiel 12a."), example=_NUMBER,
        names=("Hausnr", "Nr", "HNr", "HsNr", "Haus Nr", "Hausnummern", "Eingänge", "Hausnummer von", "Hausnr von",
               "HNr von", "Nr von", "von Hausnummer", "von Hausnr", "von HNr", "von Nr"),
    ),
    "number_to": Column(
        label="Hausnummer bis", help=_("Die letzte, wenn ein Haus mehrere Hausnummern hat."),
        names=("Hausnr bis", "HNr bis", "Nr bis", "bis Hausnummer", "bis Hausnr", "bis HNr", "bis Nr"),
    ),
    "suffix": Column(
        label="Zusatz", help=_("Zusatz der Hausnummer, wenn er eine eigene Spalte hat."),
        names=("Hausnummernzusatz", "HNr Zusatz", "Adresszusatz"),
    ),
    "postcode": Column(
        label="PLZ", help=_("Unterscheidet gleichnamige Straßen."), example=CITY.example_postcode,
        names=("Postleitzahl", "PLZ Objekt", "PLZ Ort", "PLZ und Ort", "Postleitzahl Ort"),
    ),
    "town": Column(
        label="Ort", help=_("Ein Haus in einem anderen Ort bekommt kein Gebiet."), example=CITY.name,
        names=("Stadt", "Gemeinde", "Wohnort", "Ort Objekt", "Objektort", "Stadt Gemeinde", "Ortschaft"),
    ),
    "district": Column(
        label="Ortsteil", help=_("Steht die Straße nicht in diesem Ortsteil, bekommt das Haus kein Gebiet."),
        names=("Stadtteil", "OT", "Ortslage", "Teilort", "Gemeindeteil", "Stadtbezirk", "Ort Ortsteil", "Ort OT"),
    ),
    "zone": Column(
        label="Gebiet", help=_("Kennung des Gebiets im Wärmeplan. Nur nötig ohne Adresse."),
        names=("Gebietskennung", "Gebiet Nr", "Gebietscode", "Kennung"),
    ),
}  # fmt: skip
PLACE_KEYS = frozenset(_PLACE)
_LET = {
    "let": Column(
        label="Vermietet", help=_("ja oder nein, wenn es keine Spalte „Selbst genutzte Wohnungen“ gibt."),
        names=("Vermietung", "vermietet ja nein", "ist vermietet", "Vermietungsstand", "Mietobjekt"),
    ),
    "let.dwellings": Column(
        label="Vermietete Wohnungen", help=_("Die übrigen zählen als selbst genutzt."),
        names=("davon vermietet", "vermietete WE", "Anzahl vermietet", "vermietet Anzahl", "davon vermietete WE"),
    ),
}  # fmt: skip


def _in_city(column: Column) -> Column:
    """Return the column without any word of Fernwärme in a city that has none."""
    if CITY.utility:
        return column
    names = tuple(name for name in column.names if "fernwärme" not in name.casefold())
    return replace(column, names=names, help=column.help_without_fernwaerme or column.help)


def _by_label(fact: Question) -> Column:
    """Return the column of a fact that declares none: its label, and what may be entered.

    Its example stays empty, so that the house of the template is the usual one; „Auftrag“ alone may be a number.
    """
    label = f"{fact.label} (Datum)" if fact.kind is date else fact.label
    return Column(label=label, help=" ".join(filter(None, (_entry(fact), _example(fact)))))


def _entry(fact: Question) -> str:
    if fact.words:
        return f"{', '.join(fact.words.values())}."
    allowed = fact.allowed()
    if allowed:
        return in_german(allowed)
    return "Ein Tag." if fact.kind is date else f"Zahl{f' in {fact.unit}' if fact.unit else ''}."


def _example(fact: Question) -> str:
    example = "31.12.2026" if fact.kind is date else fact.example
    return f"Beispiel: {example}." if example else ""


_DECLARED = {key: _in_city(fact.column) for key, fact in FACTS.items() if fact.column}
_HERE = city_for_core()
_FURTHER = {key: _by_label(fact) for key, fact in FACTS.items() if not fact.column and _HERE.has(key)}
_USED = {key: _in_city(column) for key, column in CONSUMPTION.items()}
# Every column by its key; that of a fact is the key in a link. What few tables have stands last.
_STATED = _PLACE | _DECLARED | OF_HEATING | _LET | _USED | _FURTHER
AMOUNTS_USED = ("used_kwh", "used_m3", "used_litre", "used_kg", "used_further", "used_electricity", "used_added")
# Sums over the rows of a house that has one for each dwelling: key of their column → key of what they are the sum of.
TOGETHER = {f"together.{key}": key for key in ("house.living_area_m2", "house.dwellings", *AMOUNTS_USED)}
OF_WHOLE_HOUSE = frozenset(TOGETHER.values())
UNSUMMED, OF_ALL_ROWS = "together.unsummed", "aller Zeilen"
_WITHOUT_UNIT = {
    "used_kwh": "Verbrauch",
    "used_m3": "Gasverbrauch",
    "used_litre": "Ölverbrauch",
    "used_kg": "Pelletverbrauch",
    "used_electricity": "Heizstrom",
}
COLUMNS: dict[str, Column] = _STATED | {
    together: Column(
        label=f"{_WITHOUT_UNIT.get(key, _STATED[key].label)} {OF_ALL_ROWS}",  # of bills the cells name the unit
        help=_("Entsteht, wo die Zeilen eines Hauses seine Wohnungen sind."),
        names=(f"{_STATED[key].label} {OF_ALL_ROWS}",),
    )
    for together, key in TOGETHER.items()
}
COLUMNS[UNSUMMED] = Column(
    label="Offen beim Zusammenzählen", help=_("Entsteht, wo kein Verbrauch der Zeilen für ihr Haus zählen kann.")
)
TO_FILL_IN = {key: column for key, column in COLUMNS.items() if key not in {ABOVE, UNSUMMED, *TOGETHER}}


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a heading or word so that spelling does not matter: lower case, no umlauts, no signs, no spaces."""
    lower = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    return _NOISE.sub("", lower)


_CURRENCY = str.maketrans({"€": " eur ", "%": " prozent ", "$": " dollar "})  # signs that `plain` leaves out


def _name(heading: str) -> str:
    """Return a heading in plain spelling with the unit that a sign names: „Verbrauch €“ is not „Verbrauch“."""
    return plain(heading.translate(_CURRENCY))


_NAMES = {_name(name): key for key, column in COLUMNS.items() for name in (column.label, *column.names)}
_WORDS = {
    key: {plain(name): word for word, names in fact.called.items() for name in (fact.words[word], *names)}
    for key, fact in FACTS.items()
    if fact.called
}


def words_of(key: str) -> Mapping[str, str]:
    """Return the word of a link for everything that a cell may say instead; empty where any text is read."""
    return _WORDS.get(key, {})


def meant_words(key: str, meant: str) -> str:
    """Return the word of a link as people read it; a year or number stands for itself."""
    words = FACTS[key].words
    return gettext(words[meant]) if meant in words else meant


@lru_cache(maxsize=4096)
def key_of(heading: str) -> str | None:
    """Return the key of the column that a heading means, with or without its unit; None where it is none we know."""
    if _BOTH.fullmatch(heading.strip()):
        return "heating.kind"
    return next(filter(None, map(_key_of, (heading, *other_spellings(heading)))), None)


def _key_of(heading: str) -> str | None:
    parts = heading_parts(heading)
    key = _NAMES.get(_name(heading))
    if key is None and (key := _NAMES.get(_name(parts.name))) and not fits(parts.unit, key, _unit_of(key)):
        return None
    return None if key in OF_WHOLE_HOUSE and is_of_a_part(heading, key) else key


def _holds_amounts(key: str) -> bool:
    if key in FACTS:
        return FACTS[key].kind in {int, Decimal} and not FACTS[key].words and not FACTS[key].existing
    return key in CONSUMPTION and not key.endswith(("unit", "confirmed"))


_AMOUNTS = frozenset(filter(_holds_amounts, (*FACTS, *CONSUMPTION)))  # each cell of a table asks


def is_number(key: str) -> bool:
    """Tell whether the cells of a column are amounts, and no years."""
    return key in _AMOUNTS


def called() -> tuple[str, ...]:
    """Return everything that columns are called."""
    return tuple(name for column in COLUMNS.values() for name in (column.label, *column.names))


def heading_unit(heading: str) -> str:
    """Return the unit of consumption that a heading names; empty where it names none."""
    unit = heading_parts(heading).unit
    return unit if is_energy(unit) else ""


def _unit_of(key: str) -> str:
    return FACTS[key].unit if key in FACTS else ""


def found_in(headings: Sequence[str]) -> dict[str, int]:
    """Return where each known column stands, by its key; the first of two that mean the same counts.

    Of several years of consumption the newest counts. „Nr.“ is the house number only where nothing else is, and none
    before the street: there it numbers the rows.
    """
    places: dict[str, int] = {}
    street = max((place for place, heading in enumerate(headings) if key_of(heading) == "street"), default=-1)
    for place in sorted(range(len(headings)), key=lambda place: _rank(headings[place])):
        key = key_of(headings[place])
        if key is not None and not (plain(headings[place]) == _RUNNING and place < street):
            places.setdefault(key, place)
    return places


def _rank(heading: str) -> tuple[bool, int]:
    return plain(heading) == _RUNNING, -year_of(heading)


def missing(places: Mapping[str, int]) -> list[str]:
    """Return the labels of the columns that must be there and are not."""
    has_area = USABLE_AREA in places  # the living area follows from it
    lacking = [
        column.label
        for key, column in COLUMNS.items()
        if column.required and key not in places and not (has_area and key == "house.living_area_m2")
    ]
    if not {ADDRESS, "street", "zone"} & places.keys():
        lacking.insert(0, COLUMNS[ADDRESS].label)
    return lacking
