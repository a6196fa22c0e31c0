"""Reading vector tiles back, by GDAL."""

import gzip
from pathlib import Path

import geopandas
import pyogrio

from zones.map.tile_sql import Spot
from zones.models import MapTile


def layers(folder: Path, content: bytes, spot: Spot, **options: str) -> dict[str, geopandas.GeoDataFrame]:
    """Return the layers of a tile by name, in Web Mercator; options are those of GDAL's driver."""
    zoom, x, y = spot
    path = folder / str(zoom) / str(x) / f"{y}.mvt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    names = [name for name, _kind in pyogrio.list_layers(f"MVT:{path}")]
    return {name: geopandas.read_file(f"MVT:{path}", layer=name, engine="pyogrio", **options) for name in names}


def every_tile(folder: Path, zoom: int) -> dict[Spot, dict[str, geopandas.GeoDataFrame]]:
    """Return what the kept tiles of a zoom hold."""
    found = MapTile.objects.filter(zoom=zoom).order_by("x", "y").values_list("zoom", "x", "y", "content")
    return {
        (zoom, x, y): layers(folder, gzip.decompress(bytes(content)), (zoom, x, y)) for zoom, x, y, content in found
    }
