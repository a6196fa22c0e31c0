"""App configuration of `notices`."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Who wants to be told of what."""

    name = "notices"
    verbose_name = "Benachrichtigungen"

    def ready(self) -> None:
        """Forget whoever the mail server says does not exist."""
        from notices import bounces  # noqa: F401, PLC0415 - registers on import, when all apps are there
