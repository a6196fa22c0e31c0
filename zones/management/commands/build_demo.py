"""`manage.py build_demo`: compute the demonstration data, load them and publish them."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _
from tqdm import tqdm

from zones.city import CITY
from zones.demo.build import ADDRESSES, PLAN, Demonstration, build
from zones.editions.after_publication import complete
from zones.models import Edition
from zones.services import publish
from zones.storage.load import load_addresses, load_plan


class Command(BaseCommand):
    help = _("Berechnet die Demonstrationsdaten, lädt sie als neue Ausgaben und veröffentlicht sie.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--if-empty", action="store_true", help=_("nichts tun, wenn es schon eine Ausgabe gibt"))

    def handle(self, **options: bool) -> None:
        if options["if_empty"] and Edition.objects.exists():
            self.stdout.write(_("Es gibt schon Daten; die Demonstrationsdaten werden nicht geladen."))
            return
        if not CITY.demonstration.is_dir():
            self.stdout.write(_("Für diese Stadt gibt es keine Demonstrationsdaten."))
            return
        self.stdout.write(_("Gebiete und Adressen werden berechnet …"))
        demonstration = build()
        self._store(demonstration)
        self.stdout.write(
            _("%(zones)d Demonstrationsgebiete und %(addresses)d ungefähre Adressen sind veröffentlicht.")
            % {"zones": len(demonstration.zones), "addresses": len(demonstration.addresses)}
        )

    @transaction.atomic
    def _store(self, demonstration: Demonstration) -> None:
        total = len(demonstration.addresses)
        with tqdm(total=total, desc=_("Speichern"), unit=" Adressen", file=self.stderr) as bar:
            plan = load_plan(PLAN, demonstration.zones)
            addresses = load_addresses(ADDRESSES, demonstration.addresses, is_approximate=True, progress=bar.update)
        self.stdout.write(_("Adressen werden den Gebieten zugeordnet …"))
        publish(plan, addresses, reason=_("Demonstrationsdaten geladen"), tells_worker=False)
        self.stdout.write(_("Dateien und Karte werden erstellt …"))
        complete(plan)
        complete(addresses)
