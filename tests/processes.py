"""Other processes on the servers of a test run, and how long to wait for them."""

import os
import time
from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

from django.db import connection

# Only what never comes fails, but it fails while somebody waits: a busy machine needs a minute to start a worker.
PATIENCE_S = 120
_PAUSE_S = 0.05


def until(happened: Callable[[], bool]) -> bool:
    """Ask until the answer is yes; return False when patience has run out."""
    end = time.monotonic() + PATIENCE_S
    while not (answer := happened()) and time.monotonic() < end:
        time.sleep(_PAUSE_S)
    return answer


def own_environment() -> dict[str, str]:
    """Return the environment without what reading files in this very process has taken from GDAL.

    `zones.ingest.sources.gdal_drivers` is for the confined process; tests that read files themselves load it too.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith(("GDAL_", "OGR_", "CPL_", "GML_"))}


def database_url(name: str = "") -> str:
    """Return DATABASE_URL with another database, by default the one that the tests use; the server may be a socket."""
    return _with_path("DATABASE_URL", name or str(connection.settings_dict["NAME"]))


def redis_url(process: str) -> str:
    """Return REDIS_URL with a database of its own for each process ("gw0", "gw1" …) of a parallel run.

    The one after it is that of the process's cache.
    """
    return _with_path("REDIS_URL", str(2 * int(process.removeprefix("gw") or 0)))


def _with_path(variable: str, path: str) -> str:
    return urlunsplit(urlsplit(os.environ[variable])._replace(path=f"/{path}"))
