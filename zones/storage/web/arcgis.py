"""A layer of an ArcGIS FeatureServer or MapServer: all its objects, asked for by their keys in portions."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.storage.web.asking import Asking, cut_off, unexpected

LAYER = re.compile(r"(.*/(?:Feature|Map)Server/\d+)(?:/query)?/?", re.IGNORECASE)
SERVICE = re.compile(r".*/(?:Feature|Map)Server/?", re.IGNORECASE)
_PORTION = 200  # keys: their list must fit into an address


def collect(layer: str, asking: Asking, folder: Path) -> Path:
    """Write every object of a layer to a file and return it: GeoJSON, or Esri JSON where the service has no other.

    The keys come whole, however many there are; each portion must hold as many objects as keys were asked for.

    Raises:
        SourceError: The service does not answer, refuses, or leaves objects out.

    """
    about = asking.json(layer, f="json")
    listed = asking.json(f"{layer}/query", where="1=1", returnIdsOnly="true", f="json")
    keys, limit = listed.get("objectIds") or [], about.get("maxRecordCount") or _PORTION
    if not (isinstance(keys, list) and all(type(each) is int for each in [limit, *keys]) and limit > 0):
        raise unexpected(layer)
    if not keys:
        raise SourceError(_("Diese Ebene des Dienstes enthält keine Objekte. Prüfen Sie die Adresse."))
    form = "geojson" if "geojson" in str(about.get("supportedQueryFormats", "")).lower() else "json"
    pages = list(_pages(layer, sorted(keys), min(limit, _PORTION), form, asking))
    features = [feature for page in pages for feature in page["features"]]
    _require_once(features, str(listed.get("objectIdFieldName") or ""))
    whole = {key: value for key, value in pages[0].items() if key not in {"exceededTransferLimit", "properties"}}
    target = folder / ("dienst.geojson" if form == "geojson" else "dienst.json")
    target.write_text(json.dumps({**whole, "features": features}), encoding="utf-8")
    return target


def _pages(layer: str, keys: list[int], portion: int, form: str, asking: Asking) -> Iterator[dict[str, Any]]:
    for start in range(0, len(keys), portion):
        asked = keys[start : start + portion]
        page = asking.json(
            f"{layer}/query",
            objectIds=",".join(map(str, asked)),
            outFields="*",
            returnGeometry="true",
            f=form,
        )
        features = page.get("features")
        if not isinstance(features, list) or len(features) != len(asked) or _is_cut(page):
            raise cut_off(start + (len(features) if isinstance(features, list) else 0), len(keys))
        if not all(isinstance(feature, dict) for feature in features):
            raise unexpected(layer)
        asking.told(start + len(asked), len(keys))
        yield page


def _require_once(features: list[dict[str, Any]], key: str) -> None:
    """Refuse a service that gives one object in place of others: there are as many as asked for, but not these."""
    different = {_told_apart(feature, key) for feature in features}
    if len(different) != len(features):
        raise cut_off(len(different), len(features))


def _told_apart(feature: dict[str, Any], key: str) -> str:
    """Return by what an object differs from others: its key, or all of it where the service leaves that out."""
    values = feature.get("properties") or feature.get("attributes")
    named = values.get(key) if isinstance(values, dict) else None
    known = feature.get("id") if named is None else named
    return json.dumps(feature) if known is None else str(known)


def _is_cut(page: dict[str, Any]) -> bool:
    properties = page.get("properties")
    return bool(page.get("exceededTransferLimit")) or (
        isinstance(properties, dict) and bool(properties.get("exceededTransferLimit"))
    )
