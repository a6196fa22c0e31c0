"""`manage.py grant_site ROLE`: let the database role of the site use the tables of the role that runs this."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jena_waerme.keeping.site_role import TooMuch, grant


class Command(BaseCommand):
    help = "Lets a plain database role read and write all rows, and nothing else. Run it as the owner of the tables."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("role", help="the user of DATABASE_URL of the site")

    def handle(self, *, role: str, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        try:
            grant(role)
        except TooMuch as problem:
            raise CommandError(str(problem)) from problem
