"""Texts of address files as people see them: invisible signs, damaged letters, encodings, answers that were cut."""

import json
from pathlib import Path

import pytest

from tests.ingest import address_files as files
from tests.ingest import plan_files
from zones.ingest.checks import check_addresses
from zones.ingest.findings import Report, SourceError
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.rows import AddressRow, RawAddress
from zones.ingest.sources.addresses import open_addresses
from zones.ingest.spelling import tidy

HEADER = ["Straße", "Hausnummer", "PLZ", "lon", "lat"]


def read(path: Path) -> Report[AddressRow]:
    with open_addresses(path) as source:
        return check_addresses(source.read(lambda _lines: None), source.epsg)


def table(*streets: str, start: int = 1) -> list[list[str]]:
    return [
        [street, str(number), "07743", "11.59", f"50.92{number:04d}"] for number, street in enumerate(streets, start)
    ]


def row(street: str = "Markt", number: str = "1") -> RawAddress:
    return RawAddress(1, street, street, number, "07743", "681000", "5645000")


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Glemsweg\u00a0", "Glemsweg"),
        ("Käthe\u202fKollwitz\u2003Straße", "Käthe Kollwitz Straße"),
        ("Platz der Rosa\u00ad-Luxemburg", "Platz der Rosa-Luxemburg"),
        ("\ufeffMarkt", "Markt"),
        ("Am\u200bMarkt", "AmMarkt"),
        ("\u200eMarkt\u200f", "Markt"),
        ("  Am \t Markt ", "Am Markt"),
        ("O’Brien-Weg", "O’Brien-Weg"),
        ("Mar\x07kt", "Mar\x07kt"),
    ],
)
def test_a_text_is_what_people_see(written: str, seen: str) -> None:
    assert tidy(written) == seen


@pytest.mark.parametrize("number", ["7 a", "7\u00a0a", "7\u202fa", "\u00a07a\u00a0", "7\u00ada"])
def test_invisible_signs_spoil_no_house_number(number: str) -> None:
    [address] = check_addresses([row(number=number)], 25832).rows
    assert (address.number, address.suffix) == (7, "a")


def test_invisible_signs_spoil_no_street() -> None:
    report = check_addresses([row("Glemsweg\u00a0"), row("Platz der Rosa\u00ad-Luxemburg", "5")], 25832)
    assert [address.street for address in report.rows] == ["Glemsweg", "Platz der Rosa-Luxemburg"]
    assert not report.dropped


@pytest.mark.parametrize("damaged", ["Hauptstra\ufffde", "HauptstraÃŸe"])
@pytest.mark.parametrize("others", ["Südweg", "Markt"])
def test_one_damaged_letter_costs_its_row_and_no_other(damaged: str, others: str, tmp_path: Path) -> None:
    path = plan_files.csv_file(tmp_path / "a.csv", [HEADER, *table(*[others] * 400, damaged)], encoding="utf-8")
    report = read(path)
    assert (len(report.rows), report.is_loadable) == (400, True)
    assert [(finding.kind.name, finding.line) for finding in report.dropped] == [("LETTER_BROKEN", 402)]


def test_one_byte_of_another_encoding_costs_its_row_and_no_other(tmp_path: Path) -> None:
    path = plan_files.csv_file(tmp_path / "a.csv", [HEADER, *table(*["Südweg"] * 400)], encoding="utf-8")
    line = "Hauptstraße;1;07743;11.59;50.9281\r\n".encode("cp1252")
    path.write_bytes(path.read_bytes() + line)
    report = read(path)
    assert (len(report.rows), report.is_loadable) == (400, True)
    assert [finding.kind.name for finding in report.dropped] == ["LETTER_BROKEN"]


def test_destroyed_umlauts_throughout_block(tmp_path: Path) -> None:
    rows = table(*["Markt"] * 400, *["HauptstraÃŸe"] * 10, "Südweg")
    report = read(plan_files.csv_file(tmp_path / "a.csv", [HEADER, *rows], encoding="utf-8"))
    assert [kind.name for kind in report.counts()] == ["TEXT_BROKEN"]
    assert not report.is_loadable


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "cp850", "mac_roman"]
)
def test_a_table_is_read_in_every_encoding_of_old_and_new_programs(encoding: str, tmp_path: Path) -> None:
    streets = ["Südstraße", "Göschwitzer Straße", "Mühlenstraße", "Am Jägerberg"]
    report = read(plan_files.csv_file(tmp_path / "a.csv", [HEADER, *table(*streets)], encoding=encoding))
    assert [address.street for address in report.rows] == streets


def test_the_encoding_that_somebody_chose_counts(tmp_path: Path) -> None:
    path = files.v5_2(tmp_path / "hk.txt", files.houses(1, street="Südstraße"), encoding="cp1252")
    with open_addresses(path, FileChoices(encoding="cp850")) as source:
        [address] = source.read(lambda _lines: None)
    assert getattr(address, "street", "") == "Südstraße".encode("cp1252").decode("cp850")


def test_house_coordinates_in_the_encoding_of_dos(tmp_path: Path) -> None:
    report = read(files.v5_2(tmp_path / "hk.txt", files.houses(3, street="Göschwitzer Straße"), encoding="cp850"))
    assert {address.street for address in report.rows} == {"Göschwitzer Straße"}


def collection(count: int, **members: object) -> str:
    features = [
        {
            "type": "Feature",
            "properties": {"Straße": "Markt", "Hausnummer": str(number), "PLZ": "07743"},
            "geometry": {"type": "Point", "coordinates": [11.59, 50.92 + number / 10_000]},
        }
        for number in range(1, count + 1)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features, **members})


@pytest.mark.parametrize(
    "members",
    [
        {"properties": {"exceededTransferLimit": True}},
        {"exceededTransferLimit": True},
        {"numberMatched": 6, "numberReturned": 5},
        {"totalFeatures": 6},
    ],
)
def test_an_answer_that_was_cut_is_refused(members: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    path.write_text(collection(5, **members), encoding="utf-8")
    with pytest.raises(SourceError, match="ist unvollständig: Der Dienst hat nach 5 Objekten abgebrochen"):
        read(path)


@pytest.mark.parametrize(
    "members",
    [
        {"properties": {"exceededTransferLimit": False}},
        {"numberMatched": 5, "numberReturned": 5},
        {"totalFeatures": "unknown"},
        {"properties": None},
    ],
)
def test_an_answer_that_is_whole_is_read(members: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    path.write_text(collection(5, **members), encoding="utf-8")
    assert len(read(path).rows) == 5
