"""The map of streets: drawn by a worker once addresses are published, kept in the database, handed out as it is."""

import gzip
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from django.contrib.gis.db.models import Extent
from django.contrib.gis.db.models.functions import Transform
from django.contrib.gis.geos import Point
from django.db import transaction
from django.utils import timezone

from jobs.locks import sole_worker
from jobs.work import BackgroundWork
from zones.address.published import announce
from zones.map import ground
from zones.map.place_marks import place_marks
from zones.map.street_lines import NumberedHouse, street_shapes
from zones.map.tile_sql import LAYERS, MAX_ZOOM, MIN_ZOOM, Spot, cut, without_compiling
from zones.models import (
    Address,
    BasemapShape,
    Edition,
    EditionStatus,
    MapPlace,
    MapSheet,
    MapStreet,
    MapTile,
)
from zones.models.zone import SRID
from zones.storage.geometry import any_geos_of

WORK = BackgroundWork("zones.draw_map", lock_class=20_046)
# Changes whenever sheets are drawn by other rules: then they are drawn anew.
_RULES = "2"
# Streets longer than these (metres) are ranked first and second.
_LONG_M, _MIDDLING_M = 900.0, 300.0
_WGS84 = 4326
_STATE_DIGITS = 16


def current() -> MapSheet | None:
    """Return the sheet of the published addresses; None while none is drawn."""
    return MapSheet.objects.filter(addresses__status=EditionStatus.PUBLISHED).first()


def is_behind() -> bool:
    """Whether published addresses wait for their sheet."""
    addresses, sheet = Edition.objects.published_addresses(), current()
    return addresses is not None and (sheet is None or sheet.made_of != _made_of())


def draw(addresses: Edition) -> None:
    """Draw the sheet of published addresses unless it is there, or somebody is at it."""
    with sole_worker(WORK.lock_class, addresses.pk) as is_ours:
        is_there = MapSheet.objects.filter(addresses=addresses, made_of=_made_of()).exists()
        if is_ours and not is_there and addresses.status == EditionStatus.PUBLISHED:
            _draw(addresses)


def _made_of() -> str:
    """Name what a sheet of today is drawn from besides the addresses."""
    basemap = ground.loaded()
    return f"{_RULES} {basemap.pk} {basemap.sha256[:16]}" if basemap else _RULES


@transaction.atomic
def _draw(addresses: Edition) -> None:
    """Put a new sheet in the place of the one before; whoever asks meanwhile gets that one."""
    MapSheet.objects.all().delete()
    sheet = MapSheet.objects.create(
        addresses=addresses, made_of=_made_of(), state=f"new-{addresses.pk}", bounds=_bounds(addresses),
        made_at=timezone.now(),
    )  # fmt: skip
    MapStreet.objects.bulk_create(_streets(sheet))
    MapPlace.objects.bulk_create(_places(sheet))
    tiles = _tiles(sheet)
    MapTile.objects.bulk_create(
        (MapTile(sheet=sheet, zoom=zoom, x=x, y=y, content=content) for (zoom, x, y), content in tiles.items()),
        batch_size=500,
    )
    sheet.state = _digest(tiles)
    sheet.save(update_fields=["state"])
    announce()


def _bounds(addresses: Edition) -> list[float]:
    houses = Address.objects.filter(edition=addresses).aggregate(box=Extent(Transform("point", _WGS84)))["box"]
    around = BasemapShape.objects.aggregate(box=Extent(Transform("shape", _WGS84)))["box"] or houses
    outer = (min, min, max, max)
    return [round(of(*edges), 5) for of, *edges in zip(outer, houses, around, strict=True)]


def _streets(sheet: MapSheet) -> Iterator[MapStreet]:
    found = Address.objects.filter(edition=sheet.addresses).order_by("street", "number", "suffix", "pk")
    rows = found.values_list("street", "number", "suffix", "point")
    for name, of_street in groupby(rows.iterator(chunk_size=10_000), key=lambda row: row[0]):
        for shape in street_shapes(
            NumberedHouse(number, suffix, *point.coords) for _, number, suffix, point in of_street
        ):
            yield MapStreet(sheet=sheet, name=name, rank=_rank(shape.length), shape=any_geos_of(shape))


def _rank(length_m: float) -> int:
    return 1 + (length_m < _LONG_M) + (length_m < _MIDDLING_M)


def _places(sheet: MapSheet) -> Iterator[MapPlace]:
    for mark in place_marks(sheet.addresses):
        yield MapPlace(sheet=sheet, name=mark.name, kind=mark.kind, point=Point(*mark.middle, srid=SRID))


def _tiles(sheet: MapSheet) -> dict[Spot, bytes]:
    """Return every tile that shows something, packed; layers of a tile simply follow each other."""
    without_compiling()
    layers: dict[Spot, list[bytes]] = defaultdict(list)
    for layer in LAYERS:
        for zoom in range(max(MIN_ZOOM, layer.from_zoom), MAX_ZOOM + 1):
            for spot, content in cut(layer, zoom, sheet=sheet.pk, addresses=sheet.addresses_id):
                layers[spot].append(content)
    return {spot: gzip.compress(b"".join(parts), mtime=0) for spot, parts in sorted(layers.items())}


def _digest(tiles: dict[Spot, bytes]) -> str:
    digest = hashlib.sha256()
    for spot, content in tiles.items():
        digest.update(f"{spot}{len(content)}".encode() + content)
    return digest.hexdigest()[:_STATE_DIGITS]
