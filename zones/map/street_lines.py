"""Streets drawn along their house numbers: one line in the middle of both sides for each stretch (pure, no Django).

A street is not known by its course but by its houses. Odd and even numbers mostly stand on two sides, each in its
order; where numbers go up one side and down the other, the way back lies beside the way out. So the runs of a street
are drawn from the longest to the shortest, each moved halfway to the run across from it, and what lies beside a line
that is drawn already is not drawn again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

import numpy as np
import shapely

# Neighbours by number stand nearer to each other than this; else the street goes on elsewhere.
LONGEST_GAP_M = 150.0
# Houses across the street stand nearer than this.
ACROSS_M = 70.0
# A house nearer than this to the middle of the street stands at it.
BESIDE_M = 45.0
# A house that lengthens the way along its side by more than this, there and back, stands apart from the others.
DETOUR_M = 40.0
# Numbers stand in one sequence if the way by all of them is shorter than this share of the ways by odd and even ones.
_SEQUENCE = 0.6
_BACK = -0.5  # cosine of the angle between the way to such a house and the way back
_EXACT_M = 3.0

Place = np.ndarray[tuple[int], np.dtype[np.float64]]  # easting and northing in metres


@dataclass(frozen=True)
class NumberedHouse:
    """One house number with its place in metres."""

    number: int
    suffix: str
    easting: float
    northing: float


@dataclass(frozen=True)
class _Run:
    """Houses of one side in the order of their numbers, without a gap."""

    side: int
    places: tuple[Place, ...]


def street_shapes(houses: Iterable[NumberedHouse]) -> list[Any]:
    """Return the lines of one street, longest first, and a point for each stretch of it that has one house only.

    Houses far from each other are streets of their own, though they share a name.
    """
    found = [shape for near in _neighbourhoods(list(houses)) for shape in _shapes(near)]
    return sorted(found, key=lambda shape: -shape.length)


def _neighbourhoods(houses: Sequence[NumberedHouse]) -> Iterator[list[NumberedHouse]]:
    points = shapely.points([(house.easting, house.northing) for house in houses])
    for part in _parts(shapely.union_all(shapely.buffer(points, LONGEST_GAP_M / 2, quad_segs=4))):
        yield [house for house, is_in in zip(houses, shapely.covers(part, points), strict=True) if is_in]


def _shapes(houses: Sequence[NumberedHouse]) -> list[Any]:
    runs = sorted(_runs(houses), key=lambda run: -_length(run.places))
    drawn: list[shapely.LineString] = []
    for run in runs:
        across = _together([_shape(other.places) for other in runs if other.side != run.side])
        for stretch in _not_drawn(run.places, _together(drawn)):
            line = _joined(_smooth([_halfway(place, across) for place in stretch]), _together(drawn))
            drawn += [shapely.LineString(line)] if _length(line) > 0 else []
    lines = [line.simplify(_EXACT_M) for line in _parts(shapely.line_merge(_together(drawn)))]
    return lines or [shapely.Point(np.mean([place for run in runs for place in run.places], axis=0))]


def _runs(houses: Iterable[NumberedHouse]) -> Iterator[_Run]:
    for side, places in enumerate(_sides(sorted(houses, key=lambda house: (house.number, house.suffix)))):
        run: list[Place] = []
        for place in _without_detours(places):
            if run and _distance(run[-1], place) > LONGEST_GAP_M:
                yield _Run(side, tuple(run))
                run = []
            run.append(place)
        yield _Run(side, tuple(run))


def _sides(ordered: Sequence[NumberedHouse]) -> Iterator[list[Place]]:
    """Yield both sides of a street: odd and even numbers, or the way out and the way back of one sequence."""
    sequence = list(_one_a_number(ordered))
    odd_and_even = [list(_one_a_number(house for house in ordered if house.number % 2 == odd)) for odd in (1, 0)]
    if _length(sequence) > _SEQUENCE * sum(map(_length, odd_and_even)):
        yield from filter(None, odd_and_even)
        return
    turn = max(range(len(sequence)), key=lambda at: _distance(sequence[0], sequence[at]))
    yield from filter(None, (sequence[: turn + 1], sequence[turn + 1 :]))


def _one_a_number(side: Iterable[NumberedHouse]) -> Iterator[Place]:
    """Yield the place of the house with the plain number; 12a and 12b often stand behind it."""
    for _number, same in groupby(side, key=lambda house: house.number):
        first = next(same)
        yield np.array([first.easting, first.northing])


def _without_detours(places: list[Place]) -> list[Place]:
    """Leave out, one after the other, the house that most lengthens the way, as long as one leads there and back."""
    kept = list(places)
    while len(kept) > 2:  # noqa: PLR2004 (a house between two)
        detours = [_detour(*kept[at - 1 : at + 2]) for at in range(1, len(kept) - 1)]
        longest = max(detours)
        if longest <= DETOUR_M:
            break
        del kept[detours.index(longest) + 1]
    return kept


def _detour(before: Place, place: Place, after: Place) -> float:
    """Return how much longer the way is by this house; 0 where the way goes on or only turns a corner."""
    there, back = place - before, after - place
    ways = float(np.linalg.norm(there) * np.linalg.norm(back))
    if ways == 0 or float(there @ back) / ways > _BACK:
        return 0.0
    return _distance(before, place) + _distance(place, after) - _distance(before, after)


def _halfway(place: Place, across: Any) -> Place:  # noqa: ANN401 (any geometry)
    """Return the point between a house and the other side of the street; the house itself where there is none."""
    if across.is_empty:
        return place
    opposite = _nearest(across, place)
    return (place + opposite) / 2 if _distance(place, opposite) <= ACROSS_M else place


def _smooth(places: Sequence[Place]) -> list[Place]:
    """Even out that some houses stand farther from the street than their neighbours; both ends stay."""
    inner = [
        (before + 2 * place + after) / 4 for before, place, after in zip(places, places[1:], places[2:], strict=False)
    ]
    return [places[0], *inner, places[-1]] if len(places) > 1 else [*places]


def _not_drawn(places: Sequence[Place], drawn: Any) -> Iterator[list[Place]]:  # noqa: ANN401 (any geometry)
    """Yield the stretches of a run that do not lie beside what is drawn."""
    is_new = [drawn.is_empty or drawn.distance(shapely.Point(place)) > BESIDE_M for place in places]
    for new, stretch in groupby(zip(is_new, places, strict=True), key=lambda pair: pair[0]):
        if new:
            yield [place for _new, place in stretch]


def _joined(line: list[Place], drawn: Any) -> list[Place]:  # noqa: ANN401 (any geometry)
    """Lead a line to the nearest drawn one, if that is as near as neighbours are; a single house only to its end."""
    if drawn.is_empty:
        return line
    ends = (line[0], line[-1])
    gaps = [drawn.distance(shapely.Point(end)) for end in ends]
    at = gaps.index(min(gaps))
    meeting = _nearest(drawn, ends[at])
    goes_on = len(line) > 1 or any(_distance(meeting, end) < _EXACT_M for end in _ends(drawn))
    if gaps[at] > LONGEST_GAP_M or not goes_on:
        return line
    return [meeting, *line] if at == 0 else [*line, meeting]


def _nearest(geometry: Any, place: Place) -> Place:  # noqa: ANN401 (any geometry)
    line = shapely.shortest_line(geometry, shapely.Point(place))
    return np.array(line.coords[0])


def _ends(lines: Any) -> Iterator[Place]:  # noqa: ANN401 (any geometry)
    for line in _parts(lines):
        yield from (np.array(line.coords[0]), np.array(line.coords[-1]))


def _shape(places: Sequence[Place]) -> Any:  # noqa: ANN401 (any geometry)
    return shapely.LineString(places) if len(places) > 1 else shapely.Point(places[0])


def _together(shapes: Sequence[Any]) -> Any:  # noqa: ANN401 (any geometry)
    if shapes and all(isinstance(shape, shapely.LineString) for shape in shapes):
        return shapely.MultiLineString(list(shapes))
    return shapely.GeometryCollection(list(shapes))


def _parts(geometry: Any) -> list[Any]:  # noqa: ANN401 (any geometry)
    return [part for part in getattr(geometry, "geoms", [geometry]) if not part.is_empty]


def _length(places: Sequence[Place]) -> float:
    return sum(_distance(*pair) for pair in pairwise(places))


def _distance(one: Place, other: Place) -> float:
    return float(np.linalg.norm(one - other))
