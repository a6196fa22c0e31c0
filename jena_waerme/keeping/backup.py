"""Makes a backup: a dump with the number of rows that it must hold, restored once to see that it is whole."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from calculator.models.encrypted import Undecipherable
from jena_waerme.keeping import manifest, scratch
from jena_waerme.keeping.contents import counts, inside, migrations, require_readable
from jena_waerme.keeping.manifest import Manifest
from jena_waerme.keeping.programs import NotKept, of_postgres, run
from jena_waerme.keeping.sealing import Dump, Seal

_PRIVATE = 0o700
_PART = ".part"
Tell = Callable[[str], None]


def make(target: Path, tell: Tell, *, recipients: list[str], is_checked: bool = True) -> Path:
    """Store a backup as a new folder of `target` and return it; it is there whole or not at all. Raises `NotKept`.

    `recipients` are public keys of age: with one or more, only who has a private key to one can read the dump.
    """
    target.mkdir(parents=True, exist_ok=True, mode=_PRIVATE)
    _clear(target, tell)
    seal = Seal(recipients)
    with _begun(target) as part:
        made = _dump(part, seal)
        tell(f"dump: {sum(made.counts.values())} rows of {len(made.counts)} tables")
        if is_checked:
            tell(f"check: restored beside the site, the same rows; {_check(seal.dump(part), made)} encrypted rows read")
        manifest.write(part, made)
        return part.rename(target / part.name[1:].removesuffix(_PART))


def _clear(target: Path, tell: Tell) -> None:
    """Delete what killed runs have left; runs that live hold theirs."""
    left = [f"the database {name}" for name in scratch.clear()]
    for entry in target.glob(f".*{_PART}"):
        if manifest.time_of(entry.name[1:].removesuffix(_PART)):
            with _held(entry) as is_ours:
                if is_ours:
                    shutil.rmtree(entry)
                    left.append(entry.name)
    for each in left:
        tell(f"deleted, left by an interrupted run: {each}")


@contextmanager
def _begun(target: Path) -> Iterator[Path]:
    """Make the folder of a backup that is being made; it is gone afterwards, unless it has taken another name."""
    part = target / f".{manifest.new_name()}{_PART}"
    part.mkdir(mode=_PRIVATE)
    with _held(part):
        try:
            yield part
        finally:
            shutil.rmtree(part, ignore_errors=True)


@contextmanager
def _held(folder: Path) -> Iterator[bool]:
    """Hold a folder for as long as this process lives, whatever ends it; yield False if another one holds it."""
    place = os.open(folder, os.O_RDONLY)
    try:
        yield _is_locked(place)
    finally:
        os.close(place)


def _is_locked(place: int) -> bool:
    try:
        fcntl.flock(place, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _dump(part: Path, seal: Seal) -> Manifest:
    """Dump and count in one and the same view of the data, however many people write meanwhile."""
    program, file = of_postgres("pg_dump"), part / seal.name
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (view,) = cursor.fetchone()
        options = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={view}"]
        sealing = seal.writing(part)
        run([program, *options, *([] if sealing else [f"--file={file}"])], *sealing)
        marks = manifest.key_marks()
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return Manifest(now, seal.name, manifest.checksum(file), migrations(cursor), counts(cursor), marks)


def _check(dump: Dump, made: Manifest) -> int:
    with scratch.beside() as name:
        scratch.fill(name, dump, made)
        with inside(name):
            try:
                return require_readable()
            except Undecipherable as problem:
                raise NotKept(
                    f"{problem} Nobody can read it: see docs/consultations.md before anything else."
                ) from problem


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
