"""Many houses: upload with one bad row, progress, stopping, a killed worker, the finished table; each state checked."""

import io
from functools import partial
from pathlib import Path

import pytest
import python_calamine
from django.db import connection, transaction
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings
from redis import Redis

from calculator.batch import row_store
from calculator.models import BatchChunk, BatchJob, BatchStatus
from jena_waerme import celery_app
from jena_waerme.cache_json import caches
from jobs import work
from tests import builders
from tests.browser.conftest import PHONE, Watch, enter
from tests.browser.test_import_journey import axe
from tests.browser.worker import queue, running_worker, working_here
from tests.calculator.batch import cooperative
from tests.calculator.batch.tables import BAD, EAST, GOOD, csv, xlsx
from tests.processes import until

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(city: str, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> str:
    """An advisor, the real broker without messages of an earlier test, pieces of one row; the address of the page."""
    settings.CACHES = caches(settings.CELERY_BROKER_URL)
    builders.account("berater", "Beratung")
    with Redis.from_url(settings.CELERY_BROKER_URL) as redis:
        redis.delete(queue())
    monkeypatch.setattr(celery_app, "send_task", partial(celery_app.send_task, queue=queue()))
    monkeypatch.setattr(row_store, "ROWS_IN_CHUNK", 1)
    return f"{city}/rechner/viele/"


def sign_in(page: Page, url: str) -> None:
    enter(page, url, "berater")
    page.goto(url)


def upload(page: Page, name: str, content: bytes) -> None:
    page.get_by_label("Tabelle mit den Häusern").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    )
    with page.expect_navigation():
        page.get_by_role("button", name="Hochladen und berechnen").click()


def test_a_table_with_one_bad_row_comes_back_with_zones_and_costs(page: Page, desk: str, watch: Watch) -> None:
    barriers: list[str] = []
    sign_in(page, desk)
    barriers += axe(page, watch)
    page.get_by_label("Bezeichnung").fill("Nordhang")
    upload(page, "falsch.csv", b"Adresse;Baujahr\nWestweg 1;1965\n")
    expect(page.get_by_role("alert")).to_contain_text("fehlt: Wohnfläche m²")
    expect(page.get_by_label("Bezeichnung")).to_have_value("Nordhang")
    barriers += axe(page, watch)
    upload(page, "haeuser.csv", csv(GOOD, BAD, EAST))
    expect(page.get_by_role("heading", name="Die Häuser werden berechnet")).to_be_visible()
    barriers += axe(page, watch)
    with running_worker():
        expect(page.get_by_text("Fertig, aber nicht jede Zeile hat ein volles Ergebnis.")).to_be_visible()
    page.get_by_text("Ein Wert ist nicht möglich: 1 Zeile").click()
    expect(page.get_by_text("Wohnfläche m²: Das ist keine Zahl.")).to_be_visible()
    page.get_by_text("Welche Spalten wurden erkannt?").click()
    page.get_by_text("Jetzt löschen").click()
    barriers += axe(page, watch)
    with page.expect_download() as download:
        page.get_by_role("link", name="Ergebnis als XLSX").click()
    rows = python_calamine.CalamineWorkbook.from_path(download.value.path()).get_sheet_by_name("Ergebnis").to_python()
    zones = [dict(zip(rows[0], row, strict=True))["Gebiet"] for row in rows[1:]]
    assert zones == ["DEMO-01", "DEMO-01", "DEMO-02"]
    run = page.url
    for path in ("karte/?nach=heizung", "zeilen/", "zeilen/2/", "zeilen/2/fall/", "korrigieren/"):
        page.goto(f"{run}{path}")
        barriers += axe(page, watch)
    page.get_by_label("Tabelle mit den Häusern").set_input_files(
        {"name": "haeuser.csv", "mimeType": "text/csv", "buffer": csv(GOOD, EAST)}
    )
    with page.expect_navigation():
        page.get_by_role("button", name="Hochladen und fortsetzen").click()
    expect(page.get_by_text("Alle Zeilen sind berechnet.")).to_be_visible()  # no worker had anything to do
    expect(page.get_by_text("2 Zeilen unverändert, 0 geändert, 0 neu, 1 nicht mehr enthalten.")).to_be_visible()
    errors = [error for error in watch.errors if "400" not in error]  # the refused upload
    assert (barriers, errors, watch.strangers) == ([], [], [])


def test_unknown_words_are_asked_about_once_before_the_houses_are_computed(page: Page, desk: str, watch: Watch) -> None:
    sign_in(page, desk)
    upload(page, "bestand.xlsx", cooperative.workbook())
    expect(page.get_by_label("Bedeutung von „WBS 70“")).to_have_value("plattenbau")
    barriers = axe(page, watch)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_label("Bedeutung von „BHKW Nahwärme“").select_option(label="Fernwärme")
    page.get_by_role("button", name="Weiter: Häuser berechnen").click()
    expect(page.get_by_role("heading", name="Die Häuser werden berechnet")).to_be_visible()
    assert (barriers, watch.errors, watch.strangers) == ([], [], [])


def test_stopping_and_going_on_without_a_script_on_a_phone(plain_page: Page, desk: str) -> None:
    plain_page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    sign_in(plain_page, desk)
    upload(plain_page, "haeuser.xlsx", xlsx(GOOD, EAST))
    plain_page.get_by_role("button", name="Berechnung anhalten").click()
    expect(plain_page.get_by_text("Die Berechnung ist angehalten.")).to_be_visible()
    plain_page.get_by_role("button", name="Fortsetzen").click()
    with working_here():
        assert until(lambda: is_done_after_reloading(plain_page))
    assert plain_page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def is_done_after_reloading(page: Page) -> bool:
    page.get_by_role("link", name="Stand neu laden").click()
    return page.get_by_text("Alle Zeilen sind berechnet.").is_visible()


def test_a_killed_worker_loses_no_row(page: Page, desk: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in(page, desk)
    upload(page, "haeuser.csv", csv(GOOD, EAST))
    job = BatchJob.objects.get()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE calculator_pricerecord IN ACCESS EXCLUSIVE MODE")  # the worker cannot go on
        with running_worker():
            assert until(BatchChunk.objects.filter(job=job, attempts=1).exists)
    assert not job.chunks.filter(is_done=True).exists()
    monkeypatch.setattr(work, "LOST_AFTER", work.LOST_AFTER * 0)
    page.reload()  # sends what was lost again
    with running_worker():
        expect(page.get_by_text("Alle Zeilen sind berechnet.")).to_be_visible()
    job.refresh_from_db()
    assert (job.status, max(job.chunks.values_list("attempts", flat=True))) == (BatchStatus.DONE, 2)


def test_the_template_is_a_table_that_can_be_uploaded(page: Page, desk: str) -> None:
    sign_in(page, desk)
    with page.expect_download() as download:
        page.get_by_role("link", name="Vorlage als XLSX").click()
    content = Path(download.value.path()).read_bytes()
    assert len(python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names) == 2
    upload(page, "vorlage.xlsx", content)
    expect(page.get_by_role("heading", name="Die Häuser werden berechnet")).to_be_visible()
