"""Who works on an import, and how far: a lock that dies with its worker, and progress that any page can read."""

import time
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass

from django.core.cache import cache

from jobs import locks
from zones.models import ImportJob

_LOCK_CLASS = 20_040  # tells our advisory locks from others in this database
_KEPT_SECONDS = 3600
_PAUSE_SECONDS = 0.3  # between two notes of progress


class Cancelled(Exception):
    """Somebody cancelled the import while it was worked on."""


def sole_worker(job_id: int) -> AbstractContextManager[bool]:
    """Hold the import's lock, if nobody else does; PostgreSQL frees it when this worker dies in whatever way."""
    return locks.sole_worker(_LOCK_CLASS, job_id)


def has_worker(job_id: int) -> bool:
    """Whether a living worker holds the import's lock."""
    return job_id in locks.held(_LOCK_CLASS)


@dataclass
class Progress:
    """How far an import is. `total` 0 means that the end is not known."""

    phase: str
    done: int = 0
    total: int = 0

    @property
    def percent(self) -> int | None:
        """Whole percent, or None while the end is not known."""
        return min(100, 100 * self.done // self.total) if self.total else None


def progress_of(job_id: int) -> Progress | None:
    """Return what the worker noted last, or None."""
    noted = cache.get(_key(job_id))
    return Progress(**noted) if noted else None


class Reporter:
    """Notes the progress of one import and stops its work when it is cancelled."""

    def __init__(self, job_id: int) -> None:
        """Start with an empty note."""
        self.job_id = job_id
        self.progress = Progress("")
        self._next = 0.0

    def begin(self, phase: str, total: int = 0) -> None:
        """Name the next piece of work (German)."""
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
        cache.set(_key(self.job_id), asdict(self.progress), _KEPT_SECONDS)

    def _stop_if_cancelled(self) -> None:
        if not ImportJob.objects.filter(pk=self.job_id).exists():
            raise Cancelled


def _key(job_id: int) -> str:
    return f"import-progress-{job_id}"
