"""What links of other pages show on the map: it stands behind the "#", and never in what a server is asked."""

import re
from urllib.parse import unquote

import pytest
from django.test import Client

from tests import builders
from zones.models import Address

pytestmark = pytest.mark.django_db
WEST_WEG = r"#ausschnitt=11\.5\d+,50\.9\d+,11\.5\d+,50\.9\d+$"


@pytest.fixture(autouse=True)
def _city() -> None:
    builders.published_city()


def linked(client: Client, path: str) -> str:
    """Return what stands behind the "#" of the page's link to the map."""
    found = re.search(
        r'href="/karte/(#[^"]*)?"[^>]*>\s*(?:Wählen Sie den Ort|Auf der Karte)', client.get(path, follow=True).text
    )
    assert found is not None
    return unquote((found[1] or "").replace("&amp;", "&"))


@pytest.mark.parametrize("path", ["/adresse/?q=Westweg+99", "/adresse/?q=Westwek+1"])
def test_a_known_street_is_shown(client: Client, path: str) -> None:
    assert re.match(WEST_WEG, linked(client, path))


@pytest.mark.parametrize(
    ("path", "street"), [("/adresse/?q=Grenzweg+3", "Grenzweg"), ("/adresse/?q=Waldweg+4", "Waldweg")]
)
def test_a_found_house_is_shown_by_its_key(client: Client, path: str, street: str) -> None:
    assert linked(client, path) == f"#adresse={Address.objects.get(street=street).key}"


def test_a_place_at_a_boundary_is_shown(client: Client) -> None:
    house = client.get(f"/karte/haus/{Address.objects.get(street='Grenzweg').key}/").json()
    place = f"lat={house['lat']}&lon={house['lon']}"
    assert linked(client, f"/punkt/?{place}") == f"#ort={house['lat']:.5f},{house['lon']:.5f}"


@pytest.mark.parametrize("path", ["/adresse/?q=Xylophonplatz+1", "/punkt/?lat=x&lon=y"])
def test_what_nobody_knows_shows_the_whole_map(client: Client, path: str) -> None:
    assert linked(client, path) == ""


def test_no_name_or_number_that_somebody_typed_is_in_the_link(client: Client) -> None:
    assert "99" not in linked(client, "/adresse/?q=Westweg+99").split("&")[0]
