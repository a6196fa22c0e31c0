"""A common border moved once for all who share it (pure, no Django)."""

from collections.abc import Mapping, Sequence
from itertools import product

import shapely

from zones.catalogue.marking import marked as _
from zones.shaping.change import ROUNDING_M2, Areas, Redrawing, change_of
from zones.shaping.corners import settled
from zones.shaping.faces import common_edges, cut, groups, holders, joined
from zones.shaping.refusals import NotDrawable

# So many separate places may one line change at once: each doubles the ways to try.
_MOST_PLACES = 8


def move_border(areas: Areas, one: str, other: str, course: shapely.LineString) -> Redrawing:
    """Return two areas whose common border runs along `course` instead.

    The course begins and ends on their border (the common one or the outer one) or beyond it. Ground that comes to lie
    on the other side of it changes hands; of the ways to do that, the one that keeps both areas in one part counts,
    then the one that moves the least ground. Both together cover what they covered before.

    Raises:
        NotDrawable: The areas have no common border, overlap, or the course moves nothing.

    """
    pair = [areas[one], areas[other]]
    if pair[0].intersection(pair[1]).area > ROUNDING_M2:
        raise NotDrawable(_("Die beiden Gebiete überlappen sich. Beheben Sie das zuerst."))
    if shapely.intersection(*shapely.boundary(pair)).length == 0:
        raise NotDrawable(_("Die Gebiete %(one)s und %(other)s haben keine gemeinsame Grenze."), one=one, other=other)
    pieces = cut(pair, [settled(course, pair)])
    owners = [places[0] for places in holders(pieces, pair)]
    made = [joined([pieces[place] for place in own]) for own in _assigned(pieces, owners)]
    return change_of(areas, dict(zip((one, other), made, strict=True)))


def common_border(one: shapely.MultiPolygon, other: shapely.MultiPolygon) -> shapely.LineString:
    """Return the longest piece of the border that two areas share, or an empty line."""
    shared = shapely.intersection(one.boundary, other.boundary)
    lines = [part for part in shapely.get_parts(shared) if part.geom_type == "LineString"]
    pieces = shapely.get_parts(shapely.line_merge(shapely.MultiLineString(lines)))
    return max(pieces, key=lambda piece: piece.length, default=shapely.LineString())


def _assigned(pieces: Sequence[shapely.Polygon], owners: Sequence[int]) -> list[list[int]]:
    """Return the places of the pieces of both areas after the move."""
    between = [pair for pair in common_edges(pieces).values() if owners[pair[0]] == owners[pair[1]]]
    try:
        places = groups(between)
    except ValueError as error:
        raise NotDrawable(_("Die Linie kreuzt sich selbst. Zeichnen Sie sie ohne Schleife.")) from error
    if not places:
        raise NotDrawable(
            _(
                "Die Linie ändert an der Grenze nichts. Sie muss auf der bisherigen Grenze oder am Rand der beiden "
                "Gebiete beginnen und enden."
            )
        )
    if len(places) > _MOST_PLACES:
        raise NotDrawable(
            _("Die Linie ändert mehr als %(most)d Stellen auf einmal. Verschieben Sie die Grenze in Abschnitten."),
            most=_MOST_PLACES,
        )
    ways = [_owners_after(owners, places, choice) for choice in product((False, True), repeat=len(places))]
    best = min((way for way in ways if len(set(way)) > 1), key=lambda way: _cost(pieces, owners, way))
    return [[place for place, owner in enumerate(best) if owner == area] for area in (0, 1)]


def _owners_after(
    owners: Sequence[int], places: Sequence[Mapping[int, bool]], choice: Sequence[bool]
) -> tuple[int, ...]:
    after = list(owners)
    for sides, is_turned in zip(places, choice, strict=True):
        for place, side in sides.items():
            after[place] = int(side != is_turned)
    return tuple(after)


def _cost(pieces: Sequence[shapely.Polygon], before: Sequence[int], after: Sequence[int]) -> tuple[int, float]:
    """Return the number of parts of both areas, and how much ground changes hands."""
    parts = sum(
        len(joined([piece for piece, owner in zip(pieces, after, strict=True) if owner == area]).geoms)
        for area in (0, 1)
    )
    return parts, sum(piece.area for piece, one, other in zip(pieces, before, after, strict=True) if one != other)
