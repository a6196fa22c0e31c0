"""A database of its own for a benchmark, with the demonstration published, dropped at the end."""

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextlib.contextmanager
def demonstration() -> Iterator[str]:
    """Create the database beside the one that DATABASE_URL names, make Django use it, and return its URL."""
    sys.path.insert(0, str(ROOT))
    os.environ.update(DJANGO_SETTINGS_MODULE="jena_waerme.settings", DEBUG="false", HTTPS="false", LOG_LEVEL="ERROR")
    import django  # noqa: PLC0415

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415

    name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        call_command("build_demo", stdout=io.StringIO(), stderr=io.StringIO())
        yield _beside(connection.settings_dict["NAME"])
    finally:
        connection.creation.destroy_test_db(name, verbosity=0)


def _beside(name: str) -> str:
    """Return DATABASE_URL with the name of another database of the same server."""
    server, mark, options = os.environ["DATABASE_URL"].partition("?")
    return f"{server.rpartition('/')[0]}/{name}{mark}{options}"
