"""`manage.py set_mail_address NAME ADDRESS`: another address for an account in use, which no page changes."""

import getpass
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.db import transaction

from people import letters, roles


class Command(BaseCommand):
    help = (
        "Gives an account another mail address, to which links for a password go. Both addresses and the log are told."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the user name")
        parser.add_argument("address", help="the mail address of its holder")

    @transaction.atomic
    def handle(self, *, name: str, address: str, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        before, user = (User.objects.filter(username=name).first() for _ in range(2))
        if before is None or user is None:
            raise CommandError(f"There is no account “{name}”.")
        try:
            validate_email(address)
        except ValidationError as error:
            raise CommandError(f"“{address}” is no mail address.") from error
        user.email = address
        user.save(update_fields=["email"])
        letters.address_changed(before, user)
        roles.record(user, user.pk, f"E-Mail-Adresse geändert (durch Befehl auf dem Server, {getpass.getuser()})")
        self.stdout.write(f"{name}: {address}")
