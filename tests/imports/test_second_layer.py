"""Steckbriefe as a second layer of the file with the zones: named, chosen on the page, read."""

from decimal import Decimal
from pathlib import Path

import numpy as np
import pyogrio
import pytest
from django.test import Client

from tests.imports.conftest import MakeJob
from tests.imports.test_admin import signed_in, url
from tests.ingest import plan_files
from zones.ingest.finding_kinds import FindingKind
from zones.models import ImportJob, ImportStatus
from zones.uploads.run import run

pytestmark = pytest.mark.django_db


def geopackage(path: Path) -> bytes:
    plots = [plan_files.Plot(f"A-{one}", f"Nord {one}", "dezentral", plan_files.square(one)) for one in (1, 2)]
    plan_files.gdal(path, plots, "GPKG")
    codes, demands = np.array(["A-1", "A-2"], dtype=object), np.array([7200.0, 6100.0])
    names = ["Kennung", "Wärmebedarf [MWh/a]"]
    beside = {"driver": "GPKG", "layer": "kennwerte", "append": True, "geometry_type": None}
    pyogrio.raw.write(path, None, [codes, demands], names, **beside)
    return path.read_bytes()


def checked(job: ImportJob) -> ImportJob:
    run(job.pk)
    job.refresh_from_db()
    assert (job.status, job.message) == (ImportStatus.CHECKED, "")
    return job


def unread(job: ImportJob) -> list[str]:
    kinds = {kind["code"]: kind["findings"] for kind in job.report["kinds"]}
    return [finding["sentence"] for finding in kinds.get(FindingKind.TABLES_UNREAD.name, [])]


def test_the_layer_is_named_then_chosen_and_read(client: Client, make_job: MakeJob, tmp_path: Path) -> None:
    job = checked(make_job(geopackage(tmp_path / "plan.gpkg"), "plan.gpkg"))
    clerk = signed_in(client, "Redaktion")
    page = clerk.get(url("change", job)).content.decode()
    assert "Blatt oder Ebene mit den Steckbriefen" in page
    assert unread(job) == ["Gelesen wurde „gebiete“, nicht gelesen: kennwerte."]
    clerk.post(url("check", job), {"second_table": "kennwerte"})
    checked(job)
    assert unread(job) == []
    assert {one["column"] for one in job.report["files"]["extra"]["columns"]} == {"Kennung", "Wärmebedarf [MWh/a]"}
    clerk.post(url("check", job), {"extra-table": "kennwerte"})
    clerk.post(url("store", checked(job)))
    run(job.pk)
    job.refresh_from_db()
    steckbriefe = [zone.steckbrief for zone in job.edition.zones.order_by("code")]
    assert [value.value for one in steckbriefe for value in one.values.all()] == [Decimal(7200), Decimal(6100)]
