"""Puts a backup in the place of the site's database: prepared and judged beside it, then both change names at once."""

from collections.abc import Callable
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from calculator.models.encrypted import Undecipherable
from jena_waerme.keeping import manifest, scratch
from jena_waerme.keeping.contents import inside, require_known, require_readable
from jena_waerme.keeping.manifest import Manifest
from jena_waerme.keeping.programs import NotKept, database_name
from jena_waerme.keeping.sealing import dump_of
from notices import ended
from people import links

Tell = Callable[[str], None]


def restore(folder: Path, tell: Tell, *, identity: str) -> str:
    """Restore the backup of a folder and return the name under which the former database stays.

    `identity` is a file with a private key of age, for an encrypted backup. Raises `NotKept`; then nothing has changed.
    """
    made = manifest.read(folder)
    require_known(made.migrations)
    if count := scratch.others():
        raise NotKept(
            f"The site still uses the database ({count} connections). End web server, worker and scheduler first."
        )
    dump = dump_of(folder, made.dump, identity)
    standing = ended.standing()
    for left in scratch.clear():
        tell(f"deleted, left by an interrupted run: the database {left}")
    with scratch.beside() as name:
        scratch.fill(name, dump, made)
        tell(f"restored beside the site: {sum(made.counts.values())} rows of {len(made.counts)} tables")
        tell(f"prepared: {_prepare(name, made)} encrypted rows read")
        with inside(name):
            tell(ended.end_all_but(standing))
        former = f"{database_name()}_before_restore"
        scratch.take_place(name, former)
    return former


def _prepare(name: str, made: Manifest) -> int:
    """Bring the restored data to this version of the site and read what is encrypted; return the number of its rows.

    Whoever was signed in when the backup was made may have signed out since, so nobody stays signed in; letters that
    waited then have been sent since, and are not sent again; links that were used since then do not work again.
    """
    with inside(name):
        try:
            call_command("migrate", interactive=False, verbosity=0)  # some migrations read what is encrypted
            count = require_readable()
        except Undecipherable as problem:
            raise NotKept(f"{problem} The backup needs the keys with the marks {', '.join(made.keys)}.") from problem
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_session; DELETE FROM mailroom_letter")
        links.end_all()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return count
