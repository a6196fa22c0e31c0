"""Each fault is really caused: what a visitor sees meanwhile, that nothing is lost, and that it heals by itself.

One town for all, since making one takes longest; each fault begins and ends with a site where all is well.
"""

import select
import signal
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

import psycopg
import pytest

from tests import builders
from tests.processes import PATIENCE_S, until

from .town import MOST_CONNECTIONS, PHONE, Town, dump_of, run_sql, running_town

WELL = ("/", "/en/", "/gebiete/", "/gebiete/DEMO-02/", "/ausgaben/", "/impressum/")
HOUSE = "/adresse/?q=Ostweg+2a%2C+07745"
SUGGESTIONS = "/api/v1/adressen?q=Ost"
TOLD = "Auf der Seite steht eine Hausnummer, die es in unserer Straße nicht gibt, und das seit vielen Jahren."
SIGNED_IN = {"Cookie": "sessionid=of-somebody"}
REDIS_PAGES = ("/wie-hat-sich-der-plan-geaendert/", "/gebiete/DEMO-01/aenderungen/", "/karte/", "/ausgaben/", "/")


@pytest.fixture
def town(transactional_db: None) -> Iterator[Town]:
    builders.published_city()
    with running_town() as running:
        yield running


def test_what_visitors_see_in_each_fault_and_that_it_heals(town: Town) -> None:
    is_well(town)
    frozen(town)
    stopped(town)
    locked(town)
    used_up(town)
    without_redis(town)
    restored_while_running(town)


def is_well(town: Town) -> None:
    assert until(lambda: town.status("/readyz") == 200), town.ask("/readyz").text
    for path in WELL:
        assert until(lambda path=path: town.status(path) == 200), path  # type: ignore[misc]
    assert town.status(HOUSE) == 302


def without_database(town: Town) -> None:
    """What goes on while the database is lost, and what is said where it does not."""
    for cookie in ({}, SIGNED_IN):
        goes_on(town, cookie)
    page, answer, of_staff = town.ask("/ausgaben/"), town.ask("/api/v1/gebiete"), town.ask("/verwaltung/", **SIGNED_IN)
    assert (page.status, page.headers["Retry-After"], PHONE in page.text) == (503, "30", True)
    assert (answer.status, answer.headers["Content-Type"]) == (503, "application/problem+json")
    assert (of_staff.status, of_staff.headers["Retry-After"]) == (503, "30")


def goes_on(town: Town, cookie: dict[str, str]) -> None:
    assert town.status("/livez", **cookie) == 200
    ready = town.ask("/readyz", **cookie)
    assert (ready.status, '"database": "unreachable"' in ready.text) == (503, True)
    house = town.ask(HOUSE, **cookie)
    assert house.status == 302
    zone = town.ask(house.headers["Location"], **cookie)
    assert zone.status == 200
    assert "Gebiet DEMO-02" in zone.text
    assert "Gerade nur in Kürze" in zone.text
    assert "Ostweg 2a" in zone.text
    assert "Gerade nur in Kürze" in town.ask("/gebiete/DEMO-02/", **cookie).text
    for path in ("/", "/impressum/", "/datenschutz/", SUGGESTIONS):
        assert town.status(path, **cookie) == 200, path


def frozen(town: Town) -> None:
    """Nobody waits until patience has run out, which takes ten minutes here: one feels that the server is silent."""
    cookie = opened_feedback(town)
    town.signal_postgres(signal.SIGSTOP)
    try:
        with asking(town, "/ausgaben/", 8) as held:
            memory_answers_before_the_silence_is_known(town)
            answered, _, _ = select.select(held, [], [], 0)
            assert len(answered) < len(held)  # they still wait for the database
            town.silence_may_be_told.touch()
            assert {status_of(link) for link in held} == {b"503"}
        without_database(town)
        given_back = tell(town, cookie)
        assert (given_back.status, TOLD in given_back.text) == (503, True)
    finally:
        town.signal_postgres(signal.SIGCONT)
    is_well(town)
    assert tell(town, cookie).status == 302


@contextmanager
def asking(town: Town, path: str, times: int) -> Iterator[list[socket.socket]]:
    held = [socket.create_connection(("127.0.0.1", town.port), timeout=PATIENCE_S) for _ in range(times)]
    try:
        for link in held:
            link.sendall(b"GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" % path.encode())
        yield held
    finally:
        for link in held:
            link.close()


def status_of(link: socket.socket) -> bytes:
    return link.recv(65536).split()[1]


def memory_answers_before_the_silence_is_known(town: Town) -> None:
    for path in ("/livez", "/robots.txt"):
        assert town.status(path, **SIGNED_IN) == 200, path
    for path in ("/livez", "/", "/en/", "/impressum/", SUGGESTIONS):
        assert town.status(path) == 200, path


def stopped(town: Town) -> None:
    town.stop("postgres")
    without_database(town)
    town.start_postgres()
    is_well(town)


def locked(town: Town) -> None:
    """As a migration does."""
    with psycopg.connect(town.database) as link:
        link.execute("LOCK TABLE zones_zone")
        ready = town.ask("/readyz")
        assert (ready.status, '"tables": "unreachable"' in ready.text) == (503, True)
        assert town.status(HOUSE) == 302
        page = town.ask("/gebiete/")
        assert (page.status, page.headers["Retry-After"]) == (503, "30")
        link.rollback()
    is_well(town)


def used_up(town: Town) -> None:
    """Others take every connection; what has one goes on, the rest is told to come again."""
    with ExitStack() as stack:
        for _each in range(MOST_CONNECTIONS):
            try:
                stack.enter_context(psycopg.connect(town.database))
            except psycopg.OperationalError:
                break
        else:
            pytest.fail("There were connections left.")
        assert {town.status(path) for path in (*WELL, HOUSE, SUGGESTIONS) * 3} <= {200, 302, 503}
        assert town.status(HOUSE) == 302
    is_well(town)


def without_redis(town: Town) -> None:
    town.stop("redis", signal.SIGKILL)
    ready = town.ask("/readyz")
    assert (ready.status, '"redis": "unreachable"' in ready.text) == (200, True)
    assert {path: town.status(path) for path in REDIS_PAGES} == dict.fromkeys(REDIS_PAGES, 200)
    town.start_redis()
    assert until(lambda: '"redis": "ok"' in town.ask("/readyz").text)


def restored_while_running(town: Town) -> None:
    """The dump holds another name: no process goes on with what is not there any more."""
    dump = dump_of(town.database, "--clean", "--if-exists").replace("Gebiet DEMO-02", "Umland Ost")
    run_sql(town.database, dump)
    assert until(lambda: "Umland Ost" in town.ask("/api/v1/suche?q=Ostweg+2a").text)
    is_well(town)


def opened_feedback(town: Town) -> str:
    return town.ask("/rueckmeldung/").headers["Set-Cookie"].partition(";")[0]


def tell(town: Town, cookie: str) -> object:
    return town.send("/rueckmeldung/", cookie, kind="wrong", seite="/gebiete/", text=TOLD, website="")
