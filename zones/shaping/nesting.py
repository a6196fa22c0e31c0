"""How deep a sent geometry is nested: its readers call themselves for each level, and a deep one ends the process."""

import re
from itertools import accumulate

# A feature collection of multipolygons needs eight levels.
DEEPEST = 12
_BRACKETS = re.compile(r"[()\[\]{}]")


def is_too_deep(text: str) -> bool:
    """Whether brackets stand deeper in each other than any area or line needs."""
    steps = (1 if bracket in "([{" else -1 for bracket in _BRACKETS.findall(text))
    return max(accumulate(steps), default=0) > DEEPEST
