"""App configuration of `knowledge`."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    """Texts for citizens, and the measures of the heat plan."""

    name = "knowledge"
    verbose_name = "Wissen"

    def ready(self) -> None:
        """Register what is checked at start."""
        from knowledge import checks  # noqa: F401, PLC0415 (needs the models)
