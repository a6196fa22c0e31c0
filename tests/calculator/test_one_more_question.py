"""One more question is one more declaration: the check, the form, the link, tables, workbook and sentence follow."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from tests.processes import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]
BEING_WRITTEN = shutil.ignore_patterns("*.pyc.*")  # compiled by another process just now
DECLARATION = """
    storage_litres: int | None = ask(
        _("Inhalt des Pufferspeichers"), _("Er hält Wärme für einige Stunden vor."), unit="l", low=0, high=5000,
        default=None, example="800",
    )
"""
BEFORE = "    isfp: bool = ask("


@pytest.mark.django_db
def test_a_question_that_is_declared_in_one_place_is_asked_everywhere(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "calculator", tmp_path / "calculator", ignore=BEING_WRITTEN)
    facts = tmp_path / "calculator" / "core" / "facts.py"
    text = facts.read_text(encoding="utf-8")
    assert text.count(BEFORE) == 1
    facts.write_text(text.replace(BEFORE, f"{DECLARATION}{BEFORE}"), encoding="utf-8")
    # The first entry is the folder with the changed calculator; everything else comes from the repository.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT)))}
    command = [sys.executable, "-m", "tests.calculator.one_more_question", connection.settings_dict["NAME"]]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE_S
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["class", "link", "error", "form", "table", "workbook"]
