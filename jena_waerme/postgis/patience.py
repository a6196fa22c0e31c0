"""How long a web process waits for the database, so that a frozen or locked one costs an answer and not the site.

Only processes that serve visitors call `wait_at_most`; tasks and commands take the time that they need. So does, in the
process of a visitor, what is published and read in large numbers: its transaction lifts the server's limits and ours
(`zones.address.published_state.without_hurry`).
"""

import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.waiting import Ready

_CONNECT_S = 3
_LOCK_SHARE = 0.5  # of the limit: who waits for a lock is told so before the question itself has run out of time
_SERVER_SHARE = 0.8  # the server ends a question itself while it can, and keeps the connection
_INTERVAL_S = 0.1  # of psycopg itself: so often it looks whether it was interrupted
# A server that is gone from the network says nothing, not even that: the system then gives the connection up.
_NETWORK = {"keepalives_idle": 10, "keepalives_interval": 3, "keepalives_count": 3, "tcp_user_timeout": 10_000}
_KNOWN_LOST_S = 1  # so long a question waits while the server is known to be lost
_limit_s: float | None = None
_TRIES_AGAIN_AFTER_S = 3
_lost_at = float("-inf")  # when a connection could not be made, or gave up, for the last time
_is_lost = False  # since then none was made
_is_silent = False  # it says nothing to anybody (postgis.pulse)
_trying = threading.Lock()  # held by the one who tries whether a lost server is back
_own = threading.local()


def wait_at_most(seconds: float) -> None:
    """Bound every question of connections that this process opens from now on."""
    global _limit_s  # noqa: PLW0603 - one limit per process is the point of this module
    _limit_s = seconds


def parameters() -> dict[str, Any]:
    """Return what a new connection tells the server of the limit (milliseconds there)."""
    if _limit_s is None:
        return {}
    connect_s = int(min(_CONNECT_S, getattr(_own, "limit_s", None) or _CONNECT_S))
    statement, lock = (int(1000 * share * _limit_s) for share in (_SERVER_SHARE, _LOCK_SHARE))
    limits = f"-c statement_timeout={statement} -c lock_timeout={lock}"
    return {"connect_timeout": connect_s, "options": limits, **_NETWORK}


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Bound the silence of the server in this block, for this thread: whoever looks after it wants to know soon."""
    _own.limit_s = seconds
    try:
        yield
    finally:
        _own.limit_s = None


def is_known_lost() -> bool:
    """Tell whether the server did not answer a moment ago."""
    return _is_silent or (_is_lost and time.monotonic() - _lost_at < _TRIES_AGAIN_AFTER_S)


def fall_silent() -> None:
    """Let everybody who waits give up, and nobody begin to, until the server is heard again."""
    global _is_silent  # noqa: PLW0603 - see above
    _is_silent = True


def is_heard(*, answers: bool) -> None:
    """Note that the server is there; where it answers, too, whoever has lost it may ask again at once."""
    global _is_silent  # noqa: PLW0603 - see above
    _is_silent = False
    if answers:
        _find_again()


def lose() -> None:
    """Remember that the server does not answer."""
    global _lost_at, _is_lost
    _lost_at, _is_lost = time.monotonic(), True


def _find_again() -> None:
    global _is_lost  # noqa: PLW0603 - see above
    _is_lost = False


@contextmanager
def _if_not_lost() -> Iterator[None]:
    """Let one try while the server is lost, and not again at once; everybody else is refused without waiting."""
    if _limit_s is None or not (_is_lost or _is_silent):
        yield
        return
    if is_known_lost() or not _trying.acquire(blocking=False):
        raise psycopg.OperationalError("The database did not answer a moment ago; it is not asked again so soon.")
    try:
        yield
    finally:
        _trying.release()


class PatientConnection(psycopg.Connection[Any]):
    """A connection that gives up on a server which says nothing at all: then nothing can be ended there in order."""

    _takes_time = False

    @classmethod
    def connect(cls, *args: Any, **kwargs: Any) -> "PatientConnection":  # noqa: ANN401
        """Connect; raises `psycopg.OperationalError` at once while the server is known to be lost."""
        with _if_not_lost():
            try:
                made = super().connect(*args, **kwargs)
            except psycopg.OperationalError:
                lose()
                raise
            _find_again()
            return made

    def take_time(self) -> None:
        """Lift the limit for the rest of the running transaction."""
        self._takes_time = True

    def wait(self, gen: Any, interval: float = _INTERVAL_S, timeout: float | None = None) -> Any:  # noqa: ANN401
        """Wait for the server's answer; raises `psycopg.OperationalError` after the limit and closes then."""
        try:
            limit_s = self._limit_s() if timeout is None else timeout
            return super().wait(gen if limit_s is None else _while_heard(gen), interval, limit_s)
        except psycopg.OperationalError:
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                self.pgconn.finish()
                lose()
            raise

    def _limit_s(self) -> float | None:
        if own := getattr(_own, "limit_s", None):
            return float(own)
        if self.pgconn.transaction_status == TransactionStatus.IDLE:
            self._takes_time = False
        if _limit_s is None or self._takes_time:
            return None
        return min(_limit_s, _KNOWN_LOST_S) if is_known_lost() else _limit_s


def _while_heard(gen: Any) -> Generator[Any, Any, Any]:  # noqa: ANN401
    """Hand a wait on; raises ``psycopg.OperationalError`` at the next look once the server says nothing to anybody."""
    ready = None
    try:
        while True:
            ready = yield gen.send(ready)
            if ready == Ready.NONE and _is_silent:
                raise psycopg.OperationalError("The database says nothing.")
    except StopIteration as end:
        return end.value
