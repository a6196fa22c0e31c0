"""An advisor's day in the browser, with and without JavaScript, wide and at 320 pixels; axe looks at every state."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect

from calculator.consultations import cases, leaving
from calculator.consultations.pasted_links import asked_from
from calculator.models import Consultation
from calculator.offers.rows import RowKind, TypedRow
from calculator.offers.typed import TypedOffer
from tests import builders
from tests.browser.barriers import on_desktop_and_phone, violations
from tests.browser.conftest import Watch
from tests.calculator.consultations.files import pdf

pytestmark = pytest.mark.django_db(transaction=True)
DESK = "/rechner/beratung/"
TAKE = f"{DESK}uebernehmen/?{builders.HOUSE}"


@pytest.fixture(params=["javascript", "plain"])
def desk(request: pytest.FixtureRequest, browser: Browser, city: str) -> Iterator[Page]:
    """A browser with or without JavaScript."""
    context = browser.new_context(java_script_enabled=request.param == "javascript", base_url=city)
    yield context.new_page()
    context.close()


def sign_in(page: Page, username: str = "berater") -> None:
    page.get_by_label("Benutzername").fill(username)
    page.get_by_label("Passwort").fill(username[::-1])
    with page.expect_navigation():
        page.get_by_role("button", name="Anmelden").click()


def take(page: Page, title: str, case_title: str) -> None:
    page.get_by_label("Bezeichnung des neuen Falls").fill(case_title)
    page.get_by_label("Name der Variante").fill(title)
    with page.expect_navigation():
        page.get_by_role("button", name="Übernehmen").click()


def test_an_advisor_brings_a_result_to_a_protocol_and_deletes_the_case(desk: Page, tmp_path: Path) -> None:
    builders.account("berater", "Beratung")
    desk.goto(TAKE)
    sign_in(desk)
    take(desk, "Wie heute", "Doppelhaus am Hang")
    expect(desk.get_by_role("heading", level=1)).to_have_text("Doppelhaus am Hang")
    add_a_second_variant(desk)
    enter_a_quote(desk)
    name_the_client(desk)
    for link, start in (("Protokoll als PDF", b"%PDF-"), ("Protokoll als Tabelle", b"PK")):
        with desk.expect_download() as download:
            desk.get_by_role("link", name=link).click()
        download.value.save_as(tmp_path / "protokoll")
        assert (tmp_path / "protokoll").read_bytes().startswith(start)
    desk.get_by_role("link", name="Was hat sich geändert?").click()
    expect(desk.get_by_role("table", name="Recht: Einbau und Förderung").first).to_contain_text("Effizienzbonus")
    keep_a_file(desk)
    desk.get_by_role("link", name="Verwalten").click()
    desk.get_by_role("link", name="Fall löschen").click()
    desk.get_by_role("button", name="Endgültig löschen").click()
    expect(desk.get_by_role("heading", level=1)).to_contain_text("ist gelöscht")
    assert not Consultation.objects.exists()


def add_a_second_variant(desk: Page) -> None:
    desk.get_by_role("link", name="Variante hinzufügen").click()
    desk.get_by_label("Name der Variante").fill("Mit neuen Fenstern")
    desk.get_by_label("Link des Ergebnisses").fill(f"http://x.example/?{builders.HOUSE}&measures=windows")
    desk.get_by_role("button", name="Variante speichern").click()
    table = desk.get_by_role("table", name="Kosten und CO₂ der Varianten")
    expect(table.get_by_role("row", name="Geplante Sanierung")).to_contain_text("Fenster")
    expect(table.get_by_role("columnheader")).to_have_count(2)


TWELVE_LINES = """Posten;Betrag netto;foerderfaehig
Luft-Wasser-Wärmepumpe 8 kW;13.950,00;ja
Pufferspeicher;1190,00;ja
Warmwasserspeicher;1.840,50;ja
Hydraulik;2760,00;ja
Fundament;940,00;ja
Elektro;2390,00;ja
Heizkörper;1980,00;ja
Hydraulischer Abgleich;890,00;ja
Demontage;720,00;ja
Förderservice;350,00;nein
Rabatt Aktion Herbst;-1100,00;ja
MwSt 19 %;4923,00;anteilig
"""


def enter_a_quote(desk: Page) -> None:
    """Bring an offer of twelve lines with a discount into the variant in one round: three clicks and one field."""
    desk.get_by_role("link", name="Name und Angebote von Variante 1").click()
    desk.get_by_role("link", name="Angebot für Wärmepumpe eingeben").click()
    desk.get_by_label("Posten einfügen").fill(TWELVE_LINES)
    desk.get_by_role("button", name="Speichern").click()
    table = desk.get_by_role("table", name="Kosten und CO₂ der Varianten")
    expect(table.get_by_role("row", name="Anschaffung").first).to_contain_text("30.834 €")


def name_the_client(desk: Page) -> None:
    desk.get_by_role("link", name="Angaben und Notizen").click()
    desk.get_by_label("Name der Kundin oder des Kunden").fill("Erika Mustermann")
    desk.get_by_role("button", name="Speichern").click()
    expect(desk.get_by_role("alert")).to_contain_text("brauchen eine Einwilligung")
    desk.get_by_label("Zweck der Speicherung").fill("Protokoll zusenden")
    desk.get_by_label("Einwilligung vom").fill("2026-05-04")
    desk.get_by_label("Vereinbart wurde").fill("Zweites Angebot einholen")
    desk.get_by_role("button", name="Speichern").click()
    expect(desk.get_by_text("Zweites Angebot einholen")).to_be_visible()


def keep_a_file(desk: Page) -> None:
    desk.get_by_role("link", name="Dateien", exact=True).click()
    choose_file(desk)
    desk.get_by_role("button", name="Datei speichern").click()
    expect(desk.get_by_text("Ohne diesen Wunsch wird keine Datei gespeichert.").first).to_be_visible()
    choose_file(desk)
    desk.get_by_label("Die Kundin oder der Kunde möchte").check()
    desk.get_by_role("button", name="Datei speichern").click()
    expect(desk.get_by_role("link", name="angebot.pdf")).to_be_visible()


def choose_file(desk: Page) -> None:
    file = {"name": "angebot.pdf", "mimeType": "application/pdf", "buffer": pdf()}
    desk.get_by_label("Angebot als PDF oder JPG").set_input_files(file)  # type: ignore[arg-type]


def test_what_is_typed_survives_an_ended_session(desk: Page) -> None:
    builders.account("berater", "Beratung")
    desk.goto(f"{DESK}neu/")
    sign_in(desk)
    desk.get_by_label("Bezeichnung").fill("Reihenhaus am Bach")
    desk.get_by_label("Interne Notizen").fill("Ein langer Text\nmit zwei Zeilen")
    desk.context.clear_cookies(name="sessionid")
    desk.get_by_role("button", name="Fall anlegen").click()
    expect(desk.get_by_text("Ihr Text ist noch da")).to_be_visible()
    sign_in(desk)
    desk.get_by_role("button", name="Weiter zum Speichern").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Reihenhaus am Bach")
    expect(desk.get_by_text("mit zwei Zeilen")).to_be_visible()
    assert Consultation.objects.get().internal_notes == "Ein langer Text\nmit zwei Zeilen"


def test_two_people_at_once_see_each_others_text(browser: Browser, city: str) -> None:
    builders.account("berater", "Beratung")
    builders.account("leitung", "Beratungsleitung")
    pages = [browser.new_context(base_url=city).new_page() for _ in range(2)]
    for page, username in zip(pages, ("berater", "leitung"), strict=True):
        page.goto(TAKE)
        sign_in(page, username)
    take(pages[0], "Wie heute", "Doppelhaus")
    edit = f"{DESK}{Consultation.objects.get().pk}/angaben/"
    for page, text in zip(pages, ("Notiz der Beratung", "Notiz der Leitung"), strict=True):
        page.goto(edit)
        page.get_by_label("Interne Notizen").fill(text)
    pages[1].get_by_role("button", name="Speichern").click()
    expect(pages[1].get_by_role("heading", level=1)).to_have_text("Doppelhaus")
    pages[0].get_by_role("button", name="Speichern").click()
    expect(pages[0].get_by_role("alert")).to_contain_text("Jemand anderes hat diesen Fall inzwischen geändert")
    expect(pages[0].get_by_label("Interne Notizen")).to_have_value("Notiz der Beratung")
    expect(pages[0].locator(".conflict")).to_contain_text("Notiz der Leitung")
    assert violations(pages[0]) == []
    for page in pages:
        page.context.close()


def send_empty(page: Page) -> None:
    """Send the form of the page as it is, without the browser's own checks."""
    with page.expect_navigation():
        page.locator("main form.details-form").first.evaluate("form => form.submit()")


def fill(case: Consultation) -> None:
    """Give a case a second variant, one that was removed, and an offer that was not read whole and does not add up."""
    asked = asked_from(builders.HOUSE, timezone.localdate())
    for title in ("Mit neuen Fenstern", "Mit neuen Fenstern und einem neuen Dach"):
        last = cases.add_variant(case, title, asked, case.advisor)
    leaving.remove_variant(last, last.version, case.advisor)
    rows = (TypedRow("Wärmepumpe 9 kW", "20.000"), TypedRow("Smart-Home-Anbindung", "450", kind=RowKind.OPTIONAL),
            TypedRow("Wärmedämmverbundsystembefestigungsarbeiten", "", kind=RowKind.ON_SITE))  # fmt: skip
    offer = TypedOffer(paste="Schallschutzhaube;auf Anfrage\nSkonto;-2 %", total_said="30.000", rows=rows)
    first = case.variants.get(position=1)
    first.offers.create(system="heat_pump", number=1, content=offer.as_json(), counts=True)


def test_axe_finds_nothing_and_nothing_overflows_on_desktop_and_phone(page: Page, city: str, watch: Watch) -> None:
    builders.account("leitung", "Beratungsleitung")
    builders.account("berater", "Beratung")
    found: list[str] = []

    def look() -> None:
        found.extend(on_desktop_and_phone(page))

    page.goto(f"{city}{TAKE}")
    look()  # the sign-in page
    page.get_by_role("button", name="Anmelden").click()
    sign_in(page, "leitung")
    look()
    take(page, "Wie heute", "")
    look()  # with an error
    take(page, "Ein ziemlich langer Name für eine Variante", "Donaudampfschifffahrtsgesellschaftskapitänswohnhaus")
    look()
    case = page.url
    fill(Consultation.objects.get())
    states = (
        "", "haus/", "angaben/", "varianten/neu/", "varianten/1/", "dateien/", "aenderungen/", "verwalten/",
        "loeschen/", "varianten/sanierung/", "protokoll/", "checkliste/", "varianten/1/angebote/heat_pump/1/",
    )  # fmt: skip
    number = case.rstrip("/").rpartition("/")[2]
    taking = f"{city}{TAKE}&house.living_area_m2=150&fall={number}"
    for url in (*(f"{case}{state}" for state in states), f"{taking}&variante=1", f"{taking}&variante=9"):
        page.goto(url)
        for disclosure in page.locator("details").all():
            disclosure.evaluate("node => node.open = true")
        look()
    for state in ("varianten/neu/", "dateien/", "verwalten/"):
        page.goto(f"{case}{state}")
        send_empty(page)
        look()
    for path in (DESK, f"{DESK}neu/", f"{DESK}zugriffe/", f"{DESK}zugriffe/?fall=x", f"{DESK}uebernehmen/?v=99"):
        page.goto(f"{city}{path}")
        look()
    assert found == []
    assert watch.strangers == []
    assert [error for error in watch.errors if "Failed to load resource" not in error] == []
