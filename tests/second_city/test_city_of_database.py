"""A database is of one city: another one is refused before it reads or writes anything."""

import os
import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest

from tests.second_city.test_second_city import MUSTERAU, ROOT, with_name

JENA, OTHER_KEY = "160530000000", "990010010001"


@pytest.fixture
def empty() -> Iterator[str]:
    """Return the address of a database of its own, without tables."""
    name, server = f"owner_{os.getpid()}", os.environ["DATABASE_URL"].replace("postgis://", "postgresql://", 1)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            yield with_name(os.environ["DATABASE_URL"], name)
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def execute(url: str, statement: str) -> None:
    with psycopg.connect(url.replace("postgis://", "postgresql://", 1), autocommit=True) as connection:
        connection.execute(statement)


def manage(url: str, city: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"CITY": city, "DATABASE_URL": url}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def test_a_database_stays_with_its_city(empty: str) -> None:
    migrated = manage(empty, "jena", "migrate", "--no-input")
    assert migrated.returncode == 0, migrated.stderr
    assert manage(empty, "jena", "check", "--database", "default").returncode == 0
    for command in (("check", "--database", "default"), ("migrate", "--no-input")):
        refused = manage(empty, str(MUSTERAU), *command)
        assert refused.returncode == 1
        assert f"of another city (official key {JENA})" in refused.stderr, refused.stderr
        assert "Musterau" in refused.stderr
    execute(empty, f"COMMENT ON TABLE zones_edition IS '{OTHER_KEY}'")
    refused = manage(empty, "jena", "check", "--database", "default")
    assert f"of another city (official key {OTHER_KEY})" in refused.stderr, refused.stderr
    execute(empty, "COMMENT ON TABLE zones_edition IS NULL")
    refused = manage(empty, str(MUSTERAU), "check", "--database", "default")
    assert "of another city (EPSG:25832)" in refused.stderr, refused.stderr
