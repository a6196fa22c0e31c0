"""A file of zones, or of Steckbriefe, in any known format (pure)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import BROKEN_TEXT, Finding, SourceError
from zones.ingest.meaning.account import Understood
from zones.ingest.meaning.arranging import headed_rows, wide
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.columns import knower, propose
from zones.ingest.meaning.fields import Field
from zones.ingest.meaning.layout import TableLayout
from zones.ingest.meaning.plan import steckbriefe_of, zones_of
from zones.ingest.meaning.shapes import ALL_SHEETS
from zones.ingest.meaning.table import Table, TableColumn
from zones.ingest.meaning.zone_fields import STECKBRIEF_TABLE_FIELDS, ZONE_FIELDS
from zones.ingest.rows import RawZone, SteckbriefTable, ZoneTable
from zones.ingest.sources.apart import Wanted, unwatched
from zones.ingest.sources.crs import TARGET, Reference, detect, reference_of
from zones.ingest.sources.delivery import GEOMETRY, Delivery, deliver
from zones.ingest.sources.files import FileKind, Staged, staged
from zones.ingest.sources.layers import HowToRead, as_text
from zones.ingest.sources.samples import sample_of
from zones.ingest.sources.told import UNTOLD, ReadingListener

LARGEST_ZONES_BYTES = 100 * 1024 * 1024
MOST_ZONES = 5000
_WITH_TABLES = (FileKind.TEXT, FileKind.SHEET, FileKind.GEOPACKAGE, FileKind.SQLITE, FileKind.FILE_GDB)
SAMPLES = 3


@dataclass(frozen=True)
class Inspection:
    """What a clerk decides on before a file is read.

    Attributes:
        format_name: Name of the format, German.
        layers: Names of the layers to choose from; empty where the format has only one.
        columns: Names of the columns.
        samples: The first few values of each column.
        proposed: Field → likely column.
        count: Number of rows.
        declared: Coordinate system that the file names (EPSG code), None where it names none.
        fitting: Coordinate systems in which the file would lie in the city.

    """

    format_name: str
    layers: tuple[str, ...]
    columns: tuple[str, ...]
    samples: Mapping[str, tuple[str, ...]]
    proposed: Mapping[str, str]
    count: int
    declared: int | None
    fitting: tuple[Reference, ...]


def inspect(path: Path, layer: str = "") -> Inspection:
    """Look into a file of zones without checking it.

    Raises:
        SourceError: The file cannot be read.

    """
    with staged(path, LARGEST_ZONES_BYTES, layer) as file:
        arrange = partial(headed_rows, layout=TableLayout(), knows=knower(ZONE_FIELDS))
        read = deliver(file, HowToRead(table=layer, or_first=True), arrange=arrange)
    samples = {column: tuple(as_text(cell)[:60] for cell in read.frame[column][:SAMPLES]) for column in read.columns}
    return Inspection(
        format_name=read.format_name,
        layers=read.tables,
        columns=read.columns,
        samples=samples,
        proposed=propose(read.columns, ZONE_FIELDS),
        count=len(read),
        declared=read.declared.epsg,
        fitting=tuple(detect(read.points())),
    )


def read_zones(
    path: Path,
    choices: FileChoices = FileChoices(),  # noqa: B008 (immutable)
    wanted: Wanted = unwatched,
    told: ReadingListener = UNTOLD,
) -> ZoneTable:
    """Read a file of zones, packed as ZIP or not, as somebody chose or as it tells itself.

    `wanted` is called again and again while the file is read; what it raises ends the reading. `told` hears what it
    holds.

    Raises:
        SourceError: The file cannot be read, has no zones, or columns or coordinate system cannot be decided.

    """
    with staged(path, LARGEST_ZONES_BYTES, choices.table) as file:
        read = _opened(file, choices, ZONE_FIELDS, wanted, told)
    _require_zones(file, read)
    reference = reference_of(choices.crs) if choices.crs else None
    table = _table(read)
    read = read.placed(reference)
    places = {row.line: row.geometry for row in read.rows() if row.geometry is not None}
    found = zones_of(table, places, choices)
    told.understood(found.understood)
    findings = (*_with_codes(read.findings, found.zones), *found.findings, *_about(read, found.understood, choices))
    epsg = read.reference.epsg if read.reference else TARGET
    return ZoneTable(read.format_name, read.sha256, epsg, found.zones, findings, read.metadata)


def read_steckbriefe(
    path: Path,
    choices: FileChoices = FileChoices(),  # noqa: B008 (immutable)
    wanted: Wanted = unwatched,
    told: ReadingListener = UNTOLD,
) -> SteckbriefTable:
    """Read a separate table of Steckbriefe, one row for each code: CSV, XLSX, ODS, or one in a database of areas.

    Raises:
        SourceError: The file is no such table, or has no column with the codes.

    """
    with staged(path, LARGEST_ZONES_BYTES) as file:
        if file.kind not in _WITH_TABLES:
            raise file.refused(_("„%(name)s“ ist keine Tabelle. Geben Sie die Steckbriefe als CSV, XLSX oder ODS."))
        read = _opened(file, choices, STECKBRIEF_TABLE_FIELDS, wanted, told)
    widened = wide(_table(read), choices.layout)
    found = steckbriefe_of(widened.table, choices)
    told.understood(found.understood)
    twice = (Finding(FindingKind.FIGURE_TWICE, line) for line in widened.twice)
    about = (*read.findings, *twice, *found.findings, *_about(read, found.understood, choices))
    return SteckbriefTable(found.rows, about)


def _opened(
    file: Staged, choices: FileChoices, fields: Sequence[Field], wanted: Wanted, told: ReadingListener
) -> Delivery:
    """Read the rows, tell of the first ones, then refuse a file of several layers of which none is chosen."""
    arrange = partial(headed_rows, layout=choices.layout, knows=knower(fields))
    how = HowToRead(table=choices.table, encoding=choices.encoding, or_first=True)
    read = deliver(file, how, wanted, arrange)
    told.first_rows(sample_of(read))
    if not read.is_only and not choices.table:
        raise SourceError(
            _("„%(name)s“ enthält mehrere Ebenen (%(layers)s). Wählen Sie eine davon."),
            name=file.name,
            layers=", ".join(read.tables),
        )
    return read


def _require_zones(file: Staged, read: Delivery) -> None:
    if not len(read):
        raise file.refused(_("„%(name)s“ enthält keine Gebiete. Prüfen Sie, ob es die richtige Datei ist."))
    if len(read) > MOST_ZONES:
        raise file.refused(
            _("„%(name)s“ enthält %(count)d Flächen. Das sind keine Gebiete eines Wärmeplans; prüfen Sie die Ebene."),
            count=len(read),
        )
    if read.frame[GEOMETRY].isna().all() and not read.findings:
        raise file.refused(
            _("Kein Gebiet in „%(name)s“ hat eine Fläche. Geben Sie die Datei mit Geometrie aus, etwa als GeoPackage.")
        )


def _with_codes(findings: Iterable[Finding], zones: Iterable[RawZone]) -> Iterator[Finding]:
    """Yield what the reader found, which knows rows only, with the codes of the zones."""
    codes = {zone.line: zone.code for zone in zones}
    for finding in findings:
        is_told = finding.subject or finding.line is None
        yield finding if is_told else replace(finding, subject=codes.get(finding.line or 0, ""))


def _table(read: Delivery) -> Table:
    """Return the cells of a delivery without its places."""
    columns = (TableColumn(name, tuple(read.frame[name])) for name in read.columns)
    return Table(tuple(int(line) for line in read.frame.index), tuple(columns))


def _about(read: Delivery, understood: Understood, choices: FileChoices) -> Iterator[Finding]:
    """Yield what is to be said about the file as a whole and about destroyed umlauts."""
    others = [name for name in read.tables if name != read.table]
    if others and not choices.table and read.table != ALL_SHEETS:
        yield Finding(
            FindingKind.TABLES_UNREAD,
            values={"read": read.table, "others": ", ".join(name for name in others if name != ALL_SHEETS)},
        )
    yield from _broken(read, understood)


def _broken(read: Delivery, understood: Understood) -> list[Finding]:
    """Return a finding for each row whose used cells have destroyed umlauts."""
    used = [column.column for column in understood.columns if column.key]
    code = next((column.column for column in understood.columns if column.key == "code"), None)
    return [
        Finding(FindingKind.TEXT_BROKEN, row.line, text, subject=row.text(code))
        for row in read.rows()
        if (text := next((cell for column in used if BROKEN_TEXT.search(cell := row.text(column))), ""))
    ]
