"""What the confined process does with a .osm.pbf file: it finds the addresses of the city (pure)."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import osmium
import osmium.filter
import osmium.io
import shapely
from osmium.osm import Area, Node

from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.findings import SourceError
from zones.ingest.rows import RawAddress
from zones.ingest.sources.wire import packed_refusal
from zones.outline import city_reach, to_metres

_AT_A_TIME = 2000
_DAMAGED = _("Die OSM-Datei „%(name)s“ ist beschädigt oder unvollständig. Laden Sie sie noch einmal herunter.")
_UNSORTED = _(
    "Die Objekte der OSM-Datei „%(name)s“ stehen nicht in der Reihenfolge ihrer Kennungen. Sortieren Sie sie mit "
    "„osmium sort“, oder geben Sie nur die Stadt aus."
)
_LIST = re.compile(r"\s*[;,]\s*")


def read(path: str, name: str, largest_sorted: int) -> Iterator[Any]:
    """Yield the addresses of the city, some at a time, then how many were passed over; or why it cannot be read."""
    skipped: Counter[str] = Counter()
    try:
        with in_order(Path(path), largest_sorted) as ordered:
            found = _rows(ordered, skipped)
            while some := [asdict(address) for address in islice(found, _AT_A_TIME)]:
                yield {"addresses": some}
    except RuntimeError as error:
        yield packed_refusal(SourceError(why_unreadable(error), name=name))
    else:
        yield {"skipped": skipped}


def why_unreadable(error: RuntimeError) -> str:
    """Return the sentence for what osmium stumbled over."""
    return _UNSORTED if "out of order" in str(error) else _DAMAGED


@contextmanager
def in_order(path: Path, largest_sorted: int) -> Iterator[Path]:
    """Give a file whose objects stand in the order of their ids: a sorted copy unless it says so or is too large."""
    is_sorted = bool(osmium.io.Reader(str(path)).header().get("sorting"))
    if is_sorted or path.stat().st_size > largest_sorted:
        yield path
        return
    with TemporaryDirectory(prefix="jena-waerme-") as folder:
        copy = Path(folder) / "sorted.osm.pbf"
        reader = osmium.MergeInputReader()
        reader.add_file(str(path))
        writer = osmium.WriteHandler(str(copy))
        reader.apply(writer)
        writer.close()
        yield copy


def _rows(path: Path, skipped: Counter[str]) -> Iterator[RawAddress]:
    reach = city_reach()
    wanted = osmium.filter.KeyFilter("addr:housenumber")
    objects = osmium.FileProcessor(str(path)).with_areas(wanted).with_filter(wanted)
    for count, thing in enumerate(objects, start=1):
        if not isinstance(thing, Node | Area):  # a closed way comes a second time as an area
            continue
        easting, northing = to_metres().transform(*_place(thing))
        if not reach.covers(shapely.Point(easting, northing)) or thing.tags.get("addr:city", CITY.name) != CITY.name:
            skipped["outside"] += 1
        elif not (thing.tags.get("addr:street") or thing.tags.get("addr:place")):
            skipped["without street"] += 1
        else:
            yield from _addresses(count, thing, easting, northing)


def _place(thing: Node | Area) -> tuple[float, float]:
    """Return longitude and latitude, of an area those of its middle."""
    if isinstance(thing, Node):
        return thing.location.lon, thing.location.lat
    corners = [(node.lon, node.lat) for ring in thing.outer_rings() for node in ring]
    middle = shapely.MultiPoint(corners).envelope.centroid
    return middle.x, middle.y


def _addresses(count: int, thing: Node | Area, easting: float, northing: float) -> Iterator[RawAddress]:
    """Yield one row per house number; „12;14“ and „12,14“ are two."""
    tags, object_id = thing.tags, _object_id(thing)
    street = tags.get("addr:street") or tags.get("addr:place") or ""
    for house_number in _LIST.split(tags["addr:housenumber"]):
        yield RawAddress(
            line=count,
            text=f"{object_id} {street} {house_number}",
            street=street,
            number=house_number,
            postcode=tags.get("addr:postcode") or "",
            x=f"{easting:.3f}",
            y=f"{northing:.3f}",
            ortsteil=tags.get("addr:suburb") or "",
            object_id=object_id,
        )


def _object_id(thing: Node | Area) -> str:
    if isinstance(thing, Node):
        return f"node/{thing.id}"
    return f"{'way' if thing.from_way() else 'relation'}/{thing.orig_id()}"
