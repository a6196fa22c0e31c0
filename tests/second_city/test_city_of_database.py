"""A database is of one city: another one is refused before it reads or writes anything."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from django.core.management import call_command
from django.core.management.base import SystemCheckError
from django.db import connection

from tests.processes import database_url
from tests.second_city.test_second_city import MUSTERAU, ROOT

pytestmark = pytest.mark.django_db  # the database of the tests is the one that is asked: it was migrated for Jena
JENA, OTHER_KEY = "160530000000", "990010010001"


def in_musterau(*arguments: str) -> str:
    """Give a command to the other city, which is chosen when a process starts; return what it is refused with."""
    environment = os.environ | {"CITY": str(MUSTERAU), "DATABASE_URL": database_url()}
    command = [sys.executable, "manage.py", *arguments]
    refused = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    return refused.stderr


@contextmanager
def without_note() -> Iterator[None]:
    """Let the database forget its city for everybody."""
    with psycopg.connect(database_url().replace("postgis://", "postgresql://", 1), autocommit=True) as server:
        server.execute("COMMENT ON TABLE zones_edition IS NULL")
        try:
            yield
        finally:
            server.execute(f"COMMENT ON TABLE zones_edition IS '{JENA}'")


@pytest.mark.parametrize("command", [("check", "--database", "default"), ("migrate", "--no-input")], ids=" ".join)
def test_another_city_is_refused(command: tuple[str, ...]) -> None:
    said = in_musterau(*command)
    assert f"of another city (official key {JENA})" in said, said
    assert "Musterau" in said


def test_a_database_that_remembers_nothing_is_known_by_its_coordinates() -> None:
    with without_note():
        said = in_musterau("check", "--database", "default")
    assert "of another city (EPSG:25832)" in said, said


def test_its_own_city_is_let_in_as_long_as_the_note_is_its_own() -> None:
    call_command("check", tags=["database"], databases=["default"])
    with connection.cursor() as cursor:
        cursor.execute(f"COMMENT ON TABLE zones_edition IS '{OTHER_KEY}'")
    with pytest.raises(SystemCheckError, match=rf"of another city \(official key {OTHER_KEY}\)"):
        call_command("check", tags=["database"], databases=["default"])
