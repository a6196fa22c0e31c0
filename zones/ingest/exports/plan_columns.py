"""The columns that GeoPackage, GeoJSON and CSV share (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import shapely

from zones.catalogue.codes import VERSORGUNGSARTEN
from zones.catalogue.plan_statements import PROCEDURES, PlanStatements, target_year
from zones.catalogue.steckbrief_fields import FIELDS, FIGURES
from zones.ingest.exports.descriptions import FIGURES_TABLE
from zones.ingest.rows import ValueRow, ZoneRow
from zones.ingest.sources.figure_names import figure_name
from zones.ingest.sources.layers import FORMULA_STARTS

Cell = str | int | float | None
ZONE_COLUMNS = ("code", "shown_code", "name", "versorgungsart", "versorgungsart_name", *FIELDS)


@dataclass(frozen=True)
class PlanFile:
    """What is written: the zones, and what the file must say of them; `mark` is empty for official data."""

    title: str
    source: str
    licence: str
    valid_from: date
    statements: PlanStatements
    mark: str
    rows: Sequence[ZoneRow]

    @property
    def target_year(self) -> int | None:
        """The stated target year, else the only one that its zones state."""
        years = (row.steckbrief.fields.get("target_year") for row in self.rows)
        return target_year(self.statements, (int(year) for year in years if year))


def right_handed(area: shapely.MultiPolygon) -> shapely.MultiPolygon:
    """Return the area with its outer rings counter-clockwise, its holes clockwise (RFC 7946 §3.1.6, XPlanung)."""
    return shapely.orient_polygons(area)


def about(plan: PlanFile) -> dict[str, str]:
    """Return what every file says of the plan and its origin; empty where it is not stated."""
    stated = plan.statements
    return {
        "ausgabe": plan.title,
        "gilt_ab": plan.valid_from.isoformat(),
        "beschlossen_am": stated.adopted_on.isoformat() if stated.adopted_on else "",
        "verfahrensart": PROCEDURES[stated.procedure][-1] if stated.procedure else "",
        "plan_zieljahr": str(plan.target_year or ""),
        "basisjahr": str(stated.base_year or ""),
        "quelle": plan.source,
        "lizenz": plan.licence,
        "hinweis": plan.mark,
    }


def columns(plan: PlanFile) -> list[str]:
    """Return the names of the columns; figures that no zone states are left out."""
    stated = {(value.indicator, value.category) for row in plan.rows for value in row.steckbrief.values}
    catalogue = [(name, category) for name, figure in FIGURES.items() for category in (0, *(figure.categories or ()))]
    figures = [figure_name(*key) for key in catalogue if key in stated]
    parts = [f"{figure}{part}" for figure in figures for part in ("", ".unit", ".source", ".as_of")]
    return [*ZONE_COLUMNS, *parts, *about(plan)]


def cells(plan: PlanFile, row: ZoneRow) -> Mapping[str, Cell]:
    """Return the cells of a zone by column; None where nothing is stated."""
    steckbrief = row.steckbrief
    filled: dict[str, Cell] = {
        "code": row.code,
        "shown_code": row.shown_code or None,
        "name": row.name,
        "versorgungsart": row.versorgungsart,
        "versorgungsart_name": VERSORGUNGSARTEN[row.versorgungsart][0],
        **steckbrief.fields,
        **about(plan),
    }
    for value in steckbrief.values:
        name = figure_name(value.indicator, value.category)
        filled[name] = float(value.value)
        filled[f"{name}.unit"] = FIGURES[value.indicator].unit
        filled[f"{name}.source"] = value.source or None
        filled[f"{name}.as_of"] = value.as_of.isoformat() if value.as_of else None
    return {name: filled.get(name) for name in columns(plan)}


def figure_cells(row: ZoneRow, value: ValueRow) -> dict[str, Any]:
    """Return the cells of one figure, with the names and in the order of `FIGURES_TABLE`; None where not stated."""
    figure = FIGURES[value.indicator]
    names = (figure.categories or {}).get(value.category, ("",))
    cells_in_order = (
        row.code,
        value.indicator,
        figure.label,
        value.category or None,
        names[-1] or None,
        float(value.value),
        figure.unit,
        value.source or None,
        value.as_of,
    )
    return dict(zip(FIGURES_TABLE, cells_in_order, strict=True))


def harmless(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula; reading takes the apostrophe off again."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
