"""Rules of the checks that need no database, and their documentation."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zones.house_numbers import LONGEST_SUFFIX, read, written
from zones.ingest.checks import check_addresses
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.rows import RawAddress
from zones.ingest.spelling import restore_eszett, spelt_out
from zones.outline import OUTLINE_TOLERANCE_M, city_outline

DOCS = Path(__file__).resolve().parents[2] / "docs" / "data-import.md"
text = st.text(max_size=12)
raw_rows = st.builds(
    RawAddress,
    line=st.integers(1, 10**6),
    text=text,
    street=text | st.just("Markt"),
    number=text | st.just("1"),
    postcode=text | st.just("07743"),
    x=text | st.floats().map(str) | st.just("681000"),
    y=text | st.floats().map(str) | st.just("5645000"),
)


@given(st.lists(raw_rows, max_size=8))
def test_whatever_a_file_holds_every_row_is_usable_or_dropped(rows: list[RawAddress]) -> None:
    report = check_addresses(rows, 25832)
    assert report.read == len(rows) == len(report.rows) + len(report.dropped)
    assert report.is_loadable <= bool(report.rows)


@given(st.lists(raw_rows, max_size=8))
def test_usable_rows_fit_the_columns_of_the_database(rows: list[RawAddress]) -> None:
    for row in check_addresses(rows, 25832).rows:
        assert 1 <= row.number <= 9999
        assert len(row.suffix) <= LONGEST_SUFFIX
        assert read(written(row.number, row.suffix)) == (row.number, row.suffix)
        assert re.fullmatch(r"([0-9]{5})?", row.postcode)
        assert 0 < len(row.street) <= 100


@pytest.mark.parametrize(
    ("outwards_m", "is_in_the_city"), [(OUTLINE_TOLERANCE_M - 1, True), (OUTLINE_TOLERANCE_M + 1, False)]
)
def test_the_city_ends_a_tolerance_beyond_its_outline(outwards_m: float, is_in_the_city: bool) -> None:
    _west, _south, east, _north = city_outline().bounds
    northing = max(city_outline().exterior.coords, key=lambda corner: corner[0])[1]
    row = RawAddress(1, "", "Markt", "1", "07743", str(east + outwards_m), str(northing))
    assert bool(check_addresses([row], 25832).rows) is is_in_the_city


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Lutherstrasse", "Lutherstraße"),
        ("Kahlaische Strasse", "Kahlaische Straße"),
        ("Strasse des 17. Juni", "Straße des 17. Juni"),
        ("Strassenbahnweg", "Strassenbahnweg"),
        ("Carl-Zeiss-Promenade", "Carl-Zeiss-Promenade"),
        ("Schlossgasse", "Schlossgasse"),
        ("Lutherstraße", "Lutherstraße"),
    ],
)
def test_eszett_is_restored_only_at_the_end_of_strasse(typed: str, expected: str) -> None:
    assert restore_eszett(typed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Lutherstr.", "Lutherstraße"),
        ("Carl-Zeiss-Str.", "Carl-Zeiss-Straße"),
        ("Str. des 17. Juni", "Straße des 17. Juni"),
        ("Kahlaische Strasse", "Kahlaische Straße"),
        ("Dr.-Str.-Weg", "Dr.-Str.-Weg"),
        ("Astr.ologie", "Astr.ologie"),
    ],
)
def test_a_shortened_street_is_spelt_out(typed: str, expected: str) -> None:
    assert spelt_out(typed) == expected


def test_every_finding_code_is_documented_once_with_its_weight() -> None:
    rows = re.findall(r"^\| `([A-Z0-9_]+)` \| (\w+) \| (yes|no) \|", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(kind.name, str(kind.severity), "yes" if kind.drops_row else "no") for kind in FindingKind]


def test_a_finding_of_a_reader_counts_as_a_row() -> None:
    report = check_addresses([Finding(FindingKind.COLUMNS_WRONG, 1, "x")], 4326)
    assert (report.read, len(report.dropped), report.rows) == (1, 1, ())
