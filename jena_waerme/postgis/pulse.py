"""Feels whether the database answers, so that a frozen one costs its first visitors three seconds, all others nothing.

A frozen server takes connections and questions, and says nothing: each thread that asks would learn it for itself, by
waiting as long as a slow answer may take. So one thread of each process that serves asks all the time, on a connection
of its own, for nothing: no table, so no lock and no large answer is in its way, and silence is silence.
"""

import logging
import select
import time
from threading import Thread
from typing import Any, NoReturn

import psycopg
from django.db import connection
from psycopg.errors import ConnectionTimeout
from psycopg.pq import TransactionStatus

from jena_waerme.postgis import patience

QUESTION = "SELECT 1"
_EVERY_S = 1
_SILENCE_S = 2
_log = logging.getLogger(__name__)


class Silence(Exception):
    """The server has taken a question and does not answer."""


class _Pulse(psycopg.Connection[Any]):
    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = _SILENCE_S) -> Any:  # noqa: ANN401
        """Wait for the server's answer; raises `Silence` where there is none, else what psycopg does."""
        try:
            return super().wait(gen, interval, timeout)
        except psycopg.OperationalError as error:
            if self.pgconn.transaction_status == TransactionStatus.ACTIVE and not self._has_come():
                raise Silence from error
            raise

    def _has_come(self) -> bool:
        """Tell whether there is something to read: then it was this process that had no time."""
        waiting = select.poll()
        waiting.register(self.fileno(), select.POLLIN)
        return bool(waiting.poll(0))


def follow() -> None:
    """Feel it from now on; for each process that serves, once it is forked."""
    wanted = connection.get_connection_params() | {"connect_timeout": _SILENCE_S, "autocommit": True}
    Thread(target=_follow, args=[wanted], name="pulse", daemon=True).start()


def _follow(wanted: dict[str, Any]) -> NoReturn:
    while True:
        feel(wanted)
        time.sleep(_EVERY_S)


def feel(wanted: dict[str, Any]) -> None:
    """Ask a server as long as it answers, and note how that ends."""
    try:
        _ask(wanted)
    except (Silence, ConnectionTimeout):
        if not patience.is_known_lost():
            _log.warning("The database says nothing; who waits for it is told so.")
        patience.fall_silent()
    except (psycopg.Error, OSError):  # it has ended, or takes nobody: who asks is told so at once
        patience.is_heard(answers=False)


def _ask(wanted: dict[str, Any]) -> NoReturn:
    link = _Pulse.connect(**wanted)
    try:
        while True:
            link.execute(QUESTION)
            patience.is_heard(answers=True)
            time.sleep(_EVERY_S)
    finally:
        link.pgconn.finish()  # in good order it would wait for the server
