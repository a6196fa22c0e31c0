"""`manage.py restore FOLDER`: put a backup in the place of the site's database, or say why not and change nothing."""

from pathlib import Path
from typing import Any

from django.core.cache import cache
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from redis import RedisError

from jena_waerme.keeping.programs import NotKept, in_private
from jena_waerme.keeping.restore import restore


class Command(BaseCommand):
    help = "Restores the backup of FOLDER. The site must not run. The former database stays under another name."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, help="one backup: the folder that `backup` named at its end")
        parser.add_argument(
            "--identity", default="", help="a file with the private key of age, for an encrypted backup"
        )
        parser.add_argument(
            "--keep-cache", action="store_true", help="leave Redis alone; for one that is emptied otherwise"
        )

    def handle(self, *, folder: Path, identity: str, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        try:
            with in_private():
                former = restore(folder, self.stdout.write, identity=identity)
        except (NotKept, DatabaseError, OSError) as problem:
            raise CommandError(f"Nothing was restored, nothing has changed. {problem}") from problem
        if not options["keep_cache"]:
            self._forget_answers()
        self.stdout.write(f"restored. What was there before is the database '{former}' until the next restore.")
        self.stdout.write("Everybody has to sign in again. Start the site.")

    def _forget_answers(self) -> None:
        """What is remembered was computed from the data of before."""
        try:
            cache.clear()
        except (RedisError, OSError):
            self.stdout.write("Redis does not answer: empty it before the site starts (redis-cli FLUSHALL).")
