"""The web server stays small: what only workers and commands need is not loaded with it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KEPT_OUT = ("geopandas", "pandas", "pyogrio", "osmium", "python_calamine", "rdflib", "weasyprint")
CODE = f"""
import sys
import jena_waerme.wsgi
from django.urls import get_resolver
from django.contrib import admin
admin.autodiscover()
len(get_resolver().reverse_dict)
print(*(name for name in {KEPT_OUT!r} if name in sys.modules))
from zones.doors.uploaded_tables import read_table
table = read_table("Adresse;Baujahr\\nWestweg 1;1965\\n".encode(), (), lambda _name: True)
assert table.columns == ("Adresse", "Baujahr")
print(*(name for name in {KEPT_OUT!r} if name in sys.modules))
"""


@pytest.fixture(scope="module")
def loaded() -> tuple[str, str]:
    """Which of them are loaded once the server stands, and after it has read a table."""
    command = [sys.executable, "-c", CODE]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    started, after_reading = said.splitlines()
    return started, after_reading


def test_the_web_server_loads_neither_geopandas_nor_what_makes_papers(loaded: tuple[str, str]) -> None:
    assert loaded[0] == ""


def test_reading_a_table_of_citizens_or_staff_does_not_load_it_either(loaded: tuple[str, str]) -> None:
    assert loaded[1] == ""
