"""The streets as a picture behind the drawing of zones, for browsers without JavaScript."""

import gzip
import re
from http import HTTPStatus
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from tests import builders
from tests.map.test_map_tiles import street_of_houses
from zones import tasks
from zones.models import Edition, MapPlace, MapStreet

pytestmark = pytest.mark.django_db
SVG = "{http://www.w3.org/2000/svg}"
LARGEST_PACKED_BYTES = 60_000


@pytest.fixture
def plan() -> Edition:
    """A published plan with streets."""
    plan, addresses = builders.published_city()
    street_of_houses(addresses, count=60, northing=5_643_200)  # beside the letters of the zones
    tasks.after_publication(addresses.pk)
    return plan


def pictures(client: Client, page: str) -> set[str]:
    return set(re.findall(r'href="(/karte/strassen/[^"#]+)#', client.get(page).content.decode()))


@pytest.mark.parametrize("path", ["/karte/", "/gebiete/DEMO-01/"])
def test_a_drawing_has_streets_with_names_and_places(path: str, plan: Edition, client: Client) -> None:
    (url,) = pictures(client, path)
    answer = client.get(url, headers={"accept-encoding": "gzip"})
    assert (answer["Content-Type"], answer["Content-Encoding"]) == ("image/svg+xml", "gzip")
    assert "immutable" in answer["Cache-Control"]
    assert len(answer.content) < LARGEST_PACKED_BYTES
    picture = ET.fromstring(gzip.decompress(answer.content))  # noqa: S314 (our own)
    parts = {part.get("id"): part for part in picture.iter(f"{SVG}g")}
    assert parts.keys() == {"linien", "namen", "orte"}
    assert list(parts["linien"])
    assert "Lange Straße" in {text.text for text in parts["namen"].iter(f"{SVG}text")}
    assert "Neudorf" in {text.text for text in parts["orte"].iter(f"{SVG}text")}


def test_it_has_no_colour_and_no_style_of_its_own(plan: Edition, client: Client) -> None:
    (url,) = pictures(client, "/karte/")
    text = client.get(url, headers={"accept-encoding": "identity"}).content.decode()
    assert not re.search(r"style|#[0-9a-f]{3}|rgb|script|xlink", text)


def test_names_of_streets_are_written_safely(plan: Edition, client: Client) -> None:
    MapStreet.objects.filter(name="Lange Straße").update(name="A<b>&\"'")
    (url,) = pictures(client, "/gebiete/DEMO-01/")
    picture = ET.fromstring(client.get(url, headers={"accept-encoding": ""}).content)  # noqa: S314
    assert "A<b>&\"'" in {text.text for text in picture.iter(f"{SVG}text")}


def test_no_two_names_touch_each_other(plan: Edition, client: Client) -> None:
    place = MapPlace.objects.get(name="Neudorf")
    for name in ("Zweitort", "Drittort", "Viertort", "Fünftort"):
        MapPlace.objects.create(sheet=place.sheet, name=name, kind="ortsteil", point=place.point)
    (url,) = pictures(client, "/karte/")
    text = client.get(url, headers={"accept-encoding": ""}).content.decode()
    shown = re.findall(r'translate\((\d+) (\d+)\)">\w+ort<', text)
    assert len(shown) < 5
    assert len({y for _x, y in shown}) == len(shown)


def test_the_mark_of_a_demonstration_stands_on_the_drawing(plan: Edition, client: Client) -> None:
    for page in ("/karte/", "/gebiete/DEMO-01/"):
        drawing = re.search(r'<svg class="map__drawing".*?</svg>', client.get(page).content.decode(), re.DOTALL)
        assert drawing is not None
        assert "Demonstration – nicht die beschlossenen Gebiete" in drawing[0]


def test_whoever_sees_the_picture_reads_that_it_is_schematic(plan: Edition, client: Client) -> None:
    for page in ("/karte/", "/gebiete/DEMO-01/"):
        text = client.get(page).content.decode()
        (said,) = re.findall(r'<p class="map__source">\s*([^<]+?)\s*</p>', text)
        assert said == "Straßen schematisch aus Hausnummern gezeichnet, Test"
    told = client.get("/karte/kacheln.json").json()
    assert said == f"{told['description']}, {told['attribution']}"


def test_while_no_streets_are_drawn_the_drawing_has_none(client: Client) -> None:
    builders.published_city()
    assert pictures(client, "/karte/") == set()
    assert client.get("/karte/").status_code == HTTPStatus.OK


@pytest.mark.parametrize("rest", ["{state}/99999.svg", "{state}/{plan}/DEMO-99.svg", "0000000000000000/{plan}.svg"])
def test_of_what_is_not_there_no_picture_is_drawn(rest: str, plan: Edition, client: Client) -> None:
    (url,) = pictures(client, "/karte/")
    state = url.split("/")[3]
    answer = client.get(f"/karte/strassen/{rest.format(state=state, plan=plan.pk)}")
    assert answer.status_code == HTTPStatus.NOT_FOUND
    assert "immutable" not in answer["Cache-Control"]


def test_a_draft_has_no_picture(plan: Edition, client: Client) -> None:
    draft = builders.edition()
    (url,) = pictures(client, "/karte/")
    state = url.split("/")[3]
    assert client.get(f"/karte/strassen/{state}/{draft.pk}.svg").status_code == HTTPStatus.NOT_FOUND
