"""What a redrawing changes, held against what it may change (pure, no Django)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import shapely

from zones.catalogue.marking import marked as _
from zones.shaping.corners import corners_of, with_corners
from zones.shaping.refusals import NotDrawable

Areas = Mapping[str, shapely.MultiPolygon]  # by code, in metres

# Smaller pieces come from rounding coordinates and change nobody's zone.
ROUNDING_M2 = 1.0


@dataclass(frozen=True)
class Redrawing:
    """The areas that a redrawing makes or changes, and the codes that it ends.

    Attributes:
        areas: New polygons by code; among them neighbours that only got a corner into an edge.
        redrawn: Codes of the areas that cover other ground than before; a new one is among them.
        ended: Codes that are no more.

    """

    areas: Areas
    redrawn: frozenset[str]
    ended: frozenset[str] = frozenset()


def change_of(before: Areas, made: Areas, *, ended: Collection[str] = (), exact: bool = True) -> Redrawing:
    """Return the change to these areas, the neighbours' edges cut where the made ones have a new corner.

    Unless it is `exact`, an area may overlap others: the checks of the draft tell of that.

    Raises:
        NotDrawable: An area would not be sound, or areas would meet less exactly than before.

    """
    made = {code: area for code, area in made.items() if code not in before or not _is_same(before[code], area)}
    corners = corners_of(made.values()) - corners_of(before.values())
    others = {code: area for code, area in before.items() if code not in made and code not in ended}
    touched = {code: grown for code, area in others.items() if (grown := with_corners(area, corners)) is not area}
    refuse_unsound({**made, **touched})
    if exact:
        _refuse_worse(before, {**others, **touched, **made})
    redrawn = frozenset(code for code, area in made.items() if code not in before or _differ(before[code], area))
    return Redrawing({**touched, **made}, redrawn, frozenset(ended))


def _is_same(before: shapely.MultiPolygon, after: shapely.MultiPolygon) -> bool:
    return bool(shapely.equals_exact(before, after, normalize=True))


def _differ(before: shapely.MultiPolygon, after: shapely.MultiPolygon) -> bool:
    return bool(before.symmetric_difference(after).area > ROUNDING_M2)


def refuse_unsound(areas: Areas) -> None:
    """Raise NotDrawable if an area is empty, or its border crosses or touches itself."""
    for code, area in areas.items():
        if area.is_empty:
            raise NotDrawable(
                _(
                    "Vom Gebiet %(code)s bliebe nichts übrig. Legen Sie die Gebiete stattdessen zusammen, "
                    "oder zeichnen Sie anders."
                ),
                code=code,
            )
        if not area.is_valid:
            raise NotDrawable(
                _(
                    "Der Rand des Gebiets %(code)s würde sich selbst schneiden oder berühren. "
                    "Zeichnen Sie an dieser Stelle mit etwas mehr Abstand: %(place)s."
                ),
                code=code,
                place=shapely.is_valid_reason(area).partition("[")[2].rstrip("]"),
            )


def _refuse_worse(before: Areas, after: Areas) -> None:
    """Whose borders met exactly is met exactly still: then there is neither gap nor overlap between two zones."""
    if worse := _inexact(after) - _inexact(before):
        raise NotDrawable(
            _(
                "Die Gebiete %(codes)s würden sich danach überlappen oder nicht mehr genau aneinander liegen. "
                "Zeichnen Sie etwas anders, zum Beispiel mit größerem Abstand zu vorhandenen Eckpunkten."
            ),
            codes=", ".join(sorted(worse)),
        )


def _inexact(areas: Areas) -> set[str]:
    """Return the codes of the areas that overlap others or have corners beside the borders of others."""
    edges = shapely.coverage_invalid_edges(list(areas.values()))
    return {code for code, found in zip(areas, edges, strict=True) if found is not None and not found.is_empty}
