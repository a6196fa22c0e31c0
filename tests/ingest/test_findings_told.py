"""Findings are told as people write here: numbers with a comma, and why before what follows from it."""

from collections import Counter

import pytest

from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.sources.json_places import place_of
from zones.uploads.report import detail_of, findings_report


@pytest.mark.parametrize(
    ("area_m2", "told"), [(479.56, "479,6 m² gehören zu beiden."), (1900.0, "1.900 m² gehören zu beiden.")]
)
def test_numbers_of_a_finding_are_german(area_m2: float, told: str) -> None:
    assert detail_of(Finding(FindingKind.ZONES_OVERLAP, values={"area_m2": area_m2})) == told


def test_one_entry_is_told_in_the_singular() -> None:
    assert detail_of(Finding(FindingKind.STECKBRIEF_ENTRIES_GONE, values={"entries": 1})) == "Zahl der Angaben: 1."


def test_why_no_zone_is_left_comes_before_that_none_is_left() -> None:
    found = [Finding(FindingKind.NO_ZONES), Finding(FindingKind.GEOMETRY_UNREADABLE)]
    told = findings_report(found, Counter(each.kind for each in found))
    assert [kind["code"] for kind in told["kinds"]] == ["GEOMETRY_UNREADABLE", "NO_ZONES"]


def test_a_geometry_that_cannot_be_read_is_shown_as_it_stands_there() -> None:
    found: list[Finding] = []
    place_of(1, {"type": "Polygon", "coordinates": [[[10**400, 1], [2, 2]]]}, found)
    assert found[0].text.startswith("Polygon: [[[1000")
