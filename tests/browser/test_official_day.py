"""The day of the official data: from the demonstration to 57 areas with other codes, addresses and Steckbriefe.

A clerk loads what the city sends, a colleague publishes it, and whoever comes with a link of yesterday finds their way.
"""

import json
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path

import pytest
import shapely
from playwright.sync_api import Page, expect

from tests import builders
from tests.browser.conftest import Watch, enter
from tests.browser.test_import_journey import roles  # noqa: F401 - `roles` is a fixture
from tests.browser.worker import working_here
from tests.ingest import address_files, plan_files
from tests.processes import until
from zones.ingest.exports import FORMATS
from zones.models import Address, Edition, EditionFile, Lineage
from zones.models.edition import DEMONSTRATION_MARK

pytestmark = pytest.mark.django_db(transaction=True)

REASON = "Beschluss des Stadtrats 26/0815 vom 12. November 2026"
CSV = {"name": "gebiete.csv", "mimeType": "text/csv"}


def plan(folder: Path) -> bytes:
    """57 areas as a CSV with well-known text; none of them has a code of the demonstration."""
    plots = plan_files.plots()
    return plan_files.csv_file(folder / "gebiete.csv", plan_files.table_rows(plots)).read_bytes()


def steckbriefe(folder: Path) -> bytes:
    rows = [["Kennung", "Wärmebedarf MWh/a", "Zieljahr"]]
    rows += [[plot.code, str(1000 + place), "2040"] for place, plot in enumerate(plan_files.plots())]
    return plan_files.xlsx(folder / "steckbriefe.xlsx", rows).read_bytes()


def addresses(folder: Path) -> bytes:
    """Thirty houses in a row, the first of them in zone J25."""
    rows = [
        address_files.House(number=str(place + 1), oid=f"DETHL{place:011d}", easting=f"{681_010 + place * 20}.000")
        for place in range(30)
    ]
    return address_files.v5_2(folder / "hk.txt", rows).read_bytes()


def upload(page: Page, url: str, kind: str, title: str, *files: dict[str, object]) -> None:
    """Upload what the city sends."""
    page.goto(f"{url}/verwaltung/zones/importjob/add/")
    page.get_by_label("Was laden Sie?").select_option(kind)
    page.get_by_label("Titel der Ausgabe").fill(title)
    page.get_by_label("Stand der Daten").fill("12.11.2026")
    page.get_by_label("erwartete Zahl der Gebiete").fill("57" if kind == "heat_plan" else "")
    page.get_by_label("Quelle:", exact=True).fill("Stadt Jena")
    page.get_by_label("Lizenz").fill("dl-de/by-2-0")
    for label, file in zip(("Datei:", "Zusatzdatei:"), files, strict=False):
        page.get_by_label(label, exact=True).set_input_files(file)  # type: ignore[arg-type]
    with page.expect_navigation():
        page.get_by_role("button", name="Hochladen und prüfen").click()


def store(page: Page) -> str:
    """Store the draft; return the address of its review."""
    page.get_by_role("button", name="Als Entwurf speichern").click()
    page.get_by_role("link", name="Entwurf prüfen und veröffentlichen").click()
    return page.url


def publish(page: Page, review: str, title: str) -> None:
    page.goto(review)
    page.get_by_label("Begründung").fill(REASON)
    page.get_by_role("button", name="Veröffentlichen").click()
    expect(page.get_by_text(f"Veröffentlicht: {title}")).to_be_visible()


@pytest.fixture
def official(page: Page, roles: str, tmp_path: Path) -> str:  # noqa: F811 - the fixture
    """The site after that day; the address of the site."""
    enter(page, roles, "clerk")
    with working_here():
        sheets = {"name": "steckbriefe.xlsx", "mimeType": "application/octet-stream", "buffer": steckbriefe(tmp_path)}
        upload(page, roles, "heat_plan", "Wärmeplan Jena", {**CSV, "buffer": plan(tmp_path)}, sheets)
        areas = store(page)
        hk = {**CSV, "name": "hk.txt", "buffer": addresses(tmp_path)}
        upload(page, roles, "addresses", "Hauskoordinaten 2026", hk)
        houses = store(page)
        page.context.clear_cookies()
        enter(page, roles, "head")
        publish(page, areas, "Wärmeplan Jena")
        publish(page, houses, "Hauskoordinaten 2026")
        assert until(lambda: EditionFile.objects.filter(edition__title="Wärmeplan Jena").count() == len(FORMATS))
    page.context.clear_cookies()
    return roles


def get(page: Page, url: str) -> tuple[int, str]:
    """Return status and text of an address, redirects followed."""
    answer = page.request.get(url)
    return answer.status, answer.text()


def test_links_of_yesterday_lead_on_and_so_does_a_fortschreibung(
    page: Page, official: str, watch: Watch, tmp_path: Path
) -> None:
    """One day for both, since making it takes longest."""
    who_comes_with_a_link_of_yesterday_finds_their_way(page, official, watch)
    a_fortschreibung_leads_on_and_can_be_taken_back(page, official, tmp_path)


def who_comes_with_a_link_of_yesterday_finds_their_way(page: Page, official: str, watch: Watch) -> None:
    plan = Edition.objects.published_plan()
    demonstration = Edition.objects.get(kind="heat_plan", is_demonstration=True)
    assert plan is not None

    page.goto(f"{official}/")
    expect(page.get_by_text(str(DEMONSTRATION_MARK))).to_have_count(0)
    page.get_by_label("Adresse in Jena").fill("Fangwiesen 1")
    page.keyboard.press("Enter")
    expect(page.get_by_text("liegt im Gebiet J25")).to_be_visible()
    page.get_by_text("Der ganze Steckbrief mit Quellen").click()
    expect(page.get_by_text("1.025")).to_be_visible()
    expect(page.get_by_text(str(DEMONSTRATION_MARK))).to_have_count(0)
    page.get_by_role("link", name="Heizkosten vergleichen").click()
    expect(page.get_by_text("(J25)")).to_be_visible()

    page.goto(f"{official}/karte/")
    expect(page.locator("path.leaflet-interactive")).to_have_count(57)
    assert (watch.errors, watch.strangers) == ([], [])

    page.goto(f"{official}/gebiete/DEMO-01/")
    expect(page.get_by_role("heading", name="Die Demonstration ist beendet")).to_be_visible()
    page.goto(f"{official}/gebiete/DEMO-01/aenderungen/")
    expect(page.get_by_role("heading", name="Die Demonstration ist beendet")).to_be_visible()
    page.goto(f"{official}/rechner/ergebnis/?{builders.HOUSE}&gebiet=DEMO-01")
    expect(page.get_by_text("Die Demonstration ist beendet", exact=False)).to_be_visible()
    page.goto(f"{official}/wie-hat-sich-der-plan-geaendert/")
    expect(page.get_by_text("Es gibt noch keine frühere Ausgabe")).to_be_visible()
    page.goto(f"{official}/gebiete/J25/aenderungen/")
    expect(page.get_by_text("Es gibt noch keine frühere Ausgabe")).to_be_visible()
    former = Address.objects.filter(street="Westweg").first()
    status, text = get(page, f"{official}/adresse/?q=Westweg+1&id={former.pk if former else 0}")
    assert (status, "Westweg 1" in text, "liegt im Gebiet" in text) == (HTTPStatus.NOT_FOUND, True, False)

    status, text = get(page, f"{official}/ausgaben/{demonstration.pk}/gebiete/DEMO-01/")
    assert (status, str(DEMONSTRATION_MARK) in text, "frühere Ausgabe" in text) == (HTTPStatus.OK, True, True)
    for suffix in ("csv", "geojson", "gml"):
        status, text = get(page, f"{official}/ausgaben/{plan.pk}/plan.{suffix}")
        assert (status, "J25" in text, "Demonstration" in text) == (HTTPStatus.OK, True, False)
    the_interface_knows_the_city_only(page, official)


def the_interface_knows_the_city_only(page: Page, official: str) -> None:
    """Look at the interface on the same day, which takes long to come about."""
    api = f"{official}/api/v1"
    status, text = get(page, f"{api}/gebiete")
    zones = json.loads(text)
    assert (status, len(zones["zones"]), zones["demonstration"]) == (HTTPStatus.OK, 57, None)
    status, text = get(page, f"{api}/gebiete/J25")
    assert (status, json.loads(text)["steckbrief"]["target_year"]) == (HTTPStatus.OK, 2040)
    status, text = get(page, f"{api}/gebiete/DEMO-01")
    assert (status, json.loads(text)["successors"]) == (HTTPStatus.GONE, [])
    assert "Die Demonstration ist beendet" in json.loads(text)["detail"]
    status, text = get(page, f"{api}/adressen?q=Fangwiesen+1")
    answer = page.request.get(json.loads(text)[0]["url"]).json()
    assert answer["zone"]["code"] == "J25"
    status, text = get(page, f"{api}/gebiete.geojson")
    assert len(json.loads(text)["features"]) == 57


def fortschreibung(folder: Path) -> bytes:
    """The plan with J00 split, J01 and J02 merged, and J03 renamed."""
    plots = {plot.code: plot for plot in plan_files.plots()}
    west, south, east, north = plots["J00"].area.bounds
    middle = (west + east) / 2
    changed = [
        replace(plots["J00"], code="J00a", area=shapely.box(west, south, middle, north)),
        replace(plots["J00"], code="J00b", area=shapely.box(middle, south, east, north)),
        replace(plots["J01"], area=shapely.union(plots["J01"].area, plots["J02"].area)),
        replace(plots["J03"], code="J60"),
    ]
    same = [plot for code, plot in plots.items() if code not in {"J00", "J01", "J02", "J03"}]
    return plan_files.csv_file(folder / "neu.csv", plan_files.table_rows([*changed, *same])).read_bytes()


def a_fortschreibung_leads_on_and_can_be_taken_back(page: Page, official: str, tmp_path: Path) -> None:
    first = Edition.objects.published_plan()
    assert first is not None
    enter(page, official, "clerk")
    with working_here():
        upload(page, official, "heat_plan", "Fortschreibung", {**CSV, "buffer": fortschreibung(tmp_path)})
        page.get_by_role("button", name="Steckbriefe der veröffentlichten Ausgabe übernehmen").click()
        expect(page.get_by_text("J01, J02 → J01 (zusammengelegt)")).to_be_visible()
        review = store(page)
        page.context.clear_cookies()
        enter(page, official, "head")
        publish(page, review, "Fortschreibung")
        assert until(lambda: Lineage.objects.filter(after__title="Fortschreibung").exists())
    page.goto(f"{official}/gebiete/J00/")
    expect(page.get_by_text("auf mehrere verteilt: J00a, J00b.")).to_be_visible()
    page.goto(f"{official}/gebiete/J03/")
    expect(page.get_by_text("Das Gebiet J03 heißt seit der Ausgabe „Fortschreibung“ J60.")).to_be_visible()
    page.get_by_text("Der ganze Steckbrief mit Quellen").click()
    expect(page.get_by_text("1.003")).to_be_visible()
    page.goto(f"{official}/gebiete/J02/")
    expect(page.get_by_text("in J01 aufgegangen")).to_be_visible()
    page.goto(f"{official}/wie-hat-sich-der-plan-geaendert/")
    expect(page.get_by_text("Verglichen wird „Wärmeplan Jena“ mit „Fortschreibung“.")).to_be_visible()
    publish(page, f"{official}/verwaltung/zones/edition/{first.pk}/freigabe/", "Wärmeplan Jena")
    page.goto(f"{official}/gebiete/J03/")
    expect(page.get_by_text("heißt seit der Ausgabe")).to_have_count(0)
    page.goto(f"{official}/gebiete/J60/")
    expect(page.get_by_text("stand zuletzt in der zurückgenommenen Ausgabe „Fortschreibung“")).to_be_visible()
    page.goto(f"{official}/wie-hat-sich-der-plan-geaendert/")
    expect(page.get_by_text("Die Ausgabe „Fortschreibung“ wurde zurückgenommen;")).to_be_visible()
