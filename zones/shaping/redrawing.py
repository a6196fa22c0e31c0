"""A zone drawn anew, its neighbours following the common borders (pure, no Django)."""

from collections.abc import Iterable, Mapping, Sequence

import shapely

from zones.shaping.change import Areas, Redrawing, change_of, refuse_unsound
from zones.shaping.corners import SAME_PLACE_M, corners_of, met_corners, with_corners
from zones.shaping.faces import common_edges, cut, holders, joined


def redraw(areas: Areas, code: str, drawn: shapely.MultiPolygon, *, neighbours_follow: bool) -> Redrawing:
    """Return the area as it was drawn, its unmoved corners exactly where they were.

    If the neighbours follow, each gives up what the drawn area takes of it, and what the area gives up goes to the
    neighbour that shares the longest border with that piece. Ground that no neighbour touches is left to nobody.

    Raises:
        NotDrawable: The drawn area is unsound, nothing would be left of a neighbour, or borders could not meet exactly.

    """
    others = {each: area for each, area in areas.items() if each != code}
    new = _settled_area(drawn, list(areas.values()))
    refuse_unsound({code: new})
    met = {each: with_corners(area, corners_of([new]), SAME_PLACE_M) for each, area in others.items()}
    made = _followed({**areas, **met}, code, new) if neighbours_follow else {code: new}
    changed = {each: area for each, area in {**met, **made}.items() if area is not areas.get(each)}
    return change_of(areas, changed, exact=neighbours_follow)


def replaced(areas: Areas, drawn: Areas) -> Redrawing:
    """Return several areas as they were drawn elsewhere, their unmoved corners exactly where they were.

    Where they overlap or leave a gap the checks of the draft tell of it.

    Raises:
        NotDrawable: A drawn area is unsound.

    """
    known = corners_of(areas.values())
    met = {code: met_corners(area, known) for code, area in drawn.items()}
    refuse_unsound(met)
    new = corners_of(met.values()) - known
    made = {
        code: with_corners(area, new | known if code in met else new, SAME_PLACE_M)
        for code, area in {**areas, **met}.items()
    }
    return change_of(areas, {code: area for code, area in made.items() if area is not areas.get(code)}, exact=False)


def _settled_area(drawn: shapely.MultiPolygon, areas: Sequence[shapely.MultiPolygon]) -> shapely.MultiPolygon:
    corners = corners_of(areas)
    return with_corners(met_corners(drawn, corners), corners, SAME_PLACE_M)


def _followed(areas: Areas, code: str, new: shapely.MultiPolygon) -> Areas:
    """Return the drawn area and all neighbours that it takes from or gives to, made of the same pieces."""
    old = areas.get(code, shapely.MultiPolygon())
    ground = shapely.union_all([old, new])
    near = [each for each, area in areas.items() if each != code and area.intersects(ground)]
    involved = [old, new, *(areas[each] for each in near)]
    pieces = cut(involved, [])
    held = [set(places) for places in holders(pieces, involved)]
    _hand_over(pieces, held)
    made = {code: joined([piece for piece, places in zip(pieces, held, strict=True) if 1 in places])}
    for place, each in enumerate(near, start=2):
        own = [piece for piece, places in zip(pieces, held, strict=True) if place in places]
        made[each] = joined(own) if own else shapely.MultiPolygon()
    return {each: area for each, area in made.items() if each == code or _is_other(areas[each], area)}


def _is_other(before: shapely.MultiPolygon, after: shapely.MultiPolygon) -> bool:
    return corners_of([before]) != corners_of([after])


def _hand_over(pieces: Sequence[shapely.Polygon], held: list[set[int]]) -> None:
    """Take what the new area (1) covers from everybody else; give what the old one (0) loses to a neighbour."""
    lost = [place for place, owners in enumerate(held) if owners == {0}]
    for owners in held:
        owners.intersection_update({1} if 1 in owners else owners - {0})
    beside = common_edges(pieces)
    for group in _connected(lost, beside.values()):
        if heir := _heir(group, beside, held):
            for place in group:
                held[place].add(heir)


def _connected(places: Iterable[int], pairs: Iterable[tuple[int, int]]) -> list[set[int]]:
    found = [{place} for place in places]
    for one, other in pairs:
        met = [group for group in found if one in group or other in group]
        if len(met) > 1:
            found = [group for group in found if group not in met] + [set.union(*met)]
    return found


def _heir(
    group: set[int],
    beside: Mapping[tuple[tuple[float, float], tuple[float, float]], tuple[int, int]],
    held: list[set[int]],
) -> int | None:
    """Return the neighbour with the longest border along a group of lost pieces, None if it has none."""
    lengths: dict[int, float] = {}
    for (start, end), pair in beside.items():
        inside = [place for place in pair if place in group]
        outside = [place for place in pair if place not in group]
        if inside and outside:
            for owner in held[outside[0]] - {1}:
                lengths[owner] = lengths.get(owner, 0.0) + shapely.Point(start).distance(shapely.Point(end))
    return max(sorted(lengths), key=lengths.__getitem__, default=None)
