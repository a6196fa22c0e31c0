"""App configuration of `knowledge`."""

from django.apps import AppConfig


class KnowledgeConfig(AppConfig):
    """Texts for citizens, and the measures of the heat plan."""

    name = "knowledge"
    verbose_name = "Wissen"
