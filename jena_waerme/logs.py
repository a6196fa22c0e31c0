"""Keeps what people typed out of the logs."""

import logging
import re

# Up to the next space, but for the quotes that close what was logged; a typed quote ends nothing.
_QUERY = re.compile(r"""\?\S*?(?=['">]*(?:\s|$))""")


class WithoutQuery(logging.Filter):
    """Cuts query strings out of every logged line: they may contain an address."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record's message in place; never drop a record."""
        record.msg, record.args = _QUERY.sub("?…", record.getMessage()), None
        return True
