"""What is published is followed in every process, without restart and without questions to the database."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from tests import builders
from tests.processes import PATIENCE_S, database_url, until
from zones import services
from zones.address import published
from zones.address import published_state as state
from zones.address.published import announce_change
from zones.models import Address, Edition, EditionKind, StreetAlias

pytestmark = pytest.mark.django_db(transaction=True)
ROOT = Path(__file__).resolve().parents[2]
READER = """
import sys
import django
django.setup()
from zones.address import published
for line in sys.stdin:
    if line == "follow\\n":
        published.follow()
    found = published._current[1] if line in ("follow\\n", "look\\n") else published.current()
    print(f"{found.plan.title}|{len(found.answers)}|{found.version}" if found else "nothing", flush=True)
"""


class Process:
    """Another process of the site, asked line by line."""

    def __init__(self) -> None:
        environment = os.environ | {"DATABASE_URL": database_url(), "DJANGO_SETTINGS_MODULE": "jena_waerme.settings"}
        command = [sys.executable, "-c", READER]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True)

    def ask(self) -> str:
        return self.tell("ask")

    def tell(self, word: str) -> str:
        """Return what it knows: "look" asks nothing of it, "follow" lets it follow from now on."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"ended with {self.process.wait(timeout=PATIENCE_S)}"
        return line.strip()

    def close(self) -> None:
        self.process.communicate(timeout=PATIENCE_S)


@pytest.fixture
def processes() -> Iterator[list[Process]]:
    started = [Process(), Process()]
    yield started
    for process in started:
        process.close()


def another_plan(title: str) -> Edition:
    plan = builders.edition(title=title)
    builders.zone(plan, "NEU-1", builders.square(680_000, 5_643_000, 683_000, 5_644_000))
    return plan


def until_told(process: Process, wanted: str) -> bool:
    """PostgreSQL delivers the word some milliseconds after the publication."""
    return until(lambda: process.ask().rpartition("|")[0] == wanted)


def test_every_process_follows_each_publication(processes: list[Process]) -> None:
    assert [process.ask() for process in processes] == ["nothing", "nothing"]
    first, _ = builders.published_city(title="Erste")
    assert all(until_told(process, "Erste|4") for process in processes)
    services.publish(another_plan("Zweite"), reason="Test")
    assert all(until_told(process, "Zweite|4") for process in processes)
    services.publish(first, reason="Test")  # going back is publishing the earlier edition
    assert all(until_told(process, "Erste|4") for process in processes)
    assert len({process.ask() for process in processes}) == 1  # one version, so that ETags agree


def test_nothing_new_costs_no_query(django_assert_num_queries: Any) -> None:
    builders.published_city()
    known = published.current()
    with django_assert_num_queries(0):
        assert published.current() is known


def test_a_publication_is_seen_at_once_by_the_process_that_made_it() -> None:
    builders.published_city(title="Erste")
    first = published.current()
    assert first is not None
    services.publish(another_plan("Zweite"), reason="Test")
    second = published.current()
    assert second is not None
    assert (first.plan.title, second.plan.title) == ("Erste", "Zweite")
    assert first.version != second.version
    address = Address.objects.get(street="Waldweg")
    answers = [found.answers.answer(address.key) for found in (first, second)]
    assert [answer and answer.zone and answer.zone.code for answer in answers] == [None, "NEU-1"]


def test_what_is_rolled_back_was_never_published() -> None:
    builders.published_city(title="Erste")
    draft = another_plan("Zweite")
    with transaction.atomic():
        services.publish(draft, reason="Test")
        inside = published.current()
        assert inside is not None
        assert inside.plan.title == "Zweite"
        transaction.set_rollback(True)
    outside = published.current()
    assert outside is not None
    assert outside.plan.title == "Erste"


def test_assigning_anew_is_followed_too() -> None:
    plan, addresses = builders.published_city()
    before = published.current()
    services.assign_addresses(plan, addresses)
    after = published.current()
    assert before is not None
    assert after is not None
    assert before.version != after.version


def test_a_lost_connection_misses_nothing() -> None:
    builders.published_city(title="Erste")
    published.current()
    connection.close()
    services.publish(another_plan("Zweite"), reason="Test")
    connection.close()
    found = published.current()
    assert found is not None
    assert found.plan.title == "Zweite"


def test_a_failed_reading_is_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    builders.published_city(title="Erste")
    published.current()
    services.publish(another_plan("Zweite"), reason="Test")
    with monkeypatch.context() as broken:
        broken.setattr(state, "_VERSION", "SELECT nonsense")
        with pytest.raises(Exception, match="nonsense"):
            published.current()
    found = published.current()
    assert found is not None
    assert found.plan.title == "Zweite"


def announced_elsewhere(title: str = "Zweite") -> None:
    """Publish as another process would: this one only hears of it."""
    published._is_asked = False
    services.publish(another_plan(title), reason="Test")


def title() -> str:
    found = published.current()
    assert found is not None
    return found.plan.title


def settled() -> bool:
    published.current()
    return not published._is_behind and not published._beside.locked()


@pytest.fixture
def _serves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this process answer people."""
    monkeypatch.setattr(published, "_serves", True)


@pytest.fixture
def slow_reading(monkeypatch: pytest.MonkeyPatch, _serves: None) -> Iterator[Event]:
    """Reading goes on only when the event is set."""
    may_read, read = Event(), state.read

    def waits(version: state.Version, before: state.PublishedState | None) -> state.PublishedState:
        assert may_read.wait(PATIENCE_S)
        return read(version, before)

    builders.published_city(title="Erste")
    assert title() == "Erste"
    monkeypatch.setattr(state, "read", waits)
    yield may_read
    may_read.set()
    assert until(settled)


def test_the_old_state_answers_as_a_whole_while_the_new_one_is_read(slow_reading: Event) -> None:
    before = published.current()
    announced_elsewhere()
    assert published.current() is before
    assert published.current() is before
    slow_reading.set()
    assert until(lambda: title() == "Zweite")
    after = published.current()
    assert after is not None
    assert {zone.code for zone in after.answers.zones if zone} == {"NEU-1"}
    assert {zone.edition_id for zone in after.answers.zones if zone} == {after.plan.pk}


def test_what_is_published_while_reading_is_read_after_it(slow_reading: Event) -> None:
    announced_elsewhere()
    assert title() == "Erste"
    announced_elsewhere("Dritte")
    slow_reading.set()
    assert until(lambda: title() == "Dritte")


@pytest.mark.usefixtures("_serves")
def test_a_reading_that_fails_is_logged_and_repeated(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    builders.published_city(title="Erste")
    assert title() == "Erste"
    monkeypatch.setattr(published, "_AGAIN_AFTER_S", 0)
    with monkeypatch.context() as broken:
        broken.setattr(state, "read", lambda *_: {}["missing"])
        announced_elsewhere()
        assert title() == "Erste"
        assert until(lambda: "could not be read" in caplog.text)
        assert title() == "Erste"
    assert until(lambda: title() == "Zweite")
    assert until(settled)


def test_whoever_asks_waits_for_a_reading_that_takes_too_long(
    slow_reading: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    announced_elsewhere()
    assert title() == "Erste"
    assert until(published._reading.locked)
    monkeypatch.setattr(published, "_PATIENCE_S", 0)
    monkeypatch.setattr(published, "_AGAIN_AFTER_S", PATIENCE_S)
    Timer(0.05, slow_reading.set).start()
    assert title() == "Zweite"


def test_what_did_not_change_is_not_read_again() -> None:
    builders.published_city(title="Erste")
    first = published.current()
    services.publish(another_plan("Zweite"), reason="Test")
    second = published.current()
    StreetAlias.objects.create(old_name="Alter Weg", street="Westweg", source="Test", as_of=date(2026, 1, 1))
    announce_change()
    third = published.current()
    assert first and second and third  # noqa: PT018 - told apart below
    assert second.book is first.book
    assert second.answers is not first.answers
    assert third.book is not second.book
    assert third.answers is second.answers
    assert len({first.version, second.version, third.version}) == 3


def test_other_threads_have_their_turn_sooner_while_this_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    usual_s, read, seen_s = sys.getswitchinterval(), state.read, []

    def watched(version: state.Version, before: state.PublishedState | None) -> state.PublishedState:
        seen_s.append(sys.getswitchinterval())
        return read(version, before)

    builders.published_city(title="Erste")
    published.current()
    monkeypatch.setattr(state, "read", watched)
    services.publish(another_plan("Zweite"), reason="Test")
    assert seen_s
    assert max(seen_s) < usual_s
    assert sys.getswitchinterval() == usual_s


def test_tables_without_statistics_are_not_compared_row_by_row() -> None:
    """PostgreSQL takes a fresh table for tiny; joining two of them took up to 40 s."""
    builders.published_city()
    with CaptureQueriesContext(connection) as asked, transaction.atomic():
        state.read(state.version_now() or ())
    assert [query["sql"] for query in asked if "JOIN" in query["sql"] and "zones_address" in query["sql"]] == []


def test_without_addresses_nothing_is_published() -> None:
    services.publish(another_plan("Erste"), reason="Test")
    assert published.current() is None
    addresses = builders.edition(EditionKind.ADDRESSES)
    builders.address(addresses, "Westweg 1, 07743", 680_500, 5_643_500)
    services.publish(addresses, reason="Test")
    assert published.current() is not None
