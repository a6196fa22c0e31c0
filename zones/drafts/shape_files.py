"""Zones out to another program and in again: one zone or a whole draft, only their polygons are taken over."""

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import shapely
from django.utils.translation import gettext as _

from zones.drafts.file_names import storable
from zones.ingest.findings import SourceError
from zones.ingest.meaning.columns import propose
from zones.ingest.meaning.zone_fields import ZONE_FIELDS
from zones.ingest.sources.apart import read_apart
from zones.ingest.sources.crs import decide, to_target
from zones.ingest.sources.files import staged
from zones.ingest.sources.layers import Feature, HowToRead, Layer

LARGEST_FILE_BYTES = 32 * 1024 * 1024
ZONES_LAYER = "gebiete"  # as the export calls it


class NotTakenOver(Exception):
    """Nothing of the file is used; the sentences say why, in German."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


def only_zone(geopackage: bytes, code: str) -> bytes:
    """Return an exported GeoPackage with nothing of the other zones."""
    with tempfile.TemporaryDirectory(prefix="zone-") as folder:
        path = Path(folder) / "zone.gpkg"
        path.write_bytes(geopackage)
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            names = [name for (name,) in database.execute("SELECT table_name FROM gpkg_contents")]
            for name in names:
                database.execute(f'DELETE FROM "{name}" WHERE code <> ?', (code,))  # noqa: S608 - a name of our own file
            database.execute("VACUUM")
        return path.read_bytes()


def areas_of_file(name: str, content: bytes, codes: Collection[str]) -> dict[str, shapely.MultiPolygon]:
    """Return the polygons of a file by the codes of a draft, in the coordinate system of the city.

    Raises:
        NotTakenOver: The file cannot be read, names no code, a code twice or one that the draft has not, or a row has
            no polygon.

    """
    try:
        layer = _read(name, content)
        places = _in_metres(layer)
    except SourceError as error:
        raise NotTakenOver([_(error.message) % error.values]) from error
    column = propose(layer.columns, ZONE_FIELDS).get("code")
    if column is None:
        raise NotTakenOver([_("In der Datei fehlt eine Spalte mit der Kennung der Gebiete, zum Beispiel „code“.")])
    if wrong := list(_misfits(layer, column, codes)):
        raise NotTakenOver(wrong)
    return {
        feature.text(column): shapely.MultiPolygon(list(shapely.get_parts(place)))
        for feature, place in zip(layer.features, places, strict=True)
    }


def _read(name: str, content: bytes) -> Layer:
    with tempfile.TemporaryDirectory(prefix="shapes-") as folder:
        path = Path(folder) / storable(name)
        path.write_bytes(content)
        with staged(path) as file:
            layer = read_apart(file, HowToRead(or_first=True))
            return read_apart(file, HowToRead(table=ZONES_LAYER)) if ZONES_LAYER in layer.tables else layer


def _in_metres(layer: Layer) -> list[shapely.Geometry | None]:
    reference = decide(layer.points(), None, layer.declared)
    return to_target([shapely.force_2d(feature.geometry) for feature in layer.features], reference)


def _misfits(layer: Layer, column: str, known: Collection[str]) -> Iterator[str]:
    for finding in layer.findings:
        yield _in_line(finding.line, _(finding.kind.message))
    counts = Counter(feature.text(column) for feature in layer.features)
    if not counts:
        yield _("Die Datei enthält kein Gebiet.")
    if twice := sorted(code for code, count in counts.items() if count > 1):
        yield _(
            "Diese Kennungen stehen mehrmals in der Datei: %s. Fassen Sie die Stücke zu einem zusammen, "
            "oder teilen Sie das Gebiet hier unter „Gebiet teilen“."
        ) % ", ".join(twice)
    if unknown := sorted(code or "–" for code in counts if code not in known):
        yield _(
            "Diese Kennungen gibt es im Entwurf nicht: %s. Legen Sie neue Gebiete zuerst hier an, "
            "oder lesen Sie die Datei als neue Ausgabe ein."
        ) % ", ".join(unknown)
    for feature in layer.features:
        if not _is_area(feature):
            yield _in_line(feature.line, _("Hier ist keine Fläche gezeichnet."))


def _is_area(feature: Feature) -> bool:
    place = feature.geometry
    return (
        place is not None
        and not place.is_empty
        and place.geom_type in ("Polygon", "MultiPolygon")
        and bool(np.isfinite(shapely.get_coordinates(place)).all())
    )


def _in_line(line: int | None, sentence: str) -> str:
    return _("Zeile %(line)d: %(what)s") % {"line": line, "what": sentence} if line else sentence
