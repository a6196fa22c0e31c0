"""When worker, scheduler and work were last seen, noted in the cache: a dead process is said (`health.py`).

The worker notes itself every few seconds, also while it computes; beat whenever it sends a task, which it does every
minute; and each task that ends is noted too, so that a worker which lives but gets nothing done can be told.
"""

import time
from typing import Any

from celery import signals
from django.core.cache import cache

WORKER, BEAT, WORK = "worker", "beat", "work"
PARTS = (WORKER, BEAT, WORK)
_PAUSE_S = 15  # between two notes of the worker, whose heart beats every two seconds
_noted_at = dict.fromkeys(PARTS, float("-inf"))


def age_s(part: str) -> float | None:
    """Return how many seconds ago a part was seen, negative after a clock was put back; None if nobody can tell."""
    seen: float | None = cache.get(_key(part))
    return None if seen is None else time.time() - seen


def forget() -> None:
    """Forget every part, before they are started anew: what an earlier run left proves nothing."""
    for part in PARTS:
        cache.delete(_key(part))


def note(part: str) -> None:
    """Note that a part lives, unless that was noted just now."""
    if time.monotonic() - _noted_at[part] >= _PAUSE_S:
        _noted_at[part] = time.monotonic()
        cache.set(_key(part), time.time(), None)


def _key(part: str) -> str:
    return f"seen:{part}"


@signals.heartbeat_sent.connect
def _worker_lives(**_signal: Any) -> None:  # noqa: ANN401 - what Celery passes to a receiver, here and below
    note(WORKER)


@signals.task_postrun.connect
def _work_is_done(**_signal: Any) -> None:  # noqa: ANN401
    note(WORK)


@signals.beat_init.connect
def _beat_lives(**_signal: Any) -> None:  # noqa: ANN401
    note(BEAT)
    signals.after_task_publish.connect(_beat_sends)


def _beat_sends(**_signal: Any) -> None:  # noqa: ANN401
    note(BEAT)
