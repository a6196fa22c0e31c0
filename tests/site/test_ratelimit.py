"""Whoever asks too often is told to wait; everybody else notices nothing."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from jena_waerme import ratelimit
from jena_waerme import settings as site

pytestmark = pytest.mark.django_db
DEFAULT_LIMITS = site.RATE_LIMITS_PER_MINUTE
POINT = "/api/v1/punkt?lon=11.58&lat=50.92"


class Clock:
    """Stands still until a test moves it."""

    def __init__(self) -> None:
        self.now_s = 1_000_000_020.0  # a minute begins

    def time(self) -> float:
        return self.now_s


@pytest.fixture(autouse=True)
def clock(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Clock:
    settings.RATE_LIMITS_PER_MINUTE = {"/api/": 3, "/adresse/": 2}
    settings.BEHIND_PROXY = True
    stopped = Clock()
    monkeypatch.setattr(ratelimit, "time", stopped)
    return stopped


def ask(client: Client, path: str = POINT, who: str = "192.0.2.1") -> int:
    return client.get(path, headers={"X-Client-Address": who}).status_code


def test_the_api_says_in_german_when_to_go_on(client: Client, clock: Clock) -> None:
    clock.now_s += 17.5
    assert [ask(client) for _ in range(4)] == [503, 503, 503, 429]
    refused = client.get(POINT, headers={"X-Client-Address": "192.0.2.1"})
    assert refused["Retry-After"] == "43"
    assert refused.json() == {
        "detail": "Von Ihrem Anschluss kamen zu viele Anfragen. Bitte versuchen Sie es in 43 Sekunden wieder."
    }
    assert refused["Cache-Control"] == "no-store"


def test_the_page_of_the_refusal_is_a_page_of_the_site(client: Client) -> None:
    assert [ask(client, "/adresse/?q=Markt") for _ in range(3)] == [302, 302, 429]
    page = client.get("/adresse/?q=Markt", headers={"X-Client-Address": "192.0.2.1"})
    assert "<h1" in page.text
    assert "Bitte warten Sie kurz" in page.text
    assert "default-src 'self'" in page["Content-Security-Policy"]


def test_with_the_next_minute_the_client_may_go_on(client: Client, clock: Clock) -> None:
    assert [ask(client) for _ in range(4)][-1] == 429
    clock.now_s += 59.9
    assert ask(client) == 429
    clock.now_s += 0.1
    assert ask(client) == 503


def test_each_client_and_each_part_of_the_site_counts_for_itself(client: Client) -> None:
    assert [ask(client) for _ in range(4)][-1] == 429
    assert ask(client, who="192.0.2.2") == 503
    assert ask(client, "/adresse/?q=Markt") == 302  # to the same search, sealed
    assert {ask(client, "/ueber/") for _ in range(5)} == {200}


def test_the_machines_of_one_ipv6_site_are_one_client(client: Client) -> None:
    answers = [ask(client, who=f"2001:db8:0:1::{number:x}") for number in range(4)]
    assert answers == [503, 503, 503, 429]
    assert ask(client, who="2001:db8:0:2::1") == 503


def test_ipv4_addresses_in_the_form_of_ipv6_are_different_clients(client: Client) -> None:
    assert [ask(client, who="::ffff:192.0.2.1") for _ in range(4)][-1] == 429
    assert ask(client, who="::ffff:192.0.2.2") == 503
    assert ask(client) == 429  # the same client, written in the usual way


@pytest.mark.parametrize("who", ["192.0.2.1:5678", "[2001:db8::1]:80", "unknown", "fe80::1%eth0"])
def test_whatever_a_proxy_names_its_clients_they_are_answered_and_counted(client: Client, who: str) -> None:
    assert [ask(client, who=who) for _ in range(4)] == [503, 503, 503, 429]


def test_results_as_files_count_together(client: Client, settings: Settings) -> None:
    settings.RATE_LIMITS_PER_MINUTE = {prefix: 2 for prefix in DEFAULT_LIMITS if "ergebnis" in prefix}
    assert [ask(client, f"/rechner/ergebnis.{kind}") for kind in ("csv", "json", "csv")] == [200, 200, 429]
    assert [ask(client, f"/rechner/ergebnis.{kind}") for kind in ("pdf", "xlsx", "ods")] == [429, 429, 429]
    assert ask(client, "/rechner/ergebnis/") != 429


def test_the_limit_needs_no_redis(client: Client, settings: Settings) -> None:
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    }
    assert [ask(client) for _ in range(4)] == [503, 503, 503, 429]


def test_only_this_site_may_ask_where_somebody_is(client: Client) -> None:
    assert "geolocation=(self)" in client.get("/ueber/")["Permissions-Policy"]


def test_programs_are_told_with_every_answer_what_is_left_and_until_when(client: Client, clock: Clock) -> None:
    clock.now_s += 17.5
    told = [client.get(POINT, headers={"X-Client-Address": "192.0.2.1"}) for _ in range(4)]
    assert {response["RateLimit-Policy"] for response in told} == {'"/api/";q=3;w=60'}
    assert [response["RateLimit"] for response in told] == [f'"/api/";r={left};t=43' for left in (2, 1, 0, 0)]
    assert "RateLimit" not in client.get("/adresse/?q=Markt")


def test_a_refusal_speaks_the_language_that_a_program_asks_for(client: Client) -> None:
    headers = {"X-Client-Address": "192.0.2.1", "Accept-Language": "en-GB,de;q=0.5"}
    refused = [client.get(POINT, headers=headers) for _ in range(4)][-1]
    assert (refused.status_code, refused["Content-Language"]) == (429, "en")
    assert "Please" in refused.json()["detail"]
    assert "Accept-Language" in refused["Vary"]
