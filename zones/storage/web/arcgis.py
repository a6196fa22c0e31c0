"""A layer of an ArcGIS FeatureServer or MapServer: all its objects, asked for by their keys in portions."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zones.catalogue.marking import marked as _
from zones.ingest.findings import SourceError
from zones.storage.web.asking import Asking, cut_off

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
    keys = asking.json(f"{layer}/query", where="1=1", returnIdsOnly="true", f="json").get("objectIds") or []
    if not keys:
        raise SourceError(_("Diese Ebene des Dienstes enthält keine Objekte. Prüfen Sie die Adresse."))
    form = "geojson" if "geojson" in str(about.get("supportedQueryFormats", "")).lower() else "json"
    pages = list(_pages(layer, sorted(keys), min(int(about.get("maxRecordCount") or _PORTION), _PORTION), form, asking))
    features = [feature for page in pages for feature in page["features"]]
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
            raise cut_off(start + len(features or ()), len(keys))
        asking.told(start + len(asked), len(keys))
        yield page


def _is_cut(page: dict[str, Any]) -> bool:
    properties = page.get("properties")
    return bool(page.get("exceededTransferLimit")) or (
        isinstance(properties, dict) and bool(properties.get("exceededTransferLimit"))
    )
