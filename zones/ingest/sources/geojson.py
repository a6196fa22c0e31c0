"""GeoJSON, read by hand so that nothing but the file itself is ever opened (pure)."""

import json
from typing import Any

from zones.catalogue.marking import marked as _
from zones.ingest.findings import Finding, SourceError
from zones.ingest.sources import json_fg
from zones.ingest.sources.cut_transfers import refuse_cut
from zones.ingest.sources.declared_crs import UNDECLARED, DeclaredCrs, declared_by
from zones.ingest.sources.files import Staged
from zones.ingest.sources.json_places import place_of
from zones.ingest.sources.layers import Cell, Feature, HowToRead, Layer, as_cell
from zones.ingest.sources.text import open_text

LARGEST_JSON_BYTES = 50 * 1024 * 1024  # takes about ten times as much memory


def read(file: Staged, how: HowToRead) -> Layer:
    """Read a FeatureCollection, a sequence of features (one on each line), JSON-FG, or Esri JSON.

    Raises:
        SourceError: The file is none of these, is cut off, or has no features.

    """
    content = _parsed(file)
    items = content.get("features") if isinstance(content, dict) else None
    if not isinstance(items, list):
        raise file.refused(
            _("„%(name)s“ ist kein GeoJSON: Es fehlt die Liste „features“. Geben Sie eine FeatureCollection aus.")
        )
    refuse_cut(file, content, len(items))
    if any(isinstance(item, dict) and "attributes" in item for item in items):
        from zones.ingest.sources.gdal_files import read_format  # noqa: PLC0415 (GDAL only where it is needed)

        return read_format(file, "Esri JSON", ".json", how)
    if json_fg.is_json_fg(content):
        return json_fg.read(file, content)
    findings: list[Finding] = []
    features = tuple(_feature(line, item, findings) for line, item in enumerate(items, start=1))
    columns = tuple(dict.fromkeys(name for feature in features for name in feature.cells))
    return Layer("GeoJSON", columns, features, _declared(content), tuple(findings))


def _parsed(file: Staged) -> Any:  # noqa: ANN401 (whatever the file holds)
    if file.path.stat().st_size > LARGEST_JSON_BYTES:
        raise file.refused(
            _("„%(name)s“ ist größer als %(size)d MB. Geben Sie die Daten als GeoPackage aus."),
            size=LARGEST_JSON_BYTES // 1024**2,
        )
    text = open_text(file)
    whole = text.path.read_text(encoding=text.encoding, errors="replace")
    try:
        return json.loads(whole)
    except (ValueError, RecursionError) as error:
        if (sequence := _sequence(whole)) is not None:
            return {"features": sequence}
        raise _refused(file, error) from error


def _refused(file: Staged, error: ValueError | RecursionError) -> SourceError:
    """Return why a text is no JSON, or holds what nobody draws."""
    if isinstance(error, RecursionError):
        return file.refused(
            _("„%(name)s“ ist zu tief verschachtelt. Geben Sie die Gebiete mit einfachen Angaben aus (Text, Zahlen).")
        )
    if not isinstance(error, json.JSONDecodeError):
        return file.refused(
            _("„%(name)s“ enthält eine Zahl mit Tausenden von Ziffern. Berichtigen Sie sie in der Quelle.")
        )
    return file.refused(
        _("„%(name)s“ ist kein vollständiges GeoJSON (Zeile %(line)d). Geben Sie die Datei neu aus."),
        line=error.lineno,
    )


def _sequence(whole: str) -> list[Any] | None:
    """Return the features of a text with one on each line (RFC 8142 or without its separators), None if it is none."""
    records = [text for line in whole.splitlines() if (text := line.strip(" \t\x1e"))]
    try:
        items = [json.loads(record) for record in records]
    except (ValueError, RecursionError):
        return None
    is_one = all(isinstance(item, dict) and item.get("type") == "Feature" for item in items)
    return items if len(items) > 1 and is_one else None


def _feature(line: int, item: Any, findings: list[Finding]) -> Feature:  # noqa: ANN401
    item = item if isinstance(item, dict) else {}
    properties = item.get("properties")
    cells = {str(name): _cell(value) for name, value in properties.items()} if isinstance(properties, dict) else {}
    if "id" not in cells and isinstance(item.get("id"), str | int):
        cells["id"] = as_cell(item["id"])
    return Feature(line, cells, place_of(line, item.get("geometry"), findings))


def _cell(value: object) -> Cell:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else as_cell(value)


def _declared(content: dict[str, Any]) -> DeclaredCrs:
    """Return what the old member „crs“ names; without it RFC 7946 says degrees, but many files do not keep to it."""
    crs = content.get("crs")
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    return declared_by(name) if isinstance(name, str) else UNDECLARED
