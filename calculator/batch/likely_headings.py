"""What a heading that nobody knows may stand for: proposed on the page of the mapping, where a person decides."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from types import MappingProxyType

from calculator.batch.columns import COLUMNS, plain

# Column → a part of its heading, in plain spelling (`columns.plain`); the first that fits counts.
_LIKELY: Mapping[str, str] = MappingProxyType(
    {
        "heating.year_installed": (
            r"(baujahr|einbau|bj)\w*(kessel|heiz|therme)|(kessel|heiz|therme)\w*(baujahr|bj|einbau)"
        ),
        "house.build_year": r"baujahr|errichtung|bezugsjahr|bezugsfertig|fertigst",
        "house.living_area_m2": (
            r"ngf|netto(grund|raum)fl|nutzfl|nuf|mietfl|heizfl|beheizt|gesamtfl|bezugsfl|wohnfl|wfl"
        ),
        "house.dwellings": r"einheiten|wohnungen|wohneinh|whg|anz(ahl)?(we|ne)",
        "heating.kind": r"heizung|heizart|heiztechnik|waermeerzeug|energietraeger|brennstoff|beheizung|feuerung",
        "house.building_type": r"(gebaeude|haus|objekt)(typ|art|kategorie|klasse)|nutzungsart$|bebauung",
        "address": r"^(objekt|liegenschaft|gebaeude|wirtschaftseinheit|haus|standort|lage)(bezeichnung|name|adresse)?$",
    }
)
_NOT_SO = re.compile(r"leer|selbst|gewerb|garage|stellpl|vermiet|nummer|nr$|id$|warmwasser|bemerk|geplant|neu")
_PLACES = frozenset({"address", "street"})
if unknown := _LIKELY.keys() - COLUMNS.keys():
    raise LookupError(f"There is no column for {unknown}")


def likely_column(heading: str, taken: AbstractSet[str]) -> str:
    """Return the key of the column to propose for a heading, none of those that are ``taken``; empty where none is."""
    taken = taken | _PLACES if taken & _PLACES else taken
    return next((key for key in _fitting(heading) if key not in taken), "")


@lru_cache(maxsize=4096)
def _fitting(heading: str) -> tuple[str, ...]:
    word = plain(heading)
    if _NOT_SO.search(word):
        return ()
    return tuple(key for key, part in _LIKELY.items() if re.search(part, word))[:1]
