"""Two clerks at once, and reviewer against editor: nobody's text is lost, nothing unseen is published."""

import json
import re
from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, Page, expect

from tests import builders, roles
from tests.browser.barriers import violations
from tests.browser.conftest import DESKTOP, PHONE, enter
from tests.browser.test_import_journey import PASSWORD
from tests.browser.test_map_editor import drag, furthest
from zones.models import Edition, EditionStatus, Steckbrief, Zone, ZoneGeometry

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
        user.groups.add(roles.role(role))
        context = browser.new_context(java_script_enabled=scripts, base_url=city)
        contexts.append(context)
        page = context.new_page()
        enter(page, city, name)
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


def look(page: Page) -> None:
    for viewport in (PHONE, DESKTOP):
        page.set_viewport_size(viewport)  # type: ignore[arg-type]
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_what_the_second_clerk_never_touched_takes_what_the_first_saved(
    desk: Desk, draft: Edition, scripts: bool
) -> None:
    first, second = desk("erste", "Redaktion"), desk("zweite", "Redaktion")
    write(first, sheet_page(draft), "Empfehlung:", "Anschluss an das Netz prüfen")
    write(second, sheet_page(draft), "Zielbild:", "Wärmenetz im Jahr 2040")
    save(first)
    expect(first.get_by_text("erfolgreich geändert")).to_be_visible()
    save(second)
    alert = second.get_by_role("alert")
    expect(alert).to_contain_text("Jemand anderes hat hier inzwischen gespeichert")
    expect(alert).to_contain_text("Übernommen: Empfehlung")
    expect(alert).to_contain_text("Ihre Änderung bleibt: Zielbild")
    expect(second.get_by_label("Zielbild:", exact=True)).to_have_value("Wärmenetz im Jahr 2040")
    expect(second.get_by_label("Empfehlung:", exact=True)).to_have_value("Anschluss an das Netz prüfen")
    assert not scripts or violations(second) == []  # axe is a script itself
    look(second)
    save(second)
    expect(second.get_by_text("erfolgreich geändert")).to_be_visible()
    stored = Steckbrief.objects.get(zone__edition=draft, zone__code="DEMO-01")
    assert (stored.recommendation, stored.target_picture) == ("Anschluss an das Netz prüfen", "Wärmenetz im Jahr 2040")


def test_the_way_back_to_a_form_shows_what_is_stored_and_no_earlier_text(desk: Desk, draft: Edition) -> None:
    first, second = desk("erste", "Redaktion"), desk("zweite", "Redaktion")
    write(second, sheet_page(draft), "Empfehlung:", "Eine Wärmepumpe prüfen")
    save(second)
    write(first, sheet_page(draft), "Empfehlung:", "Anschluss an das Netz prüfen")
    save(first)
    second.go_back()
    expect(second.get_by_label("Empfehlung:", exact=True)).to_have_value("Anschluss an das Netz prüfen")


@pytest.mark.parametrize("is_signed_out", [False, True], ids=["", "after an ended session"])
def test_what_both_have_changed_is_asked_and_one_of_the_texts_chosen(
    is_signed_out: bool, desk: Desk, draft: Edition, scripts: bool
) -> None:
    first, second = desk("erste", "Redaktion"), desk("zweite", "Redaktion")
    write(first, sheet_page(draft), "Empfehlung:", "Anschluss an das Netz prüfen")
    write(second, sheet_page(draft), "Empfehlung:", "Eine Wärmepumpe prüfen")
    save(first)
    if is_signed_out:
        second.context.clear_cookies(name="sessionid")
        save(second)
        sign_in_again(second, "zweite")
    else:
        save(second)
    question = second.get_by_role("group", name="Empfehlung")
    expect(question.get_by_label("Inzwischen gespeichert")).to_have_accessible_name(
        "Inzwischen gespeichert: Anschluss an das Netz prüfen"
    )
    assert not scripts or violations(second) == []
    look(second)
    save(second)
    expect(second.get_by_role("alert")).to_contain_text("Eine Entscheidung fehlt noch")
    second.get_by_role("group", name="Empfehlung").get_by_label("Ihre Eingabe").check()
    save(second)
    expect(second.get_by_text("erfolgreich geändert")).to_be_visible()
    stored = Steckbrief.objects.get(zone__edition=draft, zone__code="DEMO-01")
    assert stored.recommendation == "Eine Wärmepumpe prüfen"


@pytest.mark.parametrize("scripts", ["javascript"], indirect=True)
def test_two_drawings_of_one_zone_stand_on_one_map(desk: Desk, draft: Edition) -> None:
    first, second = desk("erste", "Redaktion"), desk("zweite", "Redaktion")
    zone = draft.zones.get(code="DEMO-01")
    for page, south in ((first, 1), (second, -1)):
        page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
        page.goto(f"/verwaltung/zones/zone/{zone.pk}/change/")
        expect(page.locator("[data-neighbours='1']")).to_be_visible()
        page.get_by_label("Grund der Änderung").fill(REASON)
        drag(page, furthest(page, 1, south), 60, 0)
    save(first)
    expect(first.locator(".messagelist")).to_contain_text("Mit geändert: DEMO-02")
    theirs = zone.geometry.polygon
    save(second)
    alert = second.get_by_role("alert")
    expect(alert).to_contain_text("Mit Ihrer Zeichnung würden mit geändert: DEMO-02")
    expect(alert.get_by_role("img")).to_have_accessible_name(
        re.compile("Nur in Ihrer: .* ha, nur in der gespeicherten")
    )
    expect(second.locator(".leaflet-overlay-pane path[stroke-dasharray]")).to_have_count(1)
    expect(second.locator("[data-beside-key]").first).to_contain_text("inzwischen gespeichert (gestrichelte Linie)")
    assert violations(second) == []
    look(second)
    field = second.locator("textarea[name$=polygon]").first
    mine = field.input_value()
    second.get_by_role("button", name="Gespeicherte Fläche auf die Karte holen").click()
    assert field.input_value() == json.loads(second.locator("#saved-outline").text_content() or "")
    second.get_by_role("button", name="Rückgängig").click()
    assert field.input_value() == mine
    second.get_by_role("group", name="Fläche").get_by_label("Inzwischen gespeichert").check()
    save(second)
    expect(second.get_by_text("erfolgreich geändert")).to_be_visible()
    assert ZoneGeometry.objects.get(zone=zone).polygon.equals_exact(theirs, tolerance=0)


def test_an_outline_that_the_second_clerk_left_as_it_was_takes_the_saved_one(
    desk: Desk, draft: Edition, scripts: bool
) -> None:
    page = desk("zweite", "Redaktion")
    zone = draft.zones.get(code="DEMO-01")
    write(page, f"/verwaltung/zones/zone/{zone.pk}/change/", "Name:", "Altstadt")
    if scripts:
        expect(page.locator("[data-neighbours='1']")).to_be_visible()
    theirs = builders.square(680_000, 5_643_000, builders.SHARED, 5_644_100)
    ZoneGeometry.objects.filter(zone=zone).update(polygon=theirs)
    save(page)
    expect(page.get_by_role("alert")).to_contain_text("Übernommen: Fläche")
    save(page)
    expect(page.get_by_text("erfolgreich geändert")).to_be_visible()
    stored = Zone.objects.select_related("geometry").get(pk=zone.pk)
    assert stored.name == "Altstadt"
    assert stored.geometry.polygon.equals_exact(theirs, tolerance=0)


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
    sign_in_again(page, "redaktion")
    expect(page.get_by_text("erfolgreich geändert")).to_be_visible()
    stored = Steckbrief.objects.get(zone__edition=draft, zone__code="DEMO-01").recommendation
    assert stored.replace("\r\n", "\n") == "Ein langer Satz\nin zwei Zeilen"


def sign_in_again(page: Page, name: str) -> None:
    expect(page.get_by_text("Ihr Text ist noch da")).to_be_visible()
    page.get_by_label("Benutzername").fill(name)
    page.get_by_label("Passwort").fill(PASSWORD)
    page.get_by_role("button", name="Anmelden").click()
    page.get_by_role("button", name="Weiter zum Speichern").click()
