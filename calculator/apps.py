"""App configuration of `calculator`."""

from django.apps import AppConfig


class CalculatorConfig(AppConfig):
    """The cost comparison: its prices can be kept up to date in the admin."""

    name = "calculator"
    verbose_name = "Kostenvergleich"
