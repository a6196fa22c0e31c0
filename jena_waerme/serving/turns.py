"""Turns at what costs much: as many at once as the machine can do, counted in Redis by all its processes together.

A turn is a lock in Redis that ends by itself, so a process that is killed gives its turn back. Where Redis does not
answer each process keeps to its own share.
"""

import logging
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.conf import settings
from redis import Redis, RedisError
from redis.lock import Lock

from jena_waerme.cache_json import next_database

LEASE_S = 30  # twice what a file usually takes; one that takes longer lets another one begin beside it
_LOOKS_AGAIN_AFTER_S = 0.1
_TRIES_AGAIN_AFTER_S = 5  # a Redis that is frozen costs a wait each time
_log = logging.getLogger(__name__)


class SharedTurns:
    """The turns at one kind of work, `of_machine` for all processes of this host, `of_process` where Redis is away."""

    def __init__(self, kind: str, of_machine: int, of_process: int) -> None:
        where = next_database(settings.CELERY_BROKER_URL)  # beside what is remembered
        self._redis = Redis.from_url(where, socket_timeout=1, socket_connect_timeout=1)
        self._names = [f"turn:{socket.gethostname()}:{kind}:{number}" for number in range(of_machine)]
        self._own = threading.Semaphore(of_process)
        self._lost_at = float("-inf")

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait for a turn and hold it."""
        lock = self._lock()
        if lock is None:
            with self._own:
                yield
            return
        try:
            yield
        finally:
            with suppress(RedisError):  # it has ended, or it will
                lock.release()

    def _lock(self) -> Lock | None:
        """Return a lock that is ours by now; None if Redis does not answer."""
        while time.monotonic() - self._lost_at >= _TRIES_AGAIN_AFTER_S:
            try:
                for name in self._names:
                    lock: Lock = self._redis.lock(name, timeout=LEASE_S, blocking=False)
                    if lock.acquire():
                        return lock
            except RedisError as error:
                self._lost_at = time.monotonic()
                _log.warning("Redis does not answer (%s); each process counts its own turns.", type(error).__name__)
            else:
                time.sleep(_LOOKS_AGAIN_AFTER_S)
        return None
