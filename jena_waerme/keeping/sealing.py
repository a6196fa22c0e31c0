"""Encryption by age: as a dump is written and as it is read, so no readable one ever lies on a disk."""

from dataclasses import dataclass, field
from pathlib import Path

from jena_waerme.keeping.manifest import DUMP, SEALED
from jena_waerme.keeping.programs import NotKept, asked, needed


@dataclass(frozen=True)
class Dump:
    """A dump on a disk: the commands that open it, the file that is read as it is, the key for the first."""

    opening: list[list[str]] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    identity: str = field(default="", repr=False)


def dump_of(folder: Path, name: str, identity: str) -> Dump:
    """Return how the dump of a backup is read; `identity` is a file with a private key. Raises `NotKept`."""
    if name != SEALED:
        return Dump(read=[str(folder / name)])
    if not identity:
        raise NotKept("The backup is encrypted. Name the file with the private key: --identity FILE.")
    return Dump(opening=[_opening(folder, identity)])


def _opening(folder: Path, identity: str) -> list[str]:
    return [needed("age", "age"), "--decrypt", "--identity", identity, str(folder / SEALED)]


class Seal:
    """Who can read a dump that is being made: whoever has a private key of the recipients; without any, everybody.

    A key of this run, which is in no file and ends with it, lets the run see that what it has encrypted is whole.
    """

    def __init__(self, recipients: list[str]) -> None:
        self.name = SEALED if recipients else DUMP
        self._identity = asked(needed("age-keygen", "age")) if recipients else ""
        own = [asked(needed("age-keygen", "age"), "-y", given=self._identity).strip()] if recipients else []
        self._recipients = [*recipients, *own]

    def writing(self, folder: Path) -> list[list[str]]:
        """Return the command that writes what it reads; none if the dump is written as it is."""
        keys = [argument for each in self._recipients for argument in ("--recipient", each)]
        return [[needed("age", "age"), *keys, "--output", str(folder / SEALED)]] if keys else []

    def dump(self, folder: Path) -> Dump:
        """Return how this run reads what it has written."""
        if not self._recipients:
            return Dump(read=[str(folder / DUMP)])
        return Dump(opening=[_opening(folder, "-")], identity=self._identity)
