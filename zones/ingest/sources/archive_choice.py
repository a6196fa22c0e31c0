"""Which of the files of an archive holds the data (pure)."""

from dataclasses import dataclass
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


# Of these each file is one layer, so that several in an archive are offered like the layers of one file.
_LAYERS = (".shp", ".fgb", ".geojson", ".geojsonl", ".tab", ".mif")


@dataclass(frozen=True)
class DataFile:
    """The file, or folder of a File Geodatabase, that holds the data.

    Attributes:
        path: Of it.
        beside: Names of other files with data in the archive.
        rivals: Names of the files of which one is to be chosen, itself among them; empty where there is no choice.
        name: Its own name in the archive.

    """

    path: Path
    beside: tuple[str, ...]
    rivals: tuple[str, ...]
    name: str


def data_file(name: str, folder: Path, unpacked: list[Path], chosen: str | None = None) -> DataFile:
    """Tell which file of an archive holds the data.

    Args:
        name: Of the archive.
        folder: In which it was unpacked.
        unpacked: Its files.
        chosen: The one that somebody chose of several layers, empty for the first; None where nobody can choose.

    Raises:
        SourceError: There is none, or several of the same rank of which none can be chosen.

    """
    candidates = sorted({_whole(file, folder) for file in unpacked if not _is_accompanying(file)})
    for group in _GROUPS:
        found = [file for file in candidates if file.suffix.lower() in group]
        rivals = _rivals(found, folder) if chosen is not None else ()
        if len(found) == 1 or (rivals and (not chosen or chosen in rivals)):
            path = folder / chosen if chosen and rivals else found[0]
            others = (file for file in candidates if file not in found and file.suffix.lower() in _ALL)
            beside = tuple(str(file.relative_to(folder)) for file in others)
            return DataFile(path, beside, rivals, str(path.relative_to(folder)))
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


def _rivals(found: list[Path], folder: Path) -> tuple[str, ...]:
    if len(found) < 2 or any(file.suffix.lower() not in _LAYERS for file in found):  # noqa: PLR2004 (one is no choice)
        return ()
    return tuple(str(file.relative_to(folder)) for file in found)


def _whole(file: Path, folder: Path) -> Path:
    """Return the folder of the geodatabase that a file belongs to, else the file itself."""
    return next((above for above in file.parents if above.suffix.lower() == ".gdb" and folder in above.parents), file)


def _is_accompanying(file: Path) -> bool:
    name = file.name.lower()
    return name.startswith(_ACCOMPANYING) or name.endswith((".shp.xml", ".gdb.xml", ".aux.xml"))
