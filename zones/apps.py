"""App configuration of `zones`."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class ZonesConfig(AppConfig):
    """Heat-plan areas, their Steckbriefe and the addresses in them."""

    name = "zones"
    verbose_name = "Gebiete und Adressen"

    def ready(self) -> None:
        """Register what is checked at start; let every process know when a name, an office or a lineage changes."""
        from zones import city_of_database  # noqa: F401, PLC0415 - registers its check
        from zones.address.published import announce_change  # noqa: PLC0415 - models are ready only now
        from zones.models import ContactEntry, Lineage, NamedBuilding, StreetAlias  # noqa: PLC0415 - as above

        for signal in (post_save, post_delete):
            for model in (StreetAlias, NamedBuilding, ContactEntry, Lineage):
                signal.connect(announce_change, sender=model, dispatch_uid=f"{model.__name__}-changed")
