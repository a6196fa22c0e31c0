"""App configuration of `calculator`."""

from django.apps import AppConfig


class CalculatorConfig(AppConfig):
    """The cost comparison: its prices can be kept up to date in the admin."""

    name = "calculator"
    verbose_name = "Kostenvergleich"

    def ready(self) -> None:
        """Register what is checked at start."""
        from calculator import checks  # noqa: F401, PLC0415 (needs the settings)
