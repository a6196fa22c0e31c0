"""Compute the zone of every published address again, for example after a changed boundary tolerance."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from zones.models import Edition
from zones.services import assign_addresses


class Command(BaseCommand):
    help = "Assigns every address of the published address edition to the zones of the published heat plan."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ANN401
        plan, addresses = Edition.objects.published_plan(), Edition.objects.published_addresses()
        if plan is None or addresses is None:
            raise CommandError("Es fehlt eine veröffentlichte Ausgabe. Laden Sie zuerst Wärmeplan und Adressen.")
        count = assign_addresses(plan, addresses)
        self.stdout.write(f"{count} Adressen zugeordnet.")
