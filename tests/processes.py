"""Other processes on the database of a test run."""

import os
from urllib.parse import urlsplit, urlunsplit

from django.db import connection


def database_url(name: str = "") -> str:
    """Return DATABASE_URL with another database, by default the one that the tests use; the server may be a socket."""
    path = f"/{name or connection.settings_dict['NAME']}"
    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=path))
