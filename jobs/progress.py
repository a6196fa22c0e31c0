"""How far a piece of work is, noted where any page can read it, outside of the worker's transaction."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass

from django.core.cache import cache

from jobs.work import Cancelled

_KEPT_SECONDS = 3600
_PAUSE_SECONDS = 0.3  # between two notes


@dataclass
class Progress:
    """How far the work is. `total` 0 means that the end is not known."""

    phase: str
    done: int = 0
    total: int = 0

    @property
    def percent(self) -> int | None:
        """Whole percent, or None while the end is not known."""
        return min(100, 100 * self.done // self.total) if self.total else None


def progress_of(name: str) -> Progress | None:
    """Return what the worker noted last under this name, or None."""
    noted = cache.get(name)
    return Progress(**noted) if noted else None


class Watch:
    """Is told how far the work is, and may end it by an exception; this one passes over everything."""

    def begin(self, phase: str, total: int = 0) -> None:
        """Hear what comes next (German)."""

    def at(self, done: int, total: int) -> None:
        """Hear how much of it is done; `total` 0 means that the end is not known."""


UNWATCHED = Watch()


class Reporter(Watch):
    """Notes the progress under a name and stops the work when nobody wants it any more."""

    def __init__(self, name: str, is_wanted: Callable[[], bool]) -> None:
        """Start with an empty note."""
        self.name, self.is_wanted = name, is_wanted
        self.progress = Progress("")
        self._next = 0.0

    def begin(self, phase: str, total: int = 0) -> None:
        """Name the next part of the work (German); raises Cancelled."""
        self.progress = Progress(phase, 0, total)
        self._note()
        self._stop_if_cancelled()

    def at(self, done: int, total: int) -> None:
        """Say how much is done; raises Cancelled."""
        if self._is_due():
            self.progress.done, self.progress.total = done, total
            self._note()
            self._stop_if_cancelled()

    def stored(self, rows: int) -> None:
        """Count rows while the database copies them: it cannot be asked anything meanwhile."""
        self.progress.done += rows
        if self._is_due():
            self._note()

    def _is_due(self) -> bool:
        now = time.monotonic()
        if now < self._next:
            return False
        self._next = now + _PAUSE_SECONDS
        return True

    def _note(self) -> None:
        cache.set(self.name, asdict(self.progress), _KEPT_SECONDS)

    def _stop_if_cancelled(self) -> None:
        if not self.is_wanted():
            raise Cancelled
