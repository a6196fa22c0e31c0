"""A database that says nothing costs a visitor an answer, not the site: limits of waiting, and what is said then."""

import socket
from collections.abc import Iterator
from contextlib import closing, suppress
from threading import Timer
from typing import Any, NoReturn

import psycopg
import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection
from django.test import Client, RequestFactory

from jena_waerme import errors
from jena_waerme.postgis import patience, pulse
from jena_waerme.postgis.base import DatabaseWrapper
from tests import builders
from zones import services
from zones.address import published_state
from zones.models import Zone
from zones.pages.carried import sentence

NOBODY = {"host": "127.0.0.1", "port": 9, "dbname": "x"}


@pytest.fixture(autouse=True)
def _serves(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process waits as one that serves visitors does, but not so long."""
    monkeypatch.setattr(patience, "_limit_s", 2.0)
    monkeypatch.setattr(patience, "_lost_at", float("-inf"))
    monkeypatch.setattr(patience, "_is_lost", False)
    monkeypatch.setattr(patience, "_is_silent", False)


@pytest.fixture
def served(db: None) -> Iterator[DatabaseWrapper]:
    wrapper = DatabaseWrapper(connection.settings_dict, "default")
    wrapper.ensure_connection()
    yield wrapper
    wrapper.close()


def test_the_server_itself_ends_what_takes_too_long_and_the_connection_goes_on(served: DatabaseWrapper) -> None:
    with served.cursor() as cursor:
        with pytest.raises(OperationalError, match="statement timeout"):
            cursor.execute("SELECT pg_sleep(60)")
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)


def test_who_waits_for_a_lock_is_told(served: DatabaseWrapper, transactional_db: None) -> None:
    with connection.cursor() as other, served.cursor() as cursor:
        other.execute("SELECT pg_advisory_lock(4711)")
        try:
            with pytest.raises(OperationalError, match="lock timeout"):
                cursor.execute("SELECT pg_advisory_lock(4711)")
        finally:
            other.execute("SELECT pg_advisory_unlock(4711)")


def test_a_server_that_says_nothing_is_given_up_and_not_asked_again_at_once(served: DatabaseWrapper) -> None:
    with served.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        with pytest.raises(OperationalError):
            cursor.execute("SELECT pg_sleep(60)")
    assert served.connection is not None
    assert served.connection.closed
    with pytest.raises(psycopg.OperationalError, match="not asked again so soon"):
        patience.PatientConnection.connect(**NOBODY)


def test_a_server_that_says_nothing_is_given_up_inside_of_a_transaction_too(served: DatabaseWrapper) -> None:
    with served.cursor() as cursor:
        cursor.execute("BEGIN; SET LOCAL statement_timeout = 0")
        with pytest.raises(OperationalError):
            cursor.execute("SELECT pg_sleep(60)")
    assert served.connection is not None
    assert served.connection.closed


def test_while_it_is_lost_one_tries_and_everybody_else_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    patience.lose()
    monkeypatch.setattr(patience, "_TRIES_AGAIN_AFTER_S", 0)
    with patience._if_not_lost(), pytest.raises(psycopg.OperationalError, match="not asked again so soon"):
        patience.PatientConnection.connect(**NOBODY)
    with pytest.raises(psycopg.OperationalError, match="refused"):
        patience.PatientConnection.connect(**NOBODY)


def test_a_transaction_that_says_so_takes_the_time_that_it_needs(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setattr(patience, "_limit_s", 0.4)
    served = DatabaseWrapper(connection.settings_dict, "default")
    monkeypatch.setattr(published_state, "connection", served)
    with closing(served), served.cursor() as cursor:
        cursor.execute("BEGIN")
        published_state.without_hurry()
        cursor.execute("SELECT 'done' FROM pg_sleep(0.8)")
        assert cursor.fetchone() == ("done",)
        cursor.execute("COMMIT")
        with pytest.raises(OperationalError, match="statement timeout"):
            cursor.execute("SELECT pg_sleep(60)")


@pytest.mark.django_db
def test_publishing_is_not_hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A country's addresses take longer than a visitor waits."""
    seen: list[str] = []

    def look() -> None:
        with connection.cursor() as cursor:
            for name in ("statement_timeout", "lock_timeout"):
                cursor.execute(f"SHOW {name}")
                seen.extend(cursor.fetchone())

    plan, _addresses = builders.published_city()
    monkeypatch.setattr(services, "_assign_published", look)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '8s'; SET LOCAL lock_timeout = '5s'")
    services.publish(services.copy_as_draft(plan), reason="Fortschreibung geprüft")
    assert seen == ["0", "0"]


def test_a_server_that_refuses_is_asked_again_after_a_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(psycopg.OperationalError, match="refused"):
        patience.PatientConnection.connect(**NOBODY)
    with pytest.raises(psycopg.OperationalError, match="not asked again so soon"):
        patience.PatientConnection.connect(**NOBODY)
    monkeypatch.setattr(patience, "_TRIES_AGAIN_AFTER_S", 0)
    with pytest.raises(psycopg.OperationalError, match="refused"):
        patience.PatientConnection.connect(**NOBODY)


def test_who_waits_is_told_once_it_is_felt_that_the_server_says_nothing_to_anybody(
    served: DatabaseWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "_limit_s", 3600.0)
    with served.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        Timer(0.3, patience.fall_silent).start()
        with pytest.raises(OperationalError, match="says nothing"):
            cursor.execute("SELECT pg_sleep(3600)")
    assert served.connection is not None
    assert served.connection.closed
    with pytest.raises(psycopg.OperationalError, match="not asked again so soon"):
        patience.PatientConnection.connect(**NOBODY)
    monkeypatch.setattr(patience, "_TRIES_AGAIN_AFTER_S", 0)
    pulse.feel(NOBODY)  # it has ended, so who asks is refused at once and need not be spared
    with pytest.raises(psycopg.OperationalError, match="refused"):
        patience.PatientConnection.connect(**NOBODY)


def test_a_server_that_takes_connections_and_says_nothing_is_felt() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        pulse.feel({"host": "127.0.0.1", "port": mute.getsockname()[1], "dbname": "x", "connect_timeout": 2})
    assert patience.is_known_lost()


def test_a_server_that_takes_a_question_and_says_nothing_is_felt(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    monkeypatch.setattr(pulse, "QUESTION", "SELECT pg_sleep(5)")
    pulse.feel(connection.get_connection_params() | {"autocommit": True, "options": ""})
    assert patience.is_known_lost()
    patience.is_heard(answers=True)  # the database is asked again when this test is cleared up


def test_tasks_and_commands_wait_as_long_as_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "_limit_s", None)
    assert patience.parameters() == {}


def _lost(*_asked: Any) -> NoReturn:
    raise OperationalError


@pytest.mark.django_db
def test_the_questions_go_on_from_memory_or_say_when_to_come_again(client: Client) -> None:
    builders.published_city()
    assert client.get("/rechner/").status_code == 200
    client.raise_request_exception = False
    with connection.execute_wrapper(_lost):
        answer = client.get("/rechner/")
    assert answer.status_code == 200 or (answer.status_code, answer["Retry-After"]) == (503, "30")


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/gebiete/", "/en/gebiete/", "/wissen/", "/ausgaben/"])
def test_a_page_says_when_to_come_again_and_whom_to_ask(path: str, client: Client) -> None:
    builders.published_city()
    client.raise_request_exception = False
    with connection.execute_wrapper(_lost):
        answer = client.get(path)
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "30", "no-store")
    assert answer["Content-Type"].startswith("text/html")
    assert ("/en/" in path) == ('lang="en"' in answer.text)


@pytest.mark.django_db
def test_a_program_is_told_in_its_own_shape(client: Client) -> None:
    builders.published_city()
    client.raise_request_exception = False
    with connection.execute_wrapper(_lost):
        answer = client.get("/api/v1/gebiete")
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert "Datenbank" in answer.json()["detail"]


def test_a_program_that_asks_a_page_for_data_is_told_as_data() -> None:
    with suppress(OperationalError):
        try:
            raise OperationalError
        finally:
            answer = errors.server_error(RequestFactory().get("/rechner/ergebnis.json"))
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")


def test_of_no_house_nothing_is_looked_up_for_the_page_of_a_zone_in_short() -> None:
    """Without the database, which this test must not ask."""
    assert sentence(RequestFactory().get("/gebiete/DEMO-02/"), Zone(code="DEMO-02")) == ""


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/impressum/", "/datenschutz/", "/barrierefreiheit/"])
def test_a_page_that_needs_only_the_name_of_the_plan_goes_on(path: str, client: Client) -> None:
    builders.published_city()
    before = client.get(path)
    with connection.execute_wrapper(_lost):
        answer = client.get(path)
    assert (answer.status_code, answer.content) == (200, before.content)


@pytest.mark.django_db
def test_without_any_memory_of_a_plan_such_a_page_says_so_too(client: Client) -> None:
    client.raise_request_exception = False
    with connection.execute_wrapper(_lost):
        assert client.get("/impressum/").status_code == 503


@pytest.mark.django_db
def test_whoever_works_here_reads_what_visitors_read_while_nobody_can_look_up_who_it_is(client: Client) -> None:
    builders.published_city()
    assert [client.get(path).status_code for path in ("/impressum/", "/")] == [200, 200]
    client.force_login(User.objects.create_superuser("technik"))
    client.raise_request_exception = False
    with connection.execute_wrapper(_lost):
        assert client.get("/impressum/").status_code == 503  # one question failed: the next may be answered
        patience.lose()
        seen = {path: client.get(path).status_code for path in ("/impressum/", "/", "/ausgaben/", "/verwaltung/")}
    assert seen == {"/impressum/": 200, "/": 200, "/ausgaben/": 503, "/verwaltung/": 503}
    assert client.get("/verwaltung/").status_code == 200
