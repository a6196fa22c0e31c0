"""Zones as a plain SVG drawing: the map for browsers without JavaScript, and while the interactive one loads."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

import shapely
from django.contrib.gis.db.models import Extent
from django.contrib.gis.geos import MultiPolygon, Polygon
from django.urls import reverse

from zones.map import ground
from zones.map.sheets import current
from zones.models import Category, Edition, Zone, ZoneGeometry
from zones.outline import to_metres
from zones.storage.geometry import shape_of

WIDTH = 1000  # user units of the drawing of a whole plan; its height follows from the shape of the area
WIDTH_AROUND_ZONE = 500
MARGIN = 0.04  # share of the larger side left free around the zones
LEAST = 1 / 800  # of the width that a line may be off: half a pixel on a telephone
SURROUNDINGS = 0.6  # the same around a single zone, so that its neighbours show

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Shape:
    """One zone, ready to be drawn: SVG path and the point where its letter stands (user units)."""

    zone: Zone
    path: str
    x: int
    y: int
    is_highlighted: bool


@dataclass(frozen=True)
class Drawing:
    """All shapes in a box of `width` by `height` user units.

    `beside` is the path of a second outline, if any; `streets` the address of the picture of the streets in the same
    box, empty while there is none, and `source` what they are and come from; `mark` that of a demonstration; `spot`
    where the house is that was asked for.
    """

    width: int
    height: int
    shapes: list[Shape]
    beside: str = ""
    streets: str = ""
    source: str = ""
    mark: str = ""
    spot: tuple[int, int] | None = None

    @property
    def kinds(self) -> list[tuple[Category, int]]:
        """The kinds of its zones in their order, each with how many there are."""
        count = Counter(shape.zone.category for shape in self.shapes)
        return [(category, count[category]) for category in Category if category in count]


def draw(plan: Edition, *highlight: Zone, spot: tuple[float, float] | None = None) -> Drawing | None:
    """Draw the zones of a plan, or the surroundings of some of them; None if there is no geometry.

    `spot` is a place to be marked (longitude, latitude, EPSG:4326).
    """
    frame = frame_of(plan, *highlight)
    if frame is None:
        return None
    shapes = frame.shapes(plan, highlight)
    at = frame.xy(*to_metres().transform(*spot)) if spot else None
    streets, source = _streets(plan, highlight)
    return Drawing(frame.width, frame.height, shapes, streets=streets, source=source, mark=plan.mark, spot=at)


def draw_beside(zone: Zone, stored: MultiPolygon, drawn: MultiPolygon) -> Drawing:
    """Draw a zone and its surroundings: with its area as somebody has drawn it, and the stored one as an outline."""
    frame = Frame(_widen(stored.union(drawn).extent, SURROUNDINGS), WIDTH_AROUND_ZONE)
    shapes = [
        replace(shape, path=frame.path(drawn)) if shape.is_highlighted else shape
        for shape in frame.shapes(zone.edition, (zone,))
    ]
    return Drawing(frame.width, frame.height, shapes, frame.path(stored))


def _streets(plan: Edition, highlight: Collection[Zone]) -> tuple[str, str]:
    """Return where the streets of the same box are and what they come from.

    The picture never changes, so there is none for a draft, which may.
    """
    sheet = None if plan.is_draft or len(highlight) > 1 else current()
    if sheet is None:
        return "", ""
    address = reverse("zones:streets", args=[sheet.state, plan.pk, *(zone.code for zone in highlight)])
    return address, ", ".join(filter(None, [ground.description(), *ground.sources(sheet)]))


def frame_of(plan: Edition, *highlight: Zone) -> "Frame | None":
    """Return what a drawing of a plan shows, or of the surroundings of some zones; None if there is no geometry."""
    geometries = ZoneGeometry.objects.filter(zone__edition=plan)
    box = (geometries.filter(zone__in=highlight) if highlight else geometries).aggregate(box=Extent("polygon"))["box"]
    if box is None:
        return None
    return Frame(_widen(box, SURROUNDINGS if highlight else MARGIN), WIDTH_AROUND_ZONE if highlight else WIDTH)


def _widen(box: Box, share: float) -> Box:
    west, south, east, north = box
    margin = max(east - west, north - south) * share
    return (west - margin, south - margin, east + margin, north + margin)


class Frame:
    """What a drawing shows: metres to user units, north up."""

    def __init__(self, box: Box, width: int) -> None:
        self.box, self.width = box, width
        self.west, south, east, self.north = box
        self.scale = width / (east - self.west)
        self.height = round((self.north - south) * self.scale)

    def xy(self, easting: float, northing: float) -> tuple[int, int]:
        """Return a place in user units."""
        return round((easting - self.west) * self.scale), round((self.north - northing) * self.scale)

    def shapes(self, plan: Edition, highlight: Collection[Zone]) -> list[Shape]:
        """Return the zones of a plan that lie in the box, those to be highlighted last."""
        near = ZoneGeometry.objects.filter(zone__edition=plan, polygon__bboverlaps=Polygon.from_bbox(self.box))
        found = near.select_related("zone").order_by("zone__code").defer("polygon")
        return sorted((self.shape(each, highlight) for each in found), key=lambda shape: shape.is_highlighted)

    def shape(self, geometry: ZoneGeometry, highlight: Collection[Zone]) -> Shape:
        """Return a zone ready to be drawn."""
        x, y = self.xy(*_label_point(geometry.display_polygon))
        return Shape(geometry.zone, self.path(geometry.display_polygon), x, y, geometry.zone in highlight)

    def path(self, polygon: MultiPolygon) -> str:
        """Return the outline of a polygon, without corners that nobody would see: half of a page is outlines."""
        rings = shapely.get_rings(shape_of(polygon).geoms)  # GEOS hands out its corners one number at a time
        rings = shapely.simplify(rings, LEAST * self.width / self.scale)
        return "".join(self._ring(shapely.get_coordinates(ring).tolist()) for ring in rings)

    def _ring(self, ring: Iterable[Sequence[float]]) -> str:
        """Write a ring in steps, without corners that fall on the one before: packed, a third less."""
        (x, y), *others = (corner for corner, _same in groupby(self.xy(*point) for point in ring))
        corners = [(x, y), *others]
        steps = (f"{east - x} {south - y}" for (x, y), (east, south) in pairwise(corners))
        return f"M{x} {y}{'l' if len(corners) > 1 else ''}{' '.join(steps)}z"


def _label_point(polygon: MultiPolygon) -> tuple[float, float]:
    x, y = max(polygon, key=lambda part: part.area).point_on_surface.coords
    return x, y
