"""A clerk reads of each column of a file of addresses what it means and what was done with it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests.imports import files
from tests.imports.conftest import MakeJob
from tests.imports.test_run import checked
from tests.ingest import address_files
from zones.ingest.sources.address_account import DECIDING, LABELS, SAME_FIELD
from zones.ingest.sources.hk_filters import NAMES
from zones.models import EditionKind, ImportJob

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(make_job: MakeJob) -> Callable[..., dict[str, dict[str, Any]]]:
    def read(content: bytes, name: str, **more: Any) -> dict[str, dict[str, Any]]:
        job = checked(make_job(content, name=name, kind=EditionKind.ADDRESSES, **more))
        return {role: {one["column"]: one for one in file["columns"]} for role, file in job.report["files"].items()}

    return read


def test_every_column_of_house_coordinates_has_a_meaning() -> None:
    assert NAMES.keys() <= {*DECIDING, *SAME_FIELD, *LABELS}
    assert set(SAME_FIELD.values()) <= LABELS.keys()


def test_a_text_of_the_city_tells_its_columns(told: Any) -> None:
    columns = told(files.CITY_ADDRESSES.encode(), "adressen.tsv")["main"]
    assert [one["label"] for one in columns.values()][:3] == ["Straße", "Hausnummer", "Postleitzahl"]
    assert columns["Spalte 2"]["samples"] == ["1", "2", "3"]
    assert (columns["Spalte 4"]["read"][0], columns["Spalte 4"]["stored_unit"]) == ("11.5866", "Grad")
    assert columns["Spalte 4"]["filled"] == 0  # only the first lines were looked at
    assert [one["use"] for one in columns.values()] == [*["taken"] * 5, "unclaimed"]


def test_house_coordinates_tell_what_decides_and_what_is_left(told: Any, tmp_path: Path) -> None:
    path = address_files.v5_2(tmp_path / "hk.txt", address_files.houses(3))
    columns = told(path.read_bytes(), "hk.txt")["main"]
    assert len(columns) == 24
    assert (columns["nba"]["use"], columns["nba"]["label"]) == ("deciding", "Fortführung: gelöscht oder nicht")
    assert (columns["ostwert"]["label"], columns["ostwert"]["stored_unit"]) == ("Länge oder Ostwert", "m")
    assert len(columns["str"]["samples"]) == 3
    assert columns["strschl"]["use"] == "unclaimed"


def test_a_table_tells_and_counts_its_columns(told: Any) -> None:
    table = "Straße;HNR;Ort;Status;RW;HW\nOttostraße;1;Jena;aktiv;681500;5643500\nOttostraße;2;Jena;;681520;5643500\n"
    columns = told(table.encode(), "adressen.csv")["main"]
    assert (columns["HNR"]["label"], columns["HNR"]["taken"], columns["HNR"]["filled"]) == ("Hausnummer", 2, 2)
    assert (columns["Ort"]["use"], columns["Ort"]["label"]) == ("deciding", "Gemeinde")
    assert (columns["Status"]["use"], columns["Status"]["filled"]) == ("unclaimed", 1)
    assert columns["RW"]["stored_unit"] == "m"


def test_the_areas_of_postcodes_tell_theirs(told: Any, make_job: MakeJob) -> None:
    areas = "plz;note;wkt\n07743;x;POLYGON ((11.5 50.8, 11.7 50.8, 11.7 51, 11.5 51, 11.5 50.8))\n"
    columns = told(files.CITY_ADDRESSES.encode(), "adressen.tsv", extra=areas.encode())["extra"]
    assert (columns["plz"]["label"], columns["note"]["use"]) == ("Postleitzahl", "unclaimed")


def test_the_page_shows_them(told: Any, client: Client) -> None:
    told(files.CITY_ADDRESSES.encode(), "adressen.tsv")
    client.force_login(User.objects.create_superuser("a", password="x"))
    page = client.get(reverse("admin:zones_importjob_change", args=[ImportJob.objects.get().pk]))
    text = " ".join(page.content.decode().split())
    assert "Was gelesen wurde" in text
    assert "gelesen: 11.5866 · 11.5867 · 11.5868 Grad" in text
