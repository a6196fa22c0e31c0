"""What is published, kept in the memory of each process and followed without restart.

Whoever publishes says so on a channel of PostgreSQL, which delivers the word once the transaction is committed, within
milliseconds. A connection listens once; from then on one only looks whether something has arrived in its socket, which
costs no question to the server. A new connection, which may have missed something, asks once what is published.

In a process that serves nobody waits for the reading: a thread with its own connection reads beside the old state,
which answers meanwhile, and puts the new one in its place as a whole. Only where there is nothing to answer from, and
inside a transaction, whose own work counts, does the asking one read. A thread listens all the time for everybody: the
first who asks after a quiet hour is not answered from what is long gone, and a request needs no connection. While its
connection is lost, whoever asks listens for themselves. Any other process, such as a worker, asks now and then: it
listens when it asks, and reads before it is answered, since what it works out is kept under the name of the new plan.
"""

import contextlib
import gc
import logging
import select
import sys
import time
from collections.abc import Iterator
from threading import Lock, Thread
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.db import (
    DEFAULT_DB_ALIAS,
    DatabaseError,
    InterfaceError,
    OperationalError,
    close_old_connections,
    connection,
    connections,
    transaction,
)
from django.db.backends.base.base import BaseDatabaseWrapper

from zones.address import published_state as state
from zones.address.published_state import PublishedState, Version

logger = logging.getLogger(__name__)
CHANNEL = "zones_published"
_AGAIN_AFTER_S = 1
_LISTENS_FOR_S = 5  # at most, before it looks whether its connection still works
_PATIENCE_S = 3  # so long the state before answers while another is read
# While this process publishes or reads, a thread that wants to go on gets its turn after so long instead of 5 ms. Each
# question to the database lets another thread run, so a page with twenty waited for its turn twenty times.
_GIVES_WAY_AFTER_S = 0.0005
Link = psycopg.Connection[Any]


class _Ear:
    """Hears on one connection that something was published."""

    def __init__(self, link: Link) -> None:
        self._news = True  # what was said before it listened is unknown
        link.add_notify_handler(self._hear)
        link.execute(f"LISTEN {CHANNEL}")

    def _hear(self, _notification: object) -> None:
        """Psycopg calls this for what arrives while a query runs."""
        self._news = True

    def has_news(self, link: Link) -> bool:
        """Tell whether there is news; asks nothing of the server."""
        link.pgconn.consume_input()
        while link.pgconn.notifies():
            self._news = True
        return self._news

    @contextlib.contextmanager
    def forgets(self) -> Iterator[None]:
        """Forget the news before they are acted upon, but not if that fails."""
        self._news = False
        try:
            yield
        except BaseException:
            self._news = True
            raise


_ears: WeakKeyDictionary[Link, _Ear] = WeakKeyDictionary()
_reading = Lock()  # one reads at a time
_read: tuple[Version | None, PublishedState | None] = (None, None)  # the version that was read last
_current: tuple[Version | None, PublishedState | None] = (None, None)  # what is answered from
_is_asked = False  # this process answers questions
_serves = False  # it answers people, who do not wait
_is_followed = False  # a thread listens for all who ask
_counting = Lock()
_busy, _usual_s = 0, 0.0  # how many threads give way, and how soon others have their turn where none does
_collected = True  # whether garbage is collected where none does
_is_behind = False  # something newer than `_current` is known and not read yet
_heard = 0  # announcements so far, of others and of this process


def announce() -> None:
    """Tell every process, as soon as the running transaction is committed, that answers may have changed.

    This process, if it answers questions, reads then at once: whoever publishes sees it on the next page.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"NOTIFY {CHANNEL}")
    transaction.on_commit(_count_heard, robust=True)
    if _is_asked:
        transaction.on_commit(_catch_up, robust=True)


def heard() -> int | None:
    """Return how many announcements were heard; None where that tells nothing: nobody listens, or own work counts."""
    return _heard if _is_followed and not connections[DEFAULT_DB_ALIAS].in_atomic_block else None


def _count_heard() -> None:
    global _heard  # noqa: PLW0603 - one state per process is the point of this module
    with _counting:
        _heard += 1


def announce_change(**_signal: Any) -> None:  # noqa: ANN401 - what Django passes to a receiver
    """Announce that something was saved or deleted that answers depend on."""
    announce()


@contextlib.contextmanager
def giving_way() -> Iterator[None]:
    """Let other threads of the process have their turn sooner while this one has much to do.

    The collector of garbage waits meanwhile: what is read or written in large numbers sets it off, and while it looks
    through everything nobody is answered. Hardly anything of it is garbage that only the collector finds.
    """
    global _busy, _usual_s, _collected  # noqa: PLW0603 - one state per process is the point of this module
    with _counting:
        _busy += 1
        if _busy == 1:
            _usual_s, _collected = sys.getswitchinterval(), gc.isenabled()
            sys.setswitchinterval(_GIVES_WAY_AFTER_S)
            gc.disable()
    try:
        yield
    finally:
        with _counting:
            _busy -= 1
            if not _busy:
                sys.setswitchinterval(_usual_s)
                if _collected:
                    gc.enable()


def current() -> PublishedState | None:
    """Return what is published, or None without a published heat plan or without published addresses."""
    global _is_asked
    _is_asked, own = True, connections[DEFAULT_DB_ALIAS]
    if own.in_atomic_block:  # sees its own changes, which are nobody else's business yet
        with _reading:
            return _read_once(state.version_now())
    if not _is_followed:
        _listen_if_answered(own)
    if _serves:
        _read_beside()
        if _beside.locked():
            _wait_if_long()
    elif _is_behind:
        _catch_up()
    return _current[1]


def _listen_if_answered(own: BaseDatabaseWrapper) -> None:
    """Listen; what was read last answers while the database does not, raises where there is nothing to answer from."""
    try:
        _listen(own)
    except (OperationalError, InterfaceError):
        if _current[1] is None:
            raise


def _listen(own: BaseDatabaseWrapper) -> None:
    """See to what this connection has heard; raises what the database does."""
    own.close_if_health_check_failed()
    own.ensure_connection()
    link = own.connection
    with own.wrap_database_errors:
        ear = _ears.get(link) or _ears.setdefault(link, _Ear(link))
        news = ear.has_news(link)
    if news:
        with ear.forgets():
            _act_on_news()


def preload() -> None:
    """Read what is published before a server forks its processes, which then share it; without a database, later.

    What is loaded by then stays, and the collector of garbage need not look at it again: doing so takes 0.2 s, in which
    nobody is answered, and writes into the pages that the processes share.
    """
    try:
        current()
    except DatabaseError:
        logger.warning("Nothing could be read from the database yet.")
    finally:
        connection.close()
    gc.collect()
    gc.freeze()


def follow() -> None:
    """Follow what is published from now on without being asked; for each process that serves, once it is forked."""
    global _serves  # noqa: PLW0603 - one state per process is the point of this module
    _serves = True
    Thread(target=_follow, name="follow", daemon=True).start()


def _follow() -> None:
    while True:
        try:
            _listen_for_all()
        except (DatabaseError, OSError):
            logger.warning("The database tells nothing for the moment; it is asked again.")
            connection.close()
            time.sleep(_LISTENS_FOR_S)


def _listen_for_all() -> None:
    """Listen until the database is lost; raises then."""
    global _is_asked, _is_followed  # noqa: PLW0603 - one state per process is the point of this module
    _is_asked = True
    try:
        while True:
            close_old_connections()
            _listen(connections[DEFAULT_DB_ALIAS])
            if state.version_now() != _current[0]:  # a restored database says nothing
                _act_on_news()
            _read_beside()
            _is_followed = True
            select.select([connection.connection], [], [], _LISTENS_FOR_S)
    finally:
        _is_followed = False


def _act_on_news() -> None:
    """Count it; read at once where nothing can be answered without, else only note that there is something to read."""
    global _is_behind  # noqa: PLW0603 - one state per process is the point of this module
    _count_heard()
    if _current[1] is None:
        _catch_up()
    elif state.version_now() != _current[0]:
        _is_behind = True


def _catch_up() -> None:
    """Read what is published and answer from it from now on."""
    global _current, _is_behind  # noqa: PLW0603 - one state per process is the point of this module
    with _reading, giving_way(), state.at_one_moment():
        _is_behind = False  # before reading: what is announced meanwhile is read after it
        try:
            version = state.version_now()
            _current = (version, _read_once(version))
        except BaseException:
            _is_behind = True
            raise


_beside = Lock()  # held while a thread reads
_beside_since = 0.0


def _wait_if_long() -> None:
    """Wait for the reading where it takes too long because too much is asked: what waits leaves it the processor."""
    if time.monotonic() - _beside_since > _PATIENCE_S and _reading.acquire(timeout=_AGAIN_AFTER_S):
        _reading.release()


def _read_beside() -> None:
    """Let a thread read what is newer than `_current`, unless one does."""
    global _beside_since  # noqa: PLW0603 - one state per process is the point of this module
    if _is_behind and _beside.acquire(blocking=False):
        _beside_since = time.monotonic()
        Thread(target=_catch_up_beside, name="published", daemon=True).start()


def _catch_up_beside() -> None:
    try:
        _catch_up()
    except Exception:
        logger.exception("What was published could not be read; the state before answers until it can.")
        time.sleep(_AGAIN_AFTER_S)
    finally:
        connection.close()
        _beside.release()


def _read_once(version: Version | None) -> PublishedState | None:
    """Read what is published, unless this version was read before."""
    global _read  # noqa: PLW0603 - one state per process is the point of this module
    if _read[0] != version:
        _read = (version, state.read(version, _read[1]) if version else None)
    return _read[1]
