"""`manage.py give_role NAME ROLE`: names the first holder of a role that otherwise two people hand out."""

import getpass
from typing import Any

from django.contrib.auth.models import Group, User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from people import roles


class Command(BaseCommand):
    help = "Gives an account a role, for the first holders. The log, the holder and data protection are told."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the user name")
        parser.add_argument("role", help="such as Beratungsleitung, Freigabe or Verwaltung")

    @transaction.atomic
    def handle(self, *, name: str, role: str, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        user, group = User.objects.filter(username=name).first(), Group.objects.filter(name=role).first()
        if user is None:
            raise CommandError(f"There is no account “{name}”. Make it in the administration first.")
        if group is None:
            known = ", ".join(Group.objects.order_by("name").values_list("name", flat=True))
            raise CommandError(f"There is no role “{role}”. There are: {known}.")
        if user.is_superuser:
            raise CommandError("The technical administrator gets no role: make an account of its own for the person.")
        roles.give_on_server(user, group, account=getpass.getuser())
        self.stdout.write(f"{name}: {group.name}")
