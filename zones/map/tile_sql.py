"""Cutting what is drawn into vector tiles: PostGIS computes the tiles of one layer at one zoom in one statement."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import connection

from zones.ingest.sources.ground_kinds import GroundLayer

MIN_ZOOM, MAX_ZOOM = 10, 16  # browsers enlarge the last ones: at zoom 16 a unit of a tile is 10 cm
_UNITS = 4096
_BUFFER = 128  # so many units shapes reach over the edge, so that no line ends at the seam of two tiles

# A place in the grid: zoom, column from the west, row from the north.
Spot = tuple[int, int, int]


@dataclass(frozen=True)
class TileLayer:
    """A layer of the tiles.

    `shapes` selects, in the order in which they are drawn, id, shape and attributes of what a sheet shows of it.
    """

    name: str
    attributes: tuple[str, ...]
    shapes: str
    from_zoom: int = MIN_ZOOM


def _of_ground(layer: GroundLayer, *attributes: str) -> TileLayer:
    shapes = f"""
        SELECT id, kind, name, shape FROM zones_basemapshape
        WHERE layer = '{layer.value}' AND from_zoom <= %(zoom)s
        """  # noqa: S608 (a word of ours)
    return TileLayer(layer.value, attributes, shapes)


# Names and attributes are the contract with what draws the tiles in the browser.
LAYERS = (
    _of_ground(GroundLayer.WATER, "kind"),
    _of_ground(GroundLayer.GREEN, "kind"),
    _of_ground(GroundLayer.RAIL, "kind"),
    _of_ground(GroundLayer.ROAD, "name", "kind"),
    TileLayer(
        "street",
        ("name", "rank"),
        """
        SELECT rank::bigint << 48 | id AS id, name, rank, shape FROM zones_mapstreet
        WHERE sheet_id = %(sheet)s AND NOT EXISTS (SELECT 1 FROM zones_basemapshape WHERE layer = 'road')
        AND %(zoom)s >= CASE
            WHEN ST_Dimension(shape) = 0 THEN 15 WHEN rank = 1 THEN 10 WHEN rank = 2 THEN 13 ELSE 14 END
        """,
    ),
    TileLayer(
        "house",
        ("number",),
        """
        SELECT id, number || suffix AS number, point AS shape FROM zones_address WHERE edition_id = %(addresses)s
        """,
        from_zoom=MAX_ZOOM,
    ),
    TileLayer(
        "place",
        ("name", "kind"),
        "SELECT id, name, kind, point AS shape FROM zones_mapplace WHERE sheet_id = %(sheet)s",
    ),
)
_CUT = """
WITH drawn AS (
    SELECT *, ST_Simplify(ST_Transform(shape, 3857), %(size)s / 2048, true) AS in_web FROM ({shapes}) shapes
),
reach AS (
    SELECT *, ST_XMin(in_web) - %(over)s AS west, ST_XMax(in_web) + %(over)s AS east,
        ST_YMin(in_web) - %(over)s AS south, ST_YMax(in_web) + %(over)s AS north FROM drawn
)
SELECT x, y, ST_AsMVT(cut, '{name}', {units}, 'in_tile' ORDER BY reach.id)
FROM reach
CROSS JOIN LATERAL generate_series(
    floor((west + %(edge)s) / %(size)s)::int, floor((east + %(edge)s) / %(size)s)::int) x
CROSS JOIN LATERAL generate_series(
    floor((%(edge)s - north) / %(size)s)::int, floor((%(edge)s - south) / %(size)s)::int) y
CROSS JOIN LATERAL (
    SELECT {attributes}, ST_AsMVTGeom(in_web, ST_TileEnvelope(%(zoom)s, x, y), {units}, {buffer}) AS in_tile
) cut
WHERE cut.in_tile IS NOT NULL
GROUP BY x, y
"""
_EDGE_M = math.pi * 6_378_137  # of the square that Web Mercator makes of the earth


def without_compiling() -> None:
    """Keep PostgreSQL, for this transaction, from compiling each statement: it takes ten times as long as cutting."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL jit = off")


def cut(layer: TileLayer, zoom: int, **keys: int) -> Iterator[tuple[Spot, bytes]]:
    """Yield the tiles of a layer at a zoom that are not empty; `keys` name what is drawn."""
    size = 2 * _EDGE_M / 2**zoom
    values = {**keys, "zoom": zoom, "edge": _EDGE_M, "size": size, "over": size * _BUFFER / _UNITS}
    statement = _CUT.format(
        shapes=layer.shapes, name=layer.name, attributes=", ".join(layer.attributes), units=_UNITS, buffer=_BUFFER
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        for x, y, content in cursor.fetchall():
            yield (zoom, x, y), bytes(content)
