"""Drawing on the map: corners meet the neighbour exactly, and holes stay holes."""

import pytest
from django.contrib.auth.models import User
from django.contrib.gis.geos import MultiPolygon, Polygon
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import builders
from tests.browser.conftest import Watch
from zones.models import Zone, ZoneGeometry
from zones.models.zone import SRID

pytestmark = pytest.mark.django_db(transaction=True)

GAP_M = 8  # between the zone and its neighbour; a few pixels on the screen
MILLIMETRES = 0.005


@pytest.fixture
def draft_zone(live_server: LiveServer) -> Zone:
    """A zone with a hole, a few metres short of its neighbour."""
    plan = builders.edition()
    outer = Polygon.from_bbox((680_000, 5_643_000, builders.SHARED - GAP_M, 5_644_000))
    hole = Polygon.from_bbox((680_400, 5_643_400, 680_600, 5_643_600))
    polygon = MultiPolygon(Polygon(outer[0], hole[0]), srid=SRID)
    builders.zone(plan, "DEMO-02", builders.square(builders.SHARED, 5_643_000, 682_000, 5_644_000))
    return builders.zone(plan, "DEMO-01", polygon)


def test_a_dragged_corner_snaps_to_the_neighbour_and_the_hole_stays(
    page: Page, live_server: LiveServer, draft_zone: Zone
) -> None:
    user = User.objects.create_superuser("clerk", password="one-that-nobody-guesses")
    watch = Watch(page, live_server.url)
    page.goto(f"{live_server.url}/verwaltung/login/?next=/verwaltung/zones/zone/{draft_zone.pk}/change/")
    page.get_by_label("Benutzername").fill(user.username)
    page.get_by_label("Passwort").fill("one-that-nobody-guesses")
    page.get_by_role("button", name="Anmelden").click()
    expect(page.locator("[data-neighbours='1']")).to_be_visible()
    editor = page.locator("[data-neighbours]")
    editor.locator("a.leaflet-draw-edit-edit").click()
    corners = page.locator(".leaflet-editing-icon")
    expect(corners.first).to_be_visible()
    box = rightmost_lowest(page)
    page.mouse.move(*box)
    page.mouse.down()
    page.mouse.move(box[0] + 3, box[1] + 1, steps=3)
    page.mouse.up()
    editor.locator(".leaflet-draw-actions a").first.click()
    page.get_by_label("Grund der Änderung").fill("Grenze berichtigt")
    page.get_by_role("button", name="Sichern", exact=True).click()
    expect(page.locator(".messagelist")).to_be_visible()
    polygon = ZoneGeometry.objects.get(zone=draft_zone).polygon[0]
    meeting = [x for x, y in polygon[0] if abs(x - builders.SHARED) < MILLIMETRES and abs(y - 5_643_000) < MILLIMETRES]
    assert len(meeting) == 1
    assert len(polygon) == 2
    assert (watch.errors, watch.strangers) == ([], [])


def rightmost_lowest(page: Page) -> tuple[float, float]:
    """The middle of the handle of the south-eastern corner (the handles of sides are transparent)."""
    places = []
    for handle in page.locator(".leaflet-editing-icon").all():
        box = handle.bounding_box()
        if box and handle.evaluate("element => getComputedStyle(element).opacity") == "1":
            places.append((box["x"] + box["width"] / 2, box["y"] + box["height"] / 2))
    return max(places, key=sum)
