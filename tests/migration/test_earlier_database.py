"""A database of an earlier release migrates, and all that people kept in it opens. `README.md` says what it holds."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.conf import settings
from psycopg import sql

from tests.processes import database_url, own_environment

DUMP = Path(__file__).with_name("fd68cd0.sql.gz")
KEY = Path(__file__).with_name("fd68cd0.key")
FIRST, SECOND = "Demonstrationsdaten: 57 erfundene Gebiete", "Demonstrationsgebiete, zweite Ausgabe"
RENAMED = "Lobeda-West (Demo) (umbenannt)"
SEARCHED_ZONE = "/gebiete/DEMO-07/"
HOUSES, HOUSES_WITH_ZONE = 210, 208


def connect(name: str = "") -> "psycopg.Connection[tuple[Any, ...]]":
    """Connect to a database of the test server, by default to the one that its address names."""
    address = os.environ["DATABASE_URL"] if not name else database_url(name)
    return psycopg.connect(urlunsplit(urlsplit(address)._replace(scheme="postgresql")), autocommit=True)


@pytest.fixture(scope="module")
def earlier() -> Iterator[str]:
    """Fill a database of its own with the dump; return its name."""
    name = f"earlier_{os.getpid()}"
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    with connect() as server:
        server.execute(drop)
        server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(sql.Identifier(name)))
        try:
            with connect(name) as database:
                database.execute(gzip.decompress(DUMP.read_bytes()))
            yield name
        finally:
            server.execute(drop)


def run(name: str, *arguments: str) -> str:
    """Run Python on the database with the key of the dump, over plain HTTP; return what it printed."""
    own = {"DATABASE_URL": database_url(name), "FIELD_ENCRYPTION_KEYS": KEY.read_text().strip(), "HTTPS": "false"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=settings.BASE_DIR,
        env={**own_environment(), **own, "DJANGO_SETTINGS_MODULE": "jena_waerme.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


@pytest.fixture(scope="module")
def seen(earlier: str) -> dict[str, Any]:
    """Migrate the database, and look at it through the site."""
    run(earlier, "manage.py", "migrate", "--no-input")
    found: dict[str, Any] = json.loads(run(earlier, "-m", "tests.migration.look").splitlines()[-1])
    return found


def test_both_editions_are_there_and_the_second_is_published(seen: dict[str, Any]) -> None:
    assert seen["plans"] == [[1, FIRST, "withdrawn"], [3, SECOND, "published"]]
    names = [{zone["properties"]["name"] for zone in plan["features"]} for plan in seen["zones"]]
    assert [len(each) for each in names] == [57, 57]
    assert [RENAMED in each for each in names] == [False, True]
    assert RENAMED in seen["changes"]
    zone = json.loads(seen["zone"])
    assert (zone["edition"]["title"], zone["zone"]["name"]) == (SECOND, RENAMED)


def test_a_search_finds_the_zone_also_by_a_former_name(seen: dict[str, Any]) -> None:
    assert seen["search"] == SEARCHED_ZONE
    assert "Lutherstraße 8" in seen["former_name"]
    assert "Erfundener Beschluss" in seen["former_name"]


def test_the_consultation_decrypts_with_its_quote_and_its_file(seen: dict[str, Any]) -> None:
    for text in ("Doppelhaus am Hang", "Erika Mustermann", "Wie heute, mit Angebot", "Mit neuen Fenstern", "31.500"):
        assert text in seen["case"], text
    assert 'value="Außeneinheit"' in seen["quote"]
    assert 'value="31.500,50"' in seen["quote"]
    assert seen["file"].startswith("%PDF-")
    assert "Wie heute, mit Angebot" in seen["differences"]


def test_what_was_printed_of_the_consultation_is_internal_now_and_the_page_says_so(seen: dict[str, Any]) -> None:
    assert "Notizen und Wiedervorlage sind jetzt intern" in seen["case"]
    assert "Interne Notizen" in seen["case"]
    assert "Wiedervorlage (intern)" in seen["case"]
    assert "Nächster Termin" not in seen["case"]


def test_the_table_of_many_houses_opens_with_its_results(seen: dict[str, Any]) -> None:
    said = " ".join(seen["batch"].split())
    assert "207 berechnet, 2 berechnet, aber ohne Gebiet, 0 mit Frage, 1 mit Fehler." in said
    head, *rows = seen["batch_rows"]
    zones = [row[head.index("Gebiet")] for row in rows]
    assert (len(zones), sum(map(bool, zones))) == (HOUSES, HOUSES_WITH_ZONE)


def test_the_entered_price_counts(seen: dict[str, Any]) -> None:
    assert "Erfundenes Preisblatt" in seen["prices"]
    assert "Erfundenes Preisblatt" in seen["result"]


def test_the_import_shows_its_report_to_staff_alone(seen: dict[str, Any]) -> None:
    assert "Fortschreibung 2028" in seen["import"]
    assert RENAMED in seen["import"]
    assert seen["stranger"] == 302
