"""The end of an unused sign-in: announced, answered by the keyboard, and a page that covers itself."""

import time

import pytest
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Browser, Page, expect

from calculator.consultations.idle import USED_AT
from tests import builders
from tests.browser.barriers import violations
from tests.browser.test_consultations import DESK, sign_in

pytestmark = pytest.mark.django_db(transaction=True)


def session_of(page: Page) -> SessionStore:
    """Return the session whose cookie the browser bears."""
    (key,) = [cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "sessionid"]
    return SessionStore(key)


def test_the_end_is_announced_answered_by_enter_and_covers_the_page(browser: Browser, city: str) -> None:
    builders.account("berater", "Beratung")
    page = browser.new_context(base_url=city).new_page()
    page.goto(f"{DESK}neu/")
    page.clock.install()
    sign_in(page)
    page.get_by_label("Bezeichnung").fill("Reihenhaus am Bach")
    session = session_of(page)
    session[USED_AT] = int(time.time()) - 28 * 60 - 30
    session.save()
    page.clock.fast_forward("28:30")
    dialog = page.get_by_role("alertdialog", name="Ihre Anmeldung endet bald")
    stay = dialog.get_by_role("button", name="Angemeldet bleiben")
    expect(stay).to_be_focused()
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    assert session_of(page)[USED_AT] > time.time() - 60
    session_of(page).delete()
    page.clock.fast_forward("30:00")
    over = page.get_by_role("alertdialog", name="Ihre Anmeldung ist beendet")
    expect(over).to_be_visible()
    over.get_by_role("button", name="Wieder anmelden").click()
    expect(page.get_by_text("Ihr Text ist noch da")).to_be_visible()
    sign_in(page)
    page.get_by_role("button", name="Weiter zum Speichern").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Reihenhaus am Bach")
    page.context.close()
