"""What bodies on their way take of the memory of one process: so much of all together, and of one client half.

The sums are kept and changed by what each body adds: to look at all bodies for each bit of each one stopped the loop.
What has ended is seen when everything is looked at anew, every second, and before somebody would be refused for it.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Protocol

from jena_waerme.serving.sizes import LARGEST_TEXT_BYTES, MEGABYTE

LARGE_BYTES = 64 * 1024
# Of all bodies above that: long texts, which anybody sends, take no room from files.
MOST_OF_TEXTS_BYTES, MOST_OF_FILES_BYTES = 64 * MEGABYTE, 320 * MEGABYTE
_HOLDS_S = 1
_LOOKS_AGAIN_AFTER_S = 0.2  # at the earliest, where somebody would be refused


class Body(Protocol):
    """A body: what it takes, and who sends it."""

    @property
    def kept_bytes(self) -> int:
        """How large it is, or will be."""

    @property
    def client(self) -> str:
        """What stands for who sends it."""


class Room:
    """The room of one process; ``bodies`` returns those that are on their way."""

    def __init__(self, bodies: Callable[[], Iterable[Body]]) -> None:
        self._bodies = bodies
        self._looked_at = float("-inf")
        self._counted: dict[int, tuple[bool, str, int]] = {}
        self._of_all: Counter[bool] = Counter()  # of files, of texts
        self._of_client: Counter[tuple[bool, str]] = Counter()

    def takes(self, body: Body) -> bool:
        """Count a body as it is by now, if it fits beside the others; of one client always one does."""
        if body.kept_bytes <= LARGE_BYTES:
            return True
        self._look_after(_HOLDS_S)
        if not (fits := self._count(body)):
            self._look_after(_LOOKS_AGAIN_AFTER_S)
            fits = self._count(body)
        if not fits:
            self._forget(body)
        return fits

    def _count(self, body: Body) -> bool:
        self._forget(body)
        size, client = body.kept_bytes, body.client
        is_file = size > LARGEST_TEXT_BYTES
        all_others, own_others = self._of_all[is_file], self._of_client[is_file, client]
        self._counted[id(body)] = (is_file, client, size)
        self._of_all[is_file] += size
        self._of_client[is_file, client] += size
        most = MOST_OF_FILES_BYTES if is_file else MOST_OF_TEXTS_BYTES
        return all_others + size <= most and (not own_others or own_others + size <= most // 2)

    def _forget(self, body: Body) -> None:
        if before := self._counted.pop(id(body), None):
            is_file, client, size = before
            self._of_all[is_file] -= size
            self._of_client[is_file, client] -= size

    def _look_after(self, seconds: float) -> None:
        now = time.monotonic()
        if now - self._looked_at < seconds:
            return
        self._looked_at = now
        self._counted.clear()
        self._of_all.clear()
        self._of_client.clear()
        for each in self._bodies():
            if each.kept_bytes > LARGE_BYTES:
                self._count(each)
