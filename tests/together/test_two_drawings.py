"""Two people draw one zone: both outlines are shown, what differs is told in hectares, and one of them is chosen."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import builders
from tests.opened import as_browser
from tests.zones.test_admin import BOW_TIE, change_url
from zones.models import Zone, ZoneGeometry

pytestmark = pytest.mark.django_db
FIELD = "geometry-0-polygon"
WEST, SOUTH, NORTH = 680_000, 5_643_000, 5_644_000


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def zone() -> Zone:
    return builders.two_squares(builders.edition())[0]


def drawn(east: float, north: float = NORTH) -> dict[str, str]:
    """What the map editor sends: it writes areas in another way than the server."""
    area = json.loads(builders.square(WEST, SOUTH, east, north).transform(4326, clone=True).geojson)
    rings = [[[[round(x, 8), round(y, 8)] for x, y in ring] for ring in part] for part in area["coordinates"]]
    return {FIELD: json.dumps({"type": "MultiPolygon", "coordinates": rings}, separators=(",", ":"))}


def outline(zone: Zone) -> Any:
    return ZoneGeometry.objects.get(zone=zone).polygon


@pytest.fixture
def refused(staff: Client, zone: Zone) -> Any:
    """Anna took a strip in the north, Bernd one of the neighbour in the east."""
    opened = as_browser(staff.get(change_url(zone)))
    assert staff.post(change_url(zone), opened | drawn(builders.SHARED, NORTH + 100)).status_code == 302
    answer = staff.post(change_url(zone), opened | drawn(builders.SHARED + 50))
    assert answer.status_code == 409
    return answer


def test_both_outlines_are_shown_with_what_differs_and_who_follows(refused: Any, zone: Zone) -> None:
    two = refused.context["two_drawings"]
    assert round(two.only_drawn, 1) == 5.0
    assert round(two.only_saved, 1) == 10.0
    assert two.moved == ["DEMO-02"]
    page = " ".join(refused.content.decode().split())
    for told in (
        "Ihre Zeichnung nimmt gegenüber der gespeicherten 5,",
        "Mit Ihrer Zeichnung würden mit geändert: DEMO-02",
        "inzwischen gespeichert (gestrichelte Linie)",
        'class="desk-shape-beside"',
        "DEMO-01 in zwei Zeichnungen. Nur in Ihrer: 5,",
        'id="saved-outline"',
    ):
        assert told in page
    assert json.loads(two.saved)["type"] == "MultiPolygon"


@pytest.mark.parametrize(("choice", "hectares"), [("saved", 110), ("mine", 105)])
def test_one_of_the_outlines_is_chosen(choice: str, hectares: int, refused: Any, staff: Client, zone: Zone) -> None:
    undecided = staff.post(change_url(zone), as_browser(refused))
    assert undecided.status_code == 409
    assert undecided.context["two_drawings"].moved == ["DEMO-02"]
    (question,) = undecided.context["conflict"].questions
    answer = staff.post(change_url(zone), as_browser(undecided) | {question.choice_name: choice})
    assert answer.status_code == 302
    assert round(outline(zone).area / 10_000) == hectares


def test_who_goes_on_drawing_has_decided(refused: Any, staff: Client, zone: Zone) -> None:
    answer = staff.post(change_url(zone), as_browser(refused) | drawn(builders.SHARED + 50, NORTH + 100))
    assert answer.status_code == 302
    assert round(outline(zone).area) == 1_155_000


def test_the_saved_outline_fetched_onto_the_map_is_no_change(refused: Any, staff: Client, zone: Zone) -> None:
    before = outline(zone)
    fetched = {FIELD: refused.context["two_drawings"].saved}
    assert staff.post(change_url(zone), as_browser(refused) | fetched).status_code == 302
    assert outline(zone).equals_exact(before, tolerance=0)


def test_a_drawing_that_cannot_be_saved_is_not_lost_in_a_conflict(staff: Client, zone: Zone) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    staff.post(change_url(zone), opened | drawn(builders.SHARED, NORTH + 100))
    answer = staff.post(change_url(zone), opened | {FIELD: json.dumps(BOW_TIE)})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "so nicht speicherbar" in page
    assert "ungültig" in page
    assert answer.context["two_drawings"] is None


def test_an_outline_that_only_the_other_has_drawn_is_taken_over(staff: Client, zone: Zone) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    staff.post(change_url(zone), opened | drawn(builders.SHARED, NORTH + 100))
    theirs = outline(zone)
    answer = staff.post(change_url(zone), opened | {"name": "Altstadt"})
    assert answer.context["two_drawings"] is None
    assert answer.context["conflict"].taken == ["Fläche"]
    assert staff.post(change_url(zone), as_browser(answer)).status_code == 302
    assert outline(zone).equals_exact(theirs, tolerance=0)
