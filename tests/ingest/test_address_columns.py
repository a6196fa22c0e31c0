"""Tables of addresses whose columns are called otherwise: none is lost, and no row of another municipality counts."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.ingest import plan_files as files
from tests.ingest.in_process import read_here
from zones.ingest.checks import check_addresses
from zones.ingest.findings import Report
from zones.ingest.rows import AddressRow
from zones.ingest.sources.addresses import open_addresses
from zones.ingest.sources.hk_filters import DELETED, INTERNAL, OTHER_MUNICIPALITY, names_the_city

SPELT_OUT = [
    *("NBA", "OID", "Qualität", "Landschlüssel", "Land", "Regierungsbezirksschlüssel", "Regierungsbezirk"),
    *("Kreisschlüssel", "Kreis", "Gemeindeschlüssel", "Gemeinde", "Ortsteilschlüssel", "Ortsteil", "Straßenschlüssel"),
    *("Straße", "Hausnummer", "Adressierungszusatz", "Zone", "Ostwert", "Nordwert", "PLZ", "Postort", "Zusatz"),
    "Postortsteil",
]


@pytest.fixture(autouse=True)
def _in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    read_here(monkeypatch)


def read(path: Path) -> tuple[Report[AddressRow], Mapping[str, int]]:
    with open_addresses(path) as source:
        return check_addresses(source.read(lambda _lines: None), source.epsg), dict(source.skipped)


def house(number: int, *, nba: str = "N", quality: str = "A", municipality: str = "000", suffix: str = "") -> list[str]:
    head = f"{nba};OID{number};{quality};16;TH;0;;53;Jena;{municipality};Jena;;;00001;Musterweg;{number};{suffix};32"
    return [*head.split(";"), str(681_500 + 20 * number), "5644500", "07743", "Jena", "", ""]


HOUSES = [house(1), house(2, nba="L"), house(3, quality="C"), house(4, municipality="999"), house(5, suffix="a")]


@pytest.mark.parametrize("name", ["hk.txt", "hk.xlsx"])
def test_house_coordinates_with_headings_spelt_out_keep_their_filters(name: str, tmp_path: Path) -> None:
    write = files.xlsx if name.endswith("xlsx") else files.csv_file
    report, skipped = read(write(tmp_path / name, [SPELT_OUT, *HOUSES]))
    assert [(row.number, row.suffix, row.object_id) for row in report.rows] == [(1, "", "OID1"), (5, "a", "OID5")]
    assert skipped == {DELETED: 1, INTERNAL: 1, OTHER_MUNICIPALITY: 1}


def loaded(path: Path, header: str, *rows: str) -> tuple[Report[AddressRow], Mapping[str, int]]:
    cells = [[*row.split(";"), str(681_000 + 20 * number), "5644500"] for number, row in enumerate(rows)]
    return read(files.csv_file(path, [[*header.split(";"), "RW", "HW"], *cells]))


@pytest.mark.parametrize(
    "heading", ["HNRZ", "hnrzus", "HNR_ZUSATZ", "Hausnr.-Zusatz", "HSNRZUS", "Adressierungszusatz", "Hausnummerzusatz"]
)
def test_the_letter_of_a_house_number_is_kept(heading: str, tmp_path: Path) -> None:
    header = f"STRASSENNAME;HNR;{heading};PLZ"
    report, _skipped = loaded(tmp_path / "a.csv", header, "Musterweg;1;;07743", "Musterweg;2;b;07743")
    assert [(row.number, row.suffix) for row in report.rows] == [(1, ""), (2, "b")]
    assert report.findings == ()


@pytest.mark.parametrize("heading", ["Ort", "Gemeinde", "Stadt", "Postort", "gemeindename"])
def test_a_row_of_another_municipality_does_not_count(heading: str, tmp_path: Path) -> None:
    rows = [f"Musterweg;{number};07743;{place}" for number, place in enumerate(["Jena", "Stadt Jena", "Weimar"], 1)]
    report, skipped = loaded(tmp_path / "a.csv", f"Straße;Hausnummer;PLZ;{heading}", *rows)
    assert [row.number for row in report.rows] == [1, 2]
    assert skipped == {OTHER_MUNICIPALITY: 1}


def test_a_column_of_parts_of_the_city_is_named_and_drops_nothing(tmp_path: Path) -> None:
    rows = [f"Musterweg;{number};07743;{place}" for number, place in enumerate(["Lobeda", "Jena", "Cospeda"], 1)]
    report, skipped = loaded(tmp_path / "a.csv", "Straße;Hausnummer;PLZ;Ort", *rows)
    assert len(report.rows) == len(rows)
    assert skipped == {}
    assert [(one.kind.name, one.values["column"]) for one in report.findings] == [("COLUMN_UNUSED", "Ort")]


def test_a_column_that_nobody_claims_is_named(tmp_path: Path) -> None:
    report, _skipped = loaded(
        tmp_path / "a.csv", "Straße;Hausnummer;PLZ;Status", "Musterweg;1;07743;aktiv", "Musterweg;2;07743;gelöscht"
    )
    assert [(one.kind.name, one.values["samples"]) for one in report.findings] == [("COLUMN_UNUSED", "aktiv; gelöscht")]


@pytest.mark.parametrize(
    ("cells", "is_city"),
    [
        (["Jena", "Jena-Cospeda", "Weimar"], True),
        (["Jena", "", ""], True),
        (["Jena", "Lobeda"], False),
        (["Jenalöbnitz"], False),
        ([], False),
    ],
)
def test_most_cells_decide_whether_a_column_names_the_city(cells: list[str], is_city: bool) -> None:
    assert names_the_city(cells) is is_city
