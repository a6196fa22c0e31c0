"""Corners as people type or paste them: a line each, or WKT or GeoJSON as other programs copy it (pure, no Django).

    Fläche
    680123,45 5643210,50      easting and northing in metres
    50,9271 11,5892           or degrees, in either order
    Loch
    ...

A heading begins a ring: „Fläche“ a part of the area, „Loch“ a hole in the part before it.
"""

import math
import re
from collections.abc import Iterator, Sequence

import numpy as np
import shapely

from zones.catalogue.marking import marked as _
from zones.outline import near_city, to_metres
from zones.shaping.corners import Corner
from zones.shaping.nesting import is_too_deep
from zones.shaping.refusals import NotDrawable

LARGEST_TEXT = 2_000_000
_PAIR = re.compile(r"\s*(-?\d+(?:[.,]\d+)?)(?:\s*[;,]\s*|\s+)(-?\d+(?:[.,]\d+)?)\s*[;,]?\s*")
_PART, _HOLE = "fläche", "loch"
_WELL_KNOWN = re.compile(r"\s*(SRID|MULTI|POLYGON|LINESTRING|GEOMETRYCOLLECTION)", re.IGNORECASE)
_LARGEST_DEGREES = 180.0
_FEWEST = {"line": 2, "ring": 3}
_DEGREES = 4326


def read_line(text: str) -> shapely.LineString:
    """Return the typed line in metres.

    Raises:
        NotDrawable: A line cannot be read, or there are fewer than two corners.

    """
    if (pasted := _pasted(text)) is not None:
        parts = shapely.get_parts(shapely.line_merge(pasted) if pasted.geom_type == "MultiLineString" else pasted)
        if len(parts) != 1 or parts[0].geom_type != "LineString" or parts[0].is_empty:
            raise NotDrawable(_("Erwartet wird eine einzelne Linie (LINESTRING)."))
        return parts[0]
    corners = [corner for _heading, ring in _rings(text) for corner in ring]
    if len(set(corners)) < _FEWEST["line"]:
        raise NotDrawable(_("Eine Linie braucht mindestens zwei verschiedene Eckpunkte, jeden in einer eigenen Zeile."))
    return shapely.LineString(corners)


def read_area(text: str) -> shapely.MultiPolygon:
    """Return the typed area in metres, which may be unsound.

    Raises:
        NotDrawable: A line cannot be read, a ring has fewer than three corners, or a hole comes before any part.

    """
    if (pasted := _pasted(text)) is not None:
        shapes = list(shapely.get_parts(pasted))
        if pasted.is_empty or any(shape.geom_type != "Polygon" for shape in shapes):
            raise NotDrawable(_("Erwartet wird eine Fläche (POLYGON oder MULTIPOLYGON)."))
        return shapely.MultiPolygon(shapes)
    parts: list[tuple[list[Corner], list[list[Corner]]]] = []
    for heading, ring in _rings(text):
        if len(set(ring)) < _FEWEST["ring"]:
            raise NotDrawable(_("Jede Fläche und jedes Loch braucht mindestens drei verschiedene Eckpunkte."))
        if heading == _PART:
            parts.append((ring, []))
        elif parts:
            parts[-1][1].append(ring)
        else:
            raise NotDrawable(_("Vor dem ersten „Loch“ fehlt die „Fläche“, in der es liegt."))
    if not parts:
        raise NotDrawable(_("Es ist kein Eckpunkt angegeben. Schreiben Sie jeden in eine eigene Zeile."))
    return shapely.MultiPolygon(parts)


def text_of(area: shapely.MultiPolygon) -> str:
    """Return the area as it can be typed, to the millimetre."""
    return "\n".join(line for part in area.geoms for line in _lines_of(part))


def line_text(line: shapely.LineString) -> str:
    """Return the line as it can be typed, to the millimetre."""
    return "\n".join(_line_of(corner) for corner in line.coords)


def _lines_of(part: shapely.Polygon) -> Iterator[str]:
    for place, ring in enumerate((part.exterior, *part.interiors)):
        yield "Loch" if place else "Fläche"
        yield from map(_line_of, list(ring.coords)[:-1])


def _line_of(corner: Sequence[float]) -> str:
    return f"{corner[0]:.3f} {corner[1]:.3f}".replace(".", ",")


def _pasted(text: str) -> shapely.Geometry | None:
    """Return the geometry of WKT or GeoJSON in metres; None if the text is neither."""
    if len(text) > LARGEST_TEXT:
        raise NotDrawable(_("Der Text ist zu lang. Lesen Sie die Fläche stattdessen als Datei ein."))
    is_json = text.lstrip().startswith("{")
    if not is_json and not _WELL_KNOWN.match(text):
        return None
    if is_too_deep(text):
        raise NotDrawable(_("Die Geometrie ist zu tief verschachtelt. Kopieren Sie eine einzelne Fläche oder Linie."))
    try:
        with np.errstate(invalid="ignore"):  # what is no number is refused below
            read = shapely.from_geojson(text) if is_json else shapely.from_wkt(text.partition(";")[2] or text)
    except shapely.GEOSException as error:
        raise NotDrawable(
            _("Der Text sieht aus wie WKT oder GeoJSON, ist aber unvollständig oder fehlerhaft.")
        ) from error
    return shapely.transform(shapely.force_2d(read), lambda corners: [_metres(x, y) for x, y in corners.tolist()])


def _rings(text: str) -> Iterator[tuple[str, list[Corner]]]:
    heading, ring = _PART, list[Corner]()
    for number, line in enumerate(text[:LARGEST_TEXT].splitlines(), start=1):
        word = line.strip().rstrip(":").partition(" ")[0].casefold()
        if word in (_PART, _HOLE):
            if ring:
                yield heading, ring
            heading, ring = word, []
        elif line.strip():
            ring.append(_corner(number, line))
    if ring:
        yield heading, ring


def _corner(number: int, line: str) -> Corner:
    found = _PAIR.fullmatch(line)
    if not found:
        raise NotDrawable(
            _(
                "Zeile %(line)d ist nicht lesbar: „%(text)s“. "
                "Erwartet werden zwei Zahlen, zum Beispiel 680123,45 5643210,50."
            ),
            line=number,
            text=line.strip()[:60],
        )
    first, second = (float(part.replace(",", ".")) for part in found.groups())
    return _metres(first, second)


def _metres(first: float, second: float) -> Corner:
    """Return easting and northing; numbers as small as degrees are degrees, in the order that fits the city."""
    if not (math.isfinite(first) and math.isfinite(second)):
        raise NotDrawable(_("Eine Koordinate ist keine Zahl. Kopieren Sie die Geometrie noch einmal."))
    if max(abs(first), abs(second)) > _LARGEST_DEGREES:
        return first, second
    lon, lat, _reach = near_city(_DEGREES)
    if abs(first - lat) + abs(second - lon) < abs(first - lon) + abs(second - lat):
        first, second = second, first
    easting, northing = to_metres().transform(first, second)
    return float(easting), float(northing)
