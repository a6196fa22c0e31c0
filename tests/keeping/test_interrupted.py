"""A backup that is ended halfway leaves nothing; what a killed one could not clear, the next one clears."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command
from django.db import connection

from jena_waerme.keeping import scratch
from tests.keeping.conftest import databases
from tests.processes import PATIENCE_S, database_url, until

ROOT = Path(__file__).resolve().parents[2]
BESIDE = """
import django
django.setup()
from jena_waerme.keeping import scratch
with scratch.beside() as name:
    print(name, flush=True)
    input()
"""
Running = subprocess.Popen[str]


def started(*arguments: str) -> Running:
    environment = os.environ | {"DATABASE_URL": database_url(), "DJANGO_SETTINGS_MODULE": "tests.faults.settings"}
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=environment, stdin=pipe, stdout=pipe, text=True)


@pytest.fixture
def table(city: int) -> Iterator[psycopg.Connection]:
    """Hold a table, so that a dump waits for it; a rollback lets it go."""
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}) as link:
        link.execute("LOCK TABLE zones_zone IN ACCESS EXCLUSIVE MODE")
        yield link
        link.rollback()


@pytest.fixture
def at_its_dump(table: psycopg.Connection, folder: Path) -> Iterator[Running]:
    """Yield a backup that waits in the middle of its dump."""
    with started("manage.py", "backup", str(folder)) as process:
        assert until(lambda: bool(list(folder.glob(".*.part/*"))) or process.poll() is not None)
        yield process
        process.kill()


def test_a_signal_leaves_nothing(at_its_dump: Running, folder: Path) -> None:
    (dump,) = folder.glob(".*.part/*")
    assert dump.stat().st_mode & 0o077 == 0
    at_its_dump.send_signal(signal.SIGTERM)
    assert at_its_dump.wait(PATIENCE_S) == 128 + signal.SIGTERM
    assert list(folder.iterdir()) == []


def test_the_next_one_clears_the_folder_of_a_killed_one(
    at_its_dump: Running, table: psycopg.Connection, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (left,) = folder.iterdir()
    (folder / ".mine.part").mkdir()
    at_its_dump.kill()
    at_its_dump.wait(PATIENCE_S)
    assert left.exists()
    table.rollback()
    call_command("backup", str(folder), no_check=True)
    assert f"left by an interrupted run: {left.name}" in capsys.readouterr().out
    assert sorted(entry.name.startswith(".") for entry in folder.iterdir()) == [False, True]
    assert (folder / ".mine.part").exists()


def test_a_database_beside_goes_when_its_run_was_killed_and_not_before(city: int) -> None:
    own = str(connection.settings_dict["NAME"])
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{own}_20261129" TEMPLATE template0')  # a copy that somebody made
    with started("-c", BESIDE) as process:
        assert process.stdout
        name = process.stdout.readline().strip()
        assert name in databases()
        assert scratch.clear() == []
        process.kill()
        process.wait(PATIENCE_S)
    assert name in databases()
    assert scratch.clear() == [name]
    assert databases() == {own, f"{own}_20261129"}


def test_the_command_ends_what_it_began_by_the_signal_that_it_got(tmp_path: Path) -> None:
    (tmp_path / "bin").symlink_to(ROOT / "bin")
    python, noted = tmp_path / ".venv" / "bin" / "python", tmp_path / "noted"
    python.parent.mkdir(parents=True)
    python.write_text(
        f"#!/bin/sh\ntrap 'echo cleared >>{noted}; exit 143' TERM\necho begun >>{noted}\nwhile :; do sleep 0.1; done\n"
    )
    python.chmod(0o755)
    command = [str(tmp_path / "bin" / "backup"), str(tmp_path / "backups")]
    with subprocess.Popen(command, env=os.environ | {"DATABASE_URL": "postgis://x/x"}) as process:
        assert until(noted.exists)
        process.terminate()
        assert process.wait(PATIENCE_S) == 128 + signal.SIGTERM
    assert noted.read_text().split() == ["begun", "cleared"]
