"""JSON-FG (OGC 21-045): features with a type and places in any coordinate system; XWärmeplan comes in it too (pure)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources import xwaermeplan
from zones.ingest.sources.declared_crs import UNDECLARED, DeclaredCrs, declared_by
from zones.ingest.sources.files import Staged
from zones.ingest.sources.json_places import place_of
from zones.ingest.sources.layers import Cell, Feature, Layer, as_cell, as_text

FORMAT_NAME, PLAN_NAME = "JSON-FG", "XWärmeplan (JSON-FG)"
_WGS84 = 4326
Json = Any


def is_json_fg(content: Mapping[str, Json]) -> bool:
    """Tell JSON-FG from GeoJSON by what only it has."""
    return "coordRefSys" in content or any("place" in item for item in _items(content))


def read(file: Staged, content: Mapping[str, Json]) -> Layer:
    """Read the features; of a plan the areas of the target year, as in its GML.

    Raises:
        SourceError: A plan has no areas.

    """
    items = _items(content)
    types = {_type_of(item, content) for item in items}
    is_plan = any(name.startswith("WP_") for name in types)
    chosen = next((name for name in xwaermeplan.CLASSES if name in types), "")
    if is_plan and not chosen:
        raise file.refused(xwaermeplan.NO_AREAS, **{"class": xwaermeplan.CLASSES[0]})
    metadata = _metadata(items, content) if is_plan else {}
    findings = list(_others(items, content, chosen)) if is_plan else []
    used = [item for item in items if not is_plan or _type_of(item, content) == chosen]
    features = tuple(_feature(line, item, metadata, findings, is_plan) for line, item in enumerate(used, start=1))
    columns = tuple(dict.fromkeys(name for feature in features for name in feature.cells))
    name = PLAN_NAME if is_plan else FORMAT_NAME
    return Layer(name, columns, features, _declared(content, used), tuple(findings), metadata)


def _items(content: Mapping[str, Json]) -> list[dict[str, Json]]:
    return [item for item in content["features"] if isinstance(item, dict)]


def _type_of(item: Mapping[str, Json], content: Mapping[str, Json]) -> str:
    found = item.get("featureType") or content.get("featureType")
    found = found[0] if isinstance(found, list) and found else found
    return str(found or "").rpartition(":")[2]


def _properties(item: Mapping[str, Json]) -> dict[str, Json]:
    properties = item.get("properties")
    return properties if isinstance(properties, dict) else {}


def _metadata(items: list[dict[str, Json]], content: Mapping[str, Json]) -> dict[str, str]:
    plan = next((_properties(item) for item in items if _type_of(item, content) == "WP_Plan"), {})
    found = {ours: as_text(as_cell(plan.get(theirs))) for theirs, ours in xwaermeplan.PLAN.items()}
    return {name: text for name, text in found.items() if text}


def _others(items: list[dict[str, Json]], content: Mapping[str, Json], chosen: str) -> Iterator[Finding]:
    for name in xwaermeplan.CLASSES:
        count = sum(_type_of(item, content) == name for item in items)
        if count and name != chosen:
            values = {"count": count, "name": name}
            yield Finding(FindingKind.OTHER_CLASSES_SKIPPED, count=count, values=values)


def _feature(
    line: int,
    item: Mapping[str, Json],
    metadata: Mapping[str, str],
    findings: list[Finding],
    is_plan: bool,  # noqa: FBT001
) -> Feature:
    place = place_of(line, item.get("place") or item.get("geometry"), findings)
    if not is_plan:
        cells = dict(_cells(_properties(item)))
        if "id" not in cells and isinstance(item.get("id"), str | int):
            cells["id"] = as_cell(item["id"])
        return Feature(line, cells, place)
    properties = _properties(item)
    label = as_text(as_cell(properties.get("aufschrift")))
    uuid = as_text(as_cell(properties.get("uuid") or properties.get("id")))
    cells = dict(xwaermeplan.named(uuid, label, as_text(as_cell(item.get("id")))))
    cells.update(_cells(properties))
    if "target_year" in metadata:
        cells["target_year"] = metadata["target_year"]
    return Feature(line, cells, place)


def _cells(properties: Mapping[str, Json]) -> Iterator[tuple[str, Cell]]:
    """Yield the entries; a measure has its unit beside it, energy by carrier is one entry for each carrier."""
    for name, value in properties.items():
        key = xwaermeplan.KEYS.get(name, name)
        if name == "eeNachEnergietraeger" and isinstance(value, list):
            yield from _energy(value)
        elif isinstance(value, dict) and "value" in value:
            yield key, as_cell(value["value"])
            yield f"{key}.unit", xwaermeplan.unit_of(str(value.get("uom") or ""))
        else:
            yield key, json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else as_cell(value)


def _energy(parts: list[Json]) -> Iterator[tuple[str, Cell]]:
    for part in parts:
        amount = part.get("endenergie") if isinstance(part, dict) else None
        if isinstance(amount, dict) and part.get("energietraeger"):
            key = f"final_energy:{part['energietraeger']}"
            yield key, as_cell(amount.get("value"))
            yield f"{key}.unit", str(amount.get("uom") or "")


def _declared(content: Mapping[str, Json], items: list[dict[str, Json]]) -> DeclaredCrs:
    """Return the system of the places; those that stand as „geometry“ only are in degrees."""
    if not any(item.get("place") for item in items):
        return DeclaredCrs(_WGS84) if any(item.get("geometry") for item in items) else UNDECLARED
    name = next((found for each in (content, *items) if isinstance(found := each.get("coordRefSys"), str)), "")
    return declared_by(name.strip("[]"))
