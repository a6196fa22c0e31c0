"""Counts what pages are asked for, without persons: in memory first, and a minute later all at once in the table.

An answer waits for no database: counting adds one to a number in the memory of the process. The first number after a
quiet time starts a timer, and what has gathered when it rings is stored in one statement, outside of any request. A
process that ends in an orderly way stores the rest (`deploy/gunicorn.conf.py`); one that is killed loses a minute.
"""

import logging
from collections import Counter
from datetime import date, timedelta
from threading import Lock, Timer

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest
from django.utils import timezone

from zones.models import CountedThing, DailyCount

GATHER_S = 60.0
_Key = tuple[date, str, str]
_gathered = Counter[_Key]()
_lock = Lock()
# Two processes store at the same time: the order of the rows keeps them from waiting for each other.
_ADD = """
    INSERT INTO zones_dailycount (day, thing, value, number)
    SELECT * FROM unnest(%s::date[], %s::text[], %s::text[], %s::int[])
    ON CONFLICT (day, thing, value) DO UPDATE SET number = zones_dailycount.number + EXCLUDED.number
"""
logger = logging.getLogger(__name__)


def count(request: HttpRequest, thing: CountedThing, value: str) -> None:
    """Count what a page was asked for; nothing while counts are switched off, or for a HEAD of a program."""
    if request.method == "HEAD" or not settings.DAILY_COUNT_DAYS:
        return
    with _lock:
        is_first = not _gathered
        _gathered[timezone.localdate(), thing.value, value] += 1
    if is_first:
        _start_timer()


def _start_timer() -> None:
    timer = Timer(GATHER_S, _store_apart)
    timer.daemon = True  # the end of a process does not wait for it
    timer.start()


def _store_apart() -> None:
    """Store from the timer's thread, whose connection nobody else closes."""
    try:
        store()
    finally:
        connection.close()


def store() -> None:
    """Add what has gathered to the table; while that is out of reach it is kept and stored with the next."""
    with _lock:
        taken = Counter(_gathered)
        _gathered.clear()
    if not taken:
        return
    keys = sorted(taken)
    days, things, values = (list(column) for column in zip(*keys, strict=True))
    try:
        with connection.cursor() as cursor:
            cursor.execute(_ADD, [days, things, values, [taken[key] for key in keys]])
    except DatabaseError:
        logger.warning("The counts could not be stored; they wait for the next minute.", exc_info=True)
        with _lock:
            _gathered.update(taken)
        _start_timer()


def delete_old(today: date) -> int:
    """Delete what has been kept long enough, all of it while counts are switched off; return how many numbers."""
    last = today - timedelta(days=settings.DAILY_COUNT_DAYS)
    deleted, _by_model = DailyCount.objects.filter(day__lte=last).delete()
    return deleted
