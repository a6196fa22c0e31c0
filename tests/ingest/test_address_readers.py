"""Addresses from the official house coordinates, the city's points and OpenStreetMap."""

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError

from tests.ingest import address_files as files
from tests.ingest import plan_files
from tests.ingest.address_files import House, load, run
from zones.ingest.sources import osm as sources_osm
from zones.models import Address, Edition

pytestmark = pytest.mark.django_db


def test_statewide_5_2_is_cut_to_jena_and_keeps_object_ids(tmp_path: Path) -> None:
    rows = [
        House(street="Ernst-Abbe-Straße", number="12", suffix="a"),
        House(kreis="55"),
        House(kreis="71"),
        House(number="2", nba="L", oid="DETHL00000000002"),
        House(number="3", qua="C", oid="DETHL00000000003"),
    ]
    out = load(files.v5_2(tmp_path / "adressen-th.txt", rows))
    assert "Übergangen, weil in einer anderen Gemeinde: 2" in out
    assert "Übergangen, weil in der Quelle gelöscht (NBA = L): 1" in out
    assert "Übergangen, weil nur katasterintern (QUA = C): 1" in out
    assert "1 Zeilen gelesen, 1 brauchbar, 0 ausgelassen." in out
    address = Address.objects.get()
    assert (address.street, address.number, address.suffix) == ("Ernst-Abbe-Straße", 12, "a")
    assert address.object_id == "DETHL00000000001"
    assert address.point.coords == (681000.12, 5643500.46)
    edition = Edition.objects.get()
    assert "GDI-Th" in edition.source
    assert "dl-de/by-2-0" in edition.licence


@pytest.mark.parametrize("version", [files.v5_2, files.v4_2])
@pytest.mark.parametrize(
    ("easting", "northing"),
    [
        ("681000.123", "5643500.456"),
        ("681000,123", "5643500,456"),
        ("32681000,123", "5643500,456"),
        ("32681000.123", "5643500.456"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_both_versions_in_every_spelling_of_numbers_and_letters(
    version: type, easting: str, northing: str, encoding: str, tmp_path: Path
) -> None:
    path = version(
        tmp_path / "hk.txt", [House(street="Lindenhöhe", easting=easting, northing=northing)], encoding=encoding
    )
    load(path)
    address = Address.objects.get()
    assert address.street == "Lindenhöhe"
    assert address.point.coords == (681000.12, 5643500.46)


@pytest.mark.parametrize(("easting", "zone"), [("258797.5", "33"), ("33258797.5", "32")])
def test_zone_33_is_moved_to_zone_32(easting: str, zone: str, tmp_path: Path) -> None:
    load(files.v5_2(tmp_path / "hk.txt", [House(easting=easting, northing="5646027.9", zone=zone)]))
    moved = plan_files.moved(plan_files.shapely.Point(*Address.objects.get().point.coords), 25833)
    assert moved is not None
    assert moved.coords[0] == pytest.approx((258797.5, 5646027.9), abs=0.01)


def test_a_zip_brings_its_date_and_leaves_the_other_files_alone(tmp_path: Path) -> None:
    path = tmp_path / "HK-TH.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        text = files.v5_2(tmp_path / "adressen-th.txt", files.houses(3))
        archive.writestr(zipfile.ZipInfo("adressen-th.txt", (2026, 3, 26, 12, 0, 0)), text.read_bytes())
        archive.writestr("info-th.txt", "Stand: 26.03.2026")
        archive.writestr("Datenformatbeschreibung_HK-DE_V_5.2.pdf", b"%PDF-1.7")
    run(path, "--commit")
    edition = Edition.objects.get()
    assert (edition.valid_from, edition.addresses.count()) == (date(2026, 3, 26), 3)


def test_without_a_date_the_clerk_is_asked(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="--as-of"):
        run(files.v5_2(tmp_path / "hk.txt", [House()]), "--commit")
    assert not Edition.objects.exists()


def test_equal_addresses_with_two_object_ids_are_both_kept(tmp_path: Path) -> None:
    rows = [House(), House(oid="DETHL00000000002"), *files.houses(12, street="Markt")]
    rows.append(rows[-1])
    out = load(files.v5_2(tmp_path / "hk.txt", rows))
    assert " 1 × ADDRESS_TWICE" in out
    assert " 1 × DUPLICATE_ROW" in out
    ids = Address.objects.filter(street="Fangwiesen").values_list("object_id", flat=True)
    assert sorted(ids) == ["DETHL00000000001", "DETHL00000000002"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (House().v5_2() + ";x", "COLUMNS_WRONG"),
        ("N;DETHL", "COLUMNS_WRONG"),
        (House(street="x" * 2000).v5_2(), "LINE_TOO_LONG"),
        (House(number="0").v5_2(), "NUMBER_ZERO"),
        (House(easting="abc").v5_2(), "COORDINATE_UNREADABLE"),
        (House(easting="nan").v5_2(), "COORDINATE_UNREADABLE"),
        (House(zone="31").v5_2(), "COORDINATE_UNREADABLE"),
        (House(easting="32381000.0").v5_2(), "OUTSIDE_CITY"),
    ],
)
def test_a_bad_line_is_left_out_with_its_number(line: str, code: str, tmp_path: Path) -> None:
    path = files.v5_2(tmp_path / "hk.txt", files.houses(12, street="Markt"))
    path.write_bytes(path.read_bytes() + line.encode() + b"\r\n")
    assert f"Zeile 14: {code}" in load(path)
    assert Address.objects.count() == 12


def test_swapped_official_coordinates_block(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Befunde, die das Laden verhindern"):
        load(files.v5_2(tmp_path / "hk.txt", [House(easting="5643500.456", northing="681000.123")]))
    assert not Edition.objects.exists()


CITY_ROWS = [
    ["strasse", "hausnummer", "plz", "lon", "lat"],
    ["Lutherstr.", "12a", "07743", "11.5881", "50.9281"],
    ["Carl-Zeiss-Promenade", "2", "07745", "11.59", "50.929"],
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_located_addresses_as_csv(delimiter: str, encoding: str, tmp_path: Path) -> None:
    load(plan_files.csv_file(tmp_path / "adressen.csv", CITY_ROWS, delimiter=delimiter, encoding=encoding))
    addresses = [str(address) for address in Address.objects.order_by("street")]
    assert addresses == ["Carl-Zeiss-Promenade 2, 07745 Jena", "Lutherstraße 12a, 07743 Jena"]


def test_located_addresses_as_geojson_and_as_a_spreadsheet(tmp_path: Path) -> None:
    header, *rows = CITY_ROWS
    features = [
        {
            "type": "Feature",
            "properties": dict(zip(header[:3], row, strict=False)),
            "geometry": {"type": "Point", "coordinates": [float(row[3]), float(row[4])]},
        }
        for row in rows
    ]
    path = tmp_path / "Adressen.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    load(path)
    load(plan_files.xlsx(tmp_path / "a.xlsx", CITY_ROWS))
    one, other = (
        set(edition.addresses.values_list("street", "number", "suffix", "postcode", "point"))
        for edition in Edition.objects.all()
    )
    assert len(one) == 2
    assert one == other


def test_decimal_commas_and_other_columns_by_a_mapping(tmp_path: Path) -> None:
    rows = [["Weg", "Haus", "r", "h"], ["Markt", "1", "681000,5", "5643500,5"]]
    path = plan_files.csv_file(tmp_path / "a.csv", rows)
    with pytest.raises(CommandError, match="Welche Spalte enthält: Straße, Hausnummer"):
        load(path)
    (tmp_path / "m.json").write_text(json.dumps({"street": "Weg", "number": "Haus", "x": "r", "y": "h"}))
    with pytest.raises(CommandError, match="Geben Sie noch an: --source, --licence"):
        load(path, "--columns", tmp_path / "m.json")
    load(path, "--columns", tmp_path / "m.json", "--source", "Bauamt", "--licence", "intern")
    edition = Edition.objects.get()
    assert (edition.source, edition.licence, edition.source_url) == ("Bauamt", "intern", "")
    assert Address.objects.get().point.coords == (681000.5, 5643500.5)
    (tmp_path / "m.json").write_text("[1]")
    with pytest.raises(CommandError, match="keine lesbare Zuordnung"):
        load(path, "--columns", tmp_path / "m.json")


def test_swapped_columns_are_refused_until_chosen(tmp_path: Path) -> None:
    rows = [[*row[:3], row[4], row[3]] for row in CITY_ROWS[1:]]
    path = plan_files.csv_file(tmp_path / "a.csv", [CITY_ROWS[0], *rows])
    with pytest.raises(CommandError, match="Achsen vertauscht"):
        load(path)
    load(path, "--crs", "4326,vertauscht")
    assert Address.objects.count() == 2


def test_openstreetmap_nodes_and_buildings_of_jena(tmp_path: Path) -> None:
    out = load(files.osm(tmp_path / "thueringen.osm.pbf"))
    assert "Übergangen, weil außerhalb von Jena: 1" in out
    assert "Übergangen, weil ohne Straßenname: 1" in out
    found = Address.objects.order_by("number").values_list("number", "suffix", "postcode", "object_id")
    assert list(found) == [(3, "b", "07743", "node/1"), (12, "", "07743", "way/7"), (14, "", "07743", "way/7")]
    middle = Address.objects.get(number=12).point.transform(4326, clone=True)
    assert middle.coords == pytest.approx((11.5901, 50.9281), abs=1e-6)
    assert "ODbL" in Edition.objects.get().licence


def test_a_pbf_whose_ways_stand_in_no_order_is_read(tmp_path: Path) -> None:
    load(files.osm(tmp_path / "stadt.osm.pbf", in_order=False))
    assert sorted(Address.objects.values_list("number", flat=True)) == [3, 12, 14]


def test_a_large_pbf_in_no_order_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources_osm, "LARGEST_SORTED_BYTES", 0)
    with pytest.raises(CommandError, match="nicht in der Reihenfolge"):
        load(files.osm(tmp_path / "land.osm.pbf", in_order=False))


def test_a_cut_off_pbf_gets_a_sentence(tmp_path: Path) -> None:
    path = files.osm(tmp_path / "a.osm.pbf")
    path.write_bytes(path.read_bytes()[:-60])
    with pytest.raises(CommandError, match="beschädigt oder unvollständig"):
        load(path)
