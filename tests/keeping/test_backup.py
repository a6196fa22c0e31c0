"""What a backup leaves in its folder, who can read it, and which ones go."""

import shutil
import subprocess
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from jena_waerme.keeping import backup, manifest, scratch
from jena_waerme.keeping.contents import counts
from jena_waerme.keeping.manifest import DUMP, SEALED
from tests.keeping.conftest import NOTE, back_up, databases, notes

needs_age = pytest.mark.skipif(not shutil.which("age"), reason="Debian's package age is not installed")


def test_nobody_else_can_read_it_and_no_key_is_in_it(city: int, folder: Path) -> None:
    made = back_up(folder)
    assert made.stat().st_mode & 0o777 == 0o700
    assert {entry.name for entry in made.iterdir()} == {DUMP, manifest.MANIFEST}
    content = b"".join(entry.read_bytes() for entry in made.iterdir())
    assert not [key for key in settings.FIELD_ENCRYPTION_KEYS if key.encode() in content]
    assert len(databases()) == 1


def test_what_fails_leaves_nothing(city: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "counts", lambda cursor: counts(cursor) | {"zones_zone": -1})
    with pytest.raises(CommandError, match=r"No backup was made\. .*zones_zone"):
        call_command("backup", str(folder))
    assert list(folder.iterdir()) == []
    assert len(databases()) == 1


def test_keys_are_written_apart_or_not_at_all(city: int, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="outside of the folder"):
        call_command("backup", str(folder), keys=folder / "keys")
    call_command("backup", str(folder), keys=tmp_path / "keys", no_check=True)
    assert (tmp_path / "keys").read_text().strip().split(",") == settings.FIELD_ENCRYPTION_KEYS
    assert (tmp_path / "keys").stat().st_mode & 0o777 == 0o600


def key_pair(identity: Path) -> str:
    """Make a private key in a file and return its public one."""
    subprocess.run(["age-keygen", "-o", identity], check=True, capture_output=True)
    return subprocess.run(["age-keygen", "-y", identity], check=True, capture_output=True, text=True).stdout.strip()


@needs_age
def test_no_readable_dump_lies_on_a_disk_where_a_key_is_named(
    city: int, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[list[Path]] = []
    filled = scratch.fill

    def look(*given: Any) -> None:
        files = [each for each in tmp_path.rglob("*") if each.is_file()]
        looked.append([each for each in files if b"PGDMP" in each.read_bytes()[:100]])
        filled(*given)

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(scratch, "fill", look)
    made = back_up(folder, "--encrypt-for", key_pair(tmp_path / "key"))
    call_command("restore", str(made), identity=str(tmp_path / "key"))
    assert looked == [[], []]
    back_up(folder / "open")
    assert len(looked[2]) == 1  # so it is seen where it lies


@needs_age
def test_an_encrypted_backup_needs_its_private_key(city: int, folder: Path, tmp_path: Path) -> None:
    identities = [tmp_path / "right", tmp_path / "wrong"]
    public, _other = map(key_pair, identities)
    made = back_up(folder, "--encrypt-for", public)
    assert {entry.name for entry in made.iterdir()} == {SEALED, manifest.MANIFEST}
    assert (made / SEALED).read_bytes().startswith(b"age-encryption.org")
    with pytest.raises(CommandError, match="--identity FILE"):
        call_command("restore", str(made))
    with pytest.raises(CommandError, match="no identity matched"):
        call_command("restore", str(made), identity=str(identities[1]))
    call_command("restore", str(made), identity=str(identities[0]))
    assert notes() == [NOTE]


def test_old_ones_go_but_never_the_newest(tmp_path: Path) -> None:
    days = {age: (datetime.now(UTC) - timedelta(days=age)).strftime("%Y%m%dT%H%M%SZ") for age in (40, 31, 29)}
    for name in (*days.values(), "something else"):
        (tmp_path / name).mkdir()
    assert backup.forget(tmp_path, 30) == [days[40], days[31]]
    shutil.rmtree(tmp_path / days[29])
    (tmp_path / days[40]).mkdir()
    assert backup.forget(tmp_path, 30) == []
    assert {entry.name for entry in tmp_path.iterdir()} == {days[40], "something else"}
