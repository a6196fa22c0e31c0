"""The pages of the guided import: what they take, what they refuse, and to whom they answer."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests import roles
from tests.imports import files
from tests.imports.conftest import MakeJob
from zones.mapping.sent import control
from zones.models import ColumnMapping, EditionKind, ImportJob, ImportStatus
from zones.uploads import stored_files
from zones.uploads.run import run

pytestmark = pytest.mark.django_db


def signed_in(client: Client, role: str) -> Client:
    user = User.objects.create_user(role, is_staff=True)
    user.groups.add(roles.role(role))
    client.force_login(user)
    return client


@pytest.fixture
def clerk(client: Client) -> Client:
    return signed_in(client, "Redaktion")


def form(content: bytes, name: str = "plan.geojson", **values: Any) -> dict[str, Any]:
    defaults = {
        "kind": EditionKind.HEAT_PLAN,
        "title": "Testplan",
        "as_of": "01.06.2028",
        "source": "Test",
        "licence": "ohne",
        "file": SimpleUploadedFile(name, content),
    }
    return {**defaults, **values}


ADD = "admin:zones_importjob_add"


def url(step: str, job: ImportJob) -> str:
    return reverse(f"admin:zones_importjob_{step}", args=[job.pk])


def test_an_upload_is_kept_whole_and_waits_for_a_worker(clerk: Client) -> None:
    content = b"x" * (stored_files.CHUNK_BYTES + 1)
    answer = clerk.post(reverse(ADD), form(content, name="../../plan.geojson"))
    job = ImportJob.objects.get()
    assert answer.headers["Location"] == url("change", job)
    kept = job.files.get()
    assert b"".join(bytes(chunk.content) for chunk in kept.chunks.all()) == content
    assert (job.status, kept.name, kept.size_bytes) == (ImportStatus.WAITING, "plan.geojson", len(content))
    assert job.created_by is not None
    assert job.created_by.username == "Redaktion"


def test_a_file_beyond_the_limit_is_refused_before_it_is_kept(clerk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zones.admin.import_forms.LARGEST_UPLOAD_BYTES", 10)
    answer = clerk.post(reverse(ADD), form(b"12345678901"))
    assert "Die Datei ist 11" in answer.content.decode()
    assert not ImportJob.objects.exists()


@pytest.mark.parametrize("missing", ["title", "as_of", "source", "licence", "file"])
def test_nothing_is_kept_without_origin_or_file(missing: str, clerk: Client) -> None:
    sent = form(files.two_zones())
    del sent[missing]
    assert clerk.post(reverse(ADD), sent).status_code == 200
    assert not ImportJob.objects.exists()


def test_the_state_is_told_as_json_and_never_cached(clerk: Client, make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    answer = clerk.get(url("state", job))
    assert answer.json()["status"] == "waiting"
    assert "no-store" in answer.headers["Cache-Control"]
    job.delete()
    assert clerk.get(reverse("admin:zones_importjob_state", args=[1_000_000])).status_code == 404


def test_a_cancelled_import_leads_back_to_the_list(clerk: Client) -> None:
    page = clerk.get(reverse("admin:zones_importjob_change", args=[1_000_000]), follow=True)
    assert "nicht (mehr)" in page.content.decode()


def test_columns_are_mapped_by_hand_and_remembered_for_the_next_file(clerk: Client, make_job: MakeJob) -> None:
    odd = files.two_zones().replace(b'"Kennung"', b'"Feld7"')
    job = make_job(odd)
    run(job.pk)
    sent = {f"main-{control('field', 'Feld7')}": "code", "save_as": "Stadtplanung 2028"}
    assert "Feld7" in clerk.get(url("change", job)).content.decode()
    clerk.post(url("check", job), sent)
    run(job.pk)
    job.refresh_from_db()
    assert job.status == ImportStatus.CHECKED
    kept = ColumnMapping.objects.get(name="Stadtplanung 2028")
    clerk.post(reverse(ADD), form(odd, columns=kept.pk))
    second = ImportJob.objects.latest("pk")
    run(second.pk)
    second.refresh_from_db()
    assert second.status == ImportStatus.CHECKED


def test_a_column_that_the_file_does_not_have_is_refused(clerk: Client, make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    run(job.pk)
    assert clerk.post(url("check", job), {f"main-{control('field', 'Name')}": "Feld99"}).status_code == 400
    job.refresh_from_db()
    assert job.status == ImportStatus.CHECKED


def test_findings_are_listed_with_their_hint_and_drawn(clerk: Client, make_job: MakeJob) -> None:
    job = make_job(files.two_zones(), expected_zones=57)
    run(job.pk)
    page = clerk.get(url("change", job)).content.decode()
    assert "verhindert" in page
    assert "Als Entwurf speichern</button>" not in page
    assert len(clerk.get(url("map", job)).json()["zones"]) == 2


@pytest.mark.parametrize("step", ["check", "store", "cancel"])
@pytest.mark.parametrize("role", ["Freigabe", "Beratung", "Verwaltung"])
def test_only_redaktion_takes_a_step(step: str, role: str, client: Client, make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    run(job.pk)
    assert signed_in(client, role).post(url(step, job)).status_code == 403
    job.refresh_from_db()
    assert job.status == ImportStatus.CHECKED


@pytest.mark.parametrize("step", ["check", "store", "cancel"])
def test_steps_are_never_taken_by_following_a_link(step: str, clerk: Client, make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    assert clerk.get(url(step, job)).status_code == 405


@pytest.mark.parametrize("page", ["change", "state", "map", "addresses"])
def test_no_page_answers_to_strangers(page: str, client: Client, make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    assert client.get(url(page, job)).status_code == 302
    assert signed_in(client, "Beratung").get(url(page, job)).status_code == 403


def test_storing_twice_by_a_double_click_makes_one_draft(clerk: Client, make_job: MakeJob) -> None:
    job = make_job(files.two_zones())
    run(job.pk)
    clerk.post(url("store", job))
    page = clerk.post(url("store", job), follow=True).content.decode()
    assert "nur ein geprüfter Import" in page
