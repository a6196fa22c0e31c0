"""Reads a table that somebody uploaded; a door for `calculator`, with the same care as for files of the city."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from zones.ingest.sources.files import Staged

LARGEST_BYTES = 10 * 1024 * 1024


class NotReadable(Exception):
    """The file is no table; the message says in German why and what to do next."""


@dataclass(frozen=True)
class TableRow:
    """One row below the header; `line` counts from 1, the header included; `problem` (German) if it has no cells."""

    line: int
    cells: Mapping[str, str]
    problem: str = ""


@dataclass(frozen=True)
class UploadedTable:
    """Names of the columns in the order of the file, and the rows."""

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


def read_table(content: bytes) -> UploadedTable:
    """Read CSV (UTF-8 or Windows-1252, any usual delimiter), XLSX or ODS, told by the first bytes.

    Raises:
        NotReadable: It is none of these, damaged, or has no header.

    """
    from zones.ingest.findings import SourceError  # noqa: PLC0415 (keeps the web server small)
    from zones.ingest.sources.files import staged  # noqa: PLC0415

    with TemporaryDirectory(prefix="tabelle-") as folder:
        path = Path(folder) / _("Tabelle")
        path.write_bytes(content)
        try:
            with staged(path, LARGEST_BYTES) as file:
                return _table(file)
        except SourceError as error:
            raise NotReadable(_(error.message) % error.values) from error


def _table(file: "Staged") -> UploadedTable:
    from zones.ingest.finding_kinds import FindingKind  # noqa: PLC0415
    from zones.ingest.sources.apart import read_apart  # noqa: PLC0415
    from zones.ingest.sources.files import FileKind  # noqa: PLC0415

    if file.kind not in {FileKind.TEXT, FileKind.SHEET}:
        raise NotReadable(_("Das ist keine Tabelle. Möglich sind CSV, XLSX und ODS."))
    layer = read_apart(file)
    rows = [
        TableRow(feature.line, {column: feature.text(column) for column in layer.columns}) for feature in layer.features
    ]
    wrong = [found for found in layer.findings if found.kind is FindingKind.COLUMNS_WRONG]
    rows += [TableRow(found.line or 0, {}, f"{_(found.kind.message)} {_(found.kind.hint)}") for found in wrong]
    return UploadedTable(layer.columns, tuple(sorted(rows, key=lambda row: row.line)))
