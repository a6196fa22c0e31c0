"""Tiles of the published streets: drawn by a worker after publishing, handed out as they are kept, read by GDAL."""

import gzip
from http import HTTPStatus
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests import builders
from tests.map.tiles import every_tile, layers
from zones import services, tasks
from zones.city import CITY
from zones.map import sheets
from zones.map.tile_sql import MAX_ZOOM, MIN_ZOOM
from zones.models import Address, Edition, EditionKind, MapSheet, MapTile

pytestmark = pytest.mark.django_db
GROUND = {"water", "green", "rail", "road"}  # in the tiles once an extract is loaded
NORTHING = 5_643_500
TILE_JSON = "/karte/kacheln.json"


def street_of_houses(
    addresses: Edition, name: str = "Lange Straße", count: int = 20, northing: int = 5_643_500
) -> None:
    for at in range(count):
        side = 12 if at % 2 else -12
        builders.address(addresses, f"{name} {at + 1}, 07743", 680_200 + at * 25, northing + side, ortsteil="Neudorf")


@pytest.fixture
def addresses() -> Edition:
    """Published addresses with one street of 20 houses, whose map is drawn."""
    _plan, addresses = builders.published_city()
    street_of_houses(addresses)
    tasks.after_publication(addresses.pk)
    return addresses


def some_tile(zoom: int = MAX_ZOOM) -> MapTile:
    found = MapTile.objects.filter(zoom=zoom).order_by("x", "y").first()
    assert found is not None
    return found


def url(tile: MapTile) -> str:
    return f"/karte/kacheln/{tile.sheet.state}/{tile.zoom}/{tile.x}/{tile.y}.mvt"


def test_the_tiles_show_streets_houses_and_places(addresses: Edition, tmp_path: Path) -> None:
    found = every_tile(tmp_path, MAX_ZOOM)
    streets = {name for tile in found.values() if "street" in tile for name in tile["street"]["name"]}
    assert streets == set(Address.objects.values_list("street", flat=True))
    numbers = {number for tile in found.values() if "house" in tile for number in tile["house"]["number"]}
    assert numbers == {house.house_number for house in addresses.addresses.all()}
    places = {
        pair
        for tile in found.values()
        if "place" in tile
        for pair in tile["place"][["name", "kind"]].itertuples(index=False, name=None)
    }
    assert places >= {(CITY.name, "city"), ("Neudorf", "ortsteil")}


def test_a_street_is_one_line_in_its_place(addresses: Edition, tmp_path: Path) -> None:
    lines = [
        shape
        for tile in every_tile(tmp_path, 13).values()
        if "street" in tile
        for shape in tile["street"][tile["street"]["name"] == "Lange Straße"].to_crs(builders.SRID).geometry
    ]
    assert {line.geom_type for line in lines} == {"LineString"}
    assert all(abs(northing - 5_643_500) < 10 for line in lines for _easting, northing in line.coords)


def test_from_afar_only_long_streets_are_shown_and_no_houses(addresses: Edition, tmp_path: Path) -> None:
    afar = every_tile(tmp_path, MIN_ZOOM)
    assert {name for tile in afar.values() for name in tile} == {"place"}


def test_the_description_names_what_the_tiles_hold(addresses: Edition, client: Client) -> None:
    told: dict[str, Any] = client.get(TILE_JSON).json()
    tile = some_tile()
    (pattern,) = told["tiles"]
    assert client.get(pattern.format(z=tile.zoom, x=tile.x, y=tile.y)).status_code == HTTPStatus.OK
    assert (told["minzoom"], told["maxzoom"]) == (MIN_ZOOM, MAX_ZOOM)
    assert {layer["id"] for layer in told["vector_layers"]} == {*GROUND, "street", "house", "place"}
    west, south, east, north = told["bounds"]
    assert CITY.bounds.west < west < east < CITY.bounds.east
    assert CITY.bounds.south < south < north < CITY.bounds.north
    assert told["attribution"] == "Test"


def test_without_a_map_the_description_has_no_tiles(client: Client) -> None:
    builders.published_city()
    told = client.get(TILE_JSON).json()
    assert told["tiles"] == []
    assert "bounds" not in told


def test_a_tile_is_kept_by_browsers_for_good_and_handed_out_packed(addresses: Edition, client: Client) -> None:
    tile = some_tile()
    answer = client.get(url(tile), headers={"accept-encoding": "gzip, br"})
    assert answer.content == bytes(tile.content)
    assert answer["Content-Encoding"] == "gzip"
    assert answer["Content-Type"] == "application/vnd.mapbox-vector-tile"
    assert "immutable" in answer["Cache-Control"]
    assert answer["Vary"] == "Accept-Encoding"
    assert not answer.cookies
    again = client.get(url(tile), headers={"if-none-match": answer["ETag"]})
    assert (again.status_code, again.content) == (HTTPStatus.NOT_MODIFIED, b"")


def test_who_cannot_unpack_gets_it_unpacked(addresses: Edition, client: Client, tmp_path: Path) -> None:
    tile = some_tile()
    answer = client.get(url(tile), headers={"accept-encoding": "identity"})
    assert answer.content == gzip.decompress(bytes(tile.content))
    assert "Content-Encoding" not in answer
    assert layers(tmp_path, answer.content, (tile.zoom, tile.x, tile.y))


def test_head_tells_the_same_without_content(addresses: Edition, client: Client) -> None:
    answer = client.head(url(some_tile()), headers={"accept-encoding": "gzip"})
    assert (answer.status_code, answer.content) == (HTTPStatus.OK, b"")
    assert answer["Content-Encoding"] == "gzip"


def test_where_nothing_is_drawn_a_tile_is_empty(addresses: Edition, client: Client) -> None:
    state = MapSheet.objects.get().state
    for spot in ("16/0/0", "3/1/1", "99999999999999999999/1/1", "16/34886/99999999999999999999"):
        answer = client.get(f"/karte/kacheln/{state}/{spot}.mvt")
        assert (answer.status_code, answer.content) == (HTTPStatus.NO_CONTENT, b"")
        assert "immutable" in answer["Cache-Control"]


@pytest.mark.parametrize("state", ["0123456789abcdef", "x", "a" * 500])
def test_a_state_that_is_gone_is_not_found_for_a_short_while(state: str, client: Client) -> None:
    answer = client.get(f"/karte/kacheln/{state}/16/34886/21931.mvt")
    assert answer.status_code == HTTPStatus.NOT_FOUND
    assert "immutable" not in answer["Cache-Control"]


def test_drawing_again_changes_nothing(addresses: Edition) -> None:
    before = MapSheet.objects.values("pk", "state", "made_at").get()
    tasks.after_publication(addresses.pk)
    assert MapSheet.objects.values("pk", "state", "made_at").get() == before


def test_the_same_addresses_drawn_anew_have_the_same_tiles(addresses: Edition) -> None:
    state = MapSheet.objects.get().state
    MapSheet.objects.all().delete()
    sheets.draw(addresses)
    assert MapSheet.objects.get().state == state


def test_other_addresses_have_a_map_of_their_own(addresses: Edition, client: Client) -> None:
    old = url(some_tile())
    newer = builders.edition(EditionKind.ADDRESSES)
    street_of_houses(newer, "Neue Straße", 30)
    services.publish(newer, reason="Test", accepts_loss=True)
    assert sheets.current() is None
    assert sheets.is_behind()
    tasks.after_publication(newer.pk)
    assert not sheets.is_behind()
    assert MapSheet.objects.get().addresses == newer
    assert client.get(old.replace(old.split("/")[3], "0" * 16)).status_code == HTTPStatus.NOT_FOUND


def test_a_draft_and_withdrawn_addresses_have_no_map(addresses: Edition) -> None:
    draft = builders.edition(EditionKind.ADDRESSES)
    street_of_houses(draft)
    sheets.draw(draft)
    assert MapSheet.objects.get().addresses == addresses


def test_whoever_moves_the_map_is_never_told_to_wait(addresses: Edition, settings: Settings) -> None:
    assert not url(some_tile()).startswith(tuple(settings.RATE_LIMITS_PER_MINUTE))
    assert not TILE_JSON.startswith(tuple(settings.RATE_LIMITS_PER_MINUTE))
