"""Areas in GML 3 as XPlanung and XWärmeplan write them: straight edges only (pure)."""

import re

import numpy as np
import shapely
from lxml import etree
from numpy.typing import NDArray
from pyproj import CRS
from pyproj.exceptions import CRSError
from shapely.errors import ShapelyError

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.ingest.sources.declared_crs import UNDECLARED, DeclaredCrs, declared_by

GML = "http://www.opengis.net/gml/3.2"
_EPSG = re.compile(r"(\d{4,6})$")
_CURVES = (
    "Arc",
    "ArcString",
    "Circle",
    "ArcByCenterPoint",
    "CircleByCenterPoint",
    "CubicSpline",
    "BSpline",
    "OrientableCurve",
)


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
    points = [shapely.Point(_line(node, srs)[0]) for node in element.iter(f"{{{GML}}}Point")]
    if points:
        return points[0] if len(points) == 1 else shapely.MultiPoint(points)
    if len(element):
        raise Unreadable
    return None


def srs_name(root: etree._Element) -> DeclaredCrs:
    """Return the coordinate system that the geometries name.

    Raises:
        SourceError: They name several.

    """
    names = {name for node in root.iter(etree.Element) if (name := node.get("srsName"))}
    found = {declared_by(name) for name in names}
    if len(found) > 1:
        raise SourceError(
            _("Die Flächen haben verschiedene Koordinatensysteme (%(names)s). Geben Sie alle in einem aus."),
            names=", ".join(sorted(names))[:200],
        )
    return next(iter(found), UNDECLARED)


def _polygon(node: etree._Element, srs: str) -> shapely.Polygon:
    outer, inner = (
        [_line(boundary, srs) for boundary in node.iter(f"{{{GML}}}{side}")] for side in ("exterior", "interior")
    )
    try:
        return shapely.Polygon(outer[0], inner)
    except (IndexError, ValueError, ShapelyError) as error:
        raise Unreadable from error


def _line(node: etree._Element, srs: str) -> NDArray[np.float64]:
    """Return the corners of one ring, from one list, corner by corner, or from segments one after another."""
    parts = [_numbers(part, srs) for part in node.iter(f"{{{GML}}}posList", f"{{{GML}}}pos")]
    if not any(len(part) for part in parts):
        raise Unreadable
    return np.concatenate(parts)


def _numbers(node: etree._Element, srs: str) -> NDArray[np.float64]:
    holder: etree._Element | None = node
    while holder is not None and not holder.get("srsDimension"):
        holder = holder.getparent()
    try:
        dimension = int(holder.get("srsDimension") or 2) if holder is not None else 2
        points = np.array([float(text) for text in (node.text or "").split()]).reshape(-1, dimension)
    except ValueError as error:
        raise Unreadable from error
    if dimension not in {2, 3}:
        raise Unreadable
    return points[:, 1::-1] if _is_north_first(srs) else points[:, :2]


def _is_north_first(srs: str) -> bool:
    """Tell whether a URN or URL of EPSG puts the northing first; the short form „EPSG:…“ means easting first."""
    number = _EPSG.search(srs)
    if not number or not srs.startswith(("urn:", "http")):
        return False
    try:
        return CRS.from_epsg(int(number[1])).axis_info[0].direction == "north"
    except CRSError:
        return False  # refused by name when the coordinate system is decided on
