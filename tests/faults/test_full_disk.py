"""A disk that is really full: what somebody typed comes back, and is stored once there is room."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from django.test import Client

from feedback.models import Feedback

TABLE, SPACE = Feedback._meta.db_table, "full_disk"
TOLD = "Auf der Seite steht eine Hausnummer, die es in unserer Straße nicht gibt, und das seit vielen Jahren."
FIELDS = {"kind": "wrong", "seite": "/gebiete/", "text": TOLD, "website": ""}


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """Yield a file system of two megabytes."""
    if os.getuid():
        pytest.skip("Only root mounts a file system; tests/site/test_unsaved.py simulates the error.")
    folder = Path(tempfile.mkdtemp(dir="/tmp"))  # where the user of PostgreSQL may enter
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m,mode=755", "tmpfs", folder], check=False)
    if mounted.returncode:
        folder.rmdir()
        pytest.skip("This system lets nobody mount a file system.")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)
    folder.rmdir()


def run(*statements: str) -> None:
    with connection.cursor() as cursor:
        for each in statements:
            cursor.execute(each)


@pytest.fixture
def no_room(small_disk: Path, transactional_db: None) -> Iterator[Path]:
    """Put what visitors tell on the small disk and fill that; yield the file that takes the room."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW data_directory")
        data = Path(cursor.fetchone()[0])
    if not data.exists():
        pytest.skip("The database's server runs elsewhere.")
    place = small_disk / "space"
    place.mkdir()
    os.chown(place, data.stat().st_uid, -1)
    try:
        run(f"CREATE TABLESPACE {SPACE} LOCATION '{place}'")
    except ProgrammingError:
        pytest.skip("The tests' role makes no tablespace.")
    # What tests before have taken back still has its pages, in which a row would find room.
    run(f"TRUNCATE {TABLE} CASCADE", f"ALTER TABLE {TABLE} SET TABLESPACE {SPACE}")
    filler = small_disk / "filler"
    subprocess.run(["dd", "if=/dev/zero", f"of={filler}", "bs=4k"], check=False, stderr=subprocess.DEVNULL)
    assert shutil.disk_usage(small_disk).free == 0
    yield filler
    filler.unlink(missing_ok=True)
    run(f"ALTER TABLE {TABLE} SET TABLESPACE pg_default", f"DROP TABLESPACE {SPACE}")


def test_nothing_typed_is_lost_while_the_disk_is_full(no_room: Path, client: Client) -> None:
    client.raise_request_exception = False
    refused = client.post("/rueckmeldung/", FIELDS, headers={"Origin": "http://testserver"})
    assert (refused.status_code, refused["Retry-After"], TOLD in refused.text) == (503, "30", True)
    assert Feedback.objects.count() == 0
    no_room.unlink()
    assert client.post("/rueckmeldung/", dict(refused.context["kept"])).status_code == 302
    assert Feedback.objects.get().text == TOLD
