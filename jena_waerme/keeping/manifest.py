"""What a backup says about itself, and the shape of its folder."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from jena_waerme.keeping.programs import NotKept

MANIFEST, DUMP, SEALED = "manifest.json", "database.dump", "database.dump.age"
_STAMP = "%Y%m%dT%H%M%SZ"
_PIECE = 1 << 20


@dataclass(frozen=True)
class Manifest:
    """Counts are rows by table at the moment of the dump; `keys` are marks of the keys, from which none is found."""

    made_at: str
    dump: str
    sha256: str
    migrations: list[str]
    counts: dict[str, int]
    keys: list[str]


def new_name() -> str:
    """Return the name of a backup that is made now (UTC)."""
    return datetime.now(UTC).strftime(_STAMP)


def time_of(name: str) -> datetime | None:
    """Return when a backup of this name was made; None for a folder that is none."""
    try:
        return datetime.strptime(name, _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def key_marks() -> list[str]:
    """Return a mark for each key of the settings, so that people can tell which key a backup needs."""
    return [
        hashlib.sha256(b"jena-waerme key " + key.encode()).hexdigest()[:12] for key in settings.FIELD_ENCRYPTION_KEYS
    ]


def checksum(file: Path) -> str:
    """Return the SHA-256 of a file."""
    total = hashlib.sha256()
    with file.open("rb") as content:
        while piece := content.read(_PIECE):
            total.update(piece)
    return total.hexdigest()


def write(folder: Path, manifest: Manifest) -> None:
    """Store the manifest beside its dump."""
    (folder / MANIFEST).write_text(json.dumps(asdict(manifest), indent=1) + "\n")


def read(folder: Path) -> Manifest:
    """Return what a backup says about itself; raises `NotKept` if it is none, or if its dump is not what was stored."""
    try:
        manifest = Manifest(**json.loads((folder / MANIFEST).read_text()))
    except OSError as problem:
        raise NotKept(f"{folder} is no backup: {MANIFEST} cannot be read.") from problem
    except (ValueError, TypeError) as problem:
        raise NotKept(f"{folder / MANIFEST} is damaged. Take another backup.") from problem
    dump = folder / manifest.dump
    if manifest.dump not in {DUMP, SEALED} or not dump.is_file():
        raise NotKept(f"{folder} is not whole: {DUMP} is missing. Take another backup.")
    if checksum(dump) != manifest.sha256:
        raise NotKept(f"{dump} is damaged: it is not the file that was stored. Take another backup.")
    return manifest
