"""App configuration of `zones`."""

from django.apps import AppConfig


class ZonesConfig(AppConfig):
    """Heat-plan areas, their Steckbriefe and the addresses in them."""

    name = "zones"
    verbose_name = "Gebiete und Adressen"
