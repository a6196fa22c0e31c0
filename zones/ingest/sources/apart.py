"""Reading a file in a process of its own, limited and ended when nobody wants it any more (pure)."""

import logging
from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from dataclasses import asdict, replace
from typing import Any

import confined
from confined import NotFinished, Reason
from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding, SourceError
from zones.ingest.sources import tables
from zones.ingest.sources.files import FORMATS, FileKind, Staged
from zones.ingest.sources.layers import AS_IT_IS, HowToRead, Layer
from zones.ingest.sources.wire import NoLayer, unpacked

Wanted = Callable[[], object]  # called again and again; what it raises ends the reading
LIMITS = confined.Limits()
_FUNCTION = "zones.ingest.sources.inside:read"
_log = logging.getLogger(__name__)
_WHY = {
    Reason.MEMORY: _(
        "„%(name)s“ braucht beim Lesen mehr Arbeitsspeicher, als erlaubt ist. Geben Sie nur die Ebene mit den Gebieten "
        "oder Adressen der Stadt aus, etwa als GeoPackage."
    ),
    Reason.TIME: _(
        "Das Lesen von „%(name)s“ dauerte zu lange und wurde beendet. Geben Sie nur die Ebene mit den Gebieten oder "
        "Adressen der Stadt aus, als einfache Tabelle ohne Abfragen (Views)."
    ),
    Reason.SIZE: _(
        "„%(name)s“ enthält mehr Daten, als erlaubt sind. Geben Sie nur die Ebene mit den Gebieten oder Adressen der "
        "Stadt aus."
    ),
    Reason.ERROR: _(
        "„%(name)s“ lässt sich nicht lesen, die Datei ist beschädigt oder ungewöhnlich aufgebaut. Geben Sie sie neu "
        "aus, am besten als GeoPackage oder als Tabelle (CSV in UTF-8)."
    ),
}
_SHEET_TOO_LARGE = _(
    "Die Tabelle „%(name)s“ ist zu groß. Oft steht weit rechts oder unten noch etwas: Kopieren Sie nur die "
    "gefüllten Zellen in eine neue Tabelle."
)


def unwatched() -> None:
    """Nobody ends the reading early."""


def read_apart(
    file: Staged,
    how: HowToRead = AS_IT_IS,
    wanted: Wanted = unwatched,
    arrange: tables.Arrange = tables.first_row,
) -> Layer:
    """Read the layer or sheet that is named, or the only one; a table with the names of its headings.

    Args:
        file: The file.
        how: What somebody chose for it.
        wanted: Is called again and again while the file is read; what it raises ends the reading.
        arrange: Tells the headings of a table from its rows.

    Raises:
        SourceError: The file cannot be read, takes too much, or is of a kind that holds no rows.

    """
    if file.kind in {FileKind.ZIP, FileKind.OSM}:
        raise file.refused(
            _("„%(name)s“ enthält keine Gebiete. Möglich sind %(formats)s; Tabellen brauchen eine Spalte mit WKT."),
            formats=FORMATS,
        )
    layer = _read(file, how, wanted)
    if file.beside:
        told = Finding(FindingKind.OTHER_FILES_IN_ARCHIVE, values={"files": ", ".join(file.beside[:10])})
        layer = replace(layer, findings=(*layer.findings, told))
    return tables.headed(file, layer, arrange, has_places=how.has_places) if layer.grid else layer


def _read(file: Staged, how: HowToRead, wanted: Wanted) -> Layer:
    arguments = {"path": str(file.path.resolve()), "name": file.name, "kind": file.kind.value, "how": asdict(how)}
    try:
        with closing(pieces_of(file, _FUNCTION, arguments, LIMITS, wanted)) as pieces:
            return unpacked(pieces)
    except NoLayer as error:
        _log.exception("A file could not be read: the answer is no layer")
        raise refusal(file, Reason.ERROR) from error


def pieces_of(
    file: Staged, function: str, arguments: Mapping[str, Any], limits: confined.Limits, wanted: Wanted
) -> Generator[Any, None, None]:
    """Yield what a function finds in a file, in a process of its own.

    Raises:
        SourceError: It took too much, or broke.

    """
    try:
        with closing(confined.run(function, arguments, limits, wanted)) as items:
            yield from items
    except NotFinished as error:
        _log.warning("A file could not be read: %s", error)
        raise refusal(file, error.reason) from error


def refusal(file: Staged, reason: Reason) -> SourceError:
    """Return the error that says why the process for a file did not come to its end."""
    is_too_large = file.kind is FileKind.SHEET and reason is not Reason.ERROR
    return file.refused(_SHEET_TOO_LARGE if is_too_large else _WHY[reason])
