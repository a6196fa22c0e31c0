"""App configuration of `people`."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Accounts of those who work with the site."""

    name = "people"
    verbose_name = "Konten"

    def ready(self) -> None:
        """Listen to sign-ins and to changed rights."""
        from people import rights, sessions  # noqa: PLC0415 (models have to be there)

        rights.listen()
        sessions.listen()
