"""App configuration of `calculator`."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class CalculatorConfig(AppConfig):
    """The cost comparison: its prices can be kept up to date in the admin."""

    name = "calculator"
    verbose_name = "Kostenvergleich"

    def ready(self) -> None:
        """Hand the city over to the core, register what is checked at start, and let every process know new prices."""
        from calculator import checks  # noqa: F401, PLC0415 (needs the settings)
        from calculator.answer.city_for_core import hand_over  # noqa: PLC0415
        from calculator.models import PriceRecord  # noqa: PLC0415 (models are ready only now)
        from zones.doors.remembered import announce_change  # noqa: PLC0415 (as above)

        hand_over()
        for signal in (post_save, post_delete):
            signal.connect(announce_change, sender=PriceRecord, dispatch_uid="price-changed")
