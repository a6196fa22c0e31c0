"""Addresses on the web as people copy them: umlauts, blanks, names of servers with umlauts."""

import json
from pathlib import Path

import pytest

from tests.ingest import web_servers as servers
from tests.ingest.web_servers import serving, squares
from zones.ingest.findings import SourceError
from zones.storage.web.addresses import parts_of
from zones.storage.web.asking import Asking
from zones.storage.web.collecting import collect
from zones.storage.web.download import fetch

HOSTS = ("127.0.0.1",)


@pytest.mark.parametrize(
    ("written", "encoded"),
    [
        ("https://a.de/Gebiete_Süd.geojson", "https://a.de/Gebiete_S%C3%BCd.geojson"),
        (" https://A.de/Gebiete Süd.zip#kopf ", "https://a.de/Gebiete%20S%C3%BCd.zip"),
        ("https://a.de/S%C3%BCd.zip?stand=März 2026&q=a+b", "https://a.de/S%C3%BCd.zip?stand=M%C3%A4rz%202026&q=a+b"),
        ("https://a.de/100%/50%.zip", "https://a.de/100%25/50%25.zip"),
        ("https://wärme.jena.de:8443/a", "https://xn--wrme-loa.jena.de:8443/a"),
        ("https://straße.de/a", "https://xn--strae-oqa.de/a"),
        ("http://[::1]:80/a", "http://[::1]:80/a"),
    ],
)
def test_an_address_is_encoded_as_a_browser_does_it(written: str, encoded: str) -> None:
    assert parts_of(written).geturl() == encoded
    assert parts_of(encoded).geturl() == encoded


@pytest.mark.parametrize("name", ["Gebiete_Süd.geojson", "Gebiete Süd (neu).geojson", "Plan 100%.geojson"])
def test_a_file_with_such_a_name_arrives(tmp_path: Path, name: str) -> None:
    content = json.dumps({"type": "FeatureCollection", "features": squares(2)}).encode()
    with serving(servers.file(content)) as url:
        path = collect(f"{url}/Wärme pläne/{name}", Asking(HOSTS), tmp_path)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "address",
    ["https:///a.zip", "https://a b.de/x", "https://ä..de/a", "https://a.de:99999/a", "https://ä\u200b\u2603ß-.de/"],
)
def test_what_is_no_address_is_refused_in_a_sentence(tmp_path: Path, address: str) -> None:
    for ask in (lambda: collect(address, Asking(HOSTS), tmp_path), lambda: fetch(address, tmp_path / "a")):
        with pytest.raises(SourceError, match="ist keine Adresse"):
            ask()


def test_a_server_with_an_umlaut_is_allowed_in_either_spelling() -> None:
    for allowed in ("wärme.jena.de", "xn--wrme-loa.jena.de"):
        Asking((allowed,)).require_allowed("https://Wärme.jena.de/a")
        Asking((allowed,)).require_allowed("https://xn--wrme-loa.jena.de/a")
    with pytest.raises(SourceError, match="darf nicht geladen werden"):
        Asking(("wärme.jena.de:8443",)).require_allowed("https://wärme.jena.de/a")


def test_a_backslash_does_not_hide_another_server() -> None:
    with pytest.raises(SourceError, match="ist keine Adresse"):
        Asking(HOSTS).require_allowed("https://127.0.0.1:9471\\@anders.example.de/")
