"""What a process remembers, for tests that must not depend on what others have asked before them in the same one."""

import sys
from functools import _lru_cache_wrapper
from pathlib import Path

from django.conf import settings

from zones.api import frames, kept_answers
from zones.api.features import memory
from zones.doors.remembered import Remembered
from zones.pages import from_memory

OURS = {path.parent.name for path in Path(settings.BASE_DIR).glob("*/__init__.py")}


def forget_all() -> None:
    """Empty every memory of ours, as in a process that has just begun."""
    for module in [each for name, each in sys.modules.items() if name.partition(".")[0] in OURS]:
        for each in vars(module).values():
            if type(each) is Remembered:  # isinstance would wake what is put off
                each.forget()
            elif type(each) is _lru_cache_wrapper:
                each.cache_clear()
    for kept in (frames._frames, kept_answers._kept, memory._answers, from_memory._fronts):
        kept.clear()
