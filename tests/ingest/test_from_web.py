"""Data from an address on the web: everything that is announced or nothing, and from allowed servers only."""

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from jobs.work import Cancelled
from tests.ingest import web_servers as servers
from tests.ingest.web_servers import ArcGis, Wfs, serving, squares
from zones.ingest.findings import SourceError
from zones.ingest.sources.zones import read_zones
from zones.storage.web.asking import Asking
from zones.storage.web.collecting import collect

LAYER = "/arcgis/rest/services/Plan/FeatureServer/0"
HOSTS = ("127.0.0.1",)


def collected(url: str, tmp_path: Path, hosts: tuple[str, ...] = HOSTS) -> Path:
    return collect(url, Asking(hosts), tmp_path)


def codes(path: Path) -> list[str]:
    return [zone.code for zone in read_zones(path).zones]


@pytest.mark.parametrize("ending", ["", "/", "/query", "/query?where=1%3D1&resultRecordCount=2&f=html"])
def test_every_object_of_an_arcgis_layer_arrives_in_portions(tmp_path: Path, ending: str) -> None:
    service = ArcGis(squares(120), limit=50)
    with serving(service) as url:
        path = collected(f"{url}{LAYER}{ending}", tmp_path)
    assert codes(path) == [f"W-{number}" for number in range(1, 121)]
    assert service.asked == [50, 50, 20]


@pytest.mark.parametrize("marks", [True, False])
def test_an_arcgis_service_that_leaves_objects_out_is_refused(tmp_path: Path, marks: bool) -> None:
    with (
        serving(ArcGis(squares(120), cut=True, marks=marks)) as url,
        pytest.raises(SourceError, match="49 von 120 Objekten"),
    ):
        collected(f"{url}{LAYER}", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_old_arcgis_service_gives_its_own_json(tmp_path: Path) -> None:
    with serving(ArcGis(squares(3), formats="JSON, AMF")) as url:
        path = collected(f"{url}{LAYER}", tmp_path)
    assert path.name == "dienst.json"
    assert len(json.loads(path.read_text())["features"]) == 3


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/arcgis/rest/services/Plan/FeatureServer", "nennt keine Ebene"),
        ("/arcgis/rest/services/Anders/FeatureServer/7", "lehnt die Anfrage ab"),
    ],
)
def test_a_wrong_address_of_a_service_says_what_is_missing(tmp_path: Path, path: str, sentence: str) -> None:
    with serving(ArcGis(squares(1))) as url, pytest.raises(SourceError, match=sentence):
        collected(f"{url}{path}", tmp_path)


@pytest.mark.parametrize("service", [ArcGis([]), Wfs([])])
def test_an_empty_layer_is_refused(tmp_path: Path, service: Any) -> None:
    path = LAYER if isinstance(service, ArcGis) else "/wfs"
    with serving(service) as url, pytest.raises(SourceError, match="enthält keine Objekte"):
        collected(f"{url}{path}", tmp_path)


@pytest.mark.parametrize("path", ["/wfs", "/geoserver/plan/ows?SERVICE=WFS&REQUEST=GetCapabilities"])
def test_every_page_of_a_wfs_arrives(tmp_path: Path, path: str) -> None:
    with serving(Wfs(squares(70))) as url:
        assert codes(collected(f"{url}{path}", tmp_path)) == [f"W-{number}" for number in range(1, 71)]


def test_pages_of_gml_become_one_document(tmp_path: Path) -> None:
    with serving(Wfs(squares(70), json=False)) as url:
        root = etree.parse(collected(f"{url}/wfs", tmp_path)).getroot()
    assert [node.text for node in root.iter("{urn:plan}code")] == [f"W-{number}" for number in range(1, 71)]
    assert len(root) == 70
    assert (root.get("numberMatched"), root.get("numberReturned")) == ("70", "70")


@pytest.mark.parametrize("json_", [True, False])
@pytest.mark.parametrize(
    ("faults", "sentence"),
    [
        ({"announced": 71}, "70 von 71 Objekten"),
        ({"announced": 60}, "70 von 60 Objekten"),
        ({"pages": False}, "30 von 70 Objekten"),
        ({"sorts_anew": True}, "30 von 70 Objekten"),
    ],
)
def test_a_wfs_that_gives_less_or_other_than_announced_is_refused(
    tmp_path: Path, faults: dict[str, Any], sentence: str, json_: bool
) -> None:
    page = 70 if faults.get("announced") == 60 else 30
    with serving(Wfs(squares(70), page=page, json=json_, **faults)) as url, pytest.raises(SourceError, match=sentence):
        collected(f"{url}/wfs", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_of_several_types_the_address_names_one(tmp_path: Path) -> None:
    service = Wfs(squares(2), types=("plan:gebiete", "plan:netze"))
    with serving(service) as url:
        with pytest.raises(SourceError, match=r"mehrere Ebenen an \(plan:gebiete, plan:netze\).*typeNames"):
            collected(f"{url}/wfs", tmp_path)
        assert len(codes(collected(f"{url}/wfs?typeName=plan:gebiete", tmp_path))) == 2
        with pytest.raises(SourceError, match="Unknown type"):
            collected(f"{url}/wfs?typeNames=plan:anders", tmp_path)


def test_a_file_keeps_its_name(tmp_path: Path) -> None:
    content = json.dumps({"type": "FeatureCollection", "features": squares(2)}).encode()
    with serving(servers.file(content)) as url:
        path = collected(f"{url}/daten/W%C3%A4rme%20plan.geojson?v=2", tmp_path)
    assert (path.name, codes(path)) == ("Wärme plan.geojson", ["W-1", "W-2"])


@pytest.mark.parametrize("path", ["/", "/..", "/..%2f..%2fetc%2fpasswd", "/.htaccess"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, path: str) -> None:
    with serving(servers.file(b"x")) as url:
        assert collected(f"{url}{path}", tmp_path).parent == tmp_path


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://daten.example.de/a.gpkg", "beginnt nicht mit https"),
        ("ftp://daten.example.de/a.gpkg", "beginnt nicht mit https"),
        ("file:///etc/passwd", "beginnt nicht mit https"),
        ("https://user:secret@daten.example.de/a.gpkg", "Zugangsdaten"),
        ("https://anders.example.de/a.gpkg", "darf nicht geladen werden. Erlaubt sind: daten.example.de"),
        ("https://daten.example.de.anders.de/a.gpkg", "darf nicht geladen werden"),
        ("https://[::1/a", "ist keine Adresse"),
        ("https://daten.example.de:hundert/a", "ist keine Adresse"),
        ("", "beginnt nicht mit https"),
    ],
)
def test_other_servers_and_ways_are_refused_before_anybody_is_asked(
    tmp_path: Path, address: str, sentence: str
) -> None:
    with pytest.raises(SourceError, match=sentence):
        collected(address, tmp_path, ("daten.example.de",))


def test_a_redirect_leads_to_allowed_servers_only(tmp_path: Path) -> None:
    content = json.dumps({"type": "FeatureCollection", "features": squares(1)}).encode()
    with serving(servers.file(content)) as target, serving(servers.redirect(f"{target}/plan.geojson")) as url:
        host, other = url.removeprefix("http://"), target.removeprefix("http://")
        with pytest.raises(SourceError, match="darf nicht geladen werden"):
            collected(f"{url}/a.geojson", tmp_path, (host,))
        assert codes(collected(f"{url}/a.geojson", tmp_path, (host, other))) == ["W-1"]
    with serving(servers.redirect("file:///etc/passwd")) as url, pytest.raises(SourceError):
        collected(f"{url}/a.geojson", tmp_path)


def test_a_file_that_breaks_off_or_is_missing_is_refused(tmp_path: Path) -> None:
    with (
        serving(servers.file(b"PK", **{"Content-Length": "5000"})) as url,
        pytest.raises(SourceError, match="brach ab"),
    ):
        collected(f"{url}/a.zip", tmp_path)
    with serving(lambda _path, _query: (404, {}, b"")) as url, pytest.raises(SourceError, match="Status 404"):
        collected(f"{url}/a.zip", tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"<html>", b"[1]", b"[" * 100_000, b"\xff\xfe"])
@pytest.mark.parametrize("path", [LAYER, "/wfs"])
def test_an_answer_that_is_none_ends_in_a_sentence(tmp_path: Path, path: str, content: bytes) -> None:
    with serving(servers.file(content)) as url, pytest.raises(SourceError, match="nicht lesbar"):
        collected(f"{url}{path}", tmp_path)


def test_a_transfer_ends_when_nobody_wants_it_any_more(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with serving(ArcGis(squares(120))) as url, pytest.raises(Cancelled):
        collect(f"{url}{LAYER}", Asking(HOSTS, stop), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_all_answers_together_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zones.storage.web.asking.LARGEST_FILE_BYTES", 10_000)
    with serving(ArcGis(squares(120), limit=5)) as url, pytest.raises(SourceError, match="liefert mehr als"):
        collected(f"{url}{LAYER}", tmp_path)
