"""App configuration of `embedding`."""

from django.apps import AppConfig


class EmbeddingConfig(AppConfig):
    """Frames for other sites."""

    name = "embedding"
    verbose_name = "Einbetten"
