"""Areas in GML 3 as XPlanung and XWärmeplan write them: straight edges only (pure)."""

import re
from collections.abc import Iterator

import numpy as np
import shapely
from lxml import etree
from numpy.typing import NDArray
from pyproj import CRS
from shapely.errors import ShapelyError

from zones.ingest.sources.crs import epsg_of

GML = "http://www.opengis.net/gml/3.2"
_EPSG = re.compile(r"(\d{4,6})$")
_CURVES = ("Arc", "ArcString", "Circle", "ArcByCenterPoint", "CircleByCenterPoint", "CubicSpline", "BSpline")


class Unreadable(Exception):
    """The geometry has arcs or a form that is not known."""


def area(element: etree._Element) -> shapely.Geometry | None:
    """Return the polygon or multipolygon inside a property element, None where there is none.

    Raises:
        Unreadable: It has arcs, another dimension than 2 or 3, or numbers that are none.

    """
    if any(next(element.iter(f"{{{GML}}}{curve}"), None) is not None for curve in _CURVES):
        raise Unreadable
    srs = next((node.get("srsName") for node in element.iter() if node.get("srsName")), "") or ""
    polygons = [_polygon(node, srs) for tag in ("Polygon", "PolygonPatch") for node in element.iter(f"{{{GML}}}{tag}")]
    if polygons:
        return polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)
    points = [shapely.Point(ring[0]) for node in element.iter(f"{{{GML}}}Point") for ring in _coordinates(node, srs)]
    if points:
        return points[0] if len(points) == 1 else shapely.MultiPoint(points)
    if len(element):
        raise Unreadable
    return None


def srs_name(root: etree._Element) -> int | None:
    """Return the EPSG code that the first geometry names."""
    name = next(
        (node.get("srsName") for node in root.iter() if isinstance(node.tag, str) and node.get("srsName")), None
    )
    number = _EPSG.search(name or "")
    return int(number[1]) if number else epsg_of(name)


def _polygon(node: etree._Element, srs: str) -> shapely.Polygon:
    rings = [
        [ring for boundary in node.iter(f"{{{GML}}}{side}") for ring in _coordinates(boundary, srs)]
        for side in ("exterior", "interior")
    ]
    try:
        return shapely.Polygon(rings[0][0], rings[1])
    except (IndexError, ValueError, ShapelyError) as error:
        raise Unreadable from error


def _coordinates(node: etree._Element, srs: str) -> Iterator[NDArray[np.float64]]:
    """Yield the corners of each ring: one list, or one element for each corner."""
    lists = [_numbers(found, srs) for found in node.iter(f"{{{GML}}}posList")]
    singles = [_numbers(found, srs) for found in node.iter(f"{{{GML}}}pos")]
    yield from lists
    if singles:
        yield np.concatenate(singles)


def _numbers(node: etree._Element, srs: str) -> NDArray[np.float64]:
    holder: etree._Element | None = node
    while holder is not None and not holder.get("srsDimension"):
        holder = holder.getparent()
    dimension = int(holder.get("srsDimension") or 2) if holder is not None else 2
    try:
        points = np.array([float(text) for text in (node.text or "").split()]).reshape(-1, dimension)
    except ValueError as error:
        raise Unreadable from error
    return points[:, [1, 0, *range(2, dimension)]] if _is_north_first(srs) else points


def _is_north_first(srs: str) -> bool:
    """Tell whether a URN or URL of EPSG puts the northing first; the short form „EPSG:…“ means easting first."""
    number = _EPSG.search(srs)
    if not number or not srs.startswith(("urn:", "http")):
        return False
    return CRS.from_epsg(int(number[1])).axis_info[0].direction == "north"
