"""Streets, names and numbers that the map draws from the site's own tiles."""

import gzip
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import builders
from tests.browser.barriers import violations
from tests.browser.conftest import DESKTOP, Watch
from tests.browser.test_every_page import visit
from tests.map.tiles import layers
from zones import tasks
from zones.models import Address, Edition, EditionKind, MapTile

pytestmark = pytest.mark.django_db(transaction=True)
A4_WIDTH = 17 / 2.54 * 96  # pixels between margins of 2 cm
# Remembers what is written on a canvas, and in which colour: a canvas does not tell.
LISTEN = """
window.written = {};
const write = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    window.written[text] = this.fillStyle;
    write.call(this, text, ...rest);
};
"""
NUMBERS = [str(number) for number in range(1, 21)]


@pytest.fixture
def streets(city: str) -> str:
    """The city with a street of twenty houses, whose tiles are drawn."""
    addresses = Edition.objects.get(kind=EditionKind.ADDRESSES)
    for number in range(1, 21):
        side = 12 if number % 2 else -12
        builders.address(
            addresses, f"Quax {number}, 07743", 680_200 + number * 25, 5_643_500 + side, ortsteil="Winzerla"
        )
    tasks.after_publication(addresses.pk)
    return city


def close_up(page: Page, city: str) -> None:
    """Open the map at a house that stands in the street."""
    page.add_init_script(LISTEN)
    visit(page, f"{city}/karte/#adresse={Address.objects.get(street='Westweg', number=1).key}")
    page.wait_for_function("() => '10' in window.written")


def test_up_close_names_and_house_numbers_are_written(page: Page, streets: str, watch: Watch) -> None:
    close_up(page, streets)
    written = page.evaluate("window.written")
    assert {"Q", "u", "a", "x"} <= set(written)
    assert set(NUMBERS) & set(written)
    assert (watch.errors, watch.strangers) == ([], [])


def test_from_afar_districts_are_named_and_numbers_are_not(page: Page, streets: str) -> None:
    page.add_init_script(LISTEN)
    visit(page, f"{streets}/karte/")
    page.wait_for_function("() => 'Jena-West' in window.written")
    assert not set(NUMBERS) & set(page.evaluate("window.written"))


def test_what_stands_in_two_tiles_is_named_once(page: Page, city: str) -> None:
    visit(page, f"{city}/karte/")
    placed = page.evaluate(
        "() => { const room = new window.mapLabels.Room([]); room.name('Winzerla', [100, 100]);"
        " return [[101, 100], [900, 100]].map((place) => Boolean(room.isNamed('Winzerla', place))); }"
    )
    assert placed == [True, False]


def test_the_map_says_that_streets_are_schematic_and_zones_a_demonstration(page: Page, streets: str) -> None:
    visit(page, f"{streets}/karte/")
    on_the_map = page.locator(".leaflet-container")
    expect(on_the_map).to_contain_text("Straßen schematisch aus Hausnummern gezeichnet")
    expect(on_the_map.get_by_text("Demonstration – nicht die beschlossenen Gebiete")).to_be_visible()


def test_what_a_source_says_of_itself_is_text(page: Page, streets: str) -> None:
    Edition.objects.filter(kind=EditionKind.ADDRESSES).update(source="<b>Amt</b> & Co.")
    visit(page, f"{streets}/karte/")
    expect(page.locator(".map__source")).to_contain_text("<b>Amt</b> & Co.")


def test_dark_and_light_write_in_other_colours(page: Page, streets: str) -> None:
    close_up(page, streets)
    light = page.evaluate("window.written['10']")
    page.emulate_media(color_scheme="dark")
    page.wait_for_function("light => window.written['10'] !== light", arg=light)


def test_on_paper_the_map_is_light(page: Page, streets: str) -> None:
    page.emulate_media(color_scheme="dark")
    close_up(page, streets)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("window.written['10']") == "#000000"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("window.written['10']") != "#000000"


@pytest.mark.parametrize("path", ["/karte/", "/gebiete/DEMO-01/"])
def test_the_map_is_drawn_for_the_size_that_it_has_on_paper(page: Page, streets: str, path: str) -> None:
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    visit(page, f"{streets}{path}")
    page.wait_for_selector("[data-map] canvas")
    seen = "() => ['clientWidth', 'clientHeight'].map(side => document.querySelector('[data-map]')[side])"
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    before = page.evaluate(seen)
    drawn = page.evaluate(
        "(() => { const c = document.querySelector('canvas'); return [c.clientWidth, c.clientHeight]; })()"
    )
    page.emulate_media(media="print")
    page.set_viewport_size({"width": int(A4_WIDTH), "height": 900})  # beside nothing else, as on paper
    assert page.evaluate(seen) == before
    assert before[0] <= A4_WIDTH
    assert all(canvas >= size for canvas, size in zip(drawn, before, strict=True)), "nothing of the paper stays empty"
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")


def test_the_canvas_on_paper_was_never_wiped_so_that_no_program_shows_a_white_sheet(page: Page, streets: str) -> None:
    page.add_init_script(
        "const wipe = CanvasRenderingContext2D.prototype.clearRect; window.wiped = new WeakSet();"
        "CanvasRenderingContext2D.prototype.clearRect = function (...place) {"
        " window.wiped.add(this.canvas); wipe.apply(this, place); };"
    )
    close_up(page, streets)
    is_wiped = "() => window.wiped.has(document.querySelector('.leaflet-container canvas'))"
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")  # as where a tile comes in between
    assert not page.evaluate(is_wiped)
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(is_wiped)


def test_forced_colours_are_those_of_the_system(browser: Browser, streets: str) -> None:
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    close_up(page, streets)
    expected = page.evaluate(
        "() => { const paint = document.createElement('canvas').getContext('2d');"
        " paint.fillStyle = 'CanvasText'; return paint.fillStyle; }"
    )
    assert page.evaluate("window.written['10']") == expected
    context.close()


def test_the_page_of_a_zone_shows_its_streets(page: Page, streets: str, watch: Watch) -> None:
    page.add_init_script(LISTEN)
    visit(page, f"{streets}/gebiete/DEMO-01/")
    page.wait_for_function("() => Object.keys(window.written).length")
    assert (watch.errors, watch.strangers) == ([], [])


def test_without_tiles_the_map_works_as_before(page: Page, city: str, watch: Watch) -> None:
    visit(page, f"{city}/karte/")
    expect(page.locator(".leaflet-container canvas")).to_have_count(0)
    assert watch.errors == []


def test_tiles_that_cannot_be_had_leave_the_zones(page: Page, streets: str) -> None:
    page.route("**/karte/kacheln/**", lambda route: route.abort())
    visit(page, f"{streets}/karte/")
    expect(page.get_by_role("option")).to_have_count(4)


def test_a_tile_that_failed_is_asked_for_again_without_a_move(page: Page, streets: str) -> None:
    page.clock.install()
    with page.expect_response(lambda answer: "/karte/kacheln/" in answer.url and answer.status == 503):
        page.route("**/karte/kacheln/**", lambda route: route.fulfill(status=503))
        visit(page, f"{streets}/karte/")
    page.unroute("**/karte/kacheln/**")
    with page.expect_response(lambda answer: "/karte/kacheln/" in answer.url and answer.ok):
        page.clock.fast_forward(11_000)


def test_a_map_that_was_open_over_a_publication_draws_the_new_sheet(page: Page, streets: str) -> None:
    told = page.request.get(f"{streets}/karte/kacheln.json").json()
    state = told["tiles"][0].split("/")[3]
    before = {**told, "tiles": [told["tiles"][0].replace(state, "0123456789abcdef")]}
    page.route("**/karte/kacheln.json", lambda route: route.fulfill(json=before), times=1)
    close_up(page, streets)
    assert set(NUMBERS) & set(page.evaluate("window.written"))


def test_axe_finds_nothing_on_a_map_with_streets(page: Page, streets: str) -> None:
    close_up(page, streets)
    assert violations(page) == []


def test_tiles_are_read_as_gdal_reads_them(page: Page, streets: str, tmp_path: Path) -> None:
    visit(page, f"{streets}/karte/")
    for tile in MapTile.objects.filter(zoom__in=(12, 16)):
        content = gzip.decompress(bytes(tile.content))
        spot = (tile.zoom, tile.x, tile.y)
        read = page.evaluate("bytes => window.mapTiles.read(new Uint8Array(bytes))", list(content))
        expected = layers(tmp_path, content, spot, CLIP="NO")
        assert {name: len(features) for name, features in read.items()} == {
            name: len(frame) for name, frame in expected.items()
        }
        for name, features in read.items():
            for feature, (_, row) in zip(features, expected[name].iterrows(), strict=True):
                assert_same(feature, row, spot)


def assert_same(feature: dict[str, Any], row: Any, spot: tuple[int, int, int]) -> None:
    zoom, x, y = spot
    size = 2 * 20_037_508.342789244 / 2**zoom
    corner = x * size - 20_037_508.342789244, 20_037_508.342789244 - y * size
    assert {key: row[key] for key in feature["properties"]} == feature["properties"]
    shapes = getattr(row.geometry, "geoms", [row.geometry])
    points = [point for shape in shapes for point in shape.coords]
    own = [(corner[0] + across * size, corner[1] - down * size) for part in feature["parts"] for across, down in part]
    assert own == [pytest.approx(point, abs=size / 4096) for point in points]
