"""In a process that serves, a thread listens for all who ask, and whoever publishes or reads gives way to them."""

import gc
import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.db import connection

from tests import builders
from tests.processes import until
from tests.zones.test_published import Process, another_plan, title
from zones import services
from zones.address import answer_table, published, published_state

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def process() -> Iterator[Process]:
    started = Process()
    yield started
    started.close()


def test_a_process_that_nobody_asks_follows_too(process: Process) -> None:
    assert process.tell("follow") == "nothing"
    builders.published_city(title="Erste")
    assert until(lambda: process.tell("look").startswith("Erste|4"))


def test_a_lost_connection_of_the_thread_misses_nothing(process: Process) -> None:
    builders.published_city(title="Erste")
    process.tell("follow")
    assert until(lambda: process.tell("look").startswith("Erste|4"))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    services.publish(another_plan("Zweite"), reason="Test")
    assert until(lambda: process.tell("look").startswith("Zweite|4"))


def test_where_a_thread_listens_whoever_asks_needs_no_connection_and_listens_again_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    builders.published_city(title="Erste")
    assert title() == "Erste"
    seen = []

    def lost(*_listening: object) -> None:
        connection.close()
        seen.append((title(), connection.connection))
        raise OSError

    monkeypatch.setattr(published.select, "select", lost)
    with pytest.raises(OSError):  # noqa: PT011 - the one of above
        published._listen_for_all()
    assert seen == [("Erste", None)]
    assert title() == "Erste"
    assert connection.connection is not None


def test_other_threads_have_their_turn_sooner_while_this_one_publishes(monkeypatch: pytest.MonkeyPatch) -> None:
    usual_s, seen_s = sys.getswitchinterval(), []
    monkeypatch.setattr(services, "announce", lambda: seen_s.append(sys.getswitchinterval()))
    with published.giving_way():
        assert not gc.isenabled(), "nobody is answered while it looks through everything"
        builders.published_city(title="Erste")
        seen_s.append(sys.getswitchinterval())  # still, whoever has ended meanwhile
    assert max(seen_s) < usual_s
    assert (sys.getswitchinterval(), gc.isenabled()) == (usual_s, True)


def test_reading_rests_only_where_the_state_before_answers_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    rests_s: list[float] = []
    monkeypatch.setattr(published, "_read", (None, None))
    monkeypatch.setattr(published, "_current", (None, None))
    monkeypatch.setattr(answer_table, "CHUNK", 1)
    monkeypatch.setattr(answer_table, "time", SimpleNamespace(sleep=rests_s.append))
    builders.published_city(title="Erste")
    published.current()
    assert rests_s == []
    services.publish(another_plan("Zweite"), reason="Test")
    assert title() == "Zweite"
    assert set(rests_s) == {published_state.REST_S}
