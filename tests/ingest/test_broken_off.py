"""A database that dies in the middle of loading, and two loads at once: everything or nothing."""

import threading
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection

from tests.ingest import address_files, plan_files
from zones.ingest.rows import AddressRow, EditionInfo
from zones.models import Address, Edition, Zone
from zones.storage import load

pytestmark = pytest.mark.django_db(transaction=True)
INFO = EditionInfo(title="Probe", source="Test", licence="ohne", as_of=date(2026, 1, 1))
ORIGIN = ("--source", "Stadt Jena", "--licence", "dl-de/by-2-0", "--as-of", "2026-01-01")


@pytest.fixture(params=["zones_zone", "zones_zonegeometry", "zones_steckbrief"])
def dying_table(request: pytest.FixtureRequest) -> Iterator[str]:
    """Let the server end the connection as soon as a row of this table is written."""
    yield from _dying(request.param)


@pytest.fixture
def dying_addresses() -> Iterator[str]:
    yield from _dying("zones_address")


def _dying(table: str) -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$"
        )
        cursor.execute(f"CREATE TRIGGER die AFTER INSERT ON {table} EXECUTE FUNCTION die()")
    yield table
    connection.close()
    with connection.cursor() as cursor:
        cursor.execute("DROP FUNCTION die CASCADE")


@pytest.mark.usefixtures("dying_table")
def test_zones_of_a_load_that_loses_its_database_are_not_there(tmp_path: Path) -> None:
    path = plan_files.geojson(tmp_path / "a.geojson", plan_files.plots())
    with pytest.raises(CommandError, match="Es wurde nichts gespeichert"):
        call_command("load_zones", str(path), "--commit", *ORIGIN, stdout=StringIO(), stderr=StringIO())
    connection.close()
    assert not Edition.objects.exists()
    assert not Zone.objects.exists()


@pytest.mark.usefixtures("dying_addresses")
def test_addresses_of_a_load_that_loses_its_database_are_not_there(tmp_path: Path) -> None:
    path = address_files.v5_2(tmp_path / "hk.txt", address_files.houses(12))
    with pytest.raises(CommandError, match="Es wurde nichts gespeichert"):
        call_command(
            "load_addresses", str(path), "--commit", "--as-of", "2026-01-01", stdout=StringIO(), stderr=StringIO()
        )
    connection.close()
    assert not Edition.objects.exists()
    assert not Address.objects.exists()


def row(street: str) -> AddressRow:
    return AddressRow(street, 1, "", "07743", 681_000.0, 5_645_000.0)


def test_a_row_that_the_database_refuses_leaves_nothing_behind() -> None:
    with pytest.raises(IntegrityError):
        load.load_addresses(INFO, [row("Markt"), row("Markt")])
    assert not Edition.objects.exists()
    assert not Address.objects.exists()


def test_a_load_that_breaks_off_leaves_nothing_behind() -> None:
    def interrupted(_count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load.load_addresses(INFO, [row("Markt")], progress=interrupted)
    assert not Edition.objects.exists()


def test_progress_counts_every_row() -> None:
    told: list[int] = []
    load.load_addresses(INFO, [row(f"Weg {index}") for index in range(4001)], progress=told.append)
    assert told == [2000, 2000, 1]


def test_two_loads_at_once_make_two_complete_drafts(tmp_path: Path) -> None:
    path = plan_files.geojson(tmp_path / "a.geojson", plan_files.plots())
    start = threading.Barrier(2)

    def load_once() -> None:
        start.wait()
        try:
            call_command("load_zones", str(path), "--commit", *ORIGIN, stdout=StringIO(), stderr=StringIO())
        finally:
            connection.close()

    threads = [threading.Thread(target=load_once) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [edition.zones.count() for edition in Edition.objects.all()] == [57, 57]
