"""What of OpenStreetMap the map shows, by its tags: water, green, railways and roads (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class GroundLayer(StrEnum):
    """The layers of the map's tiles that come from an extract."""

    WATER = "water"
    GREEN = "green"
    RAIL = "rail"
    ROAD = "road"


@dataclass(frozen=True)
class GroundKind:
    """A kind of thing within a layer, and the zoom from which it is seen."""

    layer: GroundLayer
    kind: str
    from_zoom: int


def _kinds(layer: GroundLayer, kind: str, from_zoom: int, *values: str) -> dict[str, GroundKind]:
    return dict.fromkeys(values, GroundKind(layer, kind, from_zoom))


_WATER, _GREEN, _RAIL, _ROAD = GroundLayer
_WOOD = _kinds(_GREEN, "wood", 10, "forest", "wood", "scrub")
_GRASS = _kinds(_GREEN, "grass", 12, "grass", "meadow", "village_green", "grassland", "heath", "orchard", "vineyard")
_PARK = _kinds(_GREEN, "park", 11, "park", "garden", "golf_course", "cemetery", "allotments", "recreation_ground")
_SURFACE = _kinds(_WATER, "water", 10, "water", "riverbank", "reservoir", "basin", "dock")
# By key and value of a tag; the first key that says something counts.
AREAS: dict[str, dict[str, GroundKind]] = {
    key: {**_SURFACE, **_WOOD, **_GRASS, **_PARK} for key in ("natural", "waterway", "landuse", "leisure")
}
LINES: dict[str, dict[str, GroundKind]] = {
    "highway": {
        **_kinds(_ROAD, "main", 10, "motorway", "trunk", "primary"),
        **_kinds(_ROAD, "main", 13, "motorway_link", "trunk_link", "primary_link"),
        **_kinds(_ROAD, "secondary", 11, "secondary", "tertiary"),
        **_kinds(_ROAD, "secondary", 13, "secondary_link", "tertiary_link"),
        **_kinds(_ROAD, "street", 13, "residential", "unclassified", "living_street", "pedestrian", "road"),
        **_kinds(_ROAD, "service", 15, "service", "track"),
        **_kinds(_ROAD, "path", 15, "footway", "path", "cycleway", "steps", "bridleway"),
    },
    "railway": {
        **_kinds(_RAIL, "rail", 11, "rail", "light_rail", "narrow_gauge"),
        **_kinds(_RAIL, "tram", 13, "tram"),
    },
    "waterway": {
        **_kinds(_WATER, "river", 10, "river", "canal"),
        **_kinds(_WATER, "stream", 13, "stream"),
    },
}


def kind_of(tags: Mapping[str, str], *, is_area: bool) -> GroundKind | None:
    """Return what a thing with these tags is on the map; None if it is not shown."""
    kinds = AREAS if is_area else LINES
    found = (of_value.get(tags[key]) for key, of_value in kinds.items() if key in tags)
    return next(filter(None, found), None)
