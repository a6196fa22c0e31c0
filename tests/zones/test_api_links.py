"""Links of the interface are whole addresses of the server that was asked, in every answer, by frames too."""

import re
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.zones.test_api import API, WEST_POINT, address_id

pytestmark = pytest.mark.django_db
LINK = re.compile(r'"(?:url|details)": ?"([^"]*)"')
HOSTS = ("waerme.example", "localhost:8443", "[::1]:8000")


def questions(number: int) -> tuple[str, ...]:
    """One question for each shape that holds links."""
    key, at = address_id("Westweg"), f"lon={WEST_POINT['lon']}&lat={WEST_POINT['lat']}"
    texts = ("Westweg 1", "Westwek 1", "Westweg", "Westweg 99", "DEMO-01")
    of_edition = (f"ausgaben/{number}", f"ausgaben/{number}/unterschiede", "ausgaben")
    of_zones = ("gebiete", "gebiete.geojson", "gebiete/DEMO-01")
    return (*(f"suche?q={text}" for text in texts), "adressen?q=Westweg 1", f"adressen/{key}", f"punkt?{at}",
            *of_zones, *of_edition)  # fmt: skip


@pytest.mark.parametrize(("scheme", "starts"), [("http", "http://"), ("https", "https://")])
def test_every_link_begins_with_the_server_that_was_asked(
    client: Client, settings: Settings, fortschreibung: Any, scheme: str, starts: str
) -> None:
    settings.ALLOWED_HOSTS = ["waerme.example", "localhost", "[::1]"]
    _first, second = fortschreibung
    for host in (*HOSTS, *HOSTS):  # again: what is kept for one server is not told to another
        for path in questions(second.pk):
            response = client.get(f"{API}/{path}", headers={"Host": host}, secure=scheme == "https")
            links = LINK.findall(response.content.decode())
            assert links, path
            assert all(link.startswith(f"{starts}{host}/") for link in links), path


def test_a_host_that_is_not_ours_gets_no_links(client: Client, settings: Settings, city: Any) -> None:
    settings.ALLOWED_HOSTS = ["waerme.example"]
    refused = client.get(f"{API}/suche?q=Westweg 1", headers={"Host": "anderswo.example"})
    assert refused.status_code == 400
    assert b"anderswo" not in refused.content
