"""How deep a typed geometry is nested: GEOS reads it by calling itself, and text that is too deep ends the process."""

import re

# A multipolygon in a collection of GeoJSON features has nine.
DEEPEST = 12
_BRACKET = re.compile(r"[(\[{)\]}]")


def is_too_deep(text: str) -> bool:
    """Whether WKT or GeoJSON has more brackets in each other than any area or line."""
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket[0] in "([{" else -1
        if depth > DEEPEST:
            return True
    return False
