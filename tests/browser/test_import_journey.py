"""The whole guided import as a clerk goes through it, and what happens when the worker is killed."""

from functools import partial
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction
from playwright.sync_api import Page, expect
from pytest_django.fixtures import Settings
from redis import Redis

from jena_waerme import celery_app
from jena_waerme.cache_json import caches
from tests.browser.barriers import violations
from tests.browser.conftest import PHONE, Watch, enter
from tests.browser.worker import queue, running_worker
from tests.imports import files
from tests.processes import until
from tests.roles import role as granted
from zones import services
from zones.models import Edition, EditionStatus, ImportJob, ImportStatus

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "one-that-nobody-guesses"  # noqa: S105 (of accounts that live as long as a test)


@pytest.fixture
def roles(city: str, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> str:
    """A clerk, a colleague who publishes, the real cache, and no message of an earlier test; the URL of the site."""
    settings.CACHES = caches(settings.CELERY_BROKER_URL)
    for name, role in (("clerk", "Redaktion"), ("head", "Freigabe")):
        user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
        user.groups.add(granted(role))
    with Redis.from_url(settings.CELERY_BROKER_URL) as redis:
        redis.delete(queue())
    send = partial(celery_app.send_task, queue=queue())
    monkeypatch.setattr(celery_app, "send_task", send)
    return city


def sign_in(page: Page, url: str, name: str) -> None:
    page.goto(f"{url}/verwaltung/login/?next=/verwaltung/")
    page.get_by_label("Benutzername").fill(name)
    page.get_by_label("Passwort").fill(PASSWORD)
    with page.expect_navigation():
        page.get_by_role("button", name="Anmelden").click()


def upload(page: Page, url: str, content: bytes, title: str = "Fortschreibung 2028") -> None:
    page.goto(f"{url}/verwaltung/zones/importjob/add/")
    page.get_by_label("Titel der Ausgabe").fill(title)
    page.get_by_label("Stand der Daten").fill("01.06.2028")
    page.get_by_label("erwartete Zahl der Gebiete").fill("2")
    page.get_by_label("Quelle:", exact=True).fill("Stadtratsbeschluss 28/001")
    page.get_by_label("Lizenz").fill("dl-de/by-2-0")
    page.get_by_label("Datei:", exact=True).set_input_files(
        {"name": "gebiete.geojson", "mimeType": "application/geo+json", "buffer": content}
    )
    with page.expect_navigation():
        page.get_by_role("button", name="Hochladen und prüfen").click()


def axe(page: Page, watch: Watch) -> list[str]:
    """Run axe; what its own script does to the page is not the page's fault."""
    before = list(watch.errors)
    found = violations(page)
    watch.errors = before
    return found


def test_a_clerk_loads_a_plan_and_a_colleague_publishes_it(
    page: Page, roles: str, watch: Watch, tmp_path: Path
) -> None:
    barriers: list[str] = []
    sign_in(page, roles, "clerk")
    barriers += axe(page, watch)
    page.goto(f"{roles}/verwaltung/zones/importjob/add/")
    barriers += axe(page, watch)
    upload(page, roles, files.two_zones(shared=681_600))
    expect(page.get_by_role("heading", name="Die Verarbeitung läuft")).to_be_visible()
    barriers += axe(page, watch)
    with running_worker():
        expect(page.get_by_role("heading", name="Was sich ändert")).to_be_visible()
        expect(page.locator("path.leaflet-interactive")).not_to_have_count(0)
        expect(page.get_by_text("1 × DEMO-02 → DEMO-01")).to_be_visible()
        barriers += axe(page, watch)
        page.get_by_role("link", name="Alle diese Adressen auflisten").click()
        expect(page.get_by_role("rowheader", name="Ostweg 2a")).to_be_visible()
        barriers += axe(page, watch)
        page.go_back()
        assert Edition.objects.count() == 2  # nothing is stored yet
        page.get_by_role("button", name="Als Entwurf speichern").click()
        page.get_by_role("link", name="Entwurf prüfen und veröffentlichen").click()
    expect(page.get_by_text("Ihnen fehlt das Recht dazu.")).to_be_visible()
    barriers += axe(page, watch)
    review = page.url
    with page.expect_navigation():
        page.get_by_role("button", name="Abmelden").click()
    sign_in(page, roles, "head")
    page.goto(review)
    barriers += axe(page, watch)
    page.get_by_label("Begründung").fill("Stadtratsbeschluss 28/001 vom 01.06.2028")
    page.get_by_role("button", name="Veröffentlichen").click()
    expect(page.get_by_text("Veröffentlicht: Fortschreibung 2028")).to_be_visible()
    published = Edition.objects.published_plan()
    assert published is not None
    assert published.title == "Fortschreibung 2028"
    assert (barriers, watch.errors, watch.strangers) == ([], [], [])


def test_the_desk_has_no_barriers_and_fits_a_phone(page: Page, roles: str, watch: Watch) -> None:
    enter(page, roles, "clerk")
    plan = Edition.objects.get(status=EditionStatus.PUBLISHED, kind="heat_plan")
    zone = plan.zones.get(code="DEMO-01")
    zone.name = "Umbenannt"
    zone.save()
    draft = services.copy_as_draft(plan)
    open_zone = draft.zones.get(code="DEMO-01")
    paths = [
        f"edition/{draft.pk}/change/",
        f"edition/{draft.pk}/tabelle/",
        f"zone/{open_zone.pk}/change/",
        f"steckbrief/{open_zone.pk}/change/",
        "columnmapping/",
        "importjob/",
        "importjob/add/",
        f"edition/{plan.pk}/change/",
        f"edition/{plan.pk}/freigabe/",
        f"edition/{plan.pk}/history/",
        f"zone/{zone.pk}/history/",
        f"steckbrief/{zone.pk}/change/",
    ]
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    found, wide = [], {}
    for path in paths:
        page.goto(f"{roles}/verwaltung/zones/{path}")
        found += axe(page, watch)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide[path] = width
    assert (found, wide, watch.errors, watch.strangers) == ([], {}, [], [])


def test_an_import_survives_its_page_and_a_killed_worker(page: Page, roles: str) -> None:
    enter(page, roles, "clerk")
    upload(page, roles, files.two_zones())
    import_page = page.url
    page.goto("about:blank")
    job = ImportJob.objects.get()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE zones_importchunk IN ACCESS EXCLUSIVE MODE")  # the worker cannot go on
        with running_worker():
            assert until(lambda: ImportJob.objects.get().status == ImportStatus.CHECKING)
    page.goto(import_page)
    with running_worker():
        expect(page.get_by_role("heading", name="Was sich ändert")).to_be_visible()
    job.refresh_from_db()
    assert (job.status, job.attempts) == (ImportStatus.CHECKED, 2)


def test_cancelling_from_the_page_leaves_nothing(page: Page, roles: str) -> None:
    enter(page, roles, "clerk")
    upload(page, roles, files.two_zones())
    page.get_by_role("button", name="Import abbrechen").click()
    expect(page.get_by_text("es ist nichts davon geblieben")).to_be_visible()
    assert not ImportJob.objects.exists()
