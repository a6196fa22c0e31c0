"""Services that answer what none should: one sentence, nothing taken over, no end that never comes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobs.work import Cancelled
from tests.ingest import web_servers as servers
from tests.ingest.web_servers import Answer, ArcGis, Wfs, serving, squares
from zones.ingest.findings import SourceError
from zones.storage.web.asking import Asking
from zones.storage.web.collecting import collect

HOSTS = ("127.0.0.1",)
LAYER = "/arcgis/rest/services/Plan/FeatureServer/0"
Service = Callable[[str, dict[str, str]], Answer]


def changed(service: Service, **values: Any) -> Service:
    """Put values into each JSON object that the service answers and that has the key already."""

    def answer(path: str, query: dict[str, str]) -> Answer:
        status, headers, content = service(path, query)
        if not content.startswith(b"{"):
            return status, headers, content
        given = json.loads(content)
        return status, {}, json.dumps(given | {key: values[key] for key in values.keys() & given.keys()}).encode()

    return answer


@pytest.mark.parametrize("limit", [-5, "abc", [1], {"a": 1}, 1.5, True])
def test_a_limit_of_a_layer_that_is_none_is_not_readable(tmp_path: Path, limit: Any) -> None:
    refused(changed(ArcGis(squares(3)), maxRecordCount=limit), LAYER, tmp_path, "nicht lesbar")


@pytest.mark.parametrize("keys", [[1, "b", None], {"a": 1}, "1,2", [[1]], [True]])
def test_keys_of_a_layer_that_are_none_are_not_readable(tmp_path: Path, keys: Any) -> None:
    refused(changed(ArcGis(squares(3)), objectIds=keys), LAYER, tmp_path, "nicht lesbar")


@pytest.mark.parametrize("features", [[1, 2, 3], [None] * 3, ["a", "b", "c"]])
def test_objects_that_are_none_are_not_readable(tmp_path: Path, features: Any) -> None:
    refused(changed(ArcGis(squares(3)), features=features), LAYER, tmp_path, "nicht lesbar")
    refused(changed(Wfs(squares(3)), features=features), "/wfs", tmp_path, "nicht lesbar")


@pytest.mark.parametrize("features", [None, 7, {"a": 1}])
def test_no_list_of_objects_is_refused(tmp_path: Path, features: Any) -> None:
    refused(changed(ArcGis(squares(3)), features=features), LAYER, tmp_path, "0 von 3 Objekten")
    refused(changed(Wfs(squares(3)), features=features), "/wfs", tmp_path, "nicht lesbar")


@pytest.mark.parametrize("without", [(), ("id",), ("id", "OBJECTID")])
@pytest.mark.parametrize("formats", ["JSON, geoJSON", "JSON"])
def test_an_object_in_place_of_others_is_refused(tmp_path: Path, without: tuple[str, ...], formats: str) -> None:
    one = squares(1)[0]
    one["properties"] = {key: value for key, value in one["properties"].items() if key not in without}
    one = {key: value for key, value in one.items() if key not in without}
    refused(changed(ArcGis(squares(3), formats=formats), features=[one] * 3), LAYER, tmp_path, "1 von 3 Objekten")


@pytest.mark.parametrize("json_", [True, False])
@pytest.mark.parametrize("keys", [True, False])
def test_a_wfs_that_cannot_page_and_does_not_count_cannot_be_checked(tmp_path: Path, json_: bool, keys: bool) -> None:
    features = squares(3) if keys else [{**each, "id": None} for each in squares(3)]
    service = Wfs(features, sorts_anew=True, json=json_)

    def uncounted(path: str, query: dict[str, str]) -> Answer:
        status, headers, content = service(path, query)
        content = content.replace(b"numberMatched='3'", b"numberMatched='unknown'").replace(b"gml:id='None'", b"")
        return status, headers, content

    refused(uncounted, "/wfs", tmp_path, "gibt 3 Objekte und nicht an, wie viele es sind")


@pytest.mark.parametrize(
    "content", [b"<html xmlns='http://www.w3.org/1999/xhtml'/>", b"<!DOCTYPE a [<!ENTITY y 'x'>]><a>&y;</a>"]
)
def test_a_page_in_place_of_a_wfs_is_not_readable(tmp_path: Path, content: bytes) -> None:
    refused(servers.file(content), "/wfs", tmp_path, "nicht lesbar")


@pytest.mark.parametrize("length", ["viel", "-3", ""])
def test_a_length_that_is_none_is_passed_over(tmp_path: Path, length: str) -> None:
    with serving(servers.file(b"inhalt", **{"Content-Length": length})) as url:
        assert collect(f"{url}/a.csv", Asking(HOSTS), tmp_path).read_bytes() == b"inhalt"


def test_a_transfer_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zones.storage.web.download.LONGEST_S", -1)
    refused(servers.file(b"inhalt"), "/a.csv", tmp_path, "liefert so langsam")


def test_a_transfer_that_drips_can_be_cancelled(tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with servers.dripping() as url, pytest.raises(Cancelled):
        collect(f"{url}/a.csv", Asking(HOSTS, stop), tmp_path)
    assert list(tmp_path.iterdir()) == []


def refused(service: Service, path: str, folder: Path, sentence: str) -> None:
    with serving(service) as url, pytest.raises(SourceError, match=sentence):
        collect(f"{url}{path}", Asking(HOSTS), folder)
    assert list(folder.iterdir()) == []
