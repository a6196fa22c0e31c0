"""XWärmeplan as JSON-FG: what its GML says, with the same names."""

import json
from pathlib import Path
from typing import Any

import pytest
import shapely

from tests.ingest import plan_files as files
from zones.ingest.findings import SourceError
from zones.ingest.rows import ZoneTable
from zones.ingest.sources.zones import read_zones

TARGET = "WP_WaermeversorgungsgebietZieljahr"


def item(kind: str, number: int, **properties: Any) -> dict[str, Any]:
    area = json.loads(shapely.to_geojson(files.square(number)))
    return {
        "type": "Feature",
        "featureType": kind,
        "id": f"GML_{number:08d}-0000-4000-8000-000000000000",
        "geometry": None,
        "place": None if kind == "WP_Plan" else area,
        "time": None,
        "properties": properties,
    }


def read(folder: Path, *features: dict[str, Any], epsg: int = 25832) -> ZoneTable:
    content = {
        "type": "FeatureCollection",
        "conformsTo": ["http://www.opengis.net/spec/json-fg-1/0.3/conf/core"],
        "coordRefSys": f"http://www.opengis.net/def/crs/EPSG/0/{epsg}",
        "features": list(features),
    }
    (folder / "a.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return read_zones(folder / "a.json")


def test_areas_of_the_target_year_with_all_that_the_plan_says(tmp_path: Path) -> None:
    energy = {"energietraeger": "12001", "endenergie": {"value": 5000, "uom": "kWh/a"}}
    table = read(
        tmp_path,
        item("WP_Plan", 0, name="Wärmeplan Probe", zieljahr=2045, beschlussDatum="2025-06-18"),
        item(
            TARGET, 1, aufschrift="J01 Mitte", uuid="00000000-0000-4000-8000-000000000001", versorgungsart="1000",
            waermeMenge={"value": 1234.5, "uom": "MWh/a"}, eeNachEnergietraeger=[energy],
        ),
        item("WP_WaermeversorgungsgebietStuetzjahr", 2, versorgungsart="1000"),
    )  # fmt: skip
    assert table.format_name == "XWärmeplan (JSON-FG)"
    assert table.metadata == {"title": "Wärmeplan Probe", "target_year": "2045", "adopted_on": "2025-06-18"}
    [zone] = table.zones
    assert (zone.code, zone.name, zone.versorgungsart) == ("J01", "Mitte", "1000")
    assert zone.geometry == files.square(1)
    assert zone.steckbrief is not None
    assert {(value.indicator, value.category) for value in zone.steckbrief.values} == {
        ("heat_demand", ""),
        ("final_energy", "12001"),
    }
    assert [found.count for found in table.findings if found.kind.name == "OTHER_CLASSES_SKIPPED"] == [1]


def test_the_identifier_of_the_standard_is_kept(tmp_path: Path) -> None:
    uuid = "00000000-0000-4000-8000-000000000001"
    table = read(tmp_path, item(TARGET, 1, aufschrift="Nordviertel", uuid=uuid, versorgungsart="3000"))
    assert [(zone.code, zone.name) for zone in table.zones] == [(uuid, "Nordviertel")]


def test_a_plan_without_areas_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="keine Wärmeversorgungsgebiete"):
        read(tmp_path, item("WP_Plan", 0, name="Wärmeplan"))


def test_places_keep_to_their_system(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nennt das Koordinatensystem EPSG:25833"):
        read(tmp_path, item(TARGET, 1, aufschrift="J01", versorgungsart="3000"), epsg=25833)
