"""App configuration of `mailroom`."""

from django.apps import AppConfig


class MailroomConfig(AppConfig):
    """Letters that wait to be sent."""

    name = "mailroom"
    verbose_name = "Postraum"
