"""A plain drawing of the zones around some houses, for a map of houses; reached by `calculator` only."""

from collections.abc import Sequence
from dataclasses import dataclass

from zones.map.drawing import WIDTH, Box, Frame
from zones.models import Edition

# Metres: less than this around a few houses shows nothing that people know.
_LEAST_SIDE_M, _ROOM = 1500.0, 0.06


@dataclass(frozen=True)
class ZoneOutline:
    """A zone as an SVG path, with the code that people read and where it stands (user units)."""

    code: str
    path: str
    x: int
    y: int


@dataclass(frozen=True)
class StockPicture:
    """The zones of the published plan in a box of `width` by `height` user units; `houses` are the places in it."""

    width: int
    height: int
    zones: tuple[ZoneOutline, ...]
    houses: tuple[tuple[int, int], ...]


def stock_picture(houses: Sequence[tuple[float, float]]) -> StockPicture | None:
    """Draw the surroundings of houses (easting and northing in metres); None without houses."""
    if not houses:
        return None
    frame = Frame(_box(houses), WIDTH)
    plan = Edition.objects.published_plan()
    shapes = frame.shapes(plan, ()) if plan else []
    zones = tuple(ZoneOutline(shape.zone.shown, shape.path, shape.x, shape.y) for shape in shapes)
    return StockPicture(frame.width, frame.height, zones, tuple(frame.xy(*house) for house in houses))


def _box(houses: Sequence[tuple[float, float]]) -> Box:
    eastings, northings = zip(*houses, strict=True)
    west, east, south, north = min(eastings), max(eastings), min(northings), max(northings)
    room = max(east - west, north - south) * _ROOM
    across = max(0.0, _LEAST_SIDE_M - (east - west)) / 2 + room
    along = max(0.0, _LEAST_SIDE_M - (north - south)) / 2 + room
    return west - across, south - along, east + across, north + along
