"""A spreadsheet in which no heading is ours reaches a draft without a programmer, and the next one by itself."""

import io
from collections.abc import Mapping
from decimal import Decimal

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Watch, enter
from tests.browser.test_import_journey import axe, roles
from tests.browser.worker import working_here
from tests.imports import files
from zones.models import Edition, EditionStatus, SteckbriefValue

__all__ = ["roles"]  # a fixture
pytestmark = pytest.mark.django_db(transaction=True)

HEADINGS = (
    "TG", "Bez.", "Q [GWh]", "q spez.", "n Geb.", "EFH", "MFH", "Gas", "Öl", "FW-Quote", "San.",
    "Tranche", "Bearb.", "Bem.",
)  # fmt: skip
ROWS = (
    ("DEMO-01", "Nord", "7,2", "205,5", "1.234", "0,25", "0,75", "3,6", "k. A.", 0.45, "0,8", "II", "Mü", "ok"),
    ("DEMO-02", "Süd", "6,1", "169,4", "98", "0,40", "0,60", "3,0", "<0,1", 0.32, "0,9", "I", "Mü", ""),
    ("Summe", "", "13,3", "", "1.332", "", "", "6,6", "", "", "", "", "", ""),
)
MEANINGS = {
    "TG": "Kennung", "Q [GWh]": "Wärmebedarf", "q spez.": "Wärmebedarfsdichte", "n Geb.": "beheizte Gebäude",
    "EFH": "Gebäude nach Typ: Einfamilienhaus", "Gas": "Endenergie nach Energieträger: Gas",
    "Öl": "Endenergie nach Energieträger: Heizöl", "FW-Quote": "Gebäude mit Wärmenetzanschluss",
    "San.": "Sanierungsrate",
}  # fmt: skip
LEFT_OUT = ("Bez.", "MFH", "Tranche", "Bearb.", "Bem.")
UNITS = {
    "q spez.": "MWh/(ha·a)", "Gas": "GWh/a", "Öl": "GWh/a", "EFH": "Anteil 0–1", "FW-Quote": "Anteil 0–1",
}  # fmt: skip


def spreadsheet() -> bytes:
    book = openpyxl.Workbook()
    for row in (("Steckbriefe der Teilgebiete",), (), HEADINGS, *ROWS):
        book.worksheets[0].append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def upload(page: Page, url: str, title: str) -> None:
    page.goto(f"{url}/verwaltung/zones/importjob/add/")
    page.get_by_label("Titel der Ausgabe").fill(title)
    page.get_by_label("Stand der Daten").fill("01.06.2028")
    page.get_by_label("erwartete Zahl der Gebiete").fill("2")
    page.get_by_label("Quelle:", exact=True).fill("Stadtratsbeschluss 28/001")
    page.get_by_label("Lizenz").fill("dl-de/by-2-0")
    both = (("Datei:", "gebiete.geojson", files.two_zones()), ("Zusatzdatei:", "steckbriefe.xlsx", spreadsheet()))
    for label, name, content in both:
        page.get_by_label(label, exact=True).set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        )
    with page.expect_navigation():
        page.get_by_role("button", name="Hochladen und prüfen").click()


def choose(page: Page, options: Mapping[str, str]) -> None:
    """Choose, as quickly as nobody can, and wait for the preview of the last choice."""
    *others, (label, option) = options.items()
    for each, text in others:
        field = page.get_by_label(each, exact=True)
        field.evaluate(
            "(field, text) => { field.value = [...field.options].find(one => one.text === text).value }", text
        )
    with page.expect_response(lambda answer: "/vorschau/" in answer.url):
        page.get_by_label(label, exact=True).select_option(label=option)
    expect(page.locator(".htmx-request")).to_have_count(0)


def test_a_file_without_any_known_heading_is_mapped_stored_and_remembered(page: Page, roles: str, watch: Watch) -> None:
    enter(page, roles, "clerk")
    upload(page, roles, "Fortschreibung 2028")
    with working_here():
        expect(page.get_by_role("heading", name="Bedeutung der Spalten")).to_be_visible()
        page.locator("#meaning-section select[name^='extra-field']").first.wait_for()
        choose(page, {f"Bedeutung {heading}": meaning for heading, meaning in MEANINGS.items()})
        choose(page, dict.fromkeys((f"Bedeutung {heading}" for heading in LEFT_OUT), "nicht übernehmen"))
        barriers = axe(page, watch)
        choose(page, {f"Einheit {heading}": unit for heading, unit in UNITS.items()})
        expect(page.get_by_text("Alle Spalten sind verstanden")).to_be_visible()
        page.get_by_label("Alles merken unter dem Namen").fill("Planungsbüro")
        page.get_by_role("button", name="Erneut prüfen").click()
        page.get_by_role("button", name="Als Entwurf speichern").click()
        expect(page.get_by_role("heading", name="Der Entwurf ist gespeichert")).to_be_visible()
        upload(page, roles, "Noch einmal")
        expect(page.get_by_text("Die gespeicherte Zuordnung „Planungsbüro“ passt")).to_be_visible()
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        barriers += axe(page, watch)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    draft = Edition.objects.get(status=EditionStatus.DRAFT)
    stored = SteckbriefValue.objects.filter(steckbrief__zone__edition=draft, steckbrief__zone__code="DEMO-01")
    assert {(one.indicator, one.category): one.value for one in stored} == {
        ("heat_demand", 0): Decimal(7200),
        ("heat_demand_density", 0): Decimal("205.5"),
        ("buildings", 0): Decimal(1234),
        ("buildings_by_type", 10001): Decimal(25),
        ("final_energy", 12001): Decimal(3600),
        ("heat_network_connections", 0): Decimal(45),
        ("renovation_rate", 0): Decimal("0.8"),
    }
    assert (barriers, watch.errors, watch.strangers) == ([], [], [])
