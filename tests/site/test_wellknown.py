"""What programs ask of every site: what they may read, where the pages are, whom to tell of a weakness."""

from datetime import UTC, datetime, timedelta
from urllib.robotparser import RobotFileParser

import pytest
from django.test import Client
from lxml import etree
from pytest_django.fixtures import Settings

from tests.browser.conftest import publish_four_zones
from zones.models import Edition

pytestmark = pytest.mark.django_db
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
OPERATOR = {"name": "", "address": "", "email": "", "phone": ""}


def robots(client: Client) -> RobotFileParser:
    rules = RobotFileParser()
    rules.parse(client.get("/robots.txt").content.decode().splitlines())
    return rules


def listed(client: Client) -> list[str]:
    tree = etree.fromstring(client.get("/sitemap.xml").content)
    return [str(each.text).removeprefix("http://testserver") for each in tree.iterfind(".//s:loc", NAMES)]


@pytest.mark.parametrize("start", ["", "/en", "/leicht"])
@pytest.mark.parametrize(
    "path",
    [
        "/verwaltung/",
        "/rechner/beratung/1/",
        "/rechner/viele/",
        "/rechner/ergebnis/?house.building_type=efh",
        "/rechner/ergebnis.pdf",
        "/rechner/genau/",
        "/adresse/?q=Westweg+1",
        "/punkt/?lat=1&lon=2",
        "/api/v1/gebiete",
        "/karte/kacheln/x/1/1/1.mvt",
        "/karte/haus/1/",
    ],
)
def test_search_engines_leave_out_what_is_private_or_for_programs(client: Client, start: str, path: str) -> None:
    assert not robots(client).can_fetch("*", start + path)


def test_search_engines_may_read_every_page_that_the_sitemap_lists(client: Client) -> None:
    publish_four_zones()
    rules = robots(client)
    assert rules.site_maps() == ["http://testserver/sitemap.xml"]
    found = listed(client)
    assert [path for path in found if not rules.can_fetch("*", path)] == []
    assert {path: client.get(path).status_code for path in found} == dict.fromkeys(found, 200)
    assert [path for path in found if b"noindex" in client.get(path).content] == []
    assert {"/", "/en/", "/rechner/", "/wissen/miete/", "/en/wissen/fragen/"} <= set(found)
    assert len(found) == len(set(found))


def test_the_sitemap_lists_zones_of_a_plan_but_none_that_are_invented(client: Client) -> None:
    publish_four_zones()
    Edition.objects.update(is_demonstration=False)
    assert {"/gebiete/DEMO-01/", "/en/gebiete/DEMO-04/"} <= set(listed(client))
    assert b"noindex" not in client.get("/gebiete/DEMO-01/").content
    Edition.objects.update(is_demonstration=True)
    assert [path for path in listed(client) if "DEMO" in path] == []
    assert b'content="noindex"' in client.get("/gebiete/DEMO-01/").content


def test_each_page_of_the_sitemap_names_its_translations(client: Client) -> None:
    tree = etree.fromstring(client.get("/sitemap.xml").content)
    for url in tree.iterfind("s:url", NAMES):
        found = {each.get("hreflang"): each.get("href") for each in url.iterfind("x:link", NAMES)}
        assert found["en"] == found["de"].replace("http://testserver/", "http://testserver/en/")
        assert url.findtext("s:loc", namespaces=NAMES) in found.values()


@pytest.mark.parametrize("path", ["/robots.txt", "/sitemap.xml", "/favicon.ico", "/.well-known/security.txt"])
def test_what_programs_ask_for_exists_once(client: Client, path: str) -> None:
    assert client.get(f"/en{path}").url == path


def test_browsers_find_the_picture_where_they_look_for_it(client: Client) -> None:
    assert client.get("/favicon.ico").url == "/static/img/favicon.ico"


def test_who_finds_a_weakness_reads_whom_to_tell_and_until_when_that_holds(client: Client, settings: Settings) -> None:
    settings.OPERATOR = {**OPERATOR, "email": "wärme@example.org"}
    answer = client.get("/.well-known/security.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    said = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert said["Contact"] == "mailto:w%C3%A4rme@example.org"
    assert said["Canonical"] == "http://testserver/.well-known/security.txt"
    left = datetime.fromisoformat(said["Expires"]) - datetime.now(UTC)
    assert timedelta(days=170) < left < timedelta(days=365)


def test_without_an_address_of_the_operator_there_is_no_file_that_names_nobody(
    client: Client, settings: Settings
) -> None:
    settings.OPERATOR = OPERATOR
    assert client.get("/.well-known/security.txt").status_code == 404
