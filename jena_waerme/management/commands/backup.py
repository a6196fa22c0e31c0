"""`manage.py backup FOLDER`: store everything that cannot be made again, and see that it can be restored."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jena_waerme.keeping import backup
from jena_waerme.keeping.manifest import key_marks
from jena_waerme.keeping.programs import NotKept, in_private

KEEP_DAYS = 30


class Command(BaseCommand):
    help = "Stores the database as a new folder of FOLDER, restores it once beside the site to see that it is whole."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="the folder of all backups")
        parser.add_argument("--encrypt-for", action="append", default=[], metavar="RECIPIENT",
                            help="a public key of age (age1…); may be given several times")  # fmt: skip
        parser.add_argument(
            "--keys", type=Path, help="also write FIELD_ENCRYPTION_KEYS to this file, outside of FOLDER"
        )
        days = f"delete older backups of FOLDER, but never the newest ({KEEP_DAYS}; 0: none)"
        parser.add_argument("--keep-days", type=int, default=KEEP_DAYS, help=days)
        parser.add_argument("--no-check", action="store_true", help="do not restore it; for a role without CREATEDB")

    def handle(self, *, folder: Path, keys: Path | None, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        keep_days, recipients = options["keep_days"], options["encrypt_for"]
        try:
            if keys:
                backup.write_keys(keys, folder)
            with in_private():
                made = backup.make(folder, self.stdout.write, recipients=recipients, is_checked=not options["no_check"])
            forgotten = backup.forget(folder, keep_days) if keep_days > 0 else []
        except (NotKept, OSError) as problem:
            raise CommandError(f"No backup was made. {problem}") from problem
        for name in forgotten:
            self.stdout.write(f"deleted, older than {keep_days} days: {name}")
        self.stdout.write(f"backup: {made}")
        marks = ", ".join(key_marks())
        self.stdout.write(
            f"The keys of what is encrypted ({marks}) are not in it: keep FIELD_ENCRYPTION_KEYS elsewhere."
        )
