"""A title asks for what is listed: an address, or only the street where the typed number is not there."""

import pytest
from django.test import Client

from tests import builders
from zones import services
from zones.models import EditionKind

pytestmark = pytest.mark.django_db
OF_THE_MAP = ("/karte/haus/1/", "/karte/kacheln.json", "/karte/kacheln/x/13/1/1.mvt", "/karte/strassen/x/1.svg")


@pytest.fixture(autouse=True)
def _city() -> None:
    plan, addresses = builders.edition(), builders.edition(EditionKind.ADDRESSES)
    builders.two_squares(plan)
    for text in ("Lutherstraße 3", "Lutherstraße 8", "Talstraße 5", "Zu den acht Äckern 1"):
        builders.address(addresses, f"{text}, 07743", 680_500, 5_643_500)
    services.publish(plan, addresses, reason="Test")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Erika Mustermann Lutherstraße 8", "Meinten Sie Lutherstraße 8?"),
        ("Erika Mustermann Lutherstraße 999", "Meinten Sie Lutherstraße?"),
        ("Zu den 8 Äckern 5", "Meinten Sie Zu den acht Äckern?"),
        ("1-3 Lutherstraße", "Meinten Sie Lutherstraße 3?"),
        ("Ecke Lutherstraße 8 Talstraße", "Meinten Sie Lutherstraße 8 oder Talstraße?"),
    ],
)
def test_a_title_names_what_is_listed(client: Client, text: str, title: str) -> None:
    assert client.get("/api/v1/suche", {"q": text}).json()["title"] == title
    lines = client.get("/api/v1/adressen", {"q": text}).json()
    assert all(line["label"].startswith(("Lutherstraße", "Talstraße", "Zu den")) for line in lines)


def test_a_range_in_front_lists_what_its_page_offers(client: Client) -> None:
    lines = client.get("/api/v1/adressen", {"q": "1-3 Lutherstraße"}).json()
    assert [line["label"] for line in lines] == ["Lutherstraße 3, 07743 Jena"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize("path", OF_THE_MAP)
def test_what_the_map_reads_cannot_be_written(method: str, path: str) -> None:
    answer = Client(enforce_csrf_checks=True).generic(method, path)
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert "nur lesen" in answer.json()["detail"]


@pytest.mark.parametrize("path", OF_THE_MAP)
def test_what_the_map_reads_tells_how_it_is_asked(client: Client, path: str) -> None:
    answer = client.options(path)
    assert (answer.status_code, answer["Allow"]) == (204, "GET, HEAD, OPTIONS")
