"""Threads that compute: some for whatever is quick, and few of their own for what costs seconds of the processor.

A request that waits for its turn holds no thread that anything quick needs, so search, areas and map stay as quick as
they are while files are made. All processes of a machine take turns (`serving.turns`).
"""

import math
import os
import re
import time
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from waitress.task import ThreadedTaskDispatcher

from jena_waerme.languages import LANGUAGES
from jena_waerme.postgis import patience
from jena_waerme.serving.turns import SharedTurns

LONGEST_WAIT_S = 30  # who would wait longer for a turn is told when to come again
_LANGUAGE = r"(?:/[a-z]+)?"
_REMEMBERED = 0.8  # how much of what the earlier ones took counts beside the last one


@dataclass(frozen=True)
class _Kind:
    """What costs much: its addresses, how many at once for each processor, how long one takes at first.

    ``brings_files``: only requests that hand in files are meant, which a confined process reads.
    """

    name: str
    paths: re.Pattern[str]
    at_once: int
    usual_s: float
    brings_files: bool = False


_KINDS = (
    _Kind(
        "files",
        re.compile(
            rf"{_LANGUAGE}/rechner/ergebnis\.|/rechner/beratung/(?:\d+/)?(?:protokoll|auskunft)\.|/rechner/viele/\d+/ergebnis\."
        ),
        1,
        5,
    ),
    _Kind(
        "results",
        re.compile(rf"{_LANGUAGE}/rechner/(?:ergebnis|broschuere|genau|einbetten)/|/rechner/beratung/\d+/protokoll/"),
        2,
        0.5,
    ),
    _Kind("uploads", re.compile(r"/verwaltung/|/rechner/(?:beratung|viele)/"), 1, 2, brings_files=True),
    _Kind("questions", re.compile(rf"{_LANGUAGE}/api/v1/(?:adressen:suche|vergleich(?:/viele)?)\Z"), 1, 0.5),
)
# Answered without the database, and by threads of their own: a frozen one takes the time of all who ask it.
_IN_LANGUAGES = "|".join(re.escape(each.prefix) for each in LANGUAGES)
_FROM_MEMORY = re.compile(
    rf"(?:{_IN_LANGUAGES})/(?:api/v1/adressen(?:/\d+)?|impressum/|datenschutz/|barrierefreiheit/)?\Z"
)
_FOR_PROGRAMS = frozenset({"/livez", "/robots.txt"})  # whoever asks
_THREADS_OF_MEMORY = 2


class _Pool(ThreadedTaskDispatcher):
    """Threads with the requests that wait for them, and for the turns that they share with other processes."""

    def __init__(self, kind: _Kind, processes: int) -> None:
        super().__init__()
        of_machine, of_process = (kind.at_once * count for count in (_at_once(), math.ceil(_at_once() / processes)))
        self.turns = SharedTurns(kind.name, of_machine, of_process)
        # More than its share, for when others have nothing to do; each thread keeps a connection to the database.
        self._size, self._usual_s = min(of_machine, 2 * of_process), kind.usual_s
        self.set_thread_count(self._size)

    def add_task(self, channel: Any) -> None:  # noqa: ANN401 - waitress has no types
        """Let the request of a channel wait for a thread."""
        super().add_task(_Waiting(channel, self))

    def wait_s(self) -> float:
        """Return how long one that comes now will probably wait."""
        ahead: int = len(self.queue) + self.active_count - self._size + 1
        return max(ahead, 0) * self._usual_s / self._size

    def learn(self, took_s: float) -> None:
        """Note how long one took with the wait for its turn: it is longer while other processes are busy too."""
        self._usual_s = _REMEMBERED * self._usual_s + (1 - _REMEMBERED) * took_s


@dataclass(frozen=True)
class _Waiting:
    """A request that has its thread, and waits for its turn."""

    channel: Any
    pool: _Pool

    def service(self) -> None:
        """Wait and answer; who has left meanwhile teaches nothing."""
        begun = time.monotonic()
        with self.pool.turns.taken():
            is_there = self.channel.connected
            self.channel.service()
        if is_there:
            self.pool.learn(time.monotonic() - begun)

    def cancel(self) -> None:
        """End the connection: the process ends."""
        self.channel.cancel()


class Pools:
    """All threads of one process."""

    def __init__(self, threads: int, processes: int) -> None:
        self.quick = ThreadedTaskDispatcher()
        self.quick.set_thread_count(threads)
        self.memory = ThreadedTaskDispatcher()
        self.memory.set_thread_count(_THREADS_OF_MEMORY)
        self._costly = [(kind, _Pool(kind, processes)) for kind in _KINDS]

    def add(self, channel: Any) -> None:  # noqa: ANN401 - waitress has no types
        """Let a request wait for its thread; one that would wait too long is refused by a quick one."""
        request = channel.requests[0]
        if not request.error and is_from_memory(request):
            self.memory.add_task(channel)
            return
        pool = None if request.error else self._of(request.path, brings_files=_brings_files(request))
        if pool is not None and (wait_s := pool.wait_s()) > LONGEST_WAIT_S:
            request.wait_s, pool = math.ceil(wait_s), None
        (pool or self.quick).add_task(channel)

    def shutdown(self) -> None:
        """Let the threads end, without waiting long for one that still computes."""
        for pool in (self.quick, self.memory, *(pool for _kind, pool in self._costly)):
            pool.shutdown(timeout=1)

    def _of(self, path: str, *, brings_files: bool) -> _Pool | None:
        fitting = (pool for kind, pool in self._costly if brings_files >= kind.brings_files and kind.paths.match(path))
        return next(fitting, None)


def is_from_memory(request: Any) -> bool:  # noqa: ANN401 - waitress has no types
    """Tell whether the answer needs no database: whoever bears a session is looked up there while that can be done."""
    if request.command not in {"GET", "HEAD"}:
        return False
    if request.path in _FOR_PROGRAMS:
        return True
    is_visitor = f"{settings.SESSION_COOKIE_NAME}=" not in request.headers.get("COOKIE", "")
    return bool((is_visitor or patience.is_known_lost()) and _FROM_MEMORY.match(request.path))


def _brings_files(request: Any) -> bool:  # noqa: ANN401 - waitress has no types
    kind = request.headers.get("CONTENT_TYPE", "").strip().lower()
    return bool(request.command == "POST" and kind.startswith("multipart/"))


def _at_once() -> int:
    """Return how many files may be made at once on this machine: as set, or one for each of its processors."""
    return settings.COSTLY_AT_ONCE or len(os.sched_getaffinity(0))
