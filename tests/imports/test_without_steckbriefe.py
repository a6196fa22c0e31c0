"""The guided import of a delivery without Steckbriefe: two buttons, and the choice survives another check."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.imports import files
from tests.imports.conftest import MakeJob
from tests.imports.test_admin import signed_in, url
from zones import services
from zones.models import ImportJob, ImportStatus, Steckbrief
from zones.uploads.run import run

pytestmark = pytest.mark.django_db


@pytest.fixture
def job(make_job: MakeJob) -> ImportJob:
    """A checked delivery beside a published plan of the city with one Steckbrief."""
    plan = builders.edition(is_demonstration=False)
    for zone in builders.two_squares(plan):
        Steckbrief.objects.filter(zone=zone).update(target_year=2040, source="Gutachten 2025")
    services.publish(plan, reason="Beschluss des Stadtrats")
    made = make_job(files.two_zones())
    return checked(made)


def checked(job: ImportJob) -> ImportJob:
    run(job.pk)
    job.refresh_from_db()
    assert job.status == ImportStatus.CHECKED
    return job


def test_it_asks_and_takes_over_what_was_chosen(client: Client, job: ImportJob) -> None:
    clerk = signed_in(client, "Redaktion")
    page = clerk.get(url("change", job)).content.decode()
    assert "Was soll mit ihnen geschehen?" in page
    assert clerk.post(url("store", job), follow=True).status_code == 200
    assert not job.report["loadable"]
    clerk.post(url("steckbriefe", job), {"wahl": "take_over"})
    checked(job)
    assert (
        "Sie haben gewählt: Die Steckbriefe der veröffentlichten Ausgabe"
        in clerk.get(url("change", job)).content.decode()
    )
    clerk.post(url("check", job), {})
    checked(job)
    clerk.post(url("store", job))
    run(job.pk)
    job.refresh_from_db()
    sheets = Steckbrief.objects.filter(zone__edition=job.edition)
    assert [(sheet.target_year, sheet.source) for sheet in sheets] == [(2040, "Gutachten 2025")] * 2


def test_left_empty_it_says_so_and_names_what_is_lost(client: Client, job: ImportJob) -> None:
    clerk = signed_in(client, "Redaktion")
    clerk.post(url("steckbriefe", job), {"wahl": "leave_empty"})
    page = clerk.get(url("change", checked(job))).content.decode()
    assert "Sie haben gewählt: Die Steckbriefe bleiben leer." in page
    assert "STECKBRIEF_ENTRIES_GONE" in page
    assert job.report["loadable"]


def test_another_word_is_refused(client: Client, job: ImportJob) -> None:
    answer = signed_in(client, "Redaktion").post(url("steckbriefe", job), {"wahl": "vielleicht"}, follow=True)
    assert "Wählen Sie" in answer.content.decode()
    job.refresh_from_db()
    assert job.status == ImportStatus.CHECKED
    assert reverse("admin:zones_importjob_steckbriefe", args=[job.pk])
