"""A passkey made and used by a real browser, with an authenticator that the browser plays itself."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from people.models import Passkey
from tests import builders
from tests.browser.barriers import violations

pytestmark = pytest.mark.django_db(transaction=True)
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def sign_in(page: Page) -> None:
    page.goto("/rechner/beratung/anmelden/")
    page.get_by_label("Benutzername").fill("berater")
    page.get_by_label("Passwort", exact=True).fill("retareb")
    page.get_by_role("button", name="Anmelden", exact=True).click()


def test_a_passkey_is_made_and_lets_in(browser: Browser, city: str) -> None:
    builders.account("berater", "Beratung")
    page = browser.new_context(base_url=city.replace("127.0.0.1", "localhost")).new_page()
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    sign_in(page)
    page.goto("/konto/zweiter-faktor/passkey/")
    page.get_by_label("Name des Geräts").fill("Dienstrechner")
    assert violations(page) == []
    page.get_by_role("button", name="Passkey anlegen").click()
    expect(page.get_by_role("heading", name="Ihre Notfall-Codes")).to_be_visible()
    assert Passkey.objects.get().name == "Dienstrechner"

    page.context.clear_cookies()
    sign_in(page)
    expect(page.get_by_role("heading", name="Zweiter Schritt der Anmeldung")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Mit Passkey anmelden").click()
    expect(page).to_have_url(re.compile("/rechner/beratung/$"))
    assert Passkey.objects.get().last_used_at is not None
