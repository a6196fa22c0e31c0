"""What a collection holds: each feature written once, in both coordinate systems, and kept in memory.

A published edition never changes. Property names are those of its files, so that whoever has one knows the other.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from django.contrib.gis.db.models.functions import Transform
from django.utils.translation import get_language

from zones.api.features.places import CRS84, STORED
from zones.ingest.exports.descriptions import FIGURES_TABLE, ZONES_TABLE
from zones.ingest.exports.plan_columns import ZONE_COLUMNS, PlanFile, about, cells, figure_cells, right_handed
from zones.ingest.rows import ZoneRow
from zones.models import Edition, ZoneGeometry
from zones.storage.geometry import shape_of
from zones.storage.stored import plan_file

_DEGREE_DIGITS = 9  # a tenth of a millimetre
_MOST_KEPT = 8  # a megabyte or less each
_YEARS = ("plan_zieljahr", "basisjahr")
# What every property is, in the German words that stand in its files, too.
LABELS: Mapping[str, str] = {**ZONES_TABLE, **FIGURES_TABLE, "ausgabe_nummer": "Nummer der Ausgabe"}
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class PlanFeature:
    """One feature as it is handed out, by coordinate system; `shapes` is empty for what has no place."""

    key: str
    properties: Mapping[str, Any]
    shapes: Mapping[str, shapely.Geometry]
    written: Mapping[str, bytes]


@dataclass(frozen=True)
class CollectionContents:
    """All features in their order, and what they are called; `bounds` in degrees, None where nothing has a place."""

    features: Sequence[PlanFeature]
    names: frozenset[str]
    bounds: Bounds | None


def zones_of(plan: Edition) -> CollectionContents:
    """Return the zones of an edition, with what their Steckbriefe say in words."""
    return _kept(plan, "zones")


def figures_of(plan: Edition) -> CollectionContents:
    """Return the figures of its Steckbriefe: one feature each, without a place."""
    return _kept(plan, "figures")


def _kept(plan: Edition, what: str) -> CollectionContents:
    return _made(plan.pk, plan.published_at, what, get_language())


@lru_cache(_MOST_KEPT)
def _made(pk: int, _published_at: object, what: str, _language: str | None) -> CollectionContents:
    plan = Edition.objects.get(pk=pk)
    features = tuple((_zones if what == "zones" else _figures)(plan, plan_file(plan)))
    placed = [feature.shapes[CRS84] for feature in features if feature.shapes]
    west, south, east, north = shapely.total_bounds(placed) if placed else (np.nan,) * 4
    bounds = (float(west), float(south), float(east), float(north)) if placed else None
    return CollectionContents(features, frozenset(features[0].properties if features else ()), bounds)


def _zones(plan: Edition, file: PlanFile) -> Iterator[PlanFeature]:
    degrees = _in_degrees(plan)
    for row in file.rows:
        told = cells(file, row)
        properties = {name: told[name] for name in ZONE_COLUMNS} | _origin(plan, file)
        shapes = {}
        if row.code in degrees:
            shapes = {STORED: right_handed(row.polygon), CRS84: right_handed(degrees[row.code])}
        yield _feature(row.code, properties, shapes)


def _in_degrees(plan: Edition) -> dict[str, shapely.MultiPolygon]:
    found = ZoneGeometry.objects.filter(zone__edition=plan).annotate(degrees=Transform("polygon", 4326))
    return {
        code: shapely.transform(shape_of(shape), lambda corners: np.round(corners, _DEGREE_DIGITS))
        for code, shape in found.values_list("zone__code", "degrees")
    }


def _figures(plan: Edition, file: PlanFile) -> Iterator[PlanFeature]:
    for row in file.rows:
        for key, properties in _figures_in(row):
            own = {name: value for name, value in properties.items() if value is not None}
            # A figure has a source of its own, or that of the edition.
            yield _feature(key, {**dict.fromkeys(properties), **_origin(plan, file), **own}, {})


def _figures_in(row: ZoneRow) -> Iterator[tuple[str, dict[str, Any]]]:
    for value in row.steckbrief.values:
        told = figure_cells(row, value)
        told["stand"] = told["stand"] and told["stand"].isoformat()
        parts = [row.code, value.indicator, *([str(value.category)] if value.category else [])]
        yield ".".join(parts), told


def _origin(plan: Edition, file: PlanFile) -> dict[str, Any]:
    """Return what every feature says of where it comes from; None where the edition does not state it."""
    told: dict[str, Any] = {name: text or None for name, text in about(file).items()}
    told |= {name: int(told[name]) if told[name] else None for name in _YEARS}
    return {"ausgabe_nummer": plan.pk, **told}


def _feature(key: str, properties: dict[str, Any], shapes: dict[str, shapely.Geometry]) -> PlanFeature:
    frame = json.dumps({"type": "Feature", "id": key, "properties": properties}, ensure_ascii=False)
    written = {
        uri: f'{frame[:-1]}, "geometry": {shapely.to_geojson(shapes[uri]) if shapes else "null"}}}'.encode()
        for uri in (CRS84, STORED)
    }
    return PlanFeature(key, properties, shapes, written)
