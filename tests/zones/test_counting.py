"""What pages are asked for is counted by day, in memory first, without anything about who asked."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.core.checks import run_checks
from django.db import OperationalError
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests import builders
from zones import counting
from zones.models import DailyCount

pytestmark = pytest.mark.django_db


@pytest.fixture
def timers(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Counts are on, and timers are noted instead of started."""
    settings.DAILY_COUNT_DAYS = 730
    started: list[object] = []
    monkeypatch.setattr(counting, "_start_timer", lambda: started.append(object()))
    counting._gathered.clear()
    yield started
    counting._gathered.clear()


def stored() -> dict[tuple[str, str], int]:
    counting.store()
    return {(each.thing, each.value): each.number for each in DailyCount.objects.all()}


@pytest.mark.parametrize(
    ("path", "counted"),
    [
        ("/adresse/?q=Westweg+1", {("search", "in_zone"): 1, ("zone", "DEMO-01"): 1}),
        ("/leicht/adresse/?q=Westweg+1", {("search", "in_zone"): 1, ("zone", "DEMO-01"): 1}),
        ("/adresse/?q=Waldweg+4", {("search", "outside_zones"): 1}),
        ("/adresse/?q=Westweg+99", {("search", "unknown_number"): 1}),
        ("/adresse/?q=Xylophonplatz+1", {("search", "unknown_street"): 1}),
        ("/adresse/?q=", {("search", "not_understood"): 1}),
        ("/adresse/?gesucht=x", {("search", "search_over"): 1}),
        ("/punkt/?lat=x&lon=y", {("search", "unknown_point"): 1}),
        ("/en/gebiete/DEMO-02/", {("zone", "DEMO-02"): 1}),
        ("/gebiete/NICHTS/", {}),
        ("/api/v1/suche?q=Westweg+1", {}),
        ("/hilfe/", {}),
    ],
)
def test_a_page_counts_once_however_often_it_leads_on(
    path: str, counted: dict[tuple[str, str], int], client: Client, timers: list[object]
) -> None:
    builders.published_city()
    client.get(path, follow=True)
    assert stored() == counted
    assert len(timers) == (1 if counted else 0)


def test_a_head_counts_nothing(client: Client, timers: list[object]) -> None:
    builders.published_city()
    client.head("/gebiete/DEMO-01/")
    assert (stored(), timers) == ({}, [])


def test_while_it_is_switched_off_nothing_is_counted_or_said(client: Client, settings: Settings) -> None:
    settings.DAILY_COUNT_DAYS = 0
    builders.published_city()
    client.get("/gebiete/DEMO-01/")
    assert stored() == {}
    assert "Zählung ohne Personen" not in client.get("/datenschutz/").content.decode()


@pytest.mark.usefixtures("timers")
def test_numbers_of_a_day_add_up(client: Client) -> None:
    builders.published_city()
    for _minute in range(2):
        for _view in range(3):
            client.get("/gebiete/DEMO-01/")
        counting.store()
    (only,) = DailyCount.objects.all()
    assert (only.day, only.number) == (timezone.localdate(), 6)


def test_while_the_table_is_out_of_reach_the_numbers_wait(
    client: Client, timers: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    builders.published_city()
    client.get("/gebiete/DEMO-01/")
    with monkeypatch.context() as broken:
        broken.setattr(counting, "connection", Broken())
        counting.store()
    assert len(timers) == 2
    client.get("/gebiete/DEMO-01/")
    assert len(timers) == 2, "the timer that waits takes the next along"
    assert stored() == {("zone", "DEMO-01"): 2}


class Broken:
    """A database that does not answer."""

    def cursor(self) -> None:
        raise OperationalError


@pytest.mark.usefixtures("timers")
def test_the_privacy_page_says_what_is_counted_and_how_long(client: Client, settings: Settings) -> None:
    settings.DAILY_COUNT_DAYS = 90
    for path, said in {"/datenschutz/": "Nach 90 Tagen", "/en/datenschutz/": "after 90 days"}.items():
        assert said in " ".join(client.get(path).content.decode().split())


@pytest.mark.parametrize(("days", "left"), [(2, [0, 1]), (0, [])])
def test_old_numbers_go(days: int, left: list[int], settings: Settings) -> None:
    settings.DAILY_COUNT_DAYS = days
    today = date(2026, 11, 23)
    for age in range(4):
        DailyCount.objects.create(day=today - timedelta(days=age), thing="zone", value="DEMO-01", number=1)
    counting.delete_old(today)
    assert sorted((today - each.day).days for each in DailyCount.objects.all()) == left


@pytest.mark.parametrize(("days", "refused"), [(-1, True), (0, False), (730, False)])
def test_a_negative_period_is_refused_at_start(days: int, refused: bool, settings: Settings) -> None:
    settings.DAILY_COUNT_DAYS = days
    assert ("jena_waerme.E002" in {message.id for message in run_checks()}) is refused
