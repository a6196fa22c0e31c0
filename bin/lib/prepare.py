"""Brings the database to where the site can start: tables, demonstration data if it is empty, a first user.

With OWNER_DATABASE_URL it works as that role, and lets the role of DATABASE_URL use the tables, which it does not own.

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


def become_owner() -> str:
    """Take the owner's role where there is one; return the name of the site's, or an empty string."""
    owner = os.environ.get("OWNER_DATABASE_URL")
    if not owner:
        return ""
    site, os.environ["DATABASE_URL"] = os.environ["DATABASE_URL"], owner
    return unquote(urlsplit(site).username or "")


def main() -> int:
    """Run the parts in order; a part that fails ends it with one sentence."""
    sys.path.insert(0, str(ROOT))
    from zones.city_files import CityError  # noqa: PLC0415 (needs the path)

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jena_waerme.settings")
    site_role = become_owner()
    try:
        django.setup()
        part("settings", "check", databases=["default"])
        part("tables", "migrate", interactive=False, verbosity=0)
        if site_role:
            part("rights of the site", "grant_site", site_role)
        part("demonstration data", "build_demo", if_empty=True)
        part("user admin", "create_admin", if_none=True)
        from jena_waerme import heartbeat  # noqa: PLC0415 (needs the settings)

        heartbeat.forget()
    except (CommandError, CityError) as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
