"""A database beside the site's, into which a dump is restored: to see that it is whole, or to take the site's place."""

import re
import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg
from django.db import OperationalError, ProgrammingError, connection
from psycopg import sql

from jena_waerme.keeping.contents import counts, differences, inside
from jena_waerme.keeping.manifest import Manifest
from jena_waerme.keeping.programs import NotKept, database_name, of_postgres, run
from jena_waerme.keeping.sealing import Dump

_MARK = re.compile(r"_scratch_[0-9a-f]{8}")  # after the site's own name: nobody names a copy of their own like this
_NO_RIGHT = "The role of DATABASE_URL may not create databases. Run this as the role that owns the site's database."


@contextmanager
def beside() -> Iterator[str]:
    """Make an empty database and yield its name; it is gone afterwards, unless it has taken another name."""
    name = f"{database_name()}_scratch_{secrets.token_hex(4)}"
    with _claimed(name):
        _ask("CREATE DATABASE {} TEMPLATE template0", name)
        try:
            yield name
        finally:
            _ask("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def clear() -> list[str]:
    """Drop the databases that killed runs have left beside the site's, not those of others; return the names."""
    own, dropped = database_name(), []
    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database ORDER BY datname")
        beside_it = [
            name for (name,) in cursor.fetchall() if name.startswith(own) and _MARK.fullmatch(name[len(own) :])
        ]
    for name in beside_it:
        with _claimed(name) as is_ours:
            if is_ours:
                _ask("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
                dropped.append(name)
    return dropped


@contextmanager
def _claimed(name: str) -> Iterator[bool]:
    """Claim a name for as long as this process lives, whatever ends it; yield False if another one has claimed it."""
    wanted = connection.get_connection_params() | {"dbname": "postgres", "cursor_factory": psycopg.Cursor}
    with connection.wrap_database_errors, closing(psycopg.connect(**wanted, autocommit=True)) as link:
        answer = link.execute("SELECT pg_try_advisory_lock(hashtextextended(%s, 0))", [name]).fetchone()
        yield bool(answer and answer[0])


def _ask(statement: str, name: str) -> None:
    with inside("postgres"):
        try:
            with connection.cursor() as cursor:
                cursor.execute(sql.SQL(statement).format(sql.Identifier(name)))
        except ProgrammingError as problem:
            if isinstance(problem.__cause__, psycopg.errors.InsufficientPrivilege):
                raise NotKept(_NO_RIGHT) from problem
            raise


def fill(name: str, dump: Dump, manifest: Manifest) -> None:
    """Restore a dump into an empty database and compare the rows of every table; raises `NotKept`."""
    options = ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", f"--dbname={name}"]
    restore = [of_postgres("pg_restore"), *options]
    run(*dump.opening, [*restore, *dump.read], database=name, given=dump.identity)
    with inside(name), connection.cursor() as cursor:
        if wrong := differences(manifest.counts, counts(cursor)):
            raise NotKept(f"The backup is not what was stored ({'; '.join(wrong[:5])}). Take another one.")


def others() -> int:
    """Return how many connections others have to the site's database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            " AND backend_type = 'client backend'"
        )
        return int(cursor.fetchone()[0])


def take_place(name: str, former: str) -> None:
    """Give the site's name to another database and the name `former` to the site's, or neither; raises `NotKept`."""
    own = database_name()
    _ask("DROP DATABASE IF EXISTS {} WITH (FORCE)", former)
    with inside("postgres"):
        try:
            _rename({own: former, name: own})
        except OperationalError as problem:
            raise NotKept("The site uses the database again. End web server, worker and scheduler first.") from problem


def _rename(names: dict[str, str]) -> None:
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")
        for before, after in names.items():
            change = sql.SQL("ALTER DATABASE {} RENAME TO {}")
            cursor.execute(change.format(sql.Identifier(before), sql.Identifier(after)))
        cursor.execute("COMMIT")
