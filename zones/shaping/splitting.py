"""One zone made two along a line, two or more made one (pure, no Django)."""

from collections.abc import Sequence

import shapely

from zones.catalogue.marking import marked as _
from zones.shaping.change import ROUNDING_M2, Areas, Redrawing, change_of
from zones.shaping.corners import settled
from zones.shaping.faces import common_edges, cut, groups, joined
from zones.shaping.refusals import NotDrawable


def split(
    areas: Areas, code: str, line: shapely.LineString, new_code: str, *, new_is_larger: bool = False
) -> Redrawing:
    """Return the area divided along the line; the new code gets the smaller side, or the larger one.

    A part that the line does not touch stays with the old code. The line may begin and end outside of the area, or up
    to a metre before its border, or be a ring inside of it.

    Raises:
        NotDrawable: The line does not divide the area, or crosses itself.

    """
    if not line.is_simple:
        raise NotDrawable(_("Die Linie kreuzt sich selbst. Zeichnen Sie sie ohne Schleife."))
    course = settled(line, [areas[code]])
    pieces = cut([areas[code]], [course])
    smaller, larger = sorted(_sides(pieces, course), key=lambda places: _area(pieces, places))
    if _area(pieces, smaller) < ROUNDING_M2:
        raise NotDrawable(
            _(
                "Die Linie teilt das Gebiet %(code)s nicht. Sie muss an seinem Rand beginnen und enden; "
                "verlängern Sie sie bis über den Rand."
            ),
            code=code,
        )
    new = set(larger if new_is_larger else smaller)
    made = {
        code: joined([piece for place, piece in enumerate(pieces) if place not in new]),
        new_code: joined([pieces[place] for place in new]),
    }
    return change_of(areas, made)


def _area(pieces: Sequence[shapely.Polygon], places: Sequence[int]) -> float:
    return float(sum(pieces[place].area for place in places))


def _sides(pieces: Sequence[shapely.Polygon], course: shapely.LineString) -> tuple[list[int], list[int]]:
    """Return the places of the pieces to the left and to the right of the line; those that it only passes are none."""
    between = common_edges(pieces)
    try:
        found = groups(between.values())
    except ValueError as error:
        raise NotDrawable(_("Die Linie kreuzt sich selbst. Zeichnen Sie sie ohne Schleife.")) from error
    left: list[int] = []
    right: list[int] = []
    for sides in found:
        (start, end), (one, other) = next(edge for edge in between.items() if edge[1][0] in sides)
        runs_along = course.project(shapely.Point(start)) < course.project(shapely.Point(end))
        lies_left = sides[one if runs_along else other]
        for place, side in sides.items():
            (left if side == lies_left else right).append(place)
    return left, right


def merge(areas: Areas, code: str, others: Sequence[str]) -> Redrawing:
    """Return the areas of all these codes as one area under the first code.

    Raises:
        NotDrawable: There is nothing to merge with.

    """
    joining = [areas[each] for each in dict.fromkeys((code, *others))]
    if len(joining) == 1:
        raise NotDrawable(_("Wählen Sie mindestens ein weiteres Gebiet aus."))
    parts = [part for area in joining for part in area.geoms]
    exact = bool(shapely.coverage_is_valid(joining))
    made = joined(parts) if exact else _one(shapely.union_all(joining))
    return change_of(areas, {code: made}, ended=set(others) - {code})


def _one(area: shapely.Geometry) -> shapely.MultiPolygon:
    return shapely.MultiPolygon(list(shapely.get_parts(area)))
