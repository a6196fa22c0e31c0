"""Chromium of the system, a small published city, and a watch over console and network."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from tests import builders
from tests.processes import PATIENCE_S, until
from zones import services
from zones.address import lookup
from zones.address.outcomes import InZone
from zones.models import Address, Category, Edition, EditionKind, Indicator, Versorgungsart, Zone

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")  # the first is the fastest
CHROMIUM = next(filter(None, map(shutil.which, BROWSERS)), "chromium")
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
_opened: list[BrowserContext] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent.name == "browser":
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session", autouse=True)
def _allow_database_beside_playwright() -> Iterator[None]:
    """Playwright's sync API runs an event loop in this thread, which Django would otherwise refuse."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture(scope="session", autouse=True)
def _wait_patiently() -> Iterator[None]:
    """Playwright has no default for all contexts, so each one gets its patience when it is made."""
    make = Browser.new_context

    def make_patient(browser: Browser, **options: Any) -> BrowserContext:
        context = make(browser, **options)
        context.set_default_timeout(PATIENCE_S * 1000)
        _opened.append(context)
        return context

    expect.set_options(timeout=PATIENCE_S * 1000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Browser, "new_context", make_patient)
        yield


@pytest.fixture(autouse=True)
def _close_what_was_left_open() -> Iterator[None]:
    """End every window with its test: one that goes on keeps a thread of the server, and that its connection."""
    yield
    while _opened:
        context = _opened.pop()
        if context.browser and context in context.browser.contexts:
            context.close()


@pytest.fixture(scope="session")
def base_url() -> str | None:
    """Each test names the live server itself; the plugin's own fixture warns under current pytest."""
    return None


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_type_launch_args,
        "executable_path": CHROMIUM,
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }


@pytest.fixture
def city(live_server: LiveServer) -> str:
    """Publish the four zones and return the URL."""
    publish_four_zones()
    return live_server.url


def publish_four_zones() -> None:
    """Publish four zones, one of each category, with an address in each and one for every outcome."""
    plan, addresses = builders.edition(), builders.edition(EditionKind.ADDRESSES)
    west, _ = builders.two_squares(plan)
    northwest = builders.square(680_000, 5_644_000, 681_000, 5_645_000)
    northeast = builders.square(681_000, 5_644_000, 682_000, 5_645_000)
    builders.zone(plan, "DEMO-03", northwest, Versorgungsart.WASSERSTOFF)
    builders.zone(plan, "DEMO-04", northeast, Versorgungsart.PRUEFGEBIET_WAERMENETZ)
    add_figure(west, Indicator.HEAT_DEMAND, 0, "1234.50")
    add_figure(west, Indicator.BUILDINGS_BY_TYPE, 10001, "75")
    add_addresses(addresses)
    services.publish(addresses, reason="Test")
    services.publish(plan, reason="Test")


def add_addresses(addresses: Edition) -> None:
    for text, easting, northing in (
        ("Westweg 1, 07743", 680_500, 5_643_500),
        ("Westweg 3, 07743", 680_520, 5_643_500),
        ("Ostweg 2a, 07745", 681_500, 5_643_500),
        ("Grenzweg 3, 07743", 681_000, 5_643_500),
        ("Waldweg 4, 07743", 682_400, 5_643_500),
    ):
        builders.address(addresses, text, easting, northing)


def address_in(category: Category) -> str:
    """Return a published address that lies well inside an area of this category."""
    for address in Address.objects.filter(edition=Edition.objects.published_addresses()).order_by("pk"):
        found = lookup.lookup_address(address.key)
        if isinstance(found, InZone) and found.zone.category == category:
            return str(address)
    raise LookupError(f"No published address lies in an area of the category {category}.")


def add_figure(zone: Zone, indicator: Indicator, category: int, value: str) -> None:
    zone.steckbrief.values.create(
        indicator=indicator, category=category, value=value, source="Test", as_of=builders.DAY
    )


class Watch:
    """What a page complained about, and whom it called."""

    def __init__(self, page: Page, home: str) -> None:
        self.errors: list[str] = []
        self.strangers: list[str] = []
        self.home = home
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.note(request.url))

    def note(self, url: str) -> None:
        if not url.startswith((self.home, "data:")):
            self.strangers.append(url)


@contextmanager
def held(page: Page, urls: str) -> Iterator[list[Route]]:
    """Hold the first request that the block makes the page send; after the block it is in the list, unanswered."""
    requests: list[Route] = []
    page.route(urls, lambda route: requests.append(route), times=1)  # noqa: PLW0108 - playwright cannot mark a builtin
    with page.expect_request(urls):
        yield requests
    assert until(lambda: arrived(page, requests))  # the request is told of before its route is


def arrived(page: Page, requests: list[Route], count: int = 1) -> bool:
    """Whether so many requests are held by now; Playwright takes them in only while its page is waited for."""
    page.wait_for_timeout(10)
    return len(requests) >= count


def enter(page: Page, url: str, name: str) -> None:
    """Sign somebody in without the pages for it, which the journeys go through."""
    client = Client()
    client.force_login(User.objects.get(username=name), "django.contrib.auth.backends.ModelBackend")
    session = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": session.key, "value": session.value, "url": url, "httpOnly": True}])


@pytest.fixture
def watch(page: Page, city: str) -> Watch:
    return Watch(page, city)


@pytest.fixture
def plain_page(browser: Browser) -> Iterator[Page]:
    """A page in a browser without JavaScript."""
    context: BrowserContext = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()
