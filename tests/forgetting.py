"""What a process remembers of the database, forgotten before each test: none answers from what another has stored."""

import gc
from threading import Lock
from typing import Any
from weakref import WeakSet

from zones.address import published
from zones.doors.remembered import Remembered

_remembered: WeakSet[Remembered[Any]] = WeakSet()
_changing = Lock()  # threads of a live server make some, too
_make = Remembered.__init__


def know_what_remembers() -> None:
    """Find all that was made while the tests were collected, and note what is made from now on."""
    _remembered.update(each for each in gc.get_objects() if type(each) is Remembered)
    Remembered.__init__ = _noted  # type: ignore[method-assign]


def _noted(remembered: Remembered[Any], *read: Any) -> None:
    _make(remembered, *read)
    with _changing:
        _remembered.add(remembered)


def forget() -> None:
    """Know no more than a process that has just begun."""
    with _changing:
        for each in _remembered:
            each.forget()
    published._current = (None, None)
    published._ears.clear()
