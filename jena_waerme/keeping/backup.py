"""Makes a backup: a dump with the number of rows that it must hold, restored once to see that it is whole."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from calculator.models.encrypted import Undecipherable
from jena_waerme.keeping import manifest, scratch
from jena_waerme.keeping.contents import counts, inside, migrations, require_readable
from jena_waerme.keeping.manifest import DUMP, SEALED, Manifest
from jena_waerme.keeping.programs import NotKept, needed, of_postgres, run

_PRIVATE = 0o700
Tell = Callable[[str], None]


def make(target: Path, tell: Tell, *, recipients: list[str], is_checked: bool = True) -> Path:
    """Store a backup as a new folder of `target` and return it; it is there whole or not at all. Raises `NotKept`.

    `recipients` are public keys of age: with one or more, only who has a private key to one can read the dump.
    """
    final = target / manifest.new_name()
    part = target / f".{final.name}.part"
    age = needed("age", "age") if recipients else ""
    target.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
    part.mkdir(mode=_PRIVATE)
    try:
        made = _dump(part)
        tell(f"dump: {sum(made.counts.values())} rows of {len(made.counts)} tables")
        if is_checked:
            tell(f"check: restored beside the site, the same rows; {_check(part, made)} encrypted rows read")
        _finish(part, made, age, recipients)
        part.rename(final)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return final


def _dump(part: Path) -> Manifest:
    """Dump and count in one and the same view of the data, however many people write meanwhile."""
    program = of_postgres("pg_dump")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (view,) = cursor.fetchone()
        run(program, "--format=custom", "--no-owner", "--no-privileges", f"--snapshot={view}", f"--file={part / DUMP}")
        marks = manifest.key_marks()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return Manifest(now, DUMP, manifest.checksum(part / DUMP), migrations(cursor), counts(cursor), marks)


def _check(part: Path, made: Manifest) -> int:
    with scratch.beside() as name:
        scratch.fill(name, part / DUMP, made)
        with inside(name):
            try:
                return require_readable()
            except Undecipherable as problem:
                raise NotKept(
                    f"{problem} Nobody can read it: see docs/consultations.md before anything else."
                ) from problem


def _finish(part: Path, made: Manifest, age: str, recipients: list[str]) -> None:
    if recipients:
        keys = [argument for each in recipients for argument in ("--recipient", each)]
        run(age, *keys, "--output", str(part / SEALED), str(part / DUMP))
        (part / DUMP).unlink()
        made = Manifest(**{**vars(made), "dump": SEALED, "sha256": manifest.checksum(part / SEALED)})
    manifest.write(part, made)


def forget(target: Path, days: int) -> list[str]:
    """Delete the backups of a folder that are older than so many days, but never the newest one; return their names."""
    dated = {entry: made for entry in target.iterdir() if (made := manifest.time_of(entry.name))}
    kept_since = datetime.now(UTC) - timedelta(days=days)
    old = [entry for entry in sorted(dated)[:-1] if dated[entry] < kept_since]
    for entry in old:
        shutil.rmtree(entry)
    return [entry.name for entry in old]


def write_keys(file: Path, target: Path) -> None:
    """Store the keys of what is encrypted in a file of their own, readable by its owner only; raises `NotKept`."""
    if file.resolve().is_relative_to(target.resolve()):
        raise NotKept(
            "Keys beside a backup open it for whoever finds it. Name a file outside of the folder of backups."
        )
    file.touch(mode=0o600)
    file.chmod(0o600)
    file.write_text(",".join(settings.FIELD_ENCRYPTION_KEYS) + "\n")
