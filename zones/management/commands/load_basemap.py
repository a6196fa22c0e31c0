"""`manage.py load_basemap FILE.osm.pbf`: put water, green, railways and roads of OpenStreetMap under the map."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from zones.ingest.findings import SourceError
from zones.ingest.sources.files import staged
from zones.ingest.sources.ground import CityGround, read_ground
from zones.management.arguments import day_of
from zones.management.words import refused
from zones.map import ground, sheets
from zones.models import Edition


class Command(BaseCommand):
    help = _(
        "Legt Gewässer, Grün, Bahnlinien und Straßen aus einem Auszug von OpenStreetMap unter die Karte; "
        "--remove entfernt sie wieder."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help=_("Auszug im Format .osm.pbf"))
        parser.add_argument(
            "--as-of", metavar="DATE", default="", help=_("Stand der Daten, wenn die Datei ihn nicht nennt")
        )
        parser.add_argument("--remove", action="store_true", help=_("den geladenen Auszug entfernen"))

    def handle(self, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        if bool(options["file"]) == options["remove"]:
            raise CommandError(_("Geben Sie entweder eine Datei an oder --remove."))
        if options["remove"]:
            said = _("Der Auszug ist entfernt.") if ground.remove() else _("Es war kein Auszug geladen.")
        else:
            said = self._load(options["file"], options["as_of"])
        if addresses := Edition.objects.published_addresses():
            sheets.draw(addresses)
        else:
            said += " " + _("Die Karte wird gezeichnet, sobald Adressen veröffentlicht sind.")
        self.stdout.write(said)

    def _load(self, path: Path, as_of: str) -> str:
        try:
            with staged(path) as file:
                found = read_ground(file)
                day = day_of("--as-of", as_of) or found.as_of
                if day is None:
                    raise CommandError(_("Die Datei nennt ihren Stand nicht. Geben Sie ihn mit --as-of JJJJ-MM-TT an."))
                if day > timezone.localdate():
                    raise CommandError(_("Der Stand %s liegt in der Zukunft. Geben Sie den Tag der Daten an.") % day)
                basemap = ground.store(file, found.shapes, day)
        except SourceError as error:
            raise refused(error) from error
        return _("Geladen: %(shapes)s. %(attribution)s.") % {
            "shapes": _counted(found),
            "attribution": ground.attribution(basemap),
        }


def _counted(found: CityGround) -> str:
    counts = {name: sum(each.layer == layer for each in found.shapes) for layer, name in ground.names().items()}
    return ", ".join(f"{count} {name}" for name, count in counts.items())
