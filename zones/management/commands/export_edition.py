"""`manage.py export_edition NUMBER FILE`: write any edition of the heat plan, a draft too, as a file."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from zones.ingest.exports import FORMATS
from zones.ingest.exports.writing import write
from zones.models import Edition, EditionKind
from zones.storage.stored import plan_file


class Command(BaseCommand):
    help = _("Schreibt eine Ausgabe des Wärmeplans als Datei; die Endung bestimmt das Format (%s).") % ", ".join(
        FORMATS
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("number", type=int, metavar="NUMBER", help=_("Nummer der Ausgabe"))
        parser.add_argument("file", type=Path, metavar="FILE", help=_("Datei, die geschrieben wird"))

    def handle(self, number: int, file: Path, **_options: object) -> None:
        plan = Edition.objects.filter(pk=number, kind=EditionKind.HEAT_PLAN).first()
        if plan is None:
            known = ", ".join(
                f"{edition.pk} ({edition})" for edition in Edition.objects.filter(kind=EditionKind.HEAT_PLAN)
            )
            raise CommandError(_("Diese Ausgabe gibt es nicht. Vorhanden sind: %s.") % (known or "–"))
        file_format = FORMATS.get(file.suffix.removeprefix("."))
        if file_format is None:
            raise CommandError(_("Die Datei muss auf eine dieser Endungen enden: %s.") % ", ".join(FORMATS))
        try:
            file.write_bytes(write(plan_file(plan), file_format.suffix))
        except OSError as error:
            raise CommandError(
                _("„%s“ lässt sich nicht schreiben. Prüfen Sie, ob es den Ordner gibt und Sie dort schreiben dürfen.")
                % file
            ) from error
        self.stdout.write(_("Geschrieben: %(path)s (%(format)s).") % {"path": file, "format": file_format.label})
