"""`manage.py create_admin`: the first user, with a password that nobody could know before."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

PASSWORD_BYTES = 15


class Command(BaseCommand):
    help = "Makes the superuser 'admin' with a random password, which is printed once and stored only as a hash."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--if-none", action="store_true", help="do nothing when there is a superuser already")

    def handle(self, *, if_none: bool, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        users = get_user_model().objects
        if if_none and users.filter(is_superuser=True).exists():
            return
        if users.filter(username="admin").exists():
            raise CommandError("There is a user 'admin' already. Set a new password: manage.py changepassword admin")
        password = secrets.token_urlsafe(PASSWORD_BYTES)
        users.create_superuser("admin", password=password)
        self.stdout.write(
            f"  user: admin\n  password: {password}\n  (shown this once; change it after the first login)"
        )
