"""The address that was asked for: told on the page of its zone without a cookie, readable in no link and no cache."""

import re
import time
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from cryptography.fernet import Fernet
from django.test import Client

from tests import builders
from tests.zones.pages import text_of
from zones import services
from zones.content.categories import CATEGORY_TEXTS
from zones.models import EditionKind, Zone

pytestmark = pytest.mark.django_db
TOLD = "Westweg 1, 07743 Jena liegt im Gebiet DEMO-01"
EXPIRED = "steht nur eine Stunde lang im Link"


@pytest.fixture(autouse=True)
def _city() -> None:
    builders.published_city()


def link(client: Client, text: str = "westweg 1") -> str:
    answer = client.get("/adresse/", {"q": text})
    assert answer.status_code == 302
    return str(answer["Location"])


def test_the_address_is_told_without_any_cookie() -> None:
    there = link(Client())
    answer = Client().get(there)
    assert TOLD in answer.content.decode()
    assert not answer.cookies
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("private, no-store", "noindex")


def test_the_link_does_not_name_the_address_nor_its_key(client: Client) -> None:
    there = unquote(link(client))
    key = client.get("/api/v1/adressen", {"q": "Westweg 1"}).json()[0]["address_id"]
    assert not re.search(f"westweg|{key}|07743", there, re.IGNORECASE)
    assert link(client) != there  # nobody can tell from two links whether they name one house


def test_the_page_without_what_was_asked_tells_nothing(client: Client) -> None:
    assert "Westweg" not in text_of(client, urlsplit(link(client)).path)
    assert "Cache-Control" not in client.get("/gebiete/DEMO-01/")


def test_other_pages_do_not_tell_it(client: Client) -> None:
    there = link(client)
    for path in ("/", "/karte/", "/rechner/", there.replace("DEMO-01", "DEMO-02")):
        assert "Westweg" not in text_of(client, path)


@pytest.mark.parametrize(("age_s", "said", "not_said"), [(3_000, TOLD, EXPIRED), (3_700, EXPIRED, TOLD)])
def test_after_an_hour_the_page_says_that_it_does_not_know_any_more(
    client: Client, monkeypatch: pytest.MonkeyPatch, age_s: int, said: str, not_said: str
) -> None:
    then = int(time.time()) - age_s
    monkeypatch.setattr(Fernet, "encrypt", lambda self, data: self.encrypt_at_time(data, then))
    page = text_of(client, link(client))
    assert said in page
    assert not_said not in page


@pytest.mark.parametrize("sealed", ["", "x", "gAAAAA", "ä" * 40, "\ud800", "%FF", "A" * 5000])
def test_what_was_not_sealed_here_is_said_and_harms_nothing(client: Client, sealed: str) -> None:
    answer = client.get("/gebiete/DEMO-01/", {"gesucht": sealed.encode(errors="replace")})
    assert answer.status_code == 200
    assert EXPIRED in answer.content.decode()


def test_a_place_on_the_map_is_told_too_and_marked(client: Client) -> None:
    lon, lat = 11.567820, 50.914882
    there = client.get("/punkt/", {"lat": lat, "lon": lon})["Location"]
    assert "gesucht" in parse_qs(urlsplit(there).query)
    page = client.get(there).content.decode()
    assert "Der gewählte Ort liegt im Gebiet DEMO-01" in page
    assert 'data-place="50.914882,11.567820"' in page
    assert 'data-label=""' in page


def test_a_house_at_a_boundary_is_told_on_the_pages_of_both_zones(client: Client) -> None:
    page = client.get("/adresse/", {"q": "Grenzweg 3"}, follow=True).content.decode()
    there = re.findall(r'href="(/gebiete/[^"]*gesucht=[^"]*)"', page)
    assert sorted(urlsplit(each).path for each in there) == ["/gebiete/DEMO-01/", "/gebiete/DEMO-02/"]
    for each in there:
        assert "Grenzweg 3, 07743 Jena liegt an einer Gebietsgrenze" in text_of(client, each)


def test_where_the_house_is_stands_on_the_page(client: Client) -> None:
    page = client.get(link(client)).content.decode()
    assert re.search(r'data-label="Westweg 1, 07743 Jena" data-place="50\.\d{6},11\.\d{6}"', page)


def test_the_drawing_marks_it_too(client: Client) -> None:
    there = link(client)
    assert '<circle class="map__spot"' in client.get(there).content.decode()
    assert '<circle class="map__spot"' not in client.get(urlsplit(there).path).content.decode()


def test_an_approximate_address_says_so(client: Client) -> None:
    addresses = builders.edition(EditionKind.ADDRESSES)
    builders.address(addresses, "Westweg 1, 07743", 680_500, 5_643_500)
    addresses.addresses.update(is_approximate=True)
    services.publish(addresses, reason="Test der Lage")
    assert "nur ungefähr bekannt" in text_of(client, link(client))


def test_what_is_told_is_what_holds_now(client: Client) -> None:
    """The house is looked up anew: after another publication the link does not repeat what was said before."""
    there = link(client)
    addresses = builders.edition(EditionKind.ADDRESSES)
    builders.address(addresses, "Ostweg 9, 07743", 680_500, 5_643_500)
    services.publish(addresses, reason="Westweg ist umbenannt")
    assert "Westweg" not in text_of(client, there)


@pytest.mark.parametrize("typed", ["Erika Mustermann Westweg 1", "Grenzweg 3", "Westweg 99", "Xplatz 1, Mustermann"])
def test_what_was_typed_stays_in_no_address_bar(client: Client, typed: str) -> None:
    answer = client.get("/adresse/", {"q": typed})
    assert answer.status_code == 302
    assert not re.search("mustermann|weg|platz", unquote(answer["Location"]).split("=")[0], re.IGNORECASE)
    page = client.get(answer["Location"])
    assert page["Cache-Control"] == "private, no-store"
    links = re.findall(r'(?:href|action)="([^"]*)"', page.content.decode())
    assert not [each for each in links if "Mustermann" in unquote(each)]


@pytest.mark.parametrize(
    "refused",
    [
        {"q": "Sehr geehrte Frau Erika Mustermann, " + "Ihr Vertrag " * 300 + "Westweg 1"},
        {"q": "Erika Mustermann Westweg 1", "id": "abc"},
        {"q": "Erika Mustermann\0 Westweg 1"},
        {"q": "ä" * 600 + "Mustermann"},
    ],
)
def test_a_refused_text_stays_in_no_address_bar_and_no_title(client: Client, refused: dict[str, str]) -> None:
    answer = client.get("/adresse/", refused)
    assert answer.status_code == 302
    assert re.fullmatch(r"/adresse/\?gesucht=[\w%-]{0,3500}", answer["Location"])
    page = client.get(answer["Location"])
    assert page.status_code == 400
    assert "Mustermann" in page.content.decode()  # in the field, to be mended
    assert "Mustermann" not in title_of(page.content.decode())


@pytest.mark.parametrize(
    "typed", ["Erika Mustermann Xplatz 5", "Markt 1, 99084 Mustermann", "Westweg 99999 Mustermann", "Mustermann"]
)
def test_no_title_bears_what_was_typed(client: Client, typed: str) -> None:
    page = client.get("/adresse/", {"q": typed}, follow=True).content.decode()
    assert "Mustermann" in page
    assert not re.search("mustermann", title_of(page), re.IGNORECASE)


def test_the_title_of_a_zone_says_first_how_it_is_supplied(client: Client) -> None:
    zone = Zone.objects.get(code="DEMO-01")
    page = client.get("/gebiete/DEMO-01/").content.decode()
    assert title_of(page).startswith(f"{CATEGORY_TEXTS[zone.category].headline}: {zone.name}")


def title_of(page: str) -> str:
    return " ".join(page.partition("<title>")[2].partition("</title>")[0].split())


def test_a_search_that_is_over_says_so(client: Client) -> None:
    assert "Diese Suche ist abgelaufen" in text_of(client, "/adresse/?gesucht=x", 410)
