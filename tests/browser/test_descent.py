"""Pages about the descent of zones, and the desk where overlaps and missing Steckbriefe are decided: no barrier."""

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests import builders
from tests.browser.barriers import on_desktop_and_phone, violations
from tests.browser.conftest import DESKTOP, PHONE, Watch, enter
from tests.browser.test_import_journey import roles, upload  # noqa: F401 - `roles` is a fixture
from tests.browser.worker import working_here
from tests.imports import files
from tests.zones.test_lineage_pages import FIRST, SECOND, draft, publish
from zones import services
from zones.models import Edition, Steckbrief

pytestmark = pytest.mark.django_db(transaction=True)
PATHS = (
    "/gebiete/TG-01/",
    "/gebiete/TG-10/",
    "/gebiete/TG-08/aenderungen/",
    "/gebiete/TG-11/",
    "/gebiete/TG-07/",
    "/gebiete/DEMO-01/",
    "/wie-hat-sich-der-plan-geaendert/",
    "/rechner/?gebiet=TG-01",
    "/rechner/?gebiet=TG-10",
    "/ausgaben/",
)


@pytest.fixture
def descent(live_server: LiveServer) -> str:
    """Publish a demonstration, then a plan and one in which zones were split, merged, renamed and dropped."""
    publish(draft("Demonstration", {"DEMO-01": (0, 1000)}, is_demonstration=True))
    publish(draft("Wärmeplan 2025", FIRST))
    publish(draft("Fortschreibung 2028", SECOND))
    addresses = builders.edition("addresses")
    builders.address(addresses, "Westweg 1, 07743", builders.WEST + 100, builders.SOUTH + 500)
    services.publish(addresses, reason="Test der Seiten")
    return live_server.url


def barriers(page: Page, viewport: dict[str, int]) -> list[str]:
    found = violations(page)
    width = page.evaluate("document.documentElement.scrollWidth")
    return found + ([f"{page.url} is {width} wide"] if width > viewport["width"] else [])


def test_former_zones_have_no_barriers(page: Page, descent: str) -> None:
    found = []
    for path in PATHS:
        page.goto(descent + path)
        found += on_desktop_and_phone(page)
    assert found == []


def test_somebody_follows_the_code_of_a_split_zone(plain_page: Page, descent: str) -> None:
    plain_page.goto(f"{descent}/gebiete/TG-01/")
    plain_page.get_by_role("link", name="TG-01b Gebiet TG-01b").click()
    expect(plain_page.get_by_text("Das Gebiet TG-01 wurde mit der Ausgabe „Fortschreibung 2028“")).to_be_visible()
    plain_page.get_by_role("link", name="TG-01 Gebiet TG-01").click()
    expect(plain_page.get_by_text("Das ist eine frühere Ausgabe.")).to_be_visible()


def test_a_clerk_gives_an_overlap_to_a_zone(page: Page, roles: str, watch: Watch) -> None:  # noqa: F811 - the fixture
    enter(page, roles, "clerk")
    overlapping = files.geojson(
        files.feature("A-1", (680_000, 5_643_000, 681_002, 5_644_000)),
        files.feature("A-2", (681_000, 5_643_000, 682_000, 5_644_000)),
    )
    upload(page, roles, overlapping)
    with working_here():
        expect(page.get_by_text("bleiben im Entwurf offen")).to_be_visible()
        page.get_by_role("button", name="Als Entwurf speichern").click()
        page.get_by_role("link", name="Entwurf prüfen und veröffentlichen").click()
    found = barriers(page, DESKTOP)
    page.get_by_role("button", name="Überlappung dem Gebiet A-1 zuschlagen").click()
    expect(page.get_by_text("gehört jetzt zu A-1")).to_be_visible()
    expect(page.get_by_role("button", name="zuschlagen")).to_have_count(0)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert (found + barriers(page, PHONE), watch.strangers) == ([], [])


def test_a_clerk_decides_what_becomes_of_steckbriefe(page: Page, roles: str, watch: Watch) -> None:  # noqa: F811
    plan = builders.edition(is_demonstration=False, title="Wärmeplan 2025")
    for zone in builders.two_squares(plan):
        Steckbrief.objects.filter(zone=zone).update(target_year=2040)
    services.publish(plan, reason="Beschluss des Stadtrats")
    enter(page, roles, "clerk")
    upload(page, roles, files.two_zones())
    with working_here():
        take_over = page.get_by_role("button", name="Steckbriefe der veröffentlichten Ausgabe übernehmen")
        expect(take_over).to_be_visible()
        found = barriers(page, DESKTOP)
        take_over.click()
        expect(page.get_by_text("Sie haben gewählt:")).to_be_visible()
        page.get_by_role("button", name="Als Entwurf speichern").click()
        expect(page.get_by_role("heading", name="Der Entwurf ist gespeichert")).to_be_visible()
    stored = Steckbrief.objects.filter(zone__edition=Edition.objects.latest("pk"))
    assert [sheet.target_year for sheet in stored] == [2040, 2040]
    assert (found, watch.strangers) == ([], [])
