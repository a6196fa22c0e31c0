"""What the confined process does with an extract of OpenStreetMap for the map: what is seen of the city (pure)."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import osmium
import osmium.filter
import osmium.geom
import osmium.io
import shapely
from osmium.osm import Area, Way

from zones.ingest.findings import SourceError
from zones.ingest.sources.ground_kinds import AREAS, LINES, kind_of
from zones.ingest.sources.osm_inside import in_order, why_unreadable
from zones.ingest.sources.wire import packed_refusal
from zones.outline import city_outline, to_metres

MARGIN_M = 2_000.0  # so much of the country around the city is shown
_AT_A_TIME = 500
_EXACT_M = 0.5
_FIRST_YEAR = 2004  # nothing of OpenStreetMap is older
_factory = osmium.geom.WKBFactory()

Shape = Any  # a geometry of shapely, which has no types


def read(path: str, name: str, largest_sorted: int) -> Iterator[Any]:
    """Yield what is to be seen of the city, some at a time, then the state of the file; or why it cannot be read."""
    newest: list[datetime] = []
    try:
        with in_order(Path(path), largest_sorted) as ordered:
            found = _shapes(ordered, newest)
            while some := list(islice(found, _AT_A_TIME)):
                yield {"shapes": some}
            yield {"dated": _dated(Path(path), newest)}
    except RuntimeError as error:
        yield packed_refusal(SourceError(why_unreadable(error), name=name))


def _dated(path: Path, newest: list[datetime]) -> str:
    """Return the day of the extract: what its head says, or that of the newest thing in it; else nothing."""
    said = osmium.io.Reader(str(path)).header().get("osmosis_replication_timestamp")
    if said:
        return said[:10]
    return newest[0].date().isoformat() if newest and newest[0].year >= _FIRST_YEAR else ""


def _shapes(path: Path, newest: list[datetime]) -> Iterator[list[str | int]]:
    """Yield layer, kind, zoom from which it is seen, name, and the shape as WKB in hexadecimal digits."""
    reach = city_outline().buffer(MARGIN_M)
    shapely.prepare(reach)
    wanted = osmium.filter.KeyFilter(*AREAS, *LINES)
    for thing in osmium.FileProcessor(str(path)).with_areas(wanted).with_filter(wanted):
        if not isinstance(thing, Way | Area):
            continue
        newest[:] = [max([*newest, thing.timestamp])]
        kind = kind_of(dict(thing.tags), is_area=isinstance(thing, Area))
        shape = _clipped(_metres(thing), reach) if kind else None
        if kind and shape is not None:
            name = thing.tags.get("name") or ""
            yield [kind.layer, kind.kind, kind.from_zoom, name, shapely.to_wkb(shape, hex=True)]


def _metres(thing: Way | Area) -> Shape:
    """Return the shape in metres; None where a part of it is missing from the file, as at the edge of an extract."""
    try:
        made = _factory.create_multipolygon(thing) if isinstance(thing, Area) else _factory.create_linestring(thing)
    except (RuntimeError, osmium.InvalidLocationError):
        return None
    degrees = shapely.from_wkb(made)
    return shapely.transform(degrees, lambda places: np.column_stack(to_metres().transform(*places.T)))


def _clipped(shape: Shape, reach: Shape) -> Shape:
    """Return the part within reach, of lines and areas whichever it was; None if there is none."""
    if shape is None or not reach.intersects(shape):
        return None
    part = shape if reach.covers(shape) else shapely.intersection(shapely.make_valid(shape), reach)
    dimension = shapely.get_dimensions(shape)
    same = [piece for piece in shapely.get_parts(part) if shapely.get_dimensions(piece) == dimension]
    whole = shapely.union_all(same).simplify(_EXACT_M) if same else None
    return None if whole is None or whole.is_empty else whole
