"""The one order in which zones are listed: numbers in codes count as numbers, so "WG 2" stands before "WG 10".

Pure; the patterns mean the same to Python and to PostgreSQL, which both sort by them (`zones.models.zone`).
"""

import re

# Ten zeros before each number, then as many away again as leaves ten digits: no number of a code is longer.
PADDING = (("([0-9]+)", r"0000000000\1"), ("0*([0-9]{10,})", r"\1"))


def in_order(shown: str) -> str:
    """Return what a code, as people read it, is sorted by, letters by their code points."""
    for pattern, padded in PADDING:
        shown = re.sub(pattern, padded, shown)
    return shown
