"""Addresses of OpenStreetMap from a .osm.pbf file, of the state or of the city (pure)."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing

from confined import Limits, Reason
from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.findings import Finding
from zones.ingest.rows import RawAddress
from zones.ingest.sources.apart import Wanted, pieces_of, refusal, unwatched
from zones.ingest.sources.base import AddressSource, SourceOrigin
from zones.ingest.sources.crs import TARGET
from zones.ingest.sources.files import Staged
from zones.ingest.sources.text import Progress
from zones.ingest.sources.wire import refuse_if_told

FORMAT_NAME = "OpenStreetMap (PBF)"
LARGEST_SORTED_BYTES = 32 * 1024 * 1024  # sorting takes about thirty times as much memory
_LIMITS = Limits(memory_bytes=4 * 1024**3, cpu_seconds=1200, seconds=1500, may_start_threads=True)  # a whole state
_SKIPPED = {"outside": _("außerhalb von %s") % CITY.name, "without street": _("ohne Straßenname")}
_ORIGIN = SourceOrigin(
    title=_("Adressen aus OpenStreetMap"),
    source="© OpenStreetMap-Mitwirkende",
    licence="Open Database License 1.0 (ODbL)",
    source_url="https://www.openstreetmap.org/copyright",
)


def source(file: Staged, wanted: Wanted = unwatched) -> AddressSource:
    """Return the addresses of the city: nodes, and buildings by their middle.

    `wanted` is called again and again while another process reads the file; what it raises ends the reading.

    Raises:
        SourceError: The file is damaged.

    """
    skipped: Counter[str] = Counter()

    def read(progress: Progress) -> Iterator[RawAddress | Finding]:
        arguments = {"path": str(file.path.resolve()), "name": file.name, "largest_sorted": LARGEST_SORTED_BYTES}
        with closing(pieces_of(file, "zones.ingest.sources.osm_inside:read", arguments, _LIMITS, wanted)) as pieces:
            for piece in pieces:
                refuse_if_told(piece)
                skipped.update({_SKIPPED[why]: int(count) for why, count in piece.get("skipped", {}).items()})
                addresses = [_address(file, **found) for found in piece.get("addresses", ())]
                progress(len(addresses))
                yield from addresses

    return AddressSource(FORMAT_NAME, TARGET, _ORIGIN, file.sha256, 0, read, skipped)


def _address(file: Staged, *, line: int, **texts: str) -> RawAddress:
    if not all(isinstance(text, str) for text in texts.values()):
        raise refusal(file, Reason.ERROR)
    return RawAddress(line=int(line), **texts)
