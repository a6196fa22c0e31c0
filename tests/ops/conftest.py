"""What the tests of the two commands share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Return a folder that looks like a fresh clone to the scripts: only they are in it, no data, no packages."""
    folder = tmp_path / "clone"
    folder.mkdir()
    for name in ("bin", "deploy", "requirements"):
        (folder / name).symlink_to(ROOT / name)
    return folder
