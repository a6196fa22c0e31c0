"""Brings the database to where the site can start: tables, demonstration data if it is empty, a first user.

With OWNER_DATABASE_URL it works as that role and lets the role of DATABASE_URL, which owns nothing, use the tables; one
with a password is made if it is missing. With --no-user no password is made or printed, for a start whose output stays.

One process for all, since loading Django takes longer than finding out that there is nothing to do.
"""
# ruff: noqa: INP001 (a script, not part of a package)

import os
import sys
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

import django
from django.core.management import CommandError, call_command

ROOT = Path(__file__).resolve().parents[2]


def part(title: str, command: str, *arguments: str, **options: bool | int | list[str]) -> None:
    """Run one management command and tell how long it took."""
    begun = time.monotonic()
    call_command(command, *arguments, **options)
    print(f"  {title}: {time.monotonic() - begun:.1f} s", flush=True)


def become_owner() -> tuple[str, str]:
    """Take the owner's role where there is one; return name and password of the site's, or empty texts."""
    owner = os.environ.get("OWNER_DATABASE_URL")
    if not owner:
        return "", ""
    site, os.environ["DATABASE_URL"] = os.environ["DATABASE_URL"], owner
    parts = urlsplit(site)
    return unquote(parts.username or ""), unquote(parts.password or "")


def give_rights(role: str, password: str) -> None:
    """Let the site's role use the tables; raises ``CommandError``."""
    from jena_waerme.keeping.site_role import TooMuch, grant  # noqa: PLC0415 (needs the settings)

    try:
        grant(role, password)
    except TooMuch as problem:
        raise CommandError(str(problem)) from problem


def main() -> int:
    """Run the parts in order; a part that fails ends it with one sentence."""
    sys.path.insert(0, str(ROOT))
    from zones.city_files import CityError  # noqa: PLC0415 (needs the path)

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")
    role, password = become_owner()
    try:
        django.setup()
        part("settings", "check", databases=["default"])
        part("tables", "migrate", interactive=False, verbosity=0)
        if role:
            give_rights(role, password)
        part("demonstration data", "build_demo", if_empty=True)
        if "--no-user" not in sys.argv:
            part("user admin", "create_admin", if_none=True)
        from jena_waerme import heartbeat  # noqa: PLC0415 (needs the settings)

        heartbeat.forget()
    except (CommandError, CityError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
