"""How long a web process waits for the database, so that a frozen or locked one costs an answer and not the site.

Only processes that serve visitors call `wait_at_most`; tasks and commands take the time that they need. So does, in the
process of a visitor, what is published and read in large numbers: its transaction lifts the server's limits
(`zones.address.published_state.without_hurry`), and ours counts outside of transactions only.
"""

import time
from typing import Any

import psycopg
from psycopg.pq import TransactionStatus

_CONNECT_S = 5
_LOCK_SHARE = 0.5  # of the limit: who waits for a lock is told so before the question itself has run out of time
_SERVER_SHARE = 0.8  # the server ends a question itself while it can, and keeps the connection
_INTERVAL_S = 0.1  # of psycopg itself: so often it looks whether it was interrupted
_limit_s: float | None = None
_TRIES_AGAIN_AFTER_S = 3
_lost_at = float("-inf")  # when a connection could not be made, or gave up, for the last time


def wait_at_most(seconds: float) -> None:
    """Bound every question of connections that this process opens from now on."""
    global _limit_s  # noqa: PLW0603 - one limit per process is the point of this module
    _limit_s = seconds


def parameters() -> dict[str, Any]:
    """Return what a new connection tells the server of the limit (milliseconds there)."""
    if _limit_s is None:
        return {}
    statement, lock = (int(1000 * share * _limit_s) for share in (_SERVER_SHARE, _LOCK_SHARE))
    return {"connect_timeout": _CONNECT_S, "options": f"-c statement_timeout={statement} -c lock_timeout={lock}"}


def refuse_if_lost() -> None:
    """Raise `psycopg.OperationalError` at once if the server was lost a moment ago: not every visitor waits for it."""
    if _limit_s is not None and time.monotonic() - _lost_at < _TRIES_AGAIN_AFTER_S:
        message = "The database did not answer a moment ago; it is not asked again so soon."
        raise psycopg.OperationalError(message)


def lose() -> None:
    """Remember that the server does not answer."""
    global _lost_at  # noqa: PLW0603 - see above
    _lost_at = time.monotonic()


class PatientConnection(psycopg.Connection[Any]):
    """A connection that gives up on a server which says nothing at all: then nothing can be ended there in order."""

    @classmethod
    def connect(cls, *args: Any, **kwargs: Any) -> "PatientConnection":  # noqa: ANN401
        """Connect; raises `psycopg.OperationalError` at once while the server is known to be lost."""
        refuse_if_lost()
        try:
            return super().connect(*args, **kwargs)
        except psycopg.OperationalError:
            lose()
            raise

    def wait(self, gen: Any, interval: float = _INTERVAL_S, timeout: float | None = None) -> Any:  # noqa: ANN401
        """Wait for the server's answer; raises `psycopg.OperationalError` after the limit and closes then."""
        try:
            return super().wait(gen, interval, self._limit_s() if timeout is None else timeout)
        except psycopg.OperationalError:
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                self.pgconn.finish()
                lose()
            raise

    def _limit_s(self) -> float | None:
        return _limit_s if self.pgconn.transaction_status == TransactionStatus.IDLE else None
