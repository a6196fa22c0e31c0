"""The site as an app: its commands, and what it checks at start."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Wiring only."""

    name = "jena_waerme"

    def ready(self) -> None:
        """Register the checks, and what notes that worker and scheduler live."""
        from jena_waerme import checks, heartbeat  # noqa: F401, PLC0415 - registers on import, when all apps are there
