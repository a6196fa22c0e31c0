"""Addresses in a table or as points: the city's „Adressen verortet“ as CSV or GeoJSON, and the like (pure)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.findings import Finding, SourceError
from zones.ingest.rows import RawAddress
from zones.ingest.sources.base import AddressSource, SourceOrigin
from zones.ingest.sources.crs import TARGET, Points, Reference, decide, transform
from zones.ingest.sources.files import Staged
from zones.ingest.sources.hk_filters import Filters, positions
from zones.ingest.sources.layers import Feature, Layer
from zones.ingest.sources.mapping import ADDRESS_FIELDS, used_columns
from zones.ingest.sources.text import Progress
from zones.ingest.spelling import spelt_out

_STEP = 2000
_CITY_COLUMNS = ("strasse", "hausnummer", "plz")
_CITY = SourceOrigin(
    title=_("Adressen der %s") % CITY.administration,
    source=f"{CITY.open_data.attribution}, Adressen verortet, verändert",
    licence=CITY.open_data.licence,
    source_url=CITY.open_data.addresses_url,
)
_UNKNOWN = SourceOrigin(title=_("Adressen"), source="", licence="")  # whose they are, only the clerk knows


def from_layer(
    layer: Layer, file: Staged, columns: Mapping[str, str] | None, reference: Reference | None
) -> AddressSource:
    """Make addresses of a layer by the mapping of its columns.

    Raises:
        SourceError: A column is missing, or the coordinate system cannot be decided.

    """
    used = used_columns(columns, layer.columns, ADDRESS_FIELDS)
    points = _points(layer, used)
    chosen = decide(points, reference, layer.declared)
    filters, skipped = Filters.of(positions(layer.columns)), Counter[str]()
    origin = replace(_CITY if _CITY.source_url and layer.columns[:3] == _CITY_COLUMNS else _UNKNOWN, as_of=file.dated)

    def read(progress: Progress) -> Iterator[RawAddress | Finding]:
        yield from layer.findings
        moved = transform(points, chosen)
        for index, feature in enumerate(layer.features):
            if index % _STEP == 0:
                progress(_STEP if index else 0)
            if reason := filters.reason([feature.cells.get(column, "") for column in layer.columns]):
                skipped[reason] += 1
            else:
                yield _row(feature, used, moved[index])

    name = f"{layer.format_name}, {chosen}"
    return AddressSource(name, TARGET, origin, file.sha256, len(layer.features), read, skipped)


def _row(feature: Feature, used: Mapping[str, str], place: Points) -> RawAddress:
    cell = {key: feature.cells.get(column, "") for key, column in used.items()}
    return RawAddress(
        line=feature.line,
        text=";".join(feature.cells.values()),
        street=spelt_out(cell["street"]),
        number=cell["number"],
        suffix=cell.get("suffix", ""),
        postcode=cell.get("postcode", ""),
        x=f"{place[0]:.3f}" if np.isfinite(place[0]) else "",
        y=f"{place[1]:.3f}" if np.isfinite(place[1]) else "",
        ortsteil=cell.get("ortsteil", ""),
        object_id=cell.get("object_id", ""),
    )


def _points(layer: Layer, used: Mapping[str, str]) -> Points:
    """Return one point per feature: its geometry, or the two columns of coordinates; NaN where there is none."""
    if any(feature.geometry is not None for feature in layer.features):
        return np.array([_of_geometry(feature) for feature in layer.features]).reshape(-1, 2)
    if "x" not in used or "y" not in used:
        raise SourceError(
            _("Es fehlen Punkte oder zwei Spalten mit Koordinaten. Ordnen Sie die Spalten zu, oder ergänzen Sie sie.")
        )
    pairs = [(feature.cells.get(used["x"], ""), feature.cells.get(used["y"], "")) for feature in layer.features]
    return np.array([[_number(x), _number(y)] for x, y in pairs]).reshape(-1, 2)


def _of_geometry(feature: Feature) -> tuple[float, float]:
    geometry = feature.geometry
    if geometry is None or geometry.is_empty:
        return float("nan"), float("nan")
    middle = geometry if geometry.geom_type == "Point" else geometry.centroid
    return float(middle.x), float(middle.y)


def _number(text: str) -> float:
    """Return a coordinate with decimal point or comma, NaN where it is none."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return float("nan")
