"""Two clerks at once, and reviewer against editor: nobody's text is lost, nothing unseen is published."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect

from tests import builders
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_consultations import violations
from tests.browser.test_import_journey import PASSWORD, sign_in
from zones.models import Edition, EditionStatus, Steckbrief, Zone

pytestmark = pytest.mark.django_db(transaction=True)
REASON = "Berichtigung nach Prüfung"
Desk = Callable[[str, str], Page]


@pytest.fixture(params=["javascript", "plain"])
def scripts(request: pytest.FixtureRequest) -> bool:
    """Whether the browsers run JavaScript."""
    return bool(request.param == "javascript")


@pytest.fixture
def desk(scripts: bool, browser: Browser, city: str) -> Iterator[Desk]:
    """Opens the admin for somebody with a role, each in a browser of their own, with or without JavaScript."""
    contexts = []

    def opened(name: str, role: str) -> Page:
        user = User.objects.create_user(name, password=PASSWORD, is_staff=True)
        user.groups.add(builders.role(role))
        context = browser.new_context(java_script_enabled=scripts, base_url=city)
        contexts.append(context)
        page = context.new_page()
        sign_in(page, city, name)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def draft(city: str) -> Edition:
    made = builders.edition(title="Fortschreibung")
    builders.two_squares(made)
    return made


def sheet_page(draft: Edition) -> str:
    return f"/verwaltung/zones/steckbrief/{draft.zones.get(code='DEMO-01').pk}/change/"


def write(page: Page, url: str, label: str, text: str) -> None:
    page.goto(url)
    page.get_by_label(label, exact=True).fill(text)
    page.get_by_label("Grund der Änderung").fill(REASON)


def save(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Sichern", exact=True).click()


def test_the_second_clerk_sees_both_texts_and_brings_them_together(
    desk: Desk, draft: Edition, scripts: bool, tmp_path: Path
) -> None:
    first, second = desk("erste", "Redaktion"), desk("zweite", "Redaktion")
    write(first, sheet_page(draft), "Empfehlung:", "Anschluss an das Netz prüfen")
    write(second, sheet_page(draft), "Zielbild:", "Wärmenetz im Jahr 2040")
    save(first)
    expect(first.get_by_text("erfolgreich geändert")).to_be_visible()
    save(second)
    expect(second.get_by_role("alert")).to_contain_text("Jemand anderes hat hier inzwischen gespeichert")
    told = second.get_by_role("row", name="Empfehlung")
    expect(told).to_contain_text("Anschluss an das Netz prüfen")
    expect(second.get_by_label("Zielbild:", exact=True)).to_have_value("Wärmenetz im Jahr 2040")
    assert not scripts or violations(second) == []  # axe is a script itself
    for name, viewport in (("wide", DESKTOP), ("narrow", PHONE)):
        second.set_viewport_size(viewport)  # type: ignore[arg-type]
        second.screenshot(path=tmp_path / f"conflict-{name}.png")
    second.get_by_label("Empfehlung:", exact=True).fill("Anschluss an das Netz prüfen")
    save(second)
    expect(second.get_by_text("erfolgreich geändert")).to_be_visible()
    stored = Steckbrief.objects.get(zone__edition=draft, zone__code="DEMO-01")
    assert (stored.recommendation, stored.target_picture) == ("Anschluss an das Netz prüfen", "Wärmenetz im Jahr 2040")


def test_what_the_editor_saves_after_the_review_is_not_published_unseen(
    desk: Desk, draft: Edition, scripts: bool
) -> None:
    approver, editor = desk("freigabe", "Freigabe"), desk("redaktion", "Redaktion")
    approver.goto(f"/verwaltung/zones/edition/{draft.pk}/freigabe/")
    approver.get_by_label("Begründung").fill("Stadtratsbeschluss 28/001")
    zone = draft.zones.get(code="DEMO-01")
    write(editor, f"/verwaltung/zones/steckbrief/{zone.pk}/change/", "Empfehlung:", "Ungesehener Satz")
    save(editor)
    with approver.expect_navigation():
        approver.get_by_role("button", name="Veröffentlichen").click()
    alert = approver.get_by_role("alert")
    expect(alert).to_contain_text("Der Stand hat sich geändert, seit Sie ihn geprüft haben")
    expect(alert).to_contain_text("Ungesehener Satz")
    expect(alert).to_contain_text("redaktion")
    expect(approver.get_by_label("Begründung")).to_have_value("Stadtratsbeschluss 28/001")
    assert not scripts or violations(approver) == []
    draft.refresh_from_db()
    assert draft.status == EditionStatus.DRAFT
    approver.get_by_role("button", name="Veröffentlichen").click()
    expect(approver.get_by_text("Veröffentlicht: Fortschreibung")).to_be_visible()
    assert Zone.objects.filter(edition__status=EditionStatus.PUBLISHED, pk=zone.pk).exists()


def test_what_is_typed_survives_an_ended_session(desk: Desk, draft: Edition) -> None:
    page = desk("redaktion", "Redaktion")
    write(page, sheet_page(draft), "Empfehlung:", "Ein langer Satz\nin zwei Zeilen")
    page.context.clear_cookies(name="sessionid")
    save(page)
    expect(page.get_by_text("Ihr Text ist noch da")).to_be_visible()
    page.get_by_label("Benutzername").fill("redaktion")
    page.get_by_label("Passwort").fill(PASSWORD)
    page.get_by_role("button", name="Anmelden").click()
    page.get_by_role("button", name="Weiter zum Speichern").click()
    expect(page.get_by_text("erfolgreich geändert")).to_be_visible()
    stored = Steckbrief.objects.get(zone__edition=draft, zone__code="DEMO-01").recommendation
    assert stored.replace("\r\n", "\n") == "Ein langer Satz\nin zwei Zeilen"
