"""Loads the measures of the heat plan from a table; without ``--commit`` it only says what would happen."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from knowledge.measure_table import NotMeasures, read_measures, take_over
from zones.doors.uploaded_tables import NotReadable


class Command(BaseCommand):
    help = "Liest die Maßnahmen des Wärmeplans aus einer Tabelle (CSV, XLSX, ODS). Ohne --commit nur zur Probe."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--source", required=True, help="Woher die Tabelle stammt, mit Tag.")
        parser.add_argument("--commit", action="store_true", help="Übernehmen statt nur prüfen.")

    def handle(self, file: Path, source: str, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        try:
            read = read_measures(file.read_bytes())
            taken = take_over(read.rows, source, source, commit=options["commit"])
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except (NotReadable, NotMeasures) as error:
            raise CommandError(str(error)) from error
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        for finding in read.findings:
            self.stdout.write(f"- {finding}")
        self.stdout.write(
            f"Neu: {len(taken.new)}, geändert: {len(taken.changed)}, gleich: {taken.same}, "
            f"nicht in der Tabelle: {len(taken.not_in_table)}."
        )
        self.stdout.write("Übernommen." if options["commit"] else "Nur geprüft; --commit übernimmt.")
