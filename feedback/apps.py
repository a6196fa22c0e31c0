"""App configuration of `feedback`."""

from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    """What visitors tell about the pages."""

    name = "feedback"
    verbose_name = "Rückmeldungen"
