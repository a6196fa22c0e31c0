"""What only staff need runs for their requests only, and nothing that needs it goes without in silence."""

from collections.abc import Iterator
from typing import Any

import pytest
from csp.middleware import CSPMiddleware
from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver, path
from pytest_django.fixtures import Settings
from simple_history.models import HistoricalRecords

from jena_waerme.policy import PolicyMiddleware
from jena_waerme.staff import StaffMiddleware, is_served_in_full
from jena_waerme.urls import urlpatterns as site
from tests import builders

pytestmark = pytest.mark.django_db
HEADERS = {
    "Content-Security-Policy",
    "Cross-Origin-Opener-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
    "X-Frame-Options",
}
VISITORS = ("/", "/gebiete/", "/karte/", "/rechner/", "/health/", "/ausgaben/", "/api/v1/gebiete")
STAFFS = ("/verwaltung/", "/verwaltung/zones/zone/", "/rechner/beratung/", "/rechner/viele/")


def served(request: HttpRequest) -> HttpResponse:
    """Tell what the middleware has given to a page."""
    names = {"session": hasattr(request, "session"), "messages": hasattr(request, "_messages")}
    return HttpResponse(repr(names | {"history": hasattr(HistoricalRecords.context, "request")}))


def tells(request: HttpRequest) -> HttpResponse:
    messages.info(request, "Gespeichert.")
    return HttpResponse()


def asks_who_it_is(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.user.get_username() or "niemand")


urlpatterns = [
    path("served/", served),
    path("tells/", tells),
    path("who/", asks_who_it_is),
    *site,
]
handler500 = "jena_waerme.errors.server_error"
EVERYTHING = repr({"session": True, "messages": True, "history": True})
NOTHING = repr({"session": False, "messages": False, "history": False})


@pytest.fixture
def clerk() -> User:
    return User.objects.create_superuser("clerk", password="right-and-long-enough")


@pytest.mark.urls(__name__)
def test_a_visitor_who_reads_pays_for_nothing_that_staff_need(client: Client) -> None:
    assert client.get("/served/").content.decode() == NOTHING
    assert client.head("/served/").status_code == 200


@pytest.mark.urls(__name__)
def test_who_sends_something_is_served_in_full(client: Client) -> None:
    assert client.post("/served/").content.decode() == EVERYTHING


@pytest.mark.urls(__name__)
def test_whoever_is_signed_in_is_served_in_full_wherever_they_go(client: Client, clerk: User) -> None:
    client.force_login(clerk)
    assert client.get("/served/").content.decode() == EVERYTHING
    assert client.get("/who/").content == b"clerk"


@pytest.mark.urls(__name__)
def test_what_depends_on_who_asks_says_so_to_caches(client: Client) -> None:
    assert client.get("/who/").headers["Vary"] == "Cookie"
    assert client.get("/who/").content == b"niemand"
    assert "Vary" not in client.get("/served/").headers


@pytest.mark.urls(__name__)
def test_a_page_that_tells_a_visitor_something_for_the_next_page_fails_loudly(client: Client) -> None:
    with pytest.raises(messages.MessageFailure):
        client.get("/tells/")


@pytest.mark.parametrize("address", [*VISITORS, *STAFFS])
def test_every_page_carries_every_header(client: Client, clerk: User, address: str) -> None:
    builders.published_city()
    assert client.get(address).headers.keys() >= HEADERS
    client.force_login(clerk)
    assert client.get(address).headers.keys() >= HEADERS


@pytest.mark.parametrize("address", STAFFS)
def test_pages_of_staff_ask_to_sign_in_and_then_open(client: Client, clerk: User, address: str) -> None:
    asked = client.get(address)
    assert asked.status_code == 302
    assert client.get(asked["Location"]).status_code == 200
    client.force_login(clerk)
    assert client.get(address).status_code in {200, 403}


def patterns(found: list[Any], prefix: str = "") -> Iterator[str]:
    for each in found:
        if isinstance(each, URLResolver):
            yield from patterns(each.url_patterns, prefix + str(each.pattern))
        elif isinstance(each, URLPattern) and "<" not in str(each.pattern) and "(" not in str(each.pattern):
            yield "/" + prefix + str(each.pattern).strip("^$")


def test_no_address_of_the_site_stumbles_over_a_visitor(client: Client) -> None:
    """A page that uses a session without asking who it is would fail here."""
    builders.published_city()
    addresses = set(patterns(get_resolver().url_patterns))
    assert set(STAFFS) <= addresses
    stumbled = {address: status for address in addresses if (status := client.get(address).status_code) >= 500}
    assert not stumbled


def test_what_works_only_as_ordinary_middleware_is_refused(settings: Settings) -> None:
    settings.STAFF_MIDDLEWARE = [*settings.STAFF_MIDDLEWARE, "django.middleware.csrf.CsrfViewMiddleware"]
    with pytest.raises(ImproperlyConfigured, match="process_view"):
        StaffMiddleware(served)


@pytest.mark.parametrize(
    ("method", "cookies", "address", "in_full"),
    [
        ("GET", {}, "/", False),
        ("HEAD", {"csrftoken": "x"}, "/verwaltung/login/", False),
        ("OPTIONS", {}, "/api/v1/gebiete", False),
        ("GET", {"sessionid": "anything"}, "/", True),
        ("GET", {"sessionid": "anything"}, "/livez", False),
        ("GET", {"sessionid": "anything"}, "/readyz", False),
        ("GET", {"messages": "anything"}, "/gebiete/DEMO-01/", True),
        ("GET", {}, "/adresse/", False),
        ("DELETE", {}, "/", True),
        ("POST", {}, "/rechner/", True),
    ],
)
def test_who_is_served_in_full(method: str, cookies: dict[str, str], address: str, *, in_full: bool) -> None:
    request = RequestFactory().generic(method, address)
    request.COOKIES = cookies
    assert is_served_in_full(request) is in_full


@pytest.mark.parametrize("with_nonce", [True, False])
def test_the_policy_is_the_one_of_the_library(*, with_nonce: bool) -> None:
    def page(request: HttpRequest) -> HttpResponse:
        return HttpResponse(f"<script nonce={request.csp_nonce}>" if with_nonce else "")  # type: ignore[attr-defined]

    policies = []
    for middleware in (CSPMiddleware, PolicyMiddleware):
        request = RequestFactory().get("/")
        response = middleware(page)(request)
        nonce = getattr(request, "_csp_nonce", None)
        assert (nonce is not None) is with_nonce
        policies.append(response.headers["Content-Security-Policy"].replace(f"'nonce-{nonce}'", "'nonce'"))
    assert policies[0] == policies[1]
