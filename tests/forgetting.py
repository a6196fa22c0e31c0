"""What a process remembers. Of the database it is forgotten before each test: none answers from what another stored.

Words are remembered from test to test, and forgotten by whoever changes how they are said.
"""

import gc
import sys
from functools import _lru_cache_wrapper
from pathlib import Path
from threading import Lock
from typing import Any
from weakref import WeakSet

from django.conf import settings

from zones.address import published
from zones.api import frames, kept_answers
from zones.api.features import memory
from zones.doors.remembered import Remembered
from zones.pages import from_memory

OURS = {path.parent.name for path in Path(settings.BASE_DIR).glob("*/__init__.py")}

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


def forget_all() -> None:
    """Forget the words, too: every cache of ours may hold what was said."""
    forget()
    for module in [each for name, each in sys.modules.items() if name.partition(".")[0] in OURS]:
        for each in vars(module).values():
            if type(each) is _lru_cache_wrapper:  # isinstance would wake what is put off
                each.cache_clear()
    for kept in (frames._frames, kept_answers._kept, memory._answers, from_memory._fronts):
        kept.clear()
