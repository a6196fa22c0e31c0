"""The pages about changes and editions: no barrier, no overflow, no stranger, and an address finds its answer."""

import datetime as dt

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import builders
from tests.browser.barriers import on_desktop_and_phone
from tests.browser.conftest import Watch
from zones import services
from zones.models import Edition, Versorgungsart

pytestmark = pytest.mark.django_db(transaction=True)
PATHS = (
    "/wie-hat-sich-der-plan-geaendert/",
    "/wie-hat-sich-der-plan-geaendert/?q=Westweg",
    "/wie-hat-sich-der-plan-geaendert/?q=Ostweg+2a",
    "/wie-hat-sich-der-plan-geaendert/?q=Nirgendweg+1",
    "/gebiete/DEMO-01/aenderungen/",
    "/gebiete/DEMO-02/aenderungen/",
    "/gebiete/DEMO-01/",
    "/ausgaben/",
    "/ausgaben/{old}/",
    "/ausgaben/{new}/",
    "/ausgaben/{old}/gebiete/DEMO-01/",
)


@pytest.fixture
def paths(city: str) -> list[str]:
    """Publish a second plan in which the east took over a strip of the west, and return what there is to read."""
    old = Edition.objects.published_plan()
    new = builders.edition(title="Fortschreibung", valid_from=dt.date(2028, 6, 25))
    builders.zone(new, "DEMO-01", builders.square(680_000, 5_643_000, 681_600, 5_644_000))
    builders.zone(new, "DEMO-02", builders.square(681_600, 5_643_000, 682_000, 5_644_000), Versorgungsart.PRUEFGEBIET)
    services.publish(new, reason="Fortschreibung")
    return [city + path.format(old=old.pk, new=new.pk) for path in PATHS]


def test_no_barrier_overflow_error_or_stranger(page: Page, paths: list[str], watch: Watch) -> None:
    found = []
    for path in paths:
        page.goto(path)
        found += [f"{path}: {error}" for error in watch.errors if "404" not in error]
        for disclosure in page.locator("details").all():
            disclosure.evaluate("node => node.open = true")
        found += on_desktop_and_phone(page)
        watch.errors.clear()  # what axe's own script does to the page is not the page's fault
    assert (found, watch.strangers) == ([], [])


@pytest.mark.parametrize("width", [390, 320])
def test_both_values_are_in_sight_on_a_phone(browser: Browser, paths: list[str], width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(next(path for path in paths if path.endswith("/gebiete/DEMO-02/aenderungen/")))
    table = page.locator(".table-scroll")
    assert table.evaluate("node => node.scrollWidth - node.clientWidth") == 0
    before, after = (table.locator(f"[data-label={name}]").first.bounding_box() for name in ("vorher", "jetzt"))
    context.close()
    assert before is not None
    assert after is not None
    assert before["y"] + before["height"] <= after["y"]


def test_someone_reads_what_changed_for_an_address(plain_page: Page, paths: list[str]) -> None:
    plain_page.goto(paths[0])
    plain_page.get_by_label("Adresse in Jena").fill("Westweg")
    plain_page.get_by_role("button", name="Änderungen anzeigen").click()
    plain_page.get_by_role("link", name="Westweg 3, 07743 Jena").click()
    expect(plain_page.get_by_role("heading", name="Westweg 3, 07743 Jena")).to_be_visible()
    expect(plain_page.get_by_role("link", name="DEMO-01 Gebiet DEMO-01")).to_have_count(2)
    plain_page.get_by_role("link", name="DEMO-01 Gebiet DEMO-01").last.click()
    expect(plain_page.get_by_text("Das ist eine frühere Ausgabe.")).to_be_visible()
