"""Postcodes that a file does not bring: from areas, else from the nearest address, and never invented."""

from pathlib import Path

import pytest
import shapely

from tests import builders
from tests.ingest import address_files as files
from tests.ingest import plan_files
from tests.ingest.address_files import House, load
from zones.models import Address, EditionKind

pytestmark = pytest.mark.django_db


def postcode_areas(path: Path) -> Path:
    west, east = ((681_000 + x, 5_643_000) for x in (-500, 55))
    plots = [
        plan_files.Plot("1", "", "", shapely.box(*west, 681_055, 5_644_000), {"plz": "07743"}),
        plan_files.Plot("2", "", "", shapely.box(*east, 681_095, 5_644_000), {"plz": "07745"}),
    ]
    return plan_files.geojson(path, plots)


def test_missing_postcodes_come_from_areas(tmp_path: Path) -> None:
    rows = files.houses(12)
    out = load(files.v5_2(tmp_path / "hk.txt", rows), "--postcodes", postcode_areas(tmp_path / "plz.geojson"))
    assert "POSTCODE_FILLED: 10 Adressen; Quelle der Postleitzahlen: plz.geojson." in out
    assert " 2 × POSTCODE_MISSING" in out
    postcodes = list(Address.objects.order_by("number").values_list("postcode", flat=True))
    assert postcodes == ["07743"] * 6 + ["07745"] * 4 + ["", ""]


def test_else_postcodes_come_from_the_nearest_address_within_500_m(tmp_path: Path) -> None:
    earlier = builders.edition(EditionKind.ADDRESSES, title="Adressen 2017", is_demonstration=False)
    builders.address(earlier, "Markt 1, 07743", 681_000, 5_643_500)
    builders.address(earlier, "Markt 2, 07749", 681_200, 5_643_500)
    rows = [
        House(easting="681099.0", northing="5643500.0"),
        House(number="2", oid="2", easting="681101.0", northing="5643500.0"),
        House(number="3", oid="3", easting="681200.0", northing="5643999.0"),
        House(number="4", oid="4", easting="681200.0", northing="5644001.0"),
        House(number="5", oid="5", postcode="07747"),
    ]
    out = load(files.v5_2(tmp_path / "hk.txt", rows))
    assert "POSTCODE_FILLED: 3 Adressen; Quelle der Postleitzahlen: Adressen 2017." in out
    found = Address.objects.exclude(edition=earlier).order_by("number").values_list("postcode", flat=True)
    assert list(found) == ["07743", "07749", "07749", "", "07747"]


def test_demonstration_addresses_give_no_postcode(tmp_path: Path) -> None:
    demo = builders.edition(EditionKind.ADDRESSES)
    builders.address(demo, "Markt 1, 07743", 681_000, 5_643_500)
    assert "POSTCODE_FILLED" not in load(files.v5_2(tmp_path / "hk.txt", [House()]))


def test_many_missing_postcodes_are_counted_not_listed(tmp_path: Path) -> None:
    out = load(files.v5_2(tmp_path / "hk.txt", files.houses(201)))
    assert " 201 × POSTCODE_MISSING" in out
    assert "Zeile" not in out.partition("gelesen")[2]
