"""Water, green, railways and roads of the city from an extract of OpenStreetMap, a .osm.pbf file (pure)."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import shapely

from confined import Limits, Reason
from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.sources.apart import Wanted, pieces_of, refusal, unwatched
from zones.ingest.sources.files import FileKind, Staged
from zones.ingest.sources.ground_kinds import GroundLayer
from zones.ingest.sources.osm import LARGEST_SORTED_BYTES
from zones.ingest.sources.wire import NoLayer, refuse_if_told

_LIMITS = Limits(memory_bytes=4 * 1024**3, cpu_seconds=1200, seconds=1500, may_start_threads=True)  # a whole state
_LONGEST_NAME = 200
_OTHER_KIND = _(
    "„%(name)s“ ist kein Auszug aus OpenStreetMap im Format PBF. Laden Sie die Datei Ihres Landes mit der Endung "
    "„.osm.pbf“ herunter."
)
_ELSEWHERE = _("„%(name)s“ zeigt nichts von %(city)s. Nehmen Sie einen Auszug, in dem die Stadt liegt.")


@dataclass(frozen=True)
class GroundShape:
    """One thing that the map shows: a line or an area in metres, from a zoom on."""

    layer: GroundLayer
    kind: str
    from_zoom: int
    name: str
    shape: Any  # a geometry of shapely


@dataclass
class CityGround:
    """What an extract shows of the city; `as_of` is the state of its data, None where it does not say."""

    shapes: list[GroundShape] = field(default_factory=list)
    as_of: date | None = None


def read_ground(file: Staged, wanted: Wanted = unwatched) -> CityGround:
    """Read what the map shows of the city and a margin around it.

    Raises:
        SourceError: The file is no extract, is damaged, takes too much, or shows another place.

    """
    if file.kind is not FileKind.OSM:
        raise file.refused(_OTHER_KIND)
    ground = CityGround()
    arguments = {"path": str(file.path.resolve()), "name": file.name, "largest_sorted": LARGEST_SORTED_BYTES}
    with closing(pieces_of(file, "zones.ingest.sources.ground_inside:read", arguments, _LIMITS, wanted)) as pieces:
        try:
            for piece in pieces:
                refuse_if_told(piece)
                ground.shapes += _shapes(piece.get("shapes", ()))
                ground.as_of = date.fromisoformat(piece["dated"]) if piece.get("dated") else ground.as_of
        except (NoLayer, TypeError, ValueError, AttributeError, shapely.errors.ShapelyError) as error:
            raise refusal(file, Reason.ERROR) from error
    if not ground.shapes:
        raise file.refused(_ELSEWHERE, city=CITY.name)
    return ground


def _shapes(rows: list[list[Any]]) -> Iterator[GroundShape]:
    for layer, kind, from_zoom, name, wkb in rows:
        shape = shapely.from_wkb(bytes.fromhex(wkb))
        yield GroundShape(GroundLayer(layer), str(kind), int(from_zoom), str(name)[:_LONGEST_NAME], shape)
