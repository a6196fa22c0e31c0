"""Exports keep the rules of their standards: ring orientation, required attributes, coordinate system."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
import shapely
from lxml import etree
from numpy.typing import NDArray

from tests.ingest.test_exports import DAY, plan_file, rich_rows
from zones.catalogue.plan_statements import PlanStatements
from zones.ingest.exports import PlanFile
from zones.ingest.exports.writing import write
from zones.ingest.sources.gml import GML
from zones.ingest.sources.xwaermeplan import NAMESPACE as XWP

NAMES = {"gml": GML, "xwp": XWP}
# `WP_Plan` of the standard, in its order; these are the attributes with multiplicity 1.
REQUIRED = (
    "name",
    "planungsverantwortlicheStelle",
    "verfahrensart",
    "gesetzlicheGrundlage",
    "zieljahr",
    "basisJahrDatenerfassung",
    "beschlussDatum",
    "raeumlicherGeltungsbereich",
)

Rings = Iterator[tuple[str, NDArray[np.float64]]]  # side and corners


def clockwise(plan: PlanFile) -> PlanFile:
    """Return the plan with every ring the wrong way round, as the database may hold them."""
    rows = tuple(replace(row, polygon=shapely.orient_polygons(row.polygon, exterior_cw=True)) for row in plan.rows)
    return replace(plan, rows=rows)


def gml(plan: PlanFile) -> etree._Element:
    return etree.fromstring(write(plan, "gml"))


def geojson_rings(plan: PlanFile) -> Rings:
    for feature in json.loads(write(plan, "geojson"))["features"]:
        for outer, *inner in feature["geometry"]["coordinates"]:
            yield "exterior", np.array(outer)
            yield from (("interior", np.array(ring)) for ring in inner)


def gml_rings(plan: PlanFile) -> Rings:
    for side in ("exterior", "interior"):
        for corners in gml(plan).iterfind(f".//gml:{side}//gml:posList", NAMES):
            yield side, np.array((corners.text or "").split(), dtype=float).reshape(-1, 2)


def wkt_rings(plan: PlanFile) -> Rings:
    text = write(plan, "csv").decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(text), delimiter=";"):
        for part in shapely.from_wkt(row["wkt"]).geoms:
            yield "exterior", shapely.get_coordinates(part.exterior)
            yield from (("interior", shapely.get_coordinates(ring)) for ring in part.interiors)


@pytest.mark.parametrize("rings_of", [geojson_rings, gml_rings, wkt_rings])
@pytest.mark.parametrize("turn", [lambda plan: plan, clockwise])
def test_outer_rings_run_counter_clockwise_and_holes_clockwise(
    rings_of: Callable[[PlanFile], Rings], turn: Callable[[PlanFile], PlanFile]
) -> None:
    rings = list(rings_of(turn(plan_file(rich_rows()))))
    assert {side for side, _corners in rings} == {"exterior", "interior"}
    for side, corners in rings:
        assert bool(shapely.is_ccw(shapely.LinearRing(corners))) == (side == "exterior")


def test_the_plan_has_every_required_attribute_in_the_order_of_the_standard() -> None:
    plan = gml(plan_file(rich_rows())).find(".//xwp:WP_Plan", NAMES)
    assert plan is not None
    names = [etree.QName(child).localname for child in plan]
    assert [name for name in names if name in REQUIRED] == list(REQUIRED)
    values = {name: plan.findtext(f"xwp:{name}", namespaces=NAMES) for name in REQUIRED}
    assert values["verfahrensart"] == "1000"
    assert (values["zieljahr"], values["basisJahrDatenerfassung"]) == ("2040", "2023")
    assert values["beschlussDatum"] == DAY.isoformat()


def test_what_an_edition_does_not_state_is_left_out() -> None:
    plan = gml(replace(plan_file(rich_rows()), statements=PlanStatements())).find(".//xwp:WP_Plan", NAMES)
    assert plan is not None
    missing = {name for name in REQUIRED if plan.find(f"xwp:{name}", NAMES) is None}
    assert missing == {"verfahrensart", "basisJahrDatenerfassung", "beschlussDatum"}


@pytest.mark.parametrize(
    ("years", "expected"), [((2040, 2040), 2040), ((2040, None), 2040), ((2040, 2045), None), ((None, None), None)]
)
def test_without_a_target_year_of_the_plan_the_only_one_of_its_zones_counts(
    years: tuple[int | None, int | None], expected: int | None
) -> None:
    rows = tuple(
        replace(row, steckbrief=replace(row.steckbrief, fields={"target_year": year} if year else {}))
        for row, year in zip(rich_rows(), years, strict=True)
    )
    assert replace(plan_file(rows), statements=PlanStatements()).target_year == expected
    assert replace(plan_file(rows), statements=PlanStatements(target_year=2050)).target_year == 2050


def test_references_lead_to_members_and_no_id_stands_twice() -> None:
    root = gml(plan_file(rich_rows()))
    ids = [node.get(f"{{{GML}}}id") for node in root.iter() if node.get(f"{{{GML}}}id")]
    assert len(ids) == len(set(ids))
    assert {node.get("{http://www.w3.org/1999/xlink}href") for node in root.iter()} - {None} <= {
        f"#{one}" for one in ids
    }


def test_the_table_names_its_coordinate_system_and_rounds_no_corner() -> None:
    rows = rich_rows()
    odd = replace(
        rows[0], polygon=shapely.MultiPolygon([shapely.box(680_000.123456789, 5_643_000, 681_000, 5_644_000)])
    )
    text = write(plan_file((odd,)), "csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text), delimiter=";")
    assert row["koordinatensystem"] == "EPSG:25832"
    assert shapely.from_wkt(row["wkt"]).bounds == odd.polygon.bounds


def test_every_table_says_what_the_plan_states() -> None:
    text = write(plan_file(rich_rows()), "csv").decode("utf-8-sig")
    row = next(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert (row["verfahrensart"], row["plan_zieljahr"], row["basisjahr"]) == ("Regelverfahren", "2040", "2023")
    assert date.fromisoformat(row["beschlossen_am"]) == DAY
