"""Official house coordinates (Hauskoordinaten, HK-DE), as the Länder give them out: versions 5.x and 3.1 to 4.2 (pure).

A statewide file has more than 600,000 lines. Only the lines of the city are cut into all their cells; of the others
only the official municipality key is looked at. Layouts: AdV, Datenformatbeschreibung Hauskoordinaten (HK-DE). With a
header the columns are found by their names, without one by their place: 5.x as several Länder give it out, and 4.2.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from zones.catalogue.codes import plain_name
from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.meaning.account import Understood
from zones.ingest.rows import RawAddress
from zones.ingest.sources.address_account import DECIDING, LOOKED_AT, accounts_of_lines, deciding
from zones.ingest.sources.base import AddressSource, SourceOrigin
from zones.ingest.sources.crs import TARGET
from zones.ingest.sources.files import Staged
from zones.ingest.sources.hk_filters import NAMES, OTHER_MUNICIPALITY, Filters, is_ours, positions
from zones.ingest.sources.text import LONGEST_LINE, Progress, TextSource
from zones.outline import to_metres

HEADER_5_2 = (
    "nba;oid;qua;landschl;land;regbezschl;regbez;kreisschl;kreis;gmdschl;gmd;ottschl;ott;strschl;str;hnr;adz;zone;"
    "ostwert;nordwert;postplz;postonm;postonmzus;postott"
)
_V5_2 = tuple(HEADER_5_2.split(";"))
_HEADER_4_2 = "nba;oi;qua;lan;rbz;krs;gmd;;;hnr;adz;ost;nord;stn;plz;;;pot"  # such files have none
_V4_2 = tuple(_HEADER_4_2.split(";"))
_SHORTEST_5 = 20  # columns: what may follow the coordinates differs from Land to Land
_NEEDED = {"street", "number", "easting", "northing"}
_TELLING = {"nba", "qua", "land", "gemeinde"}  # a header with two of them is one of house coordinates
_DELIMITERS = ";\t|,"

_ZONE_PREFIX = {32: 32_000_000.0, 33: 33_000_000.0}  # stands before the easting in EPSG:4647 and EPSG:5650
_UTM = {32: 25832, 33: 25833}


@dataclass(frozen=True)
class Layout:
    """Where the cells of a file stand, counted from 0, by the names of `hk_filters.NAMES`."""

    name: str
    header_lines: int
    names: tuple[str, ...]
    where: Mapping[str, int]
    delimiter: str = ";"
    unknown: tuple[str, ...] = ()  # columns that no version has

    @property
    def columns(self) -> int:
        """How many cells a line has."""
        return len(self.names)

    @cached_property
    def filters(self) -> Filters:
        """What decides whether a line counts."""
        return Filters.of(self.where)

    @cached_property
    def last_of_key(self) -> int:
        """How many cells have to be cut off to see the key."""
        return max((position for position in self.filters.key if position is not None), default=0) + 1

    def cells(self, line: str) -> list[str]:
        """Cut a line into all its cells."""
        cut = next(csv.reader([line], delimiter=self.delimiter)) if '"' in line else line.split(self.delimiter)
        return [cell.strip() for cell in cut]


def layout_of(first: str) -> Layout | None:
    """Tell the layout by the first line, or None where it is another format."""
    delimiter = max(_DELIMITERS, key=first.count)
    cells = [cell.strip().strip('"').strip() for cell in first.split(delimiter)]
    return _with_header(cells, delimiter) or _without_header(cells, delimiter)


def _with_header(names: list[str], delimiter: str) -> Layout | None:
    where = positions(names)
    if not (where.keys() >= _NEEDED and len(where.keys() & _TELLING) > 1):
        return None
    columns = len(names)
    while not names[columns - 1]:
        columns -= 1
    name = _("Amtliche Hauskoordinaten HK-DE (%d Spalten, mit Kopfzeile)") % columns
    known = {*_V5_2, *_V4_2, *(name for names in NAMES.values() for name in names)}
    unknown = tuple(name for name in names[:columns] if plain_name(name) not in known)
    return Layout(name, 1, tuple(names[:columns]), where, delimiter, unknown)


def _without_header(cells: list[str], delimiter: str) -> Layout | None:
    """Tell 5.x, where the name of the Land follows its key, from 4.2, where the Regierungsbezirk does."""
    if len(cells) < len(_V4_2) or cells[0] not in {"N", "L", "A"} or cells[2] not in {"A", "B", "C"}:
        return None
    if len(cells) >= _SHORTEST_5 and not cells[4].isdecimal() and cells[4]:
        names = _V5_2[: len(cells)] if len(cells) >= len(_V5_2) else _V5_2[:_SHORTEST_5]
        name = _("Amtliche Hauskoordinaten HK-DE 5 (%d Spalten, ohne Kopfzeile)") % len(cells)
        more = tuple(f"Spalte {number}" for number in range(len(names) + 1, len(cells) + 1))
        return Layout(name, 0, (*names, *more), positions(names), delimiter)
    name = _("Amtliche Hauskoordinaten HK-DE 3.1 bis 4.2 (18 Spalten, ohne Kopfzeile)")
    names = tuple(name or f"Spalte {number}" for number, name in enumerate(_V4_2, start=1))
    return Layout(name, 0, names, positions(_V4_2), delimiter)


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


def account(layout: Layout, text: TextSource) -> Understood:
    """Say what became of each column."""
    first = islice(text.numbered(), layout.header_lines, layout.header_lines + LOOKED_AT)
    lines = [layout.cells(line)[: layout.columns] for _number, line in first]
    filled = {at: name for name, at in layout.where.items() if name not in DECIDING}
    return accounts_of_lines(layout.names, lines, filled | deciding(layout.where), "m")


class _Ours(dict[tuple[str, ...], bool]):
    """Whether a municipality key is the city's, found out once for each; a dict because it is asked 600,000 times."""

    def __missing__(self, key: tuple[str, ...]) -> bool:
        self[key] = not key or is_ours(key)
        return self[key]


def _rows(layout: Layout, lines: Iterator[str], skipped: Counter[str]) -> Iterator[RawAddress | Finding]:
    """Yield the lines of the city; the others are only cut as far as the key, and counted at the end."""
    delimiter, last, key_of = layout.delimiter, layout.last_of_key, layout.filters.key_of
    ours, others = _Ours(), 0
    yield from _about_columns(layout)
    for number, line in enumerate(lines, start=1):
        if number <= layout.header_lines or not line:
            continue
        start = layout.cells(line) if '"' in line else line.split(delimiter, last)
        if len(start) < last:
            yield Finding(FindingKind.COLUMNS_WRONG, number, line[:LONGEST_LINE])
        elif not ours[key_of(start)]:
            others += 1
        elif len(line) > LONGEST_LINE:
            yield Finding(FindingKind.LINE_TOO_LONG, number, line[:LONGEST_LINE])
        else:
            yield from _row(layout, number, line, skipped)
    if others:
        skipped[OTHER_MUNICIPALITY] += others


def _about_columns(layout: Layout) -> Iterator[Finding]:
    if missing := layout.filters.missing:
        yield Finding(FindingKind.FILTER_MISSING, values={"columns": ", ".join(missing)})
    if layout.unknown:
        yield Finding(FindingKind.COLUMNS_PASSED_OVER, values={"columns": ", ".join(layout.unknown)})


def _row(layout: Layout, number: int, line: str, skipped: Counter[str]) -> Iterator[RawAddress | Finding]:
    cells = layout.cells(line)
    if len(cells) < layout.columns or any(cells[layout.columns :]):
        yield Finding(FindingKind.COLUMNS_WRONG, number, line)
        return
    if reason := layout.filters.status(cells):
        skipped[reason] += 1
        return
    cell = {name: cells[position] for name, position in layout.where.items()}
    place = _place(cell)
    if place is None:
        yield Finding(FindingKind.COORDINATE_UNREADABLE, number, line)
        return
    yield RawAddress(
        line=number,
        text=line,
        street=cell["street"],
        number=cell["number"],
        suffix=cell.get("suffix", ""),
        postcode=cell.get("postcode", ""),
        x=place[0],
        y=place[1],
        ortsteil=cell.get("ortsteil", ""),
        object_id=cell.get("oid", ""),
    )


def _place(cell: Mapping[str, str]) -> tuple[str, str] | None:
    """Return easting and northing in metres as text, or None where they are no numbers of UTM zone 32 or 33."""
    try:
        easting, northing = (float(cell[name].replace(",", ".")) for name in ("easting", "northing"))
        zone = int(cell.get("zone") or TARGET % 100)
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
