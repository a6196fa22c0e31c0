"""Which sites may show which pages: said in every answer, also in those that no page has seen."""

import pytest
from django.conf import settings as site_settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from embedding.things import THINGS
from jena_waerme.framing import FRAMES, hosts
from tests import builders

pytestmark = pytest.mark.django_db
PORTAL = "https://www.example.org"
OTHERS = (
    "/",
    "/einbetten/",
    "/karte/",
    "/rechner/",
    "/rechner/ergebnis/?house.build_year=1975",
    "/verwaltung/login/",
    "/api/v1/gebiete",
    "/en/gebiete/DEMO-01/",
    "/einbetten/einbetten-1.js",
    "/rechner/einbetten.html",
)


def ancestors(answer: HttpResponse) -> str:
    """Return which pages may stand around an answer."""
    (found,) = (each for each in answer["Content-Security-Policy"].split("; ") if each.startswith("frame-ancestors "))
    return found.removeprefix("frame-ancestors ").rstrip(";")


@pytest.mark.parametrize(
    ("entries", "read"),
    [
        ([], ()),
        (["", " "], ()),
        ([" https://WWW.Example.org ", "https://www.example.org"], (PORTAL,)),
        (["https://*.a.example:84", "http://localhost:81"], ("https://*.a.example:84", "http://localhost:81")),
    ],
)
def test_sites_are_read_once_each(entries: list[str], read: tuple[str, ...]) -> None:
    assert hosts(entries) == read


@pytest.mark.parametrize(
    "entry",
    [
        "*", "https://*", "https:", "www.example.org", "http://www.example.org", "https://www.example.org/", "'self'",
        "https://www.example.org/page", "https://a.example.org https://b.example.org", "https://a.*.example.org",
        "https://example.org; script-src *", "https://*.org:0", "data:", "https://-a.example.org", "https://user@example.org",
    ],
)  # fmt: skip
def test_what_is_no_site_or_lets_in_too_much_is_refused_at_start(entry: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="EMBED_HOSTS"):
        hosts([PORTAL, entry])


def test_everything_that_is_offered_is_a_frame_and_nothing_else_is() -> None:
    assert {reverse(each.page) for each in THINGS.values()} == set(FRAMES)


@pytest.mark.parametrize("language", ["", "/en", "/leicht"])
@pytest.mark.parametrize("path", FRAMES)
def test_by_default_no_other_site_may_show_a_frame(client: Client, language: str, path: str) -> None:
    builders.published_city()
    assert site_settings.EMBED_HOSTS == ()
    answer = client.get(language + path)
    assert (answer.status_code, ancestors(answer), answer["X-Frame-Options"]) == (200, "'self'", "SAMEORIGIN")
    assert "Cross-Origin-Resource-Policy" not in answer.headers


@pytest.mark.parametrize("path", FRAMES)
def test_allowed_sites_may_and_no_older_header_forbids_it(client: Client, path: str, settings: Settings) -> None:
    builders.published_city()
    settings.EMBED_HOSTS = (PORTAL, "https://*.example.net")
    for answer in (client.get(path), client.delete(path), client.get(f"{path}gibt-es-nicht/")):
        assert ancestors(answer) == f"'self' {PORTAL} https://*.example.net"
        assert "X-Frame-Options" not in answer.headers
        assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer["X-Robots-Tag"] == "noindex"


def test_a_refusal_that_no_page_has_seen_can_be_read_in_a_frame(client: Client, settings: Settings) -> None:
    settings.RATE_LIMITS_PER_MINUTE = {FRAMES[0]: 0}
    answer = client.post(FRAMES[0], {"q": "Westweg 1"})
    assert (answer.status_code, ancestors(answer)) == (429, "'self'")
    assert "<header" not in answer.text
    unreadable = client.get(FRAMES[1], headers={"host": "elsewhere.example"})
    assert (unreadable.status_code, "<header" in unreadable.text) == (400, False)


def test_every_other_page_goes_on_forbidding_it(client: Client, settings: Settings) -> None:
    builders.published_city()
    settings.EMBED_HOSTS = (PORTAL,)
    for path in OTHERS:
        answer = client.get(path)
        assert (ancestors(answer), answer["X-Frame-Options"]) == ("'none'", "DENY"), path


def test_nothing_else_of_the_policy_of_a_frame_differs(client: Client, settings: Settings) -> None:
    settings.EMBED_HOSTS = (PORTAL,)
    framed, other = (client.get(path)["Content-Security-Policy"] for path in ("/einbetten/adresse/", "/"))
    rest = {each for each in framed.split("; ") if "frame-ancestors" not in each}
    assert rest == {each for each in other.split("; ") if "frame-ancestors" not in each}


def test_nobody_is_signed_in_inside_of_a_frame(client: Client) -> None:
    builders.published_city()
    client.force_login(builders.account("beraterin"))
    answer = client.post("/einbetten/adresse/", {"q": "Westweg 1"})
    assert answer.wsgi_request.user.is_anonymous
    assert not answer.cookies
