"""What the form of a zone makes of a drawn polygon, and what lies around it on the map."""

import json
from typing import Any

import pytest
import shapely
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.opened import opened
from tests.zones.test_admin import form_of
from zones.editions import history
from zones.map.street_lines import LONGEST_GAP_M
from zones.models import Edition, EditionKind, Zone, ZoneGeometry
from zones.outline import to_metres
from zones.storage.geometry import shape_of

pytestmark = pytest.mark.django_db

TURNED = [(681_000, 5_643_000), (681_200, 5_643_500), (681_000, 5_644_000)]  # the common border with a corner more


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def west() -> Zone:
    return builders.two_squares(builders.edition())[0]


def change_url(zone: Zone) -> str:
    return reverse("admin:zones_zone_change", args=[zone.pk])


def drawn(*corners: tuple[float, float]) -> dict[str, Any]:
    """A polygon as the browser sends it: degrees, rounded to a millimetre."""
    degrees = [to_metres().transform(x, y, direction="INVERSE") for x, y in (*corners, corners[0])]
    return {"type": "MultiPolygon", "coordinates": [[[[round(lon, 8), round(lat, 8)] for lon, lat in degrees]]]}


BULGING = drawn((680_000, 5_643_000), *TURNED, (680_000, 5_644_000))
AS_IT_WAS = drawn((680_000, 5_643_000), (681_000, 5_643_000), (681_000, 5_644_000), (680_000, 5_644_000))


def sent(staff: Client, zone: Zone, polygon: dict[str, Any], **more: str) -> dict[str, Any]:
    return {**form_of(zone, polygon), **opened(staff, change_url(zone)), **more}


def areas() -> dict[str, shapely.MultiPolygon]:
    geometries = ZoneGeometry.objects.select_related("zone")
    return {geometry.zone.code: shape_of(geometry.polygon) for geometry in geometries}


def test_the_neighbour_follows_exactly_and_its_history_says_why(staff: Client, west: Zone) -> None:
    answer = staff.post(
        change_url(west), sent(staff, west, BULGING, **{"geometry-0-neighbours_follow": "on"}), follow=True
    )
    assert "Mit geändert: DEMO-02" in answer.content.decode()
    found = areas()
    assert shapely.coverage_is_valid(list(found.values()))
    assert sum(area.area for area in found.values()) == pytest.approx(2_000_000)
    assert found["DEMO-02"].area == pytest.approx(900_000, abs=1)
    east = Zone.objects.get(code="DEMO-02")
    assert opened(staff, change_url(west))["change_reason"] in {entry.reason for entry in history.of_zone(east.pk)}


def test_the_neighbour_stays_where_that_is_wanted(staff: Client, west: Zone) -> None:
    staff.post(change_url(west), sent(staff, west, BULGING))
    assert areas()["DEMO-02"].area == 1_000_000


def test_a_polygon_that_was_only_sent_round_is_not_saved_again(staff: Client, west: Zone) -> None:
    before = areas()
    staff.post(change_url(west), sent(staff, west, AS_IT_WAS))
    assert Zone.objects.get(pk=west.pk).name == "Neuer Name"
    assert {code: area.wkb for code, area in areas().items()} == {code: area.wkb for code, area in before.items()}
    assert [entry.model for entry in history.of_zone(west.pk) if entry.kind == "geändert"] == ["zone"]


def test_a_zone_is_renumbered_and_redrawn_at_once(staff: Client, west: Zone) -> None:
    data = {**sent(staff, west, BULGING, **{"geometry-0-neighbours_follow": "on"}), "code": "DEMO-01n"}
    assert staff.post(change_url(west), data).status_code == 302
    assert set(areas()) == {"DEMO-01n", "DEMO-02"}
    assert areas()["DEMO-02"].area == pytest.approx(900_000, abs=1)


def test_a_neighbour_of_which_nothing_would_be_left_is_named(staff: Client, west: Zone) -> None:
    everything = drawn((680_000, 5_643_000), (682_000, 5_643_000), (682_000, 5_644_000), (680_000, 5_644_000))
    answer = staff.post(change_url(west), sent(staff, west, everything, **{"geometry-0-neighbours_follow": "on"}))
    assert "Vom Gebiet DEMO-02 bliebe nichts übrig." in answer.content.decode()
    assert areas()["DEMO-01"].area == 1_000_000


def test_a_stale_drawing_is_answered_with_409_and_stays_on_the_map(staff: Client, west: Zone) -> None:
    data = sent(staff, west, BULGING)
    rival = shapely.MultiPolygon([shapely.box(680_000, 5_643_000, 680_900, 5_644_000)])
    ZoneGeometry.objects.filter(zone=west).update(polygon=rival.wkt)
    answer = staff.post(change_url(west), data)
    assert answer.status_code == 409
    assert areas()["DEMO-01"].area == 900_000
    field = answer.context["inline_admin_formsets"][0].formset.forms[0]["polygon"]
    assert json.loads(field.value()) == BULGING
    assert "Fläche" in answer.content.decode()


def test_the_widget_loads_no_other_drawing_program(staff: Client, west: Zone) -> None:
    page = staff.get(change_url(west)).content.decode()
    assert "vendor/geoman/leaflet-geoman.min.js" in page
    assert "leaflet.draw" not in page
    assert "leaflet/draw/" not in page


def test_houses_and_streets_as_the_map_draws_them_lie_around(staff: Client, west: Zone) -> None:
    addresses = builders.edition(EditionKind.ADDRESSES, status="published", published_at="2026-01-01T00:00Z")
    for number, easting in ((1, 680_100), (2, 680_110), (3, 680_120), (5, 680_130 + LONGEST_GAP_M + 20)):
        builders.address(addresses, f"Westweg {number}, 07743", easting, 5_643_500)
    builders.address(addresses, "Weit weg 1, 07743", 690_000, 5_643_500)
    told = staff.get(reverse("admin:zones_zone_background", args=[west.pk])).json()
    assert [number for _lat, _lon, number in told["houses"]] == ["1", "2", "3", "5"]
    (street,) = told["streets"]
    assert (street["name"], list(map(len, street["lines"]))) == ("Westweg", [2, 1])
    assert told["own"]["geometry"]["type"] == "MultiPolygon"
    assert told["is_cut"] is False


def test_more_houses_than_a_map_holds_are_cut_and_said(
    staff: Client, west: Zone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zones.map.background.MOST_HOUSES", 2)
    addresses = builders.edition(EditionKind.ADDRESSES, status="published", published_at="2026-01-01T00:00Z")
    for number in (1, 3, 5):
        builders.address(addresses, f"Westweg {number}, 07743", 680_100 + number, 5_643_500)
    told = staff.get(reverse("admin:zones_zone_background", args=[west.pk])).json()
    assert (len(told["houses"]), told["is_cut"]) == (2, True)


def test_far_zones_come_as_they_are_drawn_and_near_ones_with_every_corner(staff: Client) -> None:
    plan: Edition = builders.edition()
    own, _ = builders.two_squares(plan)
    far = builders.zone(plan, "FERN", builders.square(684_000, 5_643_000, 685_000, 5_644_000))
    simple = builders.square(684_000, 5_643_000, 684_900, 5_643_900)
    ZoneGeometry.objects.filter(zone=far).update(display_polygon=simple)
    Zone.objects.filter(pk=far.pk).update(shown_code="Fern 1")
    told = staff.get(reverse("admin:zones_zone_neighbours", args=[own.pk])).json()["features"]
    assert {each["properties"]["code"]: each["properties"]["is_near"] for each in told} == {
        "DEMO-02": True,
        "Fern 1": False,
    }


def test_without_a_polygon_there_is_nothing_around(staff: Client) -> None:
    zone = Zone.objects.create(edition=builders.edition(), code="LEER", name="Leer", versorgungsart=3000)
    told = staff.get(reverse("admin:zones_zone_background", args=[zone.pk])).json()
    assert told == {"own": None, "houses": [], "streets": [], "is_cut": False}
    assert staff.get(reverse("admin:zones_zone_shape", args=[zone.pk, "teilen"])).status_code == 200
