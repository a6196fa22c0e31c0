"""GDAL, and so QGIS, reads the features of a running site as it reads any other server (driver OAPIF)."""

import json
import os
import subprocess
import sys
from functools import partial
from typing import Any

import pytest
import shapely
from django.core.signals import request_started
from pytest_django.live_server_helper import LiveServer

from tests import builders
from zones import services, tasks
from zones.models import Edition, Versorgungsart, ZoneGeometry
from zones.storage.geometry import shape_of

pytestmark = pytest.mark.django_db(transaction=True)
# In a process of its own: GDAL would keep the server of this one from answering.
READING = """
import json, sys
import pyogrio
from pyogrio.raw import read
url, bbox = "OAPIF:" + sys.argv[1], tuple(json.loads(sys.argv[2]))
def layer(name, **options):
    info, _fids, shapes, columns = read(url, layer=name, **options)
    shapes = [] if shapes is None else [None if each is None else each.hex() for each in shapes]
    columns = [[str(value) for value in column] for column in columns]
    return {"crs": info["crs"], "shapes": shapes, **dict(zip(info["fields"].tolist(), columns))}
names = pyogrio.list_layers(url)[:, 0].tolist()
print(json.dumps({
    "layers": names,
    "metres": layer("gebiete", CRS="EPSG:25832"),
    "degrees": layer("gebiete", CRS="OGC:CRS84"),
    "paged": layer("gebiete", CRS="EPSG:25832", PAGE_SIZE="1", INITIAL_REQUEST_PAGE_SIZE="1"),
    "boxed": layer("gebiete", CRS="EPSG:25832", bbox=bbox),
    "chosen": layer("gebiete", CRS="EPSG:25832", where="versorgungsart_name = 'Waermenetzausbaugebiet'"),
    "earlier": layer(names[-2], CRS="EPSG:25832"),
    "tiles": sorted(set(read("/vsicurl/" + sys.argv[3], layer="gebiete", columns=["code"])[3][0])),
}))
"""


def read(site: str, bbox: tuple[float, ...], plan: Edition) -> dict[str, Any]:
    tiles = f"{site}/ausgaben/{plan.pk}/plan.pmtiles"
    command = [sys.executable, "-c", READING, f"{site}/api/ogc/", json.dumps(bbox), tiles]
    # Readers of files, in the process of another test, take drivers away by variables: not from a program outside.
    own = {name: value for name, value in os.environ.items() if not name.startswith(("GDAL_", "OGR_", "CPL_"))}
    done = subprocess.run(command, env=own, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def shapes(layer: dict[str, Any]) -> dict[str, shapely.Geometry]:
    return {code: shapely.from_wkb(shape) for code, shape in zip(layer["code"], layer["shapes"], strict=True)}


def stored(plan: Edition) -> dict[str, shapely.Geometry]:
    found = ZoneGeometry.objects.filter(zone__edition=plan)
    return {each.zone.code: shape_of(each.polygon) for each in found.select_related("zone")}


def equal(given: dict[str, shapely.Geometry], wanted: dict[str, shapely.Geometry]) -> bool:
    return given.keys() == wanted.keys() and all(
        shapely.equals_exact(shapely.normalize(given[code]), shapely.normalize(wanted[code])) for code in wanted
    )


def _note(asked: list[str], environ: dict[str, str], **_signal: Any) -> None:
    asked.append(environ.get("QUERY_STRING", ""))


def test_gdal_reads_every_edition_to_the_last_digit(live_server: LiveServer) -> None:
    first, _addresses = builders.published_city()
    second = builders.edition(title="Später")
    builders.zone(second, "DEMO-01", builders.square(680_000.125, 5_643_000, 681_600, 5_644_000.333))
    builders.zone(
        second, "DEMO-02", builders.square(681_600, 5_643_000, 682_000, 5_644_000), Versorgungsart.WAERMENETZ_AUSBAU
    )
    services.publish(second, reason="Test")
    tasks.make_edition_files(second.pk)
    asked: list[str] = []
    note = partial(_note, asked)
    request_started.connect(note)
    found = read(live_server.url, (680_100, 5_643_100, 680_200, 5_643_200), second)
    request_started.disconnect(note)
    assert any("versorgungsart_name=Waerme" in query for query in asked), "the server was asked for those that fit"
    assert any("bbox=" in query for query in asked)
    assert found["tiles"] == ["DEMO-01", "DEMO-02"], "parts of the file were handed out"
    assert found["layers"] == [
        "gebiete",
        "kennwerte",
        *(f"{kind}-ausgabe-{plan.pk}" for plan in (second, first) for kind in ("gebiete", "kennwerte")),
    ]
    assert found["metres"]["crs"] == "EPSG:25832"
    assert equal(shapes(found["metres"]), stored(second))
    assert equal(shapes(found["paged"]), stored(second))
    assert equal(shapes(found["earlier"]), stored(first))
    assert found["boxed"]["code"] == ["DEMO-01"]
    assert found["chosen"]["code"] == ["DEMO-02"]
    assert set(found["metres"]["hinweis"]) == {first.mark}
    for shape in shapes(found["degrees"]).values():
        assert 11.5 < shape.centroid.x < 11.7
        assert 50.8 < shape.centroid.y < 51.0
