"""Keeps what people typed, and where they live, out of the logs."""

import logging
import re

# Up to the next space, but for the quotes that close what was logged; a typed quote ends nothing.
_QUERY = re.compile(r"""\?\S*?(?=['">]*(?:\s|$))""")
# What names an address, a place or a text: its number, its coordinates, or a street that somebody tried.
_NAMED = re.compile(r"(/(?:adressen?|punkt|suche)/)(?!\?).+", re.DOTALL)
_NUMBER = re.compile(r"/\d+(?=/|$)")
_TYPED = re.compile(r"/[^/]*[^/\w.\-][^/]*", re.ASCII)  # no address of the site has such signs


def told(path: str) -> str:
    """Return what may be logged of a path: no number, nothing that names a house or a place, nothing that was typed."""
    return _TYPED.sub("/-", _NUMBER.sub("/-", _NAMED.sub(r"\1-", path)))


class WithoutQuery(logging.Filter):
    """Cuts out of every logged line what may contain an address: query strings, and paths that name something."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record's message in place; never drop a record."""
        message = record.getMessage()
        path = getattr(getattr(record, "request", None), "path", "")
        if len(path) > 1:
            message = message.replace(path, told(path))
        record.msg, record.args = _NAMED.sub(r"\1-", _QUERY.sub("?…", message)), None
        return True
