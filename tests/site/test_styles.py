"""A page loads the sheet of whatever it shows, and no sheet outgrows a screen or two of reading."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests import builders
from tests.browser.pages import FOUND, IN_OTHER_LANGUAGES
from zones.models import Edition

LONGEST_SHEET = 300
SHEETS = {
    "data-table": "tables",
    "drawing": "drawings",
    "zone-head": "zone-page",
    "knowledge": "knowledge",
    "narrow": "account",
}
OTHERS = ("/gebiete/DEMO-01/steckbrief/", "/rechner/beratung/anmelden/", "/konto/passwort-vergessen/")


@pytest.mark.django_db
def test_every_page_loads_the_sheet_of_what_it_shows(client: Client) -> None:
    builders.published_city()
    plan = Edition.objects.published_plan().pk
    missing, seen = [], set()
    for path in (*FOUND, *IN_OTHER_LANGUAGES, *OTHERS, f"/ausgaben/{plan}/gebiete/DEMO-01/"):
        page = client.get(path, follow=True).text
        shown = {name for name in SHEETS if re.search(rf'class="(?:[^"]* )?{name}[ "]', page)}
        seen |= shown
        missing += [f"{path}: {name}" for name in shown if f"/css/{SHEETS[name]}." not in page]
    assert (missing, seen) == ([], SHEETS.keys())


def test_no_sheet_outgrows_a_room() -> None:
    sheets = list((Path(settings.BASE_DIR) / "static/css").glob("*.css"))
    assert sheets
    assert [each.name for each in sheets if each.read_text().count("\n") > LONGEST_SHEET] == []
