"""The pages: who may see what, what is refused, and what they say."""

import io
import logging
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from calculator.batch import run
from calculator.batch.upload import MOST_ROWS
from calculator.models import BatchChunk, BatchJob, BatchStatus
from tests import builders
from tests.calculator.batch.conftest import SignIn, Start
from tests.calculator.batch.tables import GOOD, csv, xlsx

pytestmark = pytest.mark.django_db

LIST = "/rechner/viele/"


def posted(client: Client, content: bytes, name: str = "haeuser.csv", **values: object) -> Any:
    file = io.BytesIO(content)
    file.name = name
    return client.post(LIST, {"title": "Nordhang", "file": file, "systems": ["heat_pump", "gas"], **values})


def test_an_upload_starts_a_run_as_of_today(
    desk: Client, sent: list[int], django_capture_on_commit_callbacks: object
) -> None:
    assert callable(django_capture_on_commit_callbacks)
    with django_capture_on_commit_callbacks(execute=True):
        answer = posted(desk, xlsx(GOOD))
    job = BatchJob.objects.get()
    assert answer.status_code == 302
    assert (job.title, job.rows_total, job.systems, job.status) == ("Nordhang", 1, ["heat_pump", "gas"], "running")
    assert job.stichtag == timezone.localdate()
    assert sent == [BatchChunk.objects.get().pk]


def test_a_run_without_a_name_is_named_by_its_day(desk: Client, sent: list[int]) -> None:
    posted(desk, csv(GOOD), title="")
    assert BatchJob.objects.get().title.startswith("Tabelle vom ")


@pytest.mark.parametrize(
    ("content", "values", "sentence"),
    [
        (b"Adresse;Baujahr\nWestweg 1;1965\n", {}, "fehlt: Wohnfläche m²"),
        (b"", {}, "Diese Datei ist leer"),
        (b"%PDF-1.4", {}, "ein PDF"),
        (b"x;y\n" + b"1;2\n" * (MOST_ROWS + 1), {}, "höchstens 20.000"),
        (b"x" * (10 * 1024**2 + 1), {}, "größer als 10 MB"),
        (csv(GOOD), {"systems": []}, "mindestens eine Heizung"),
        (csv(GOOD), {"systems": ["atomkraft"]}, "Diese Heizung gibt es nicht"),
        (csv(GOOD), {"title": "x" * 121}, "120"),
    ],
)
def test_a_wrong_upload_is_refused_beside_the_field_and_nothing_else_is_lost(
    desk: Client, content: bytes, values: dict[str, object], sentence: str
) -> None:
    answer = posted(desk, content, **values)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert sentence in page
    assert 'aria-invalid="true"' in page or "id_systems_error" in page
    assert "Nordhang" in page or "title" in values
    assert not BatchJob.objects.exists()


def test_no_file_at_all_is_refused_too(desk: Client) -> None:
    answer = desk.post(LIST, {"title": "Nordhang", "systems": ["gas"]})
    assert answer.status_code == 400
    assert "Bitte wählen Sie eine Tabelle aus." in answer.content.decode()


@pytest.mark.parametrize(
    ("roles", "status"),
    [(["Beratung"], 200), (["Verwaltung"], 200), (["Beratungsleitung"], 200), (["Redaktion"], 403), ([], 403)],
)
def test_which_roles_may(sign_in: SignIn, roles: list[str], status: int) -> None:
    assert sign_in("somebody", *roles).get(LIST).status_code == status


@pytest.mark.parametrize(("role", "shown"), [("Verwaltung", True), ("Redaktion", False)])
def test_the_desk_of_the_staff_leads_here(client: Client, role: str, shown: bool) -> None:
    user = builders.account("somebody", role)
    User.objects.filter(pk=user.pk).update(is_staff=True)
    client.force_login(user)
    assert (LIST in client.get("/verwaltung/").content.decode()) is shown


PATHS = [
    "", "stand.json", "dateien.json", "ergebnis.xlsx", "ergebnis.gpkg", "zeilen/", "zeilen/2/", "karte/",
]  # fmt: skip
STEPS = ["anhalten/", "fortsetzen/", "loeschen/"]


@pytest.mark.parametrize("path", PATHS)
def test_strangers_are_asked_to_sign_in(client: Client, start: Start, path: str) -> None:
    answer = client.get(f"{LIST}{start().pk}/{path}")
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("calculator:consultations:sign_in"))


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("roles", "status"), [(["Beratung"], 404), (["Verwaltung"], 404), (["Beratungsleitung"], 200)])
def test_only_the_lead_sees_the_runs_of_others(
    sign_in: SignIn, start: Start, path: str, roles: list[str], status: int
) -> None:
    job = start()
    client = sign_in("other", *roles)
    assert client.get(f"{LIST}{job.pk}/{path}").status_code == status
    assert ("Nordhang" in client.get(LIST).content.decode()) is (status == 200)


@pytest.mark.parametrize("step", STEPS)
def test_nobody_touches_the_runs_of_others(sign_in: SignIn, start: Start, step: str) -> None:
    job = start()
    assert sign_in("other", "Beratung").post(f"{LIST}{job.pk}/{step}").status_code == 404
    job.refresh_from_db()
    assert job.status == BatchStatus.RUNNING


def test_the_technical_administrator_sees_no_run_of_others(client: Client, start: Start) -> None:
    job = start()
    client.force_login(User.objects.create_superuser("root"))
    assert client.get(f"{LIST}{job.pk}/").status_code == 404


@pytest.mark.parametrize("step", STEPS)
def test_steps_are_never_taken_by_a_link(desk: Client, start: Start, step: str) -> None:
    assert desk.get(f"{LIST}{start().pk}/{step}").status_code == 405


def test_the_page_tells_the_progress_without_a_script(desk: Client, start: Start, sent: list[int]) -> None:
    job = start()
    run.run_chunk(sent[0])
    page = desk.get(f"{LIST}{job.pk}/").content.decode()
    assert "1 von 3 Zeilen berechnet" in page
    assert 'value="33"' in page
    state = desk.get(f"{LIST}{job.pk}/stand.json").json()
    rows = {"computed": 1, "without_zone": 0, "questions": 0, "failed": 0}
    assert state == {"status": "running", "phase": "1 von 3 Zeilen berechnet", "percent": 33, "rows": rows}


def test_every_form_of_a_run_can_be_sent(start: Start, advisor: User) -> None:
    job = start()
    client = Client(enforce_csrf_checks=True)
    client.force_login(advisor)
    for step in STEPS:
        page = client.get(f"{LIST}{job.pk}/").content.decode()
        form = page[page.index(f'action="{LIST}{job.pk}/{step}"') :]
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form[: form.index("</form>")])
        assert token
        answer = client.post(f"{LIST}{job.pk}/{step}", {"csrfmiddlewaretoken": token[1]})
        assert answer.status_code == 302


def test_stopping_going_on_and_deleting(desk: Client, start: Start, sent: list[int]) -> None:
    job = start()
    page = desk.post(f"{LIST}{job.pk}/anhalten/", follow=True).content.decode()
    assert "angehalten" in page
    page = desk.post(f"{LIST}{job.pk}/fortsetzen/", follow=True).content.decode()
    assert "Die Häuser werden berechnet" in page
    page = desk.post(f"{LIST}{job.pk}/loeschen/", follow=True).content.decode()
    assert "gelöscht" in page
    assert not BatchChunk.objects.exists()


def test_the_page_of_a_done_run_names_the_bad_rows(desk: Client, start: Start, sent: list[int]) -> None:
    job = start()
    for key in sent:
        run.run_chunk(key)
    page = desk.get(f"{LIST}{job.pk}/").content.decode()
    assert "Alle Zeilen sind berechnet." not in page
    assert "Wohnfläche m²: Das ist keine Zahl." in page
    assert "Demonstration" in page


@pytest.mark.parametrize(("kind", "start_of_file"), [("xlsx", b"PK"), ("gpkg", b"SQLite format 3")])
def test_the_files_are_saved_not_shown(
    desk: Client, start: Start, sent: list[int], kind: str, start_of_file: bytes
) -> None:
    job = start()
    for key in sent:
        run.run_chunk(key)
    answer = desk.get(f"{LIST}{job.pk}/ergebnis.{kind}")
    assert answer.content.startswith(start_of_file)
    assert answer["Content-Disposition"] == f'attachment; filename="viele-haeuser-{job.pk}.{kind}"'
    assert "no-store" in answer["Cache-Control"] or "private" in answer["Cache-Control"]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_template_is_offered(desk: Client, kind: str) -> None:
    page = desk.get(LIST).content.decode()
    assert f"vorlage.{kind}" in page
    assert desk.get(f"{LIST}vorlage.{kind}").status_code == 200


@pytest.mark.parametrize("path", ["vorlage.exe", "1/ergebnis.csv", "0/", "99999999999999999999/", "x/"])
def test_addresses_that_do_not_exist(desk: Client, path: str) -> None:
    assert desk.get(f"{LIST}{path}").status_code == 404


def test_nothing_of_a_table_reaches_a_log(desk: Client, sent: list[int], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("django.db.backends").setLevel(logging.INFO)
    posted(desk, csv(GOOD, ["Geheimweg 7", *GOOD[1:]]), name="geheim.csv", title="Geheim")
    job = BatchJob.objects.get()
    for key in job.chunks.values_list("pk", flat=True):
        run.run_chunk(key)
    desk.get(f"{LIST}{job.pk}/ergebnis.xlsx")
    told = caplog.text.casefold()
    assert not [word for word in ("geheim", "westweg", "nordhang") if word in told]
