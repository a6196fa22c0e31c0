"""Which of the files of an archive holds the data (pure)."""

from pathlib import Path

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError

# A later group counts only where no file of an earlier one is there: beside areas, a table is a second file.
_GROUPS = (
    (".gpkg", ".shp", ".gdb", ".fgb", ".geojson", ".geojsonl", ".gml", ".kml", ".tab", ".mif", ".sqlite", ".pbf"),
    (".xlsx", ".ods", ".csv", ".tsv", ".json", ".db"),
    (".txt", ".xml"),
)
_ACCOMPANYING = ("info", "schluessel", "liesmich", "lies_mich", "readme", "lizenz", "quell")
_ALL = tuple(suffix for group in _GROUPS for suffix in group)


def data_file(name: str, folder: Path, unpacked: list[Path]) -> tuple[Path, tuple[str, ...]]:
    """Return the one file, or folder of a File Geodatabase, that holds the data, and the names of others beside it.

    Raises:
        SourceError: There is none, or several of the same rank.

    """
    candidates = sorted({_whole(file, folder) for file in unpacked if not _is_accompanying(file)})
    for group in _GROUPS:
        found = [file for file in candidates if file.suffix.lower() in group]
        if len(found) == 1:
            others = (file for file in candidates if file != found[0] and file.suffix.lower() in _ALL)
            return found[0], tuple(str(file.relative_to(folder)) for file in others)
        if found:
            raise SourceError(
                _(
                    "Das Archiv „%(name)s“ enthält mehrere Datendateien (%(files)s). "
                    "Packen Sie nur die eine, die gelten soll."
                ),
                name=name,
                files=", ".join(str(file.relative_to(folder)) for file in found[:5]),
            )
    raise SourceError(
        _("Das Archiv „%(name)s“ enthält keine Datendatei. Erwartet wird eine mit der Endung %(suffixes)s."),
        name=name,
        suffixes=", ".join(_ALL),
    )


def _whole(file: Path, folder: Path) -> Path:
    """Return the folder of the geodatabase that a file belongs to, else the file itself."""
    return next((above for above in file.parents if above.suffix.lower() == ".gdb" and folder in above.parents), file)


def _is_accompanying(file: Path) -> bool:
    name = file.name.lower()
    return name.startswith(_ACCOMPANYING) or name.endswith((".shp.xml", ".gdb.xml", ".aux.xml"))
