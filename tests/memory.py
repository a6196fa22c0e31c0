"""What a process remembers, for tests that must not depend on what others have asked before them in the same one."""

import gc
from functools import _lru_cache_wrapper
from pathlib import Path

from django.conf import settings

from zones.api import frames
from zones.doors.remembered import Remembered

OURS = {path.parent.name for path in Path(settings.BASE_DIR).glob("*/__init__.py")}


def forget_all() -> None:
    """Empty every memory of ours, as in a process that has just begun."""
    for each in gc.get_objects():
        kind = type(each)  # isinstance would wake what is put off
        if kind is Remembered:
            each.forget()
        elif kind is _lru_cache_wrapper and each.__module__.partition(".")[0] in OURS:
            each.cache_clear()
    frames._frames.clear()
