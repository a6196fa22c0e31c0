"""The table of figures that our own GeoPackages have beside the zones: one row for each figure of a zone (pure)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pyogrio

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources.figure_names import FIGURES_LAYER, figure_name
from zones.ingest.sources.layers import Cell, Feature, Layer, as_cell, as_text

_REQUIRED = ("code", "kennwert", "gliederung", "wert")
_PARTS = {"wert": "", "einheit": ".unit", "quelle": ".source", "stand": ".as_of"}


def with_figures(path: str, layer: Layer) -> Layer:
    """Return the layer with a column for each figure of the table, filled by code; unchanged without such a table."""
    is_there = any(name == FIGURES_LAYER and geometry is None for name, geometry in pyogrio.list_layers(path))
    if not is_there or "code" not in layer.columns:
        return layer
    meta, _fids, _geometries, columns = pyogrio.raw.read(path, layer=FIGURES_LAYER)
    names = list(map(str, meta["fields"]))
    if any(name not in names for name in _REQUIRED):
        return layer
    rows = [dict(zip(names, map(as_cell, cells), strict=True)) for cells in zip(*columns, strict=True)]
    return _joined(layer, rows)


def _joined(layer: Layer, rows: list[dict[str, Cell]]) -> Layer:
    by_code: dict[str, dict[str, Cell]] = {feature.text("code"): {} for feature in layer.features}
    findings = []
    for row in rows:
        code, figure = as_text(row["code"]), figure_name(as_text(row["kennwert"]), _category(row))
        if code not in by_code:
            findings.append(Finding(FindingKind.STECKBRIEF_WITHOUT_ZONE, subject=code))
        elif figure in by_code[code]:
            findings.append(Finding(FindingKind.VALUE_TWICE, subject=code, values={"field": figure}))
        else:
            by_code[code].update(_cells(figure, row))
    figures = dict.fromkeys(name for cells in by_code.values() for name in cells)
    return replace(
        layer,
        columns=(*layer.columns, *figures),
        features=tuple(_filled(layer.features, by_code)),
        findings=(*layer.findings, *findings),
        tables=tuple(name for name in layer.tables if name != FIGURES_LAYER),  # it is read, not to be chosen
    )


def _category(row: dict[str, Cell]) -> int:
    text = as_text(row["gliederung"])
    return int(text) if text.isascii() and text.isdigit() else 0


def _cells(figure: str, row: dict[str, Cell]) -> Iterator[tuple[str, Cell]]:
    return ((f"{figure}{part}", row.get(column, "")) for column, part in _PARTS.items())


def _filled(features: Iterable[Feature], by_code: dict[str, dict[str, Cell]]) -> Iterator[Feature]:
    for feature in features:
        yield replace(feature, cells={**feature.cells, **by_code[feature.text("code")]})
