"""PostgreSQL's own programs and age, run with the values of the settings; no password stands in a command line."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from django.db import connection

_LIBPQ = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}


class NotKept(RuntimeError):
    """A backup or a restore cannot go on; the sentence says why and what to do next."""


def database_name() -> str:
    """Return the name of the site's database."""
    return str(connection.settings_dict["NAME"])


def run(*command: str, database: str = "") -> None:
    """Run a program to its end, against the database of the settings or another of its server; raises `NotKept`."""
    done = subprocess.run(  # noqa: S603 - no shell, and no argument comes from outside
        command, env=_environment(database), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        raise NotKept(f"{Path(command[0]).name}: {' / '.join(lines[:3])}")


def _environment(database: str) -> dict[str, str]:
    wanted: dict[str, Any] = connection.settings_dict
    own = {variable: str(wanted[key]) for key, variable in _LIBPQ.items() if wanted.get(key)}
    if host := wanted.get("OPTIONS", {}).get("host"):  # a socket's folder
        own["PGHOST"] = str(host)
    return {**os.environ, **own, "PGDATABASE": database or database_name(), "PGOPTIONS": "-c statement_timeout=0"}


def of_postgres(name: str) -> str:
    """Return the path of a program in the version of the server, else of the newest one that PATH has."""
    major = connection.cursor().connection.info.server_version // 10000
    own = Path(f"/usr/lib/postgresql/{major}/bin/{name}")
    return str(own) if own.exists() else needed(name, "postgresql-client")


def needed(name: str, package: str) -> str:
    """Return the path of a program; raises `NotKept` with the Debian package that brings it."""
    found = shutil.which(name)
    if not found:
        raise NotKept(f"The program '{name}' is missing. Install Debian's package {package}.")
    return found
