"""One kind of background work: who does a piece of it, how a worker is told, and when a message counts as lost."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from celery import current_app
from django.db import transaction
from django.db.models import F, Model, Q, QuerySet
from django.utils import timezone
from kombu.exceptions import OperationalError

from jobs.locks import held, sole_worker

MOST_ATTEMPTS = 3
# A message may wait behind other work; after this it counts as lost and is sent again, which does no harm.
LOST_AFTER = timedelta(minutes=1)
Piece = TypeVar("Piece", bound=Model)
Step = tuple[Q, Mapping[str, object]]  # what must hold of a piece that is due, and what beginning it changes
_log = logging.getLogger(__name__)


class NotPossible(Exception):
    """The work is not in a state for this step; the message says so in German."""


class Cancelled(Exception):
    """Somebody cancelled the work while it was done."""


@dataclass(frozen=True)
class BackgroundWork:
    """A kind of work: the name of its Celery task, and a number that tells its locks from those of other kinds."""

    task: str
    lock_class: int

    def tell(self, keys: Iterable[int]) -> None:
        """Tell workers of these pieces once the present transaction holds."""
        told = list(keys)
        transaction.on_commit(lambda: self._send(told))

    def _send(self, keys: Iterable[int]) -> None:
        """If the message broker is away, the work waits: waking it sends the message again."""
        try:
            for key in keys:
                current_app.send_task(self.task, args=[key], retry=False)
        except OperationalError:
            _log.exception("The broker did not take %s.", self.task)

    @contextmanager
    def begun(self, key: int, rows: QuerySet[Piece], *steps: Step) -> Iterator[Piece | None]:
        """Yield the piece, one attempt older, if a step is due on it and nobody is at it; hold its lock meanwhile."""
        with sole_worker(self.lock_class, key) as is_ours:
            yield _taken(key, rows, steps) if is_ours else None

    def is_in_hand(self, keys: Iterable[int]) -> bool:
        """Whether a living worker is at one of these pieces."""
        return bool(held(self.lock_class) & set(keys))


def is_lost(changed_at: datetime) -> bool:
    """Whether nothing has happened for so long that the message must be lost."""
    return changed_at < timezone.now() - LOST_AFTER


def _taken(key: int, rows: QuerySet[Piece], steps: Iterable[Step]) -> Piece | None:
    for condition, changes in steps:
        if rows.filter(condition, pk=key).update(attempts=F("attempts") + 1, **changes):
            return rows.filter(pk=key).first()
    return None
