"""The tiles of an edition: GDAL reads the areas back to half a metre, with origin, licence and mark."""

from pathlib import Path

import pyogrio
import pytest
import shapely
from geopandas import GeoDataFrame

from tests.ingest.test_exports import MARK, plan_file, rich_rows
from zones.catalogue.codes import VERSORGUNGSARTEN
from zones.city import CITY
from zones.ingest.exports.writing import write

UNIT_M = 0.4  # of a tile of the largest zoom, on the ground


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tiles") / "plan.pmtiles"
    path.write_bytes(write(plan_file(rich_rows()), "pmtiles"))
    return path


@pytest.fixture(scope="module")
def areas(path: Path) -> GeoDataFrame:
    """The areas, put together from the tiles that cut them."""
    pieces = pyogrio.read_dataframe(path, layer="gebiete").to_crs(CITY.epsg)
    return pieces.dissolve("code")


def test_the_areas_are_those_of_the_edition(areas: GeoDataFrame) -> None:
    assert list(areas.index) == [row.code for row in rich_rows()]
    for row in rich_rows():
        differs = shapely.symmetric_difference(areas.geometry[row.code], row.polygon).area
        assert differs < row.polygon.length * UNIT_M


def test_each_area_says_what_it_is_and_where_it_comes_from(areas: GeoDataFrame) -> None:
    for row in rich_rows():
        told = areas.loc[row.code]
        assert (told["name"], told["versorgungsart"]) == (row.name, row.versorgungsart)
        assert told["versorgungsart_name"] == VERSORGUNGSARTEN[row.versorgungsart][0]
        assert (told["quelle"], told["lizenz"], told["hinweis"]) == ("Stadt Jena", "dl-de/by-2-0", MARK)


def test_the_file_says_so_too(path: Path) -> None:
    told = pyogrio.read_info(path)["dataset_metadata"]
    assert told["name"] == "Wärmeplan"
    assert told["description"] == f"Stadt Jena (dl-de/by-2-0) {MARK}"
    assert (told["minzoom"], told["maxzoom"], told["type"]) == ("8", "14", "overlay")


def test_from_afar_the_whole_city_lies_in_few_tiles(path: Path) -> None:
    pieces = pyogrio.read_dataframe(path, layer="gebiete", ZOOM_LEVEL=8)
    assert set(pieces["code"]) == {row.code for row in rich_rows()}
    assert len(pieces) == len(rich_rows())
