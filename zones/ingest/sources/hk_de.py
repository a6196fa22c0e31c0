"""Official house coordinates (Hauskoordinaten, HK-DE), as the Länder give them out: version 5.2 and 3.1 to 4.2 (pure).

A statewide file has more than 600,000 lines. Only the lines of the city are cut into all their cells; of the others
only the official municipality key is looked at. Layouts: AdV, Datenformatbeschreibung Hauskoordinaten (HK-DE).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.rows import RawAddress
from zones.ingest.sources.base import AddressSource, SourceOrigin
from zones.ingest.sources.crs import TARGET
from zones.ingest.sources.files import Staged
from zones.ingest.sources.text import LONGEST_LINE, Progress, TextSource
from zones.outline import to_metres

_KEY = CITY.regional_key
MUNICIPALITY = (_KEY[:2], _KEY[2], _KEY[3:5], _KEY[9:])  # Land, Regierungsbezirk, Kreis, Gemeinde
HEADER_5_2 = (
    "nba;oid;qua;landschl;land;regbezschl;regbez;kreisschl;kreis;gmdschl;gmd;ottschl;ott;strschl;str;hnr;adz;zone;"
    "ostwert;nordwert;postplz;postonm;postonmzus;postott"
)
COLUMNS_4_2 = 18
OTHER_MUNICIPALITY = _("in einer anderen Gemeinde")
DELETED = _("in der Quelle gelöscht (NBA = L)")
INTERNAL = _("nur katasterintern (QUA = C)")

_ZONE_PREFIX = {32: 32_000_000.0, 33: 33_000_000.0}  # stands before the easting in EPSG:4647 and EPSG:5650
_UTM = {32: 25832, 33: 25833}


@dataclass(frozen=True)
class Layout:
    """Where the cells of a version stand, counted from 0; the key is Land, Regierungsbezirk, Kreis and Gemeinde."""

    name: str
    header_lines: int
    columns: int
    key: tuple[int, int, int, int]
    street: int
    number: int
    suffix: int
    easting: int
    northing: int
    postcode: int
    ortsteil: int
    zone: int | None = None
    nba: int = 0
    oid: int = 1
    qua: int = 2


V5_2 = Layout(
    name="Amtliche Hauskoordinaten HK-DE 5.2 (24 Spalten, mit Kopfzeile)",
    header_lines=1,
    columns=24,
    key=(3, 5, 7, 9),
    street=14,
    number=15,
    suffix=16,
    zone=17,
    easting=18,
    northing=19,
    postcode=20,
    ortsteil=12,
)
V4_2 = Layout(
    name="Amtliche Hauskoordinaten HK-DE 3.1 bis 4.2 (18 Spalten, ohne Kopfzeile)",
    header_lines=0,
    columns=COLUMNS_4_2,
    key=(3, 4, 5, 6),
    street=13,
    number=9,
    suffix=10,
    easting=11,
    northing=12,
    postcode=14,
    ortsteil=17,
)


def layout_of(first: str) -> Layout | None:
    """Tell the version by the first line, or None where it is another format."""
    if first.strip().lower() == HEADER_5_2:
        return V5_2
    cells = first.split(";")
    is_v4 = len(cells) == COLUMNS_4_2 and cells[0].strip() in {"N", "L", "A"} and cells[2].strip() in {"A", "B", "C"}
    return V4_2 if is_v4 else None


def source(layout: Layout, file: Staged, text: TextSource) -> AddressSource:
    """Return the rows of the city of a statewide or municipal file."""
    skipped: Counter[str] = Counter()
    given = CITY.house_coordinates
    origin = SourceOrigin(
        title=_("Amtliche Hauskoordinaten, %s") % CITY.name,
        source=f"{given.attribution}, Daten verändert",
        licence=given.licence,
        source_url=given.url,
        as_of=file.dated,
    )

    def read(progress: Progress) -> Iterator[RawAddress | Finding]:
        return _rows(layout, text.lines(progress), skipped)

    return AddressSource(layout.name, TARGET, origin, file.sha256, text.count, read, skipped)


def _rows(layout: Layout, lines: Iterator[str], skipped: Counter[str]) -> Iterator[RawAddress | Finding]:
    separators, (land, regbez, kreis, gemeinde) = layout.columns - 1, layout.key
    last, others = max(layout.key) + 1, 0
    for number, line in enumerate(lines, start=1):
        if number <= layout.header_lines or not line:
            continue
        start = line.split(";", last)
        if len(start) <= last:
            yield Finding(FindingKind.COLUMNS_WRONG, number, line[:LONGEST_LINE])
        elif (start[land], start[regbez], start[kreis], start[gemeinde]) != MUNICIPALITY:
            others += 1
        elif len(line) > LONGEST_LINE:
            yield Finding(FindingKind.LINE_TOO_LONG, number, line[:LONGEST_LINE])
        elif line.count(";") != separators:
            yield Finding(FindingKind.COLUMNS_WRONG, number, line)
        else:
            yield from _row(layout, number, line, skipped)
    if others:
        skipped[OTHER_MUNICIPALITY] += others


def _row(layout: Layout, number: int, line: str, skipped: Counter[str]) -> Iterator[RawAddress | Finding]:
    cells = [cell.strip() for cell in line.split(";")]
    if cells[layout.nba] == "L":
        skipped[DELETED] += 1
    elif cells[layout.qua] == "C":
        skipped[INTERNAL] += 1
    else:
        place = _place(layout, cells)
        if place is None:
            yield Finding(FindingKind.COORDINATE_UNREADABLE, number, line)
        else:
            yield RawAddress(
                line=number,
                text=line,
                street=cells[layout.street],
                number=cells[layout.number],
                suffix=cells[layout.suffix],
                postcode=cells[layout.postcode],
                x=place[0],
                y=place[1],
                ortsteil=cells[layout.ortsteil],
                object_id=cells[layout.oid],
            )


def _place(layout: Layout, cells: list[str]) -> tuple[str, str] | None:
    """Return easting and northing in metres as text, or None where they are no numbers of UTM zone 32 or 33."""
    try:
        easting, northing = (float(cells[index].replace(",", ".")) for index in (layout.easting, layout.northing))
        zone = int(cells[layout.zone] or TARGET % 100) if layout.zone is not None else TARGET % 100
    except ValueError:
        return None
    for prefixed, offset in _ZONE_PREFIX.items():
        if offset <= easting < offset + 1_000_000:
            zone, easting = prefixed, easting - offset
    if zone not in _UTM:
        return None
    if _UTM[zone] != TARGET:
        easting, northing = to_metres(_UTM[zone]).transform(easting, northing)
    return f"{easting:.3f}", f"{northing:.3f}"
