"""An import reads, checks and compares before anything is stored, and stores all or nothing."""

import pytest

from tests import builders
from tests.imports import files
from tests.imports.conftest import MakeJob
from zones.models import ColumnMapping, Edition, EditionKind, EditionStatus, ImportJob, ImportStatus, Zone
from zones.uploads import jobs
from zones.uploads.run import run

pytestmark = pytest.mark.django_db


def checked(job: ImportJob) -> ImportJob:
    run(job.pk)
    job.refresh_from_db()
    return job


def stored(job: ImportJob) -> ImportJob:
    jobs.queue_storing(checked(job))
    return checked(job)


def test_checking_reports_and_stores_no_edition(make_job: MakeJob) -> None:
    job = checked(make_job(files.two_zones()))
    assert (job.status, job.message) == (ImportStatus.CHECKED, "")
    assert job.report["loadable"]
    assert [zone["code"] for zone in job.report["zones"]] == ["DEMO-01", "DEMO-02"]
    assert not Edition.objects.exists()


def test_the_report_says_what_would_change_and_for_which_addresses(make_job: MakeJob) -> None:
    builders.published_city()
    diff = checked(make_job(files.two_zones(shared=681_600))).report["diff"]
    assert [zone["title"] for zone in diff["moved"]] == ["DEMO-01 Gebiet DEMO-01", "DEMO-02 Gebiet DEMO-02"]
    assert diff["addresses"]["other_zone"] == 1
    assert diff["addresses"]["ways"] == [{"before": "DEMO-02", "after": "DEMO-01", "category": True, "count": 1}]


def test_the_same_plan_again_changes_nothing(make_job: MakeJob) -> None:
    builders.published_city()
    assert checked(make_job(files.two_zones())).report["diff"]["empty"]


def test_storing_makes_one_draft_and_drops_the_file(make_job: MakeJob) -> None:
    job = stored(make_job(files.two_zones(), expected_zones=2))
    assert job.status == ImportStatus.DRAFTED
    assert (job.edition.status, job.edition.zones.count(), job.edition.expected_zones) == (EditionStatus.DRAFT, 2, 2)
    assert not job.files.exists()


def test_a_second_file_brings_the_steckbriefe(make_job: MakeJob) -> None:
    table = "Kennung;Wärmebedarf;Zieljahr\nDEMO-01;1.234,5;2040\n".encode()
    job = stored(make_job(files.two_zones(), extra=table))
    steckbrief = job.edition.zones.get(code="DEMO-01").steckbrief
    assert steckbrief.target_year == 2040
    assert [(value.indicator, float(value.value)) for value in steckbrief.values.all()] == [("heat_demand", 1234.5)]


def test_a_blocking_finding_is_placed_and_forbids_storing(make_job: MakeJob) -> None:
    crossed = files.feature("DEMO-02", (681_000, 5_643_000, 682_000, 5_644_000))
    first, second, third, *rest = crossed["geometry"]["coordinates"][0]
    crossed["geometry"]["coordinates"][0] = [first, third, second, *rest]
    west = files.feature("DEMO-01", (680_000, 5_643_000, 681_000, 5_644_000))
    job = checked(make_job(files.geojson(west, crossed)))
    kind = job.report["kinds"][0]
    assert (job.report["loadable"], kind["severity"]) == (False, "blocking")
    assert kind["findings"][0]["geometry"]["type"] in {"Polygon", "MultiPolygon"}
    with pytest.raises(jobs.NotPossible, match="Befunde"):
        jobs.queue_storing(job)


def test_an_overlap_is_placed_and_stays_open_in_the_draft(make_job: MakeJob) -> None:
    overlapping = files.geojson(
        files.feature("DEMO-01", (680_000, 5_643_000, 681_200, 5_644_000)),
        files.feature("DEMO-02", (681_000, 5_643_000, 682_000, 5_644_000)),
    )
    report = checked(make_job(overlapping)).report
    kind = report["kinds"][0]
    assert (report["loadable"], report["open"], kind["severity"]) == (True, 1, "open")
    assert kind["findings"][0]["shared_by"] == ["DEMO-01", "DEMO-02"]
    assert stored(make_job(overlapping)).edition.is_draft


def test_a_file_that_cannot_be_read_ends_with_a_sentence(make_job: MakeJob) -> None:
    job = checked(make_job(b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", name="plan.pdf"))
    assert job.status == ImportStatus.FAILED
    assert "plan.pdf" in job.message
    assert not Zone.objects.exists()


def test_unknown_columns_are_offered_for_mapping_and_the_mapping_is_used(make_job: MakeJob) -> None:
    odd = files.two_zones().replace(b'"Kennung"', b'"Feld7"')
    job = checked(make_job(odd))
    assert job.status == ImportStatus.FAILED
    assert "Feld7" in str(job.report["files"]["main"]["sample"])
    mapping = {"code": "Feld7", "name": "Name", "versorgungsart": "Versorgungsart"}
    jobs.queue_check(job, {"main": {"columns": mapping}})
    assert [zone["code"] for zone in checked(job).report["zones"]] == ["DEMO-01", "DEMO-02"]


def test_addresses_are_checked_and_stored(make_job: MakeJob) -> None:
    job = make_job(files.CITY_ADDRESSES.encode(), name="adressen.tsv", kind=EditionKind.ADDRESSES)
    job = stored(job)
    assert job.status == ImportStatus.DRAFTED, job.message
    assert (job.edition.kind, job.edition.addresses.count()) == (EditionKind.ADDRESSES, 12)


def test_two_imports_side_by_side_become_two_drafts(make_job: MakeJob) -> None:
    first, second = make_job(files.two_zones(), title="A"), make_job(files.two_zones(), title="B")
    assert {stored(first).edition.title, stored(second).edition.title} == {"A", "B"}


def test_kept_choices_are_taken_for_the_same_columns_and_only_for_those(make_job: MakeJob) -> None:
    odd = files.two_zones().replace(b'"Kennung"', b'"Feld7"')
    kept = {"main": {"columns": {"code": "Feld7", "name": "Name", "versorgungsart": "Versorgungsart"}}}
    ColumnMapping.objects.create(name="Stadtplanung", kind=EditionKind.HEAT_PLAN, choices=kept)
    job = checked(make_job(odd))
    assert (job.status, job.report["remembered"]) == (ImportStatus.CHECKED, "Stadtplanung")
    assert [zone["code"] for zone in job.report["zones"]] == ["DEMO-01", "DEMO-02"]
    other = checked(make_job(odd.replace(b'"Feld7"', b'"Feld8"')))
    assert (other.status, other.report.get("remembered")) == (ImportStatus.FAILED, None)


def test_the_report_tells_each_column_of_both_files(make_job: MakeJob) -> None:
    table = "Kennung;Wärmebedarf [MWh/a];Trasse\nDEMO-01;1.234,5;7\n".encode()
    told = checked(make_job(files.two_zones(), extra=table)).report["files"]
    assert [column["label"] for column in told["main"]["columns"]][:3] == ["Kennung", "Name", "Versorgungsart"]
    _code, demand, unclaimed = told["extra"]["columns"]
    assert (demand["unit"], demand["read"], demand["samples"]) == ("MWh/a", ["1234,5"], ["1.234,5"])
    assert unclaimed["use"] == "unclaimed"
