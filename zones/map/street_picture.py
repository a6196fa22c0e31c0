"""The streets as a picture of its own, which the drawing of zones shows without JavaScript.

It has no colours: a page that uses its parts (`<use href="…#linien">`) gives them, in light, dark and print. Names are
set where they do not touch each other, that of the longest street first.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Any

import shapely
from django.contrib.gis.geos import Polygon

from zones.map.drawing import WIDTH, Frame
from zones.models import MapSheet, PlaceKind
from zones.storage.geometry import shape_of

# The parts by their id. Names of streets are for wide pages, those of places large enough for a telephone.
LINES, NAMES, PLACES = "linien", "namen", "orte"
_STROKES = {1: 3, 2: 2, 3: 1}  # user units by rank
_NAME_UNITS, _PLACE_UNITS = 15, 34  # height of letters in the drawing of a whole plan, as `map.css` sets them
_NAME_UNITS_NEAR, _PLACE_UNITS_NEAR = 13, 24  # the same in the drawing around a zone
_LETTER_UNITS = 20  # of the letter of a zone
_LETTER = 0.58  # width of a letter by its height

Shape = Any  # a geometry of shapely, which has no types


@dataclass(frozen=True)
class _Name:
    """A name with its middle in user units and the angle in degrees at which it is read."""

    text: str
    x: float
    y: float
    angle: float = 0.0

    def box(self, units: int) -> Shape:
        width = len(self.text) * _LETTER * units
        box = shapely.box(self.x - width / 2, self.y - units / 2, self.x + width / 2, self.y + units / 2)
        return shapely.affinity.rotate(box, self.angle, origin=(self.x, self.y))

    def written(self) -> str:
        turn = f" rotate({self.angle:.0f})" if round(self.angle) else ""
        return f'<text transform="translate({self.x:.0f} {self.y:.0f}){turn}">{escape(self.text)}</text>'


def picture(sheet: MapSheet, frame: Frame, letters: Iterable[tuple[float, float]]) -> str:
    """Return what a sheet shows of the streets within a frame as SVG; no name hides the letter of a zone."""
    is_whole = frame.width == WIDTH
    name_units, place_units = (_NAME_UNITS, _PLACE_UNITS) if is_whole else (_NAME_UNITS_NEAR, _PLACE_UNITS_NEAR)
    paper = shapely.box(0, 0, frame.width, frame.height)
    streets = sorted(_streets(sheet, frame, paper), key=lambda street: -street[2].length)
    taken = [_Name("W", x, y).box(_LETTER_UNITS) for x, y in letters]
    places = list(_apart(_place_names(sheet, frame, place_units), place_units, paper, taken))
    taken += [place.box(place_units) for place in places]
    names = list(_apart(_street_names(streets, name_units), name_units, paper, taken))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {frame.width} {frame.height}">'
        f'<g id="{LINES}" fill="none" stroke-linecap="round" stroke-linejoin="round">{_paths(streets)}</g>'
        f"{_group(NAMES, names)}{_group(PLACES, places)}</svg>"
    )


def _streets(sheet: MapSheet, frame: Frame, paper: Shape) -> Iterator[tuple[str, int, Shape]]:
    """Yield name, rank and line, in user units, of each part of a street that is on the paper and can be seen."""
    near = sheet.streets.filter(shape__bboverlaps=Polygon.from_bbox(frame.box)).order_by("pk")
    for street in near:
        shape = shapely.transform(shape_of(street.shape), lambda places: [frame.xy(*place) for place in places])
        for part in shapely.get_parts(shapely.intersection(shape, paper)):
            if part.length > 1:
                yield street.name, street.rank, part


def _paths(streets: Iterable[tuple[str, int, Shape]]) -> str:
    """Return one path for each rank."""
    drawn: dict[int, list[str]] = {rank: [] for rank in _STROKES}
    for _name, rank, line in streets:
        drawn[rank].append("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in line.coords))
    return "".join(
        f'<path stroke-width="{_STROKES[rank]}" d="{"".join(lines)}"/>' for rank, lines in drawn.items() if lines
    )


def _street_names(streets: Iterable[tuple[str, int, Shape]], units: int) -> Iterator[list[_Name]]:
    """Yield where the name may stand of each street that is half as long as its name, the best place first."""
    told = set()
    for name, _rank, line in streets:
        if name not in told and line.length >= len(name) * _LETTER * units / 2:
            told.add(name)
            yield list(_along(name, line))


def _along(name: str, line: Shape) -> Iterator[_Name]:
    """Yield places for a name along the longest straight piece of a line."""
    (x, y), (to_x, to_y) = max(pairwise(line.coords), key=lambda piece: math.dist(*piece))
    angle = math.degrees(math.atan2(to_y - y, to_x - x))
    upright = (angle + 90) % 180 - 90  # never upside down
    for share in (0.5, 0.3, 0.7, 0.15, 0.85):
        yield _Name(name, x + share * (to_x - x), y + share * (to_y - y), upright)


def _place_names(sheet: MapSheet, frame: Frame, units: int) -> Iterator[list[_Name]]:
    """Yield where the name of each place may stand: in its middle, else a line lower or higher."""
    for place in sheet.places.exclude(kind=PlaceKind.CITY).order_by("pk"):
        x, y = frame.xy(*place.point.coords)
        yield [_Name(place.name, x, y + lines * units) for lines in (0, 1, -1)]


def _apart(names: Iterable[list[_Name]], units: int, paper: Shape, taken: list[Shape]) -> Iterator[_Name]:
    """Yield each name in the first of its places that is on the paper and touches nothing that is set already."""
    boxes = list(taken)
    for places in names:
        for name in places:
            box = name.box(units)
            if paper.covers(box) and not any(box.intersects(other) for other in boxes):
                boxes.append(box)
                yield name
                break


def _group(part: str, names: Iterable[_Name]) -> str:
    written = "".join(name.written() for name in names)
    return f'<g id="{part}" text-anchor="middle" dominant-baseline="central">{written}</g>'
