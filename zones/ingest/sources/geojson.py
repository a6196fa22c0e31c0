"""GeoJSON, read by hand so that nothing but the file itself is ever opened (pure)."""

import json
from typing import Any

import numpy as np
import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape

from zones.catalogue.marking import marked as _
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources.cut_transfers import refuse_cut
from zones.ingest.sources.declared_crs import UNDECLARED, DeclaredCrs, declared_by
from zones.ingest.sources.files import Staged
from zones.ingest.sources.layers import Cell, Feature, HowToRead, Layer, as_cell
from zones.ingest.sources.text import open_text

LARGEST_JSON_BYTES = 50 * 1024 * 1024  # takes about ten times as much memory


def read(file: Staged, _how: HowToRead) -> Layer:
    """Read a FeatureCollection.

    Raises:
        SourceError: The file is no GeoJSON, is cut off, has no features, or a service says that it gave only a part.

    """
    content = _parsed(file)
    items = content.get("features") if isinstance(content, dict) else None
    if not isinstance(items, list):
        raise file.refused(
            _("„%(name)s“ ist kein GeoJSON: Es fehlt die Liste „features“. Geben Sie eine FeatureCollection aus.")
        )
    refuse_cut(file, content, len(items))
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
    try:
        return json.loads(text.path.read_text(encoding=text.encoding, errors="replace"))
    except (ValueError, RecursionError) as error:
        raise file.refused(
            _("„%(name)s“ ist kein vollständiges GeoJSON (Zeile %(line)d). Geben Sie die Datei neu aus."),
            line=getattr(error, "lineno", 1),
        ) from error


def _feature(line: int, item: Any, findings: list[Finding]) -> Feature:  # noqa: ANN401
    item = item if isinstance(item, dict) else {}
    properties = item.get("properties")
    cells = {str(name): _cell(value) for name, value in properties.items()} if isinstance(properties, dict) else {}
    if "id" not in cells and isinstance(item.get("id"), str | int):
        cells["id"] = as_cell(item["id"])
    return Feature(line, cells, _geometry(line, item.get("geometry"), findings))


def _cell(value: object) -> Cell:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else as_cell(value)


def _geometry(line: int, geometry: Any, findings: list[Finding]) -> shapely.Geometry | None:  # noqa: ANN401
    if not geometry:
        return None
    try:
        with np.errstate(invalid="ignore"):  # NaN gets a finding of its own
            return shape(geometry)
    except (ShapelyError, ValueError, TypeError, KeyError, AttributeError, IndexError):
        findings.append(Finding(FindingKind.GEOMETRY_UNREADABLE, line, json.dumps(geometry)[:80]))
        return None


def _declared(content: dict[str, Any]) -> DeclaredCrs:
    """Return what the old member „crs“ names; without it RFC 7946 says degrees, but many files do not keep to it."""
    crs = content.get("crs")
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    return declared_by(name) if isinstance(name, str) else UNDECLARED
