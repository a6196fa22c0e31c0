"""The web server stays small: what only workers and commands need is not loaded with it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEPT_OUT = ("geopandas", "pandas", "pyogrio", "osmium", "python_calamine", "rdflib")
CODE = """
import sys
import jena_waerme.wsgi
from django.urls import get_resolver
from django.contrib import admin
admin.autodiscover()
len(get_resolver().reverse_dict)
print(*(name for name in {names!r} if name in sys.modules))
"""


def test_the_web_server_never_loads_geopandas() -> None:
    command = [sys.executable, "-c", CODE.format(names=KEPT_OUT)]
    loaded = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert loaded == []


def test_reading_a_table_of_citizens_or_staff_does_not_load_it_either() -> None:
    code = (
        CODE
        + """
from zones.doors.uploaded_tables import read_table
table = read_table("Adresse;Baujahr\\nWestweg 1;1965\\n".encode(), (), lambda _name: True)
assert table.columns == ("Adresse", "Baujahr")
print(*(name for name in {names!r} if name in sys.modules))
"""
    )
    command = [sys.executable, "-c", code.format(names=KEPT_OUT)]
    loaded = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    assert loaded == []
