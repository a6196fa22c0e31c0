"""Rules of the house that no linter knows."""

import re
import subprocess
from pathlib import Path

from django.conf import settings

ROOT = Path(settings.BASE_DIR)
LONGEST_FILE = 300
# Built from parts, so that this file does not name what it looks for.
REGISTRIES = re.compile("|".join(name + r"\.org" for name in ("pypi", "hosted", "npmjs")))


def tracked(*suffixes: str) -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
        "\n"
    )
    return [ROOT / name for name in listed if name.endswith(suffixes) and (ROOT / name).is_file()]


def test_no_python_file_outgrows_a_room() -> None:
    files = [path for path in tracked(".py") if not {"migrations", "clients"} & {*path.parts}]
    assert files
    assert [str(path) for path in files if path.read_text().count("\n") > LONGEST_FILE] == []


def test_no_file_names_a_package_registry() -> None:
    texts = tracked(".py", ".txt", ".json", ".toml", ".md", ".yml", ".yaml", ".sh", "Dockerfile", "start", "test")
    assert texts
    assert [str(path) for path in texts if REGISTRIES.search(path.read_text(errors="replace"))] == []


def test_no_template_carries_inline_code_or_style() -> None:
    inline = re.compile(r"\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")", re.IGNORECASE)
    templates = tracked(".html")
    assert templates
    assert [str(path) for path in templates if inline.search(path.read_text())] == []
