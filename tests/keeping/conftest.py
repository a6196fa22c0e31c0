"""A small installation to keep: a published plan, and a case with what is encrypted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from calculator.models import Consultation
from mailroom.models import Letter
from tests import builders

NOTE = "Der Keller ist trocken"
# A restore asks that nobody else is connected; threads and processes of earlier tests may be, and are no running site.
_END_OTHERS = """
SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


@pytest.fixture
def city(transactional_db: None) -> Iterator[int]:
    """Yield the number of the published edition; afterwards throw away what a restore has kept."""
    with connection.cursor() as cursor:
        cursor.execute(_END_OTHERS)
    plan, _addresses = builders.published_city()
    builders.consultation(builders.account("berater", "Beratung"), client_notes=NOTE)
    Session.objects.create(session_key="x" * 32, session_data="", expire_date=timezone.now())
    Letter.objects.create(content="sealed", due_at=timezone.now())
    yield plan.pk
    connection.close()
    with connection.cursor() as cursor:
        for name in databases() - {connection.settings_dict["NAME"]}:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def back_up(folder: Path, *options: str) -> Path:
    """Make a backup by the command and return its folder."""
    call_command("backup", str(folder), *options)
    return max(entry for entry in folder.iterdir() if not entry.name.startswith("."))


def notes() -> list[str]:
    return list(Consultation.objects.values_list("client_notes", flat=True))


def databases() -> set[str]:
    """Return the names of all databases of this test's process."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, current_database())")
        return {name for (name,) in cursor.fetchall()}
