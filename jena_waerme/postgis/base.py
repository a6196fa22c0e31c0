"""Kept connections are checked once per request (`CONN_HEALTH_CHECKS`); Django asks `SELECT 1` for it.

That question costs as much as the address answer itself. A server that goes away closes the connection, and what it
said last waits in the socket: looking there tells the same, so only a socket with something to read is asked.
"""

import select

from django.contrib.gis.db.backends.postgis import base


class DatabaseWrapper(base.DatabaseWrapper):
    """PostGIS, asked for its health only if there is a sign that something is wrong."""

    def is_usable(self) -> bool:
        """Tell whether the connection still works; see the module for how."""
        if self.connection is None or self.connection.closed:
            return False
        waiting = select.poll()
        waiting.register(self.connection.fileno(), select.POLLIN)
        return not waiting.poll(0) or bool(super().is_usable())
