"""The pages of an account: no barrier that axe finds, nothing wider than the window, on a telephone and a desktop."""

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client, RequestFactory
from django_otp.plugins.otp_totp.models import TOTPDevice
from playwright.sync_api import Browser, Page
from pytest_django.live_server_helper import LiveServer

from people import links
from tests import builders
from tests.browser.barriers import violations
from tests.browser.conftest import DESKTOP, PHONE

pytestmark = pytest.mark.django_db(transaction=True)
FOR_ALL = (
    "/rechner/beratung/anmelden/",
    "/verwaltung/login/",
    "/konto/passwort-vergessen/",
    "/konto/passwort/neu/",
)
OWN = ("/konto/", "/konto/passwort/", "/konto/zweiter-faktor/", "/konto/zweiter-faktor/passkey/")


def looked_at(page: Page, address: str) -> list[str]:
    """Return what is wrong with a page in either width."""
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    page.goto(address)
    wrong = violations(page)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    width = page.evaluate("document.documentElement.scrollWidth")
    return [*wrong, *violations(page, only_layout=True), *([f"{address}: {width}"] if width > PHONE["width"] else [])]


def let_in(page: Page, url: str, user: User) -> None:
    client = Client()
    client.force_login(user)
    page.context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": url}])


def test_no_page_of_an_account_has_a_barrier_or_is_too_wide(browser: Browser, live_server: LiveServer) -> None:
    url, user = live_server.url, builders.account("berater", "Beratung")
    page = browser.new_context(base_url=url).new_page()
    invitation = links.link(RequestFactory().get("/"), user).removeprefix("http://testserver")
    wrong = [found for path in (*FOR_ALL, invitation) for found in looked_at(page, path)]

    let_in(page, url, user)
    TOTPDevice.objects.create(user=user, name="Diensttelefon")
    wrong += [found for path in OWN for found in looked_at(page, path)]
    page.goto("/konto/")
    page.get_by_role("button", name="Neue Notfall-Codes machen").click()
    page.get_by_role("heading", name="Ihre Notfall-Codes").wait_for()
    wrong += violations(page)

    key = next(each["value"] for each in page.context.cookies() if each["name"] == "sessionid")
    session = SessionStore(key)
    session["second_step_due"] = True
    session.save()
    wrong += looked_at(page, "/konto/zweiter-schritt/")
    page.context.close()
    assert wrong == []
