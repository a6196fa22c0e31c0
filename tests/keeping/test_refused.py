"""A restore that cannot succeed says why and changes nothing; what is left of it is nothing."""

import json
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from cryptography.fernet import Fernet
from django.core.management import CommandError, call_command
from django.db import connection
from pytest_django.fixtures import Settings

from jena_waerme.keeping.manifest import DUMP, MANIFEST
from tests.keeping.conftest import NOTE, back_up, databases, notes

Break = Callable[[Path], None]


def _flip(made: Path) -> None:
    content = bytearray((made / DUMP).read_bytes())
    content[len(content) // 2] ^= 0xFF
    (made / DUMP).write_bytes(content)


def _cut(made: Path) -> None:
    (made / DUMP).write_bytes((made / DUMP).read_bytes()[:-500])


def _change(made: Path, **values: object) -> None:
    told = json.loads((made / MANIFEST).read_text())
    (made / MANIFEST).write_text(json.dumps(told | values))


BREAKS: dict[str, tuple[Break, str]] = {
    "a byte": (_flip, "is damaged"),
    "the end": (_cut, "is damaged"),
    "no dump": (lambda made: (made / DUMP).unlink(), "is not whole"),
    "no manifest": (lambda made: (made / MANIFEST).unlink(), "is no backup"),
    "half a manifest": (lambda made: (made / MANIFEST).write_text('{"made_at"'), "is damaged"),
    "fewer rows": (lambda made: _change(made, counts={"zones_zone": 99}), "not what was stored"),
    "a newer site": (lambda made: _change(made, migrations=["zones.9999_later"]), "zones.9999_later"),
}


@pytest.fixture
def made(city: int, folder: Path) -> Path:
    return back_up(folder)


def _refused(made: Path) -> str:
    before = databases()
    with pytest.raises(CommandError) as refusal:
        call_command("restore", str(made))
    assert databases() == before
    assert notes() == [NOTE]
    assert "nothing has changed" in str(refusal.value)
    return str(refusal.value)


def test_what_is_damaged_is_said(made: Path, subtests: pytest.Subtests) -> None:
    whole = {name: (made / name).read_bytes() for name in (DUMP, MANIFEST)}
    for name, (damage, sentence) in BREAKS.items():
        with subtests.test(name):
            damage(made)
            assert sentence in _refused(made)
        for file, content in whole.items():
            (made / file).write_bytes(content)


def test_a_wrong_key_is_said_with_the_mark_of_the_right_one(made: Path, settings: Settings) -> None:
    right, marks = settings.FIELD_ENCRYPTION_KEYS, json.loads((made / MANIFEST).read_text())["keys"]
    settings.FIELD_ENCRYPTION_KEYS = [Fernet.generate_key().decode()]
    before = databases()
    with pytest.raises(CommandError, match=marks[0]):
        call_command("restore", str(made))
    settings.FIELD_ENCRYPTION_KEYS = right
    assert notes() == [NOTE]
    assert databases() == before


def test_a_site_that_runs_keeps_its_data(made: Path) -> None:
    with psycopg.connect(**connection.get_connection_params() | {"cursor_factory": psycopg.Cursor}):
        assert "End web server, worker and scheduler first" in _refused(made)
