"""What a heading that nobody knows may stand for: proposed on the page of the mapping, where a person decides."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from types import MappingProxyType

from calculator.batch.amount_columns import AGE, USABLE_AREA
from calculator.batch.columns import COLUMNS, OF_WHOLE_HOUSE, heading_unit, plain
from calculator.batch.headings import is_energy, is_like_consumption, is_of_a_part, year_of

# Column → a part of its heading, in plain spelling (`columns.plain`); the first that fits counts.
_LIKELY: Mapping[str, str] = MappingProxyType(
    {
        AGE: r"alter\w*(kessel|heiz|therme|feuerst|erzeuger|anlage)|(kessel|heiz|therme|erzeuger|anlage)\w*alter",
        USABLE_AREA: r"gebaeudenutzfl",
        "heating.year_installed": (
            r"(baujahr|einbau|bj)\w*(kessel|heiz|therme|feuerst|erzeuger|anlage)"
            r"|(kessel|heiz|therme|feuerst|erzeuger|anlage)\w*(baujahr|bj|einbau)"
            r"|(kessel|heiz|therme|feuerst|erzeuger|anlage|versorgung)\w*(inbetrieb\w*|seit)$|^(einbau|eingebaut|inbetriebnahme)(jahr)?$"
        ),
        "house.build_year": (
            r"baujahr|errichtung|bezugsjahr|bezugsfertig|fertigst|altersklasse|baualter|bauzeit|^bja$|^jahr$"
        ),
        "house.living_area_m2": (
            r"ngf|netto(grund|raum)fl|nutzfl|nuf|mietfl|heizfl|beheizt|gesamtfl|bezugsfl|wohnfl|wfl"
        ),
        "house.dwellings": r"einheiten|wohnungen|(wohn|miet|nutz)einh|whg|^we(ge)?$|anz(ahl)?(we|ne|einh)",
        "heating.kind": (
            r"heizung|heizart|heiztechnik|waermeerzeug|waermevers|energietraeger|energieart|waermetraeger"
            r"|brennstoff|beheiz|feuerung|^medium$|^waerme$"
        ),
        "house.self_used_dwellings": r"(selbst|eigen)(ge)?nutz|^davoneigent",
        "house.building_type": r"(gebaeude|haus|objekt)(typ|art|kategorie|klasse)|nutzung(sart)?$|bebauung|bauform",
        "house.renovation": r"(zustand|stand)\w*energet|energet\w*(zustand|stand)|daemm(zustand|standard)",
        "used_kwh": r"(endenergie|energie|brennstoff|waerme|bezugs|heiz\w*)menge",
        "district": r"ortsteil|stadtteil|ortslage|quartier|stadtviertel|wohngebiet|gemarkung",
        "town": r"^(ort|stadt|gemeinde|kommune)(?!werk|rat|schl|art)|(wohn|objekt)ort$",
        "postcode": r"^plz|postleitzahl",
        "address": (
            r"^(weg|objekt|liegenschaft|gebaeude|wirtschaftseinheit|haus|standort|lage)(bezeichnung|name|adresse)?$"
        ),
    }
)
_NOT_SO = re.compile(r"leer|gewerb|garage|stellpl|vermiet|nummer|nr$|id$|warmwasser|bemerk|geplant|neu")
# Unit of a further energy source, in plain spelling, → its column; of any other unit the one for all.
_FURTHER: Mapping[str, str] = MappingProxyType(
    {"l": "used_litre", "liter": "used_litre", "kg": "used_kg", "m3": "used_m3"}
)
_USED = frozenset({"used_kwh", "used_further", *_FURTHER.values()})
_NO_HEAT = re.compile(
    r"batterie|akku|(?<!nacht)speicher|photovolt|^pv|kapazitaet|leistung|warmwasser|strom|wasser|bedarf|licht|allgemein|solar|ertrag|einspeis|kuehl|kaelte"
)
_ELECTRICITY = re.compile(r"strom(verbrauch|menge|bezug)?(\d{4})?(in)?(kwh|mwh)?(a|projahr|jahr)?(\d{4})?")
_HOT_WATER = re.compile(r"\bT?WW\b", re.IGNORECASE)
_PLACES = frozenset({"address", "street"})
if unknown := _LIKELY.keys() - COLUMNS.keys():
    raise LookupError(f"There is no column for {unknown}")


def likely_column(heading: str, taken: AbstractSet[str]) -> str:
    """Return the key of the column to propose for a heading, none of those that are ``taken``; empty where none is."""
    if is_energy(heading_unit(heading)) and not (_NO_HEAT.search(plain(heading)) or _HOT_WATER.search(heading)):
        return _of_consumption(heading, taken)
    taken = taken | _PLACES if taken & _PLACES else taken
    return next((key for key in _fitting(heading) if key not in taken), "")


def is_electricity(heading: str) -> bool:
    """Tell whether a column may be the electricity that heats, in a table with houses that are heated so."""
    return bool(_ELECTRICITY.fullmatch(plain(heading))) and not is_of_a_part(heading, "used_electricity")


def _of_consumption(heading: str, taken: AbstractSet[str]) -> str:
    """Return the column of a consumption; beside another one that of another energy source, never another year."""
    if is_of_a_part(heading, "used_kwh"):
        return ""
    if not taken & _USED:
        return "used_kwh"
    if year_of(heading) or not is_like_consumption(heading):
        return ""
    further = _FURTHER.get(plain(heading_unit(heading)), "used_further")
    return next((key for key in (further, "used_further") if key not in taken), "")


@lru_cache(maxsize=4096)
def _fitting(heading: str) -> tuple[str, ...]:
    word = plain(heading)
    if _NOT_SO.search(word):
        return ()
    found = tuple(key for key, part in _LIKELY.items() if re.search(part, word))[:1]
    return tuple(key for key in found if not (key in OF_WHOLE_HOUSE and is_of_a_part(heading, key)))
