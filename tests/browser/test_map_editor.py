"""Drawing on the map: what is drawn is saved without another press, meets the neighbours exactly, and can be undone."""

import math

import pytest
from django.contrib.auth.models import User
from django.contrib.gis.geos import MultiPolygon, Polygon
from playwright.sync_api import Dialog, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import builders
from tests.browser.conftest import DESKTOP, PHONE, Watch, enter
from tests.browser.test_import_journey import axe
from zones.models import Zone, ZoneGeometry
from zones.models.zone import SRID

pytestmark = pytest.mark.django_db(transaction=True)

GAP_M = 8  # between the zone and its neighbour; a few pixels on the screen
MILLIMETRES = 0.005
REASON = "Grenze an die Straße gelegt"


@pytest.fixture
def watch(page: Page, live_server: LiveServer) -> Watch:
    page.set_viewport_size(DESKTOP)
    return Watch(page, live_server.url)


@pytest.fixture
def draft_zone(live_server: LiveServer) -> Zone:
    """A zone with a hole, a few metres short of its neighbour; a house of the published addresses beside."""
    builders.published_city()
    plan = builders.edition()
    outer = Polygon.from_bbox((680_000, 5_643_000, builders.SHARED - GAP_M, 5_644_000))
    hole = Polygon.from_bbox((680_400, 5_643_400, 680_600, 5_643_600))
    polygon = MultiPolygon(Polygon(outer[0], hole[0]), srid=SRID)
    builders.zone(plan, "DEMO-02", builders.square(builders.SHARED, 5_643_000, 682_000, 5_644_000))
    return builders.zone(plan, "DEMO-01", polygon)


@pytest.fixture
def squares(live_server: LiveServer) -> Zone:
    """The western one of two zones with a common border."""
    return builders.two_squares(builders.edition())[0]


def opened(page: Page, watch: Watch, zone: Zone, path: str = "change") -> None:
    User.objects.create_superuser("clerk")
    enter(page, watch.home, "clerk")
    page.goto(f"{watch.home}/verwaltung/zones/zone/{zone.pk}/{path}/")
    expect(page.locator("[data-neighbours='1']")).to_be_visible()
    if path == "change":
        page.get_by_label("Grund der Änderung").fill(REASON)


def corners(page: Page) -> list[Locator]:
    """The corners that can be seen and dragged."""
    expect(page.locator(".marker-icon").first).to_be_visible()
    return page.locator(".marker-icon:not(.marker-icon-middle):not(.desk-corner--hidden)").all()


def middle_of(place: Locator) -> tuple[float, float]:
    box = place.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def furthest(page: Page, east: int, south: int) -> tuple[float, float]:
    """The corner that lies furthest in a direction, in pixels of the screen."""
    page.locator(".leaflet-container").first.scroll_into_view_if_needed()
    return max(map(middle_of, corners(page)), key=lambda place: place[0] * east + place[1] * south)


def drag(page: Page, start: tuple[float, float], east: float, south: float) -> None:
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + east / 2, start[1] + south / 2, steps=3)
    page.mouse.move(start[0] + east, start[1] + south, steps=3)
    page.mouse.up()


def save(page: Page) -> None:
    page.get_by_role("button", name="Sichern", exact=True).click()
    expect(page.locator(".messagelist")).to_be_visible()


def area(code: str) -> float:
    return float(ZoneGeometry.objects.get(zone__code=code, zone__edition__status="draft").polygon.area)


def test_a_dragged_corner_snaps_to_the_neighbour_and_the_hole_stays(page: Page, watch: Watch, draft_zone: Zone) -> None:
    opened(page, watch, draft_zone)
    drag(page, furthest(page, 1, 1), 3, 1)
    save(page)
    polygon = ZoneGeometry.objects.get(zone=draft_zone).polygon[0]
    meeting = [x for x, y in polygon[0] if abs(x - builders.SHARED) < MILLIMETRES and abs(y - 5_643_000) < MILLIMETRES]
    assert len(meeting) == 1
    assert len(polygon) == 2
    assert (watch.errors, watch.strangers) == ([], [])


def test_what_was_dragged_is_saved_without_another_press_and_the_neighbour_follows(
    page: Page, watch: Watch, squares: Zone
) -> None:
    opened(page, watch, squares)
    drag(page, furthest(page, 1, 1), 60, 0)
    save(page)
    assert area("DEMO-01") > 1_010_000
    assert area("DEMO-02") < 990_000
    expect(page.locator(".messagelist")).to_contain_text("Mit geändert: DEMO-02")


def test_a_drag_is_undone_and_done_again_by_keys_and_buttons(page: Page, watch: Watch, squares: Zone) -> None:
    opened(page, watch, squares)
    field = page.locator("textarea[name$=polygon]").first
    start = furthest(page, 1, 1)
    drag(page, start, 60, 0)
    changed = field.input_value()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("status")).to_contain_text("Rückgängig gemacht.")
    assert field.input_value() != changed
    page.get_by_role("button", name="Wiederholen").click()
    assert field.input_value() == changed
    page.get_by_role("button", name="Rückgängig").click()
    expect(page.get_by_role("button", name="Rückgängig")).to_be_disabled()
    save(page)
    assert area("DEMO-01") == 1_000_000


@pytest.mark.parametrize("is_sure", [True, False])
def test_a_corner_and_the_area_are_deleted_only_after_a_question(
    page: Page, watch: Watch, squares: Zone, is_sure: bool
) -> None:
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.accept() if is_sure else dialog.dismiss()))
    opened(page, watch, squares)
    page.mouse.click(*furthest(page, 1, 1), button="right")
    expect(page.get_by_role("status")).to_contain_text(f"Alle {3 if is_sure else 4} Eckpunkte")
    page.get_by_role("button", name="Stück löschen").click()
    expect(page.get_by_role("status")).to_contain_text(f"Alle {0 if is_sure else 4} Eckpunkte")
    assert asked == ["Diesen Eckpunkt löschen?", "Dieses Stück der Fläche löschen? Mit „Rückgängig“ kommt es wieder."]
    assert area("DEMO-01") == 1_000_000


def test_a_drawing_that_was_begun_and_not_closed_holds_the_save_back(page: Page, watch: Watch, squares: Zone) -> None:
    opened(page, watch, squares)
    page.get_by_role("button", name="Stück dazuzeichnen").click()
    x, y = furthest(page, -1, -1)
    page.mouse.click(x + 40, y + 40)
    page.mouse.click(x + 120, y + 40)
    page.get_by_role("button", name="Sichern", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text(
        "Noch nicht gesichert: Eine begonnene Zeichnung ist nicht fertig."
    )
    expect(page.get_by_role("button", name="Zeichnung abschließen")).to_be_focused()
    page.get_by_role("button", name="Zeichnung abbrechen").click()
    save(page)
    assert area("DEMO-01") == 1_000_000


def test_a_hole_is_cut_out(page: Page, watch: Watch, squares: Zone) -> None:
    opened(page, watch, squares)
    page.get_by_role("button", name="Loch ausschneiden").click()
    x, y = furthest(page, -1, -1)
    for east, south in ((60, 60), (160, 60), (160, 160)):
        page.mouse.click(x + east, y + south)
    page.get_by_role("button", name="Zeichnung abschließen").click()
    page.locator("#id_geometry-0-neighbours_follow").uncheck()
    save(page)
    assert len(ZoneGeometry.objects.get(zone=squares).polygon[0]) == 2


def test_corners_are_shown_as_closely_as_they_can_be_told_apart(
    page: Page, watch: Watch, live_server: LiveServer
) -> None:
    plan = builders.edition()
    ring = [
        (680_500 + 400 * math.cos(step / 364 * math.tau), 5_643_500 + 400 * math.sin(step / 364 * math.tau))
        for step in range(364)
    ]
    round_zone = builders.zone(plan, "RUND", MultiPolygon(Polygon([*ring, ring[0]]), srid=SRID))
    builders.zone(plan, "DEMO-02", builders.square(builders.SHARED, 5_643_000, 682_000, 5_644_000))
    opened(page, watch, round_zone)
    few = len(corners(page))
    assert few < 130
    expect(page.get_by_role("status")).to_contain_text(f"{few} von 364 Eckpunkten sind zu sehen.")
    place = furthest(page, 1, 0)
    page.mouse.move(*place)
    between = page.locator(".marker-icon-middle:not(.desk-corner--hidden)")
    for _turn in range(20):
        if between.count():
            break
        page.mouse.wheel(0, -400)
        page.wait_for_timeout(300)  # the map turns one wheel after the other into a step
    expect(between.first).to_be_visible()


def test_a_zone_is_split_along_a_line_drawn_on_the_map(page: Page, watch: Watch, squares: Zone) -> None:
    opened(page, watch, squares, "form/teilen")
    expect(page.get_by_role("status")).to_contain_text("Zeichnen Sie die Linie")
    page.locator(".desk-draw-map").scroll_into_view_if_needed()
    own = page.locator(".desk-draw-map path.leaflet-interactive, .desk-draw-map svg path").first.bounding_box()
    assert own
    middle = own["y"] + own["height"] / 3
    page.mouse.click(own["x"] - 20, middle)
    page.mouse.click(own["x"] + own["width"] + 20, middle)
    page.get_by_role("button", name="Linie abschließen").click()
    page.get_by_label("Kennung des neuen Gebiets").fill("DEMO-01b")
    page.get_by_label("Grund der Änderung").fill(REASON)
    page.get_by_role("button", name="Prüfen und ansehen").click()
    page.get_by_role("button", name="In den Entwurf übernehmen").click()
    expect(page.locator(".messagelist")).to_contain_text("Neu gezeichnet: DEMO-01 Gebiet DEMO-01, DEMO-01b")
    assert area("DEMO-01") + area("DEMO-01b") == pytest.approx(1_000_000)
    assert (watch.errors, watch.strangers) == ([], [])


def test_a_common_border_is_moved_by_one_drag(page: Page, watch: Watch, squares: Zone) -> None:
    opened(page, watch, squares, "form/grenze")
    page.get_by_label("Nachbargebiet").select_option("DEMO-02")
    page.get_by_role("button", name="Bisherige Grenze eintragen").click()
    expect(page.locator("[data-corners='2']")).to_be_visible()
    page.locator(".desk-draw-map").scroll_into_view_if_needed()
    middle = page.locator(".marker-icon-middle").first
    drag(page, middle_of(middle), 50, 0)
    page.get_by_label("Grund der Änderung").fill(REASON)
    page.get_by_role("button", name="Prüfen und ansehen").click()
    page.get_by_role("button", name="In den Entwurf übernehmen").click()
    expect(page.locator(".messagelist")).to_be_visible()
    assert area("DEMO-01") > 1_010_000
    assert area("DEMO-01") + area("DEMO-02") == pytest.approx(2_000_000)


@pytest.mark.parametrize("path", ["change", "form/teilen", "form/grenze"])
def test_axe_finds_nothing_and_nothing_overflows_on_a_phone(page: Page, watch: Watch, squares: Zone, path: str) -> None:
    opened(page, watch, squares, path)
    barriers = axe(page, watch)
    page.set_viewport_size(PHONE)
    barriers += axe(page, watch)
    assert barriers == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert watch.errors == []


def test_a_zone_is_split_without_a_map(plain_page: Page, live_server: LiveServer, squares: Zone) -> None:
    User.objects.create_superuser("clerk")
    enter(plain_page, live_server.url, "clerk")
    plain_page.goto(f"{live_server.url}/verwaltung/zones/zone/{squares.pk}/form/teilen/")
    expect(plain_page.get_by_role("img", name="Das Gebiet und seine Nachbarn")).to_be_visible()
    plain_page.get_by_label("Trennlinie").fill("680000 5643250\n681000 5643250")
    plain_page.get_by_label("Kennung des neuen Gebiets").fill("DEMO-01b")
    plain_page.get_by_label("Grund der Änderung").fill(REASON)
    plain_page.get_by_role("button", name="Prüfen und ansehen").click()
    plain_page.get_by_role("button", name="In den Entwurf übernehmen").click()
    expect(plain_page.locator(".messagelist")).to_contain_text("Neu gezeichnet")
    assert area("DEMO-01b") == 250_000


def test_the_browser_asks_before_a_drawing_is_left_behind(page: Page, watch: Watch, squares: Zone) -> None:
    opened(page, watch, squares)
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    drag(page, furthest(page, 1, 1), 60, 0)
    page.get_by_role("link", name="Gebiet teilen").click()
    expect(page.get_by_role("button", name="Sichern", exact=True)).to_be_visible()
    assert asked == ["beforeunload"]
    save(page)
    assert asked == ["beforeunload"]
