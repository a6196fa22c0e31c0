"""From a text module to the protocol by one press each, on a phone; axe looks at every page on the way."""

import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from calculator.consultations import cases
from calculator.consultations.pasted_links import asked_from
from calculator.models import Consultation, ModuleUse, TextModule
from tests import builders
from tests.browser.barriers import violations
from tests.browser.conftest import PHONE
from tests.browser.test_consultations import DESK, sign_in

pytestmark = pytest.mark.django_db(transaction=True)
OWNERS = "v=2&gebiet=DEMO-02&house.building_type=mfh&house.dwellings=12&house.living_area_m2=840&community.exists=ja"


@pytest.fixture
def desk(browser: Browser, city: str) -> Iterator[Page]:
    context = browser.new_context(base_url=city, viewport=PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def case() -> Consultation:
    builders.account("leitung", "Beratungsleitung")
    advisor = builders.account("berater", "Beratung")
    made = builders.consultation(advisor, internal_notes="Nur für uns")
    cases.add_variant(made, "Wie heute", asked_from(OWNERS, made.held_on), advisor)
    return made


def test_modules_and_steps_come_to_the_protocol_by_one_press_each(desk: Page, case: Consultation) -> None:
    barriers = []
    desk.goto(f"{DESK}textbausteine/")
    sign_in(desk, "leitung")
    desk.get_by_label("Wofür").select_option("agreed")
    desk.get_by_label("Bezeichnung").fill("Angebote")
    desk.get_by_label("Text", exact=True).fill("Drei Angebote einholen.")
    barriers += violations(desk)
    desk.get_by_role("button", name="Textbaustein speichern").click()
    expect(desk.get_by_text("Der Textbaustein ist gespeichert.")).to_be_visible()
    assert TextModule.objects.get().use == ModuleUse.AGREED
    desk.goto(f"{DESK}{case.pk}/angaben/")
    desk.get_by_role("button", name="In „Vereinbart wurde“ einsetzen").click()
    expect(desk.get_by_label("Vereinbart wurde")).to_have_value("Drei Angebote einholen.")
    barriers += violations(desk)
    desk.get_by_role("button", name="Speichern", exact=True).click()
    barriers += take_a_step(desk)
    desk.get_by_role("link", name="Varianten", exact=True).click()
    expect(desk.get_by_role("heading", name="Eigentümergemeinschaft")).to_be_visible()
    barriers += violations(desk)
    desk.get_by_role("link", name="Protokoll ansehen und ausgeben").click()
    for part in ("Drei Angebote einholen.", "Bis 4. Januar 2027", "Sonderumlage je Tausendstel", "Interne Notizen"):
        expect(desk.get_by_text(part).first).to_be_visible()
    expect(desk.get_by_text("Nur für uns")).to_have_count(0)
    barriers += violations(desk)
    with desk.expect_download() as download:
        desk.get_by_role("link", name="als Daten für andere Programme").click()
    found = json.loads(download.value.path().read_text("utf-8"))
    assert found["checklist"][0]["due_on"] == "2027-01-04"
    assert barriers == []


def take_a_step(desk: Page) -> list[str]:
    desk.get_by_role("link", name="Checkliste").click()
    desk.get_by_role("listitem").filter(has_text="Tagesordnung").get_by_role("button", name="Aufnehmen").click()
    first = desk.get_by_role("group", name="Schritt 1", exact=True)
    expect(first.get_by_label("Was")).to_have_value(re.compile("Eigentümerversammlung"))
    first.get_by_label("Bis wann").fill("2027-01-04")
    barriers = violations(desk)
    desk.get_by_role("button", name="Checkliste speichern").click()
    expect(desk.get_by_text("Die Checkliste ist gespeichert.")).to_be_visible()
    return barriers
