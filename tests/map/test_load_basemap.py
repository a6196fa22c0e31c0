"""`load_basemap`: an extract of OpenStreetMap under the map, whole or not at all, with its source and its day."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests import builders
from tests.map import extracts
from tests.map.tiles import every_tile
from zones import tasks
from zones.map import sheets
from zones.map.tile_sql import MAX_ZOOM
from zones.models import Basemap, BasemapShape, MapSheet
from zones.outline import city_outline

pytestmark = pytest.mark.django_db


def load(*arguments: object, **options: object) -> str:
    out = StringIO()
    call_command("load_basemap", *map(str, arguments), stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def extract(tmp_path: Path) -> Path:
    return extracts.of_the_city(tmp_path / "jena.osm.pbf")


def kinds() -> set[tuple[str, str, str]]:
    return set(BasemapShape.objects.values_list("layer", "kind", "name"))


def test_it_takes_water_green_railways_and_roads(extract: Path) -> None:
    said = load(extract)
    assert kinds() == {
        ("water", "river", "Fluss"),
        ("water", "water", ""),
        ("green", "park", "Park"),
        ("green", "wood", ""),
        ("rail", "rail", ""),
        ("rail", "tram", ""),
        ("road", "main", "Hauptstraße"),
        ("road", "street", "Seitenweg"),
        ("road", "path", ""),
    }
    assert "2 Gewässer, 2 Grünflächen, 2 Bahnlinien, 3 Straßen und Wege" in said
    assert "© OpenStreetMap-Mitwirkende, ODbL, Stand 03.10.2026" in said
    assert "sobald Adressen veröffentlicht sind" in said


def test_without_roads_the_streets_stay_schematic(extract: Path, client: Client) -> None:
    load(extract)
    assert client.get("/karte/kacheln.json").json()["description"] == ""
    BasemapShape.objects.filter(layer="road").delete()
    assert "schematisch" in client.get("/karte/kacheln.json").json()["description"]


def test_a_day_to_come_is_refused(extract: Path) -> None:
    with pytest.raises(CommandError, match="liegt in der Zukunft"):
        load(extract, as_of="2999-01-01")
    assert not Basemap.objects.exists()


def test_a_wood_keeps_its_clearing(extract: Path) -> None:
    load(extract)
    wood = BasemapShape.objects.get(kind="wood").shape
    assert round(wood.area, -2) == 200**2 - 50**2


def test_the_tiles_show_it_in_place_of_the_drawn_streets(extract: Path, tmp_path: Path, client: Client) -> None:
    _plan, addresses = builders.published_city()
    tasks.after_publication(addresses.pk)
    before = client.get("/karte/kacheln.json").json()
    load(extract)
    layers = {name for tile in every_tile(tmp_path, MAX_ZOOM).values() for name in tile}
    assert layers == {"water", "green", "rail", "road", "house", "place"}
    after = client.get("/karte/kacheln.json").json()
    assert after["tiles"] != before["tiles"]
    assert "schematisch" in before["description"]
    assert "schematisch" not in after["description"]
    assert after["attribution"] == "Test · © OpenStreetMap-Mitwirkende, ODbL, Stand 03.10.2026"


def test_without_it_the_drawn_streets_are_back(extract: Path, client: Client) -> None:
    _plan, addresses = builders.published_city()
    tasks.after_publication(addresses.pk)
    before = client.get("/karte/kacheln.json").json()
    load(extract)
    assert "Der Auszug ist entfernt." in load(remove=True)
    assert client.get("/karte/kacheln.json").json() == before
    assert not BasemapShape.objects.exists()
    assert "Es war kein Auszug geladen." in load(remove=True)


def test_loading_again_replaces_and_changes_nothing(extract: Path) -> None:
    _plan, _addresses = builders.published_city()
    load(extract)
    state, shapes = MapSheet.objects.get().state, kinds()
    load(extract)
    assert (MapSheet.objects.get().state, kinds(), Basemap.objects.count()) == (state, shapes, 1)


def test_a_worker_draws_anew_where_the_command_could_not(extract: Path) -> None:
    _plan, addresses = builders.published_city()
    tasks.after_publication(addresses.pk)
    Basemap.objects.create(name="x", sha256="0" * 64, as_of=builders.DAY, loaded_at=extracts.DAY)
    assert sheets.is_behind()
    tasks.complete_published()
    assert not sheets.is_behind()


def test_roads_end_a_little_beyond_the_city(tmp_path: Path) -> None:
    load(extracts.across_the_edge(tmp_path / "weit.osm.pbf"))
    (_west, _south, east, _north) = BasemapShape.objects.get().shape.extent
    assert city_outline().bounds[2] < east < city_outline().bounds[2] + 2_100


def test_the_day_is_asked_for_where_the_file_does_not_tell_it(tmp_path: Path) -> None:
    path = extracts.of_the_city(tmp_path / "x.osm.pbf", dated=False)
    with pytest.raises(CommandError, match="nennt ihren Stand nicht"):
        load(path)
    assert not Basemap.objects.exists()
    assert "Stand 01.05.2026" in load(path, as_of="2026-05-01")


def damaged(path: Path, *, keep: float) -> Path:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * keep)] + bytes(range(256)))
    return path


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
def test_a_damaged_file_is_refused_and_what_was_there_stays(keep: float, extract: Path, tmp_path: Path) -> None:
    load(extract)
    before = kinds()
    bad = damaged(extracts.of_the_city(tmp_path / "bad.osm.pbf"), keep=keep)
    with pytest.raises(CommandError, match="„bad"):
        load(bad)
    assert kinds() == before


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "leer"),
        (b"name;lon;lat\nx;1;2\n", "kein Auszug aus OpenStreetMap"),
        (b'{"type": "FeatureCollection", "features": []}', "kein Auszug aus OpenStreetMap"),
    ],
)
def test_another_file_is_refused_in_one_sentence(content: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "x.osm.pbf"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=sentence):
        load(path)


def test_an_extract_of_another_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="zeigt nichts von Jena"):
        load(extracts.of_elsewhere(tmp_path / "weimar.osm.pbf"))


def test_a_missing_file_and_a_contradiction_are_refused(tmp_path: Path, extract: Path) -> None:
    with pytest.raises(CommandError):
        load(tmp_path / "nirgends.osm.pbf")
    for arguments, options in (([], {}), ([extract], {"remove": True})):
        with pytest.raises(CommandError, match="entweder"):
            load(*arguments, **options)


@pytest.mark.confined
def test_the_file_is_read_in_a_process_of_its_own(extract: Path) -> None:
    load(extract)
    assert len(kinds()) == 9
