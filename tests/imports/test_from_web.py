"""An import from an address on the web, by the form and by the commands."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from tests.imports import files
from tests.imports.test_admin import ADD, form, signed_in
from tests.ingest import web_servers as servers
from tests.ingest.web_servers import ArcGis, serving, squares
from zones.models import Edition, FileRole, ImportJob, ImportStatus
from zones.uploads import jobs
from zones.uploads.run import run

pytestmark = pytest.mark.django_db
LAYER = "/arcgis/rest/services/Plan/FeatureServer/0"
ORIGIN = ("--source", "Stadt", "--licence", "dl-de/by-2-0", "--as-of", "2026-02-01", "--commit")


@pytest.fixture(autouse=True)
def _allowed(settings: Settings) -> None:
    settings.IMPORT_HOSTS = ["127.0.0.1"]


@pytest.fixture
def clerk(client: Client) -> Client:
    return signed_in(client, "Redaktion")


def sent(address: str, **values: Any) -> dict[str, Any]:
    asked = form(b"", web_address=address, **values)
    del asked["file"]
    return asked


def test_the_worker_fetches_once_and_stores_what_was_checked(clerk: Client) -> None:
    with serving(ArcGis(squares(3))) as url:
        clerk.post(reverse(ADD), sent(f"{url}{LAYER}", expected_zones=3))
        job = ImportJob.objects.get()
        assert not job.files.exists()
        run(job.pk)
    job.refresh_from_db()
    assert (job.status, job.report["usable"]) == (ImportStatus.CHECKED, 3)
    kept = job.files.get(role=FileRole.MAIN)
    jobs.queue_storing(job)
    run(job.pk)  # the server is gone by now
    edition = Edition.objects.get()
    assert edition.zones.count() == 3
    assert edition.file_sha256 == kept.sha256
    page = clerk.get(reverse("admin:zones_importjob_change", args=[job.pk])).content.decode()
    assert f"{url}{LAYER}" in page


def test_a_transfer_that_is_cut_fails_with_a_sentence_and_keeps_nothing(clerk: Client) -> None:
    with serving(ArcGis(squares(3), cut=True)) as url:
        clerk.post(reverse(ADD), sent(f"{url}{LAYER}"))
        job = ImportJob.objects.get()
        run(job.pk)
    job.refresh_from_db()
    assert job.status == ImportStatus.FAILED
    assert "2 von 3 Objekten" in job.message
    assert not job.files.exists()


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("https://anders.example.de/plan.gpkg", "darf nicht geladen werden. Erlaubt sind: 127.0.0.1."),
        ("http://anders.example.de/plan.gpkg", "beginnt nicht mit https"),
        ("", "Wählen Sie eine Datei oder geben Sie eine Adresse im Netz an, nicht beides."),
    ],
)
def test_what_may_not_be_fetched_is_refused_in_the_form(clerk: Client, address: str, sentence: str) -> None:
    assert sentence in clerk.post(reverse(ADD), sent(address)).content.decode()
    assert not ImportJob.objects.exists()


def test_file_and_address_exclude_each_other(clerk: Client) -> None:
    answer = clerk.post(reverse(ADD), form(files.two_zones(), web_address="https://127.0.0.1/a"))
    assert "nicht beides" in answer.content.decode()
    assert not ImportJob.objects.exists()


def test_the_commands_take_an_address_too() -> None:
    with serving(ArcGis(squares(2))) as url:
        call_command("load_zones", "--url", f"{url}{LAYER}", "--expected", "2", *ORIGIN, stdout=StringIO())
    assert Edition.objects.get().zones.count() == 2
    houses = [
        {
            "type": "Feature",
            "properties": {"street": "Westweg", "housenumber": str(number), "postcode": "07743"},
            "geometry": {"type": "Point", "coordinates": [11.58, 50.92 + number / 10_000]},
        }
        for number in range(1, 4)
    ]
    content = json.dumps({"type": "FeatureCollection", "features": houses}).encode()
    with serving(servers.file(content)) as url:
        call_command("load_addresses", "--url", f"{url}/a.geojson", *ORIGIN, stdout=StringIO(), stderr=StringIO())
    assert Edition.objects.get(kind="addresses").addresses.count() == 3


@pytest.mark.parametrize("command", ["load_zones", "load_addresses"])
def test_the_commands_refuse_in_a_sentence(command: str) -> None:
    with pytest.raises(CommandError, match="darf nicht geladen werden"):
        call_command(command, "--url", "https://anders.example.de/a.gpkg", *ORIGIN)
    with pytest.raises(CommandError, match="entweder eine Datei an"):
        call_command(command, "a.gpkg", "--url", "https://127.0.0.1/a.gpkg", *ORIGIN)
    with pytest.raises(CommandError, match="entweder eine Datei an"):
        call_command(command, *ORIGIN)
