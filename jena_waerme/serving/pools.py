"""Threads that compute: some for whatever is quick, and few of their own for what costs seconds of the processor.

A request that waits for its turn holds no thread, so search, areas and map stay as quick as they are while files are
made. What a machine can do is shared out between its processes: nothing is left behind by one that is killed, and no
other server has to be asked.
"""

import math
import os
import re
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from waitress.task import ThreadedTaskDispatcher

LONGEST_WAIT_S = 30  # who would wait longer for a turn is told when to come again
_LANGUAGE = r"(?:/[a-z]+)?"
_REMEMBERED = 0.8  # how much of what the earlier ones took counts beside the last one


@dataclass(frozen=True)
class _Kind:
    """What costs much: its addresses, how many at once for each processor, how long one takes at first."""

    paths: re.Pattern[str]
    at_once: int
    usual_s: float


_KINDS = (
    _Kind(
        re.compile(
            rf"{_LANGUAGE}/rechner/ergebnis\.|/rechner/beratung/(?:\d+/)?(?:protokoll|auskunft)\.|/rechner/viele/\d+/ergebnis\."
        ),
        1,
        5,
    ),
    _Kind(re.compile(rf"{_LANGUAGE}/rechner/(?:ergebnis|broschuere)/|/rechner/beratung/\d+/protokoll/"), 2, 0.5),
)


class _Pool(ThreadedTaskDispatcher):
    """Threads with the requests that wait for them."""

    def __init__(self, threads: int, usual_s: float) -> None:
        super().__init__()
        self._size, self._usual_s = threads, usual_s
        self.set_thread_count(threads)

    def wait_s(self) -> float:
        """Return how long one that comes now will probably wait."""
        ahead: int = len(self.queue) + self.active_count - self._size + 1
        return max(ahead, 0) * self._usual_s / self._size

    def learn(self, took_s: float) -> None:
        """Note how long one took."""
        self._usual_s = _REMEMBERED * self._usual_s + (1 - _REMEMBERED) * took_s


class Pools:
    """All threads of one process."""

    def __init__(self, threads: int, processes: int) -> None:
        self.quick = ThreadedTaskDispatcher()
        self.quick.set_thread_count(threads)
        share = math.ceil(_processors() / processes)
        self._costly = [(kind, _Pool(kind.at_once * share, kind.usual_s)) for kind in _KINDS]

    def add(self, channel: Any) -> None:  # noqa: ANN401 - waitress has no types
        """Let a request wait for its thread; one that would wait too long is refused by a quick one."""
        request = channel.requests[0]
        pool = None if request.error else self._of(request.path)
        if pool is not None and (wait_s := pool.wait_s()) > LONGEST_WAIT_S:
            request.wait_s, pool = math.ceil(wait_s), None
        (pool or self.quick).add_task(channel)

    def learn(self, request: Any, took_s: float) -> None:  # noqa: ANN401
        """Note how long an answer took."""
        if not request.error and not hasattr(request, "wait_s") and (pool := self._of(request.path)):
            pool.learn(took_s)

    def shutdown(self) -> None:
        """Let the threads end, without waiting long for one that still computes."""
        for pool in (self.quick, *(pool for _kind, pool in self._costly)):
            pool.shutdown(timeout=1)

    def _of(self, path: str) -> _Pool | None:
        return next((pool for kind, pool in self._costly if kind.paths.match(path)), None)


def _processors() -> float:
    """Return how many files may be made at once on this machine: as set, or one for each of its processors."""
    return settings.COSTLY_AT_ONCE or len(os.sched_getaffinity(0))
