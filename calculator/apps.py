"""App configuration of `calculator`."""

from django.apps import AppConfig


class CalculatorConfig(AppConfig):
    """The cost comparison: its prices can be kept up to date in the admin."""

    name = "calculator"
    verbose_name = "Kostenvergleich"

    def ready(self) -> None:
        """Hand the city over to the core, and register what is checked at start."""
        from calculator import checks  # noqa: F401, PLC0415 (needs the settings)
        from calculator.answer.city_for_core import hand_over  # noqa: PLC0415

        hand_over()
