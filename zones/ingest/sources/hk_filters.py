"""Which rows of house coordinates count: those of the city, neither deleted nor internal to the cadastre (pure).

The columns are found by their names, whatever stands between or behind them, so that a layout with a column more or
less, or saved as a spreadsheet, keeps its filters. Names: AdV, Datenformatbeschreibung Hauskoordinaten (HK-DE).
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter

from zones.catalogue.codes import plain_name
from zones.catalogue.marking import marked as _
from zones.city import CITY

OTHER_MUNICIPALITY = _("in einer anderen Gemeinde")
DELETED = _("in der Quelle gelöscht (NBA = L)")
INTERNAL = _("nur katasterintern (QUA = C)")
NAMES = {  # as `plain_name` writes them: those of the format, then spelt out
    "nba": ("nba",),
    "oid": ("oid", "oi", "objektkennung"),
    "qua": ("qua", "qualitaet", "qualitaetsangabe"),
    "land": ("landschl", "lan", "landschluessel"),
    "regbez": ("regbezschl", "rbz", "regierungsbezirksschluessel", "regierungsbezirkschluessel"),
    "kreis": ("kreisschl", "krs", "kreisschluessel"),
    "gemeinde": (
        "gmdschl", "ags", "ars", "amtlichergemeindeschluessel", "regionalschluessel", "gemeindeschluessel",
        "gemeindekennziffer", "gmd", "gemeinde", "gemeindename", "stadt",
    ),
    "street": ("str", "stn", "strasse", "strassenname"),
    "number": ("hnr", "hausnummer"),
    "suffix": ("adz", "adressierungszusatz", "hausnummernzusatz", "hausnummerzusatz"),
    "zone": ("zone", "utmzone"),
    "easting": ("ostwert", "ost"),
    "northing": ("nordwert", "nord"),
    "postcode": ("postplz", "plz", "postleitzahl"),
    "ortsteil": ("ott", "ortsteil", "pot"),
}  # fmt: skip
PLACE_NAMES = ("ort", "postort", "postonm", "wohnort")  # may be the municipality, or a part of it
_WORDS = re.compile(r"\w+")
KEY = ("land", "regbez", "kreis", "gemeinde")
_LAND, _REGBEZ, _KREIS = CITY.regional_key[:2], CITY.regional_key[2], CITY.regional_key[3:5]
_AGS = CITY.regional_key[:5] + CITY.regional_key[9:]
_OWN = {"land": _LAND, "regbez": _REGBEZ, "kreis": _KREIS}  # stands for a column that the file does not have
_WHOLE = {7: 8, 8: 8, 11: 12, 12: 12}  # digits of a whole key, as spreadsheets may cut it, and with its leading zero


def positions(names: Sequence[str]) -> dict[str, int]:
    """Return where the columns of house coordinates stand among these names, counted from 0."""
    plain = list(map(plain_name, names))
    found = {key: next((plain.index(name) for name in known if name in plain), None) for key, known in NAMES.items()}
    return {key: position for key, position in found.items() if position is not None}


def names_the_city(cells: Iterable[str]) -> bool:
    """Tell whether most of the cells that are filled name the city, so that the others are of another municipality."""
    ours = [is_ours(("", "", "", cell)) for cell in cells if cell.strip()]
    return 2 * sum(ours) > len(ours)


@lru_cache(maxsize=10_000)
def is_ours(key: tuple[str, ...]) -> bool:
    """Tell whether Land, Regierungsbezirk, Kreis and Gemeinde, however their digits are cut, name the city.

    Known ways: an empty Regierungsbezirk, „053“ or „16053“ as Kreis, zeros that a spreadsheet took away, the whole key
    in the last cell, the name there. Four empty cells say nothing against it.
    """
    land, regbez, kreis, gemeinde = (cell.strip().strip('"').strip().removesuffix(".0") for cell in key)
    if not gemeinde:
        return not (land or regbez or kreis)
    if not any(char.isdecimal() for char in gemeinde):
        return CITY.name.casefold() in _WORDS.findall(gemeinde.casefold())
    gemeinde = "".join(char for char in gemeinde if char.isdecimal())
    if len(gemeinde) in _WHOLE:
        whole = gemeinde.zfill(_WHOLE[len(gemeinde)])
        return whole[:5] + whole[-3:] == _AGS
    return _kreis(land.zfill(2), (regbez or "0")[-1], kreis.zfill(2)) + gemeinde.zfill(3) == _AGS


def _kreis(land: str, regbez: str, kreis: str) -> str:
    """Return the five digits of the Kreis; those before its own two may stand in its cell already."""
    return (land + regbez + kreis, land + kreis, kreis, kreis)[min(len(kreis) - 2, 3)]


@dataclass(frozen=True)
class Filters:
    """The columns that decide whether a row counts; None where the file has no such column."""

    nba: int | None
    qua: int | None
    key: tuple[int | None, ...]

    @classmethod
    def of(cls, where: Mapping[str, int]) -> "Filters":
        """Take the columns that there are; without that of the Gemeinde the key decides nothing."""
        key = tuple(where.get(name) for name in KEY) if "gemeinde" in where else ()
        return cls(where.get("nba"), where.get("qua"), key)

    @cached_property
    def key_of(self) -> Callable[[Sequence[str]], tuple[str, ...]]:
        """Gives the four cells of the key; a column that is missing says what the city's own key says."""
        found = tuple(position for position in self.key if position is not None)
        if len(found) == len(KEY):
            return itemgetter(*found)
        pairs = tuple(zip(KEY, self.key, strict=bool(self.key)))
        return lambda cells: tuple(_OWN[name] if where is None else cells[where] for name, where in pairs)

    @property
    def missing(self) -> list[str]:
        """The columns that a file of house coordinates should have to be filtered and has not."""
        stated = {"nba": self.nba is not None, "qua": self.qua is not None, "gmdschl": bool(self.key)}
        return [name for name, is_there in stated.items() if not is_there]

    def reason(self, cells: Sequence[str]) -> str:
        """Return why a row does not count, German; empty if it does."""
        if self.key and not is_ours(self.key_of(cells)):
            return OTHER_MUNICIPALITY
        return self.status(cells)

    def status(self, cells: Sequence[str]) -> str:
        """Return why a row of the city does not count, German; empty if it does."""
        if self.nba is not None and cells[self.nba].strip().upper() == "L":
            return DELETED
        return INTERNAL if self.qua is not None and cells[self.qua].strip().upper() == "C" else ""
