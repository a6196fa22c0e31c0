"""The places of a city as its folder lists them: parts, other municipalities, well-known buildings. Pure, no Django."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from zones.city_files import NO_URL, CityError, Url, is_url, rows_of

_SEVERAL = "|"  # parts several values of one cell
_POSTCODE = re.compile(r"[0-9]{5}")
_SOURCED = ("source", "as_of")
_Place = TypeVar("_Place")


class PartKind(StrEnum):
    """What a part of the city is."""

    ORTSTEIL = "ortsteil"
    DISTRICT = "district"
    QUARTER = "quarter"


@dataclass(frozen=True)
class PartOfCity:
    """A part of the city: `also` are its other names, `within` the names of larger parts that hold it."""

    name: str
    kind: PartKind = PartKind.ORTSTEIL
    also: tuple[str, ...] = ()
    within: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlacePoint:
    """A point (degrees) that is known to lie in a part of the city."""

    place: str
    lon: float
    lat: float


@dataclass(frozen=True)
class Municipality:
    """Another town or village: whom to `ask` there, and its page, if a source names it.

    `ask` has the `{name}` of the place in it („die Stadtverwaltung von {name}“), so that it can be translated once for
    all. `also` are its other names and those of its own parts.
    """

    name: str
    ask: str
    also: tuple[str, ...] = ()
    postcodes: tuple[str, ...] = ()
    url: Url = NO_URL


@dataclass(frozen=True)
class Building:
    """A building that people call by name; with an empty address the name is not to be found."""

    name: str
    address: str
    source: str
    as_of: date


@dataclass(frozen=True)
class CityPlaces:
    """The places of one city; only parts are needed."""

    parts: tuple[PartOfCity, ...]
    points: tuple[PlacePoint, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    buildings: tuple[Building, ...] = ()


def read_places(folder: Path) -> CityPlaces:
    """Read and check the places of a city; every file but `places.csv` may be missing.

    Raises ``CityError`` with the file and what is wrong in it.
    """
    others, buildings = folder / "municipalities.csv", folder / "buildings.csv"
    places = CityPlaces(
        parts=_read(folder / "places.csv", _part, "name"),
        points=_read_if_there(folder / "place_points.csv", _point, "place", "lon", "lat"),
        municipalities=_read_if_there(others, _municipality, "name", "ask", *_SOURCED),
        buildings=_read_if_there(buildings, _building, "name", "address", *_SOURCED),
    )
    for file, problem in _problems(places):
        raise CityError(f"{folder / file}: {problem}")
    return places


def _read_if_there(path: Path, build: Callable[[dict[str, str]], _Place], *columns: str) -> tuple[_Place, ...]:
    return _read(path, build, *columns) if path.exists() else ()


def _read(path: Path, build: Callable[[dict[str, str]], _Place], *columns: str) -> tuple[_Place, ...]:
    found = []
    for line, row in enumerate(rows_of(path, ",", *columns), start=2):
        try:
            if row.get("as_of"):
                date.fromisoformat(row["as_of"])
            found.append(build(row))
        except ValueError as error:
            raise CityError(f"{path}: line {line}: {error}") from error
    return tuple(found)


def _part(row: dict[str, str]) -> PartOfCity:
    kind = PartKind(row.get("kind") or PartKind.ORTSTEIL)
    return PartOfCity(row["name"], kind, _several(row, "also"), _several(row, "within"))


def _point(row: dict[str, str]) -> PlacePoint:
    return PlacePoint(row["place"], float(row["lon"]), float(row["lat"]))


def _municipality(row: dict[str, str]) -> Municipality:
    url, postcodes = row.get("url") or "", _several(row, "postcodes")
    if url and not is_url(url):
        raise ValueError(f"url: {url} is no link that begins with https://")
    if wrong := [code for code in postcodes if not _POSTCODE.fullmatch(code)]:
        raise ValueError(f"postcodes: {wrong[0]}: 5 digits are needed")
    try:
        row["ask"].format(name=row["name"])
    except (KeyError, IndexError, ValueError):
        raise ValueError(f"ask: {row['ask']}: only {{name}} may stand in braces") from None
    return Municipality(row["name"], row["ask"], _several(row, "also"), postcodes, Url(url))


def _building(row: dict[str, str]) -> Building:
    return Building(row["name"], row["address"], row["source"], date.fromisoformat(row["as_of"]))


def _several(row: dict[str, str], column: str) -> tuple[str, ...]:
    return tuple(filter(None, (value.strip() for value in (row.get(column) or "").split(_SEVERAL))))


def _problems(places: CityPlaces) -> Iterator[tuple[str, str]]:
    """Yield the file and what is wrong between its entries."""
    parts = Counter(name for part in places.parts for name in (part.name, *part.also))
    others = Counter(name for other in places.municipalities for name in (other.name, *other.also))
    for file, names in (("places.csv", parts), ("municipalities.csv", others)):
        yield from ((file, f"{name}: stands twice") for name, count in names.items() if count > 1)
    yield from (("municipalities.csv", f"{name}: is a part of the city in places.csv") for name in parts & others)
    known = {part.name for part in places.parts}
    for part in places.parts:
        lost = (name for name in part.within if name not in known)
        yield from (("places.csv", f"{part.name}: within: no place {name}") for name in lost)
    yield from (("places.csv", f"{name}: within: lies within itself") for name in _circular(places.parts))
    strange = (point.place for point in places.points if point.place not in known)
    yield from (("place_points.csv", f"no place {name}") for name in strange)


def _circular(parts: tuple[PartOfCity, ...]) -> Iterator[str]:
    within = {part.name: part.within for part in parts}
    for name, larger_ones in within.items():
        above, seen = list(larger_ones), set[str]()
        while above:
            larger = above.pop()
            if larger not in seen:
                seen.add(larger)
                above += within.get(larger, ())
        if name in seen:
            yield name
