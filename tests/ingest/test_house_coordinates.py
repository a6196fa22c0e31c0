"""House coordinates in the layouts that Länder, spreadsheets and offices make of them: filters are never lost."""

from pathlib import Path

import pytest

from tests.ingest import address_files as files
from tests.ingest import plan_files
from tests.ingest.address_files import HEADER_5_2, House
from zones.ingest.checks import check_addresses
from zones.ingest.findings import Report
from zones.ingest.rows import AddressRow
from zones.ingest.sources.addresses import open_addresses
from zones.ingest.sources.hk_filters import DELETED, INTERNAL, OTHER_MUNICIPALITY, is_ours

NAMES = HEADER_5_2.split(";")
ROWS = [
    House(number="1", oid="OID0").v5_2().split(";"),
    House(number="2", oid="OID1", nba="L").v5_2().split(";"),
    House(number="3", oid="OID2", qua="C").v5_2().split(";"),
    [
        cell if name != "gmdschl" else "999"
        for name, cell in zip(NAMES, House(oid="OID3").v5_2().split(";"), strict=True)
    ],
]
ALL_FILTERS = {OTHER_MUNICIPALITY: 1, DELETED: 1, INTERNAL: 1}


def read(path: Path) -> tuple[Report[AddressRow], dict[str, int], str]:
    """Return the checked rows, what was passed over, and the name of the format."""
    with open_addresses(path) as source:
        report = check_addresses(source.read(lambda _lines: None), source.epsg)
        return report, dict(source.skipped), source.format_name


def text(path: Path, rows: list[list[str]], *, delimiter: str = ";", quote: str = "", end: str = "") -> Path:
    lines = (delimiter.join(f"{quote}{cell}{quote}" for cell in row) + end for row in rows)
    path.write_text("".join(f"{line}\r\n" for line in lines), encoding="utf-8")
    return path


def more(rows: list[list[str]], at: int, name: str, value: str) -> list[list[str]]:
    """Return header and rows with one more column."""
    return [[*row[:at], name if row is rows[0] else value, *row[at:]] for row in rows]


def without(rows: list[list[str]], *names: str) -> list[list[str]]:
    kept = [index for index, name in enumerate(rows[0]) if name not in names]
    return [[row[index] for index in kept] for row in rows]


WITH_HEADER = [NAMES, *ROWS]
LAYOUTS = {
    "exact": (WITH_HEADER, {}),
    "one more column": (more(WITH_HEADER, 24, "stand", "2026-01-01"), {}),
    "one more column in front": (more(WITH_HEADER, 0, "fid", "7"), {}),
    "semicolon at the end": (WITH_HEADER, {"end": ";"}),
    "quoted": (WITH_HEADER, {"quote": '"'}),
    "22 columns": (without(WITH_HEADER, "postonmzus", "postott"), {}),
    "capitals": ([[name.upper() for name in NAMES], *ROWS], {}),
    "tabulators": (WITH_HEADER, {"delimiter": "\t"}),
    "5 without header": (ROWS, {}),
    "5 without header, 21 columns": ([[*row[:20], "2014-04-08"] for row in ROWS], {}),
    "without the key of the Regierungsbezirk": (without(WITH_HEADER, "regbezschl"), {}),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_keeps_its_filters(layout: str, tmp_path: Path) -> None:
    rows, how = LAYOUTS[layout]
    report, skipped, name = read(text(tmp_path / "hk.txt", rows, **how))
    assert [(row.number, row.object_id) for row in report.rows] == [(1, "OID0")]
    assert skipped == ALL_FILTERS
    assert "Hauskoordinaten" in name
    assert report.is_loadable


def test_only_the_header_of_a_quoted_file_may_be_quoted(tmp_path: Path) -> None:
    path = text(tmp_path / "hk.txt", ROWS)
    header = ";".join(f'"{name}"' for name in NAMES)
    path.write_text(f"{header}\r\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    assert read(path)[1] == ALL_FILTERS


@pytest.mark.parametrize("end", ["", ";", ";;"])
def test_the_old_layout_may_end_with_semicolons(end: str, tmp_path: Path) -> None:
    rows = [House(nba="L"), House(qua="C", number="2"), House(number="3"), House(number="4", kreis="71")]
    path = tmp_path / "hk.txt"
    path.write_text("".join(f"{row.v4_2()}{end}\r\n" for row in rows), encoding="utf-8")
    report, skipped, _name = read(path)
    assert [row.number for row in report.rows] == [3]
    assert skipped == ALL_FILTERS


def test_a_spreadsheet_of_house_coordinates_is_filtered_too(tmp_path: Path) -> None:
    bare = [[cell.lstrip("0") or ("0" if cell else "") for cell in row] for row in ROWS]  # as Excel leaves numbers
    report, skipped, _name = read(plan_files.xlsx(tmp_path / "hk.xlsx", [NAMES, *bare]))
    assert [row.number for row in report.rows] == [1]
    assert skipped == ALL_FILTERS


def test_a_column_that_the_format_does_not_know_is_named(tmp_path: Path) -> None:
    report, _skipped, _name = read(text(tmp_path / "hk.txt", more(WITH_HEADER, 24, "Stand", "2026-01-01")))
    said = [finding.values for finding in report.findings if finding.kind.name == "COLUMNS_PASSED_OVER"]
    assert said == [{"columns": "Stand"}]
    usual, _skipped, _name = read(text(tmp_path / "usual.txt", WITH_HEADER))
    assert "COLUMNS_PASSED_OVER" not in {finding.kind.name for finding in usual.findings}


@pytest.mark.parametrize("missing", ["nba", "qua", "gmdschl"])
def test_a_filter_that_the_file_has_no_column_for_is_said(missing: str, tmp_path: Path) -> None:
    columns = [missing, "gmd"] if missing == "gmdschl" else [missing]  # the name of the Gemeinde would do
    report, skipped, _name = read(text(tmp_path / "hk.txt", without(WITH_HEADER, *columns)))
    said = [(finding.kind.name, finding.values) for finding in report.findings]
    assert ("FILTER_MISSING", {"columns": missing}) in said
    assert len(skipped) == 2


@pytest.mark.parametrize(
    ("key", "ours"),
    [
        (("16", "0", "53", "000"), True),
        (("16", "", "53", "000"), True),
        (("16", "", "053", "000"), True),
        (("16", "0", "053", "0"), True),
        (("16", "160", "16053", "000"), True),
        (("", "", "16053", "000"), True),
        (("", "", "", "16053000"), True),
        (("16", "0", "53", "16053000"), True),
        (("16", "0", "53", "160530000000"), True),
        (("16.0", "0.0", "53.0", "0.0"), True),
        (("", "", "", "Jena"), True),
        (("", "", "", "Jena, Stadt"), True),
        (("16", "0", "71", "000"), False),
        (("16", "0", "53", "001"), False),
        (("15", "0", "53", "000"), False),
        (("16", "1", "53", "000"), False),
        (("16", "", "153", "000"), False),
        (("", "", "", "16071001"), False),
        (("", "", "", "Jenalöbnitz"), False),
    ],
)
def test_the_municipality_key_is_read_however_it_is_cut(key: tuple[str, ...], ours: bool) -> None:
    assert is_ours(key) is ours


def test_a_line_with_something_behind_the_last_column_is_left_out(tmp_path: Path) -> None:
    path = files.v5_2(tmp_path / "hk.txt", files.houses(12))
    path.write_text(path.read_text(encoding="utf-8") + House(number="13").v5_2() + ";x\r\n", encoding="utf-8")
    report, _skipped, _name = read(path)
    assert [finding.kind.name for finding in report.dropped] == ["COLUMNS_WRONG"]
