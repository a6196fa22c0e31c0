"""Kept connections are checked once per request (`CONN_HEALTH_CHECKS`); Django asks `SELECT 1` for it.

That question costs as much as the address answer itself. A server that goes away closes the connection, and what it
said last waits in the socket: looking there tells the same, so only a socket with something to read is asked.
"""

import select
from types import ModuleType
from typing import Any, cast

import psycopg
from django.contrib.gis.db.backends.postgis import base

from jena_waerme.postgis import patience


class _Psycopg:
    """The module as Django uses it, but for the class of its connections."""

    connect = patience.PatientConnection.connect

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(psycopg, name)


class DatabaseWrapper(base.DatabaseWrapper):
    """PostGIS, asked for its health only if there is a sign that something is wrong, and waited for in moderation."""

    Database = cast("ModuleType", _Psycopg())

    def get_connection_params(self) -> dict[str, Any]:
        """Return what a connection is made with; what DATABASE_URL says of waiting counts before our limits."""
        asked: dict[str, Any] = super().get_connection_params()
        ours = patience.parameters()
        if ours and (own := asked.get("options")):
            ours["options"] += f" {own}"
        return {**ours, **asked, **({"options": ours["options"]} if ours else {})}

    def is_usable(self) -> bool:
        """Tell whether the connection still works; see the module for how."""
        if self.connection is None or self.connection.closed:
            return False
        waiting = select.poll()
        waiting.register(self.connection.fileno(), select.POLLIN)
        return not waiting.poll(0) or bool(super().is_usable())
