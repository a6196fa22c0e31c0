"""PostgreSQL's own programs and age, run with the values of the settings; no password stands in a command line."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import IO, Any, cast

from django.db import connection

_ENDS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_LIBPQ = {"HOST": "PGHOST", "PORT": "PGPORT", "USER": "PGUSER", "PASSWORD": "PGPASSWORD"}


class NotKept(RuntimeError):
    """A backup or a restore cannot go on; the sentence says why and what to do next."""


def database_name() -> str:
    """Return the name of the site's database."""
    return str(connection.settings_dict["NAME"])


@contextmanager
def in_private() -> Iterator[None]:
    """Make files that nobody else can read, and end by a signal as by any other failure: what was begun is cleared."""
    before = {each: was for each in _ENDS if (was := signal.getsignal(each)) is not signal.SIG_IGN}  # as nohup asks for
    mask = os.umask(0o077)
    for each in before:
        signal.signal(each, _end)
    try:
        yield
    finally:
        os.umask(mask)
        for each, handler in before.items():
            signal.signal(each, handler)


def _end(number: int, _frame: FrameType | None) -> None:
    for each in _ENDS:
        signal.signal(each, signal.SIG_IGN)  # a second one must not break off the clean end
    raise SystemExit(128 + number)


def run(*commands: list[str], database: str = "", given: str = "") -> None:
    """Run programs to their end, each reading what the one before it writes; raises `NotKept` if one of them fails.

    They work against the database of the settings or another of its server; the first one reads `given`, a few lines.
    """
    begun: list[subprocess.Popen[bytes]] = []
    with tempfile.TemporaryFile() as said:
        try:
            _chain(commands, _environment(database), _readable(given), said, begun)
            codes = [each.wait() for each in begun]
        finally:
            for each in begun:
                each.kill()
                each.wait()
        if any(codes):
            said.seek(0)
            lines = said.read().decode(errors="replace").strip().splitlines() or [f"exit codes {codes}"]
            raise NotKept(f"{' | '.join(Path(command[0]).name for command in commands)}: {' / '.join(lines[:3])}")


def _chain(
    commands: tuple[list[str], ...],
    environment: dict[str, str],
    source: IO[bytes],
    said: IO[bytes],
    begun: list[subprocess.Popen[bytes]],
) -> None:
    for command in commands:
        with source:  # closed here once its reader has it, so that a writer learns when its reader has ended
            process = subprocess.Popen(  # noqa: S603 - no shell, and no argument comes from outside
                command, env=environment, stdin=source, stdout=subprocess.PIPE, stderr=said
            )
        begun.append(process)
        source = cast("IO[bytes]", process.stdout)
    with source:
        source.read()  # nothing: the last one writes where it was told to


def _readable(text: str) -> IO[bytes]:
    """Return a pipe that holds a short text: a key never lies in a file."""
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as content:
        content.write(text.encode())
    return os.fdopen(reading, "rb")


def asked(*command: str, given: str = "") -> str:
    """Return what a program answers."""
    return subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout  # noqa: S603 (see above)


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
