"""A Steckbrief that was deleted while somebody wrote: they get back what they changed, in the words of the page."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import builders
from tests.opened import REASON, as_browser
from tests.together.test_three_way import sheet_url, value
from tests.zones.test_admin import change_url
from zones.models import Steckbrief

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def sheet() -> Steckbrief:
    stored = builders.two_squares(builders.edition())[0].steckbrief
    for indicator, number in (("heat_demand", "100"), ("gas_connections", "40")):
        stored.values.create(indicator=indicator, value=number, source="Gutachten", as_of=builders.DAY)
    return stored


def sent_too_late(staff: Client, sheet: Steckbrief, changes: dict[str, Any]) -> Any:
    url = sheet_url(sheet)
    opened = as_browser(staff.get(url)) | changes
    sheet.delete()
    answer = staff.post(url, opened)
    assert answer.status_code == 404
    return answer


def mine(answer: Any) -> list[tuple[str, str]]:
    """What is told as changed, without the reason, which is never stored."""
    return [(label, text) for label, text in answer.context["mine"] if text != REASON]


def test_a_changed_figure_stands_first_under_its_name(staff: Client, sheet: Steckbrief) -> None:
    opened = as_browser(staff.get(sheet_url(sheet)))
    changes = value(opened, "gas_connections", "45,5") | {"measures": "Netz bauen"}
    answer = sent_too_late(staff, sheet, changes)
    assert mine(answer) == [
        ("Maßnahmen", "Netz bauen"),
        ("Gebäude mit Gasanschluss: Wert", "45,5"),
    ]
    assert ("Wärmebedarf: Wert", "100,00") in answer.context["others"]


def test_a_new_figure_is_named_too(staff: Client, sheet: Steckbrief) -> None:
    opened = as_browser(staff.get(sheet_url(sheet)))
    answer = sent_too_late(staff, sheet, value(opened, "renovation_rate", "2"))
    assert [text for _label, text in mine(answer)] == ["2"]
    assert mine(answer)[0][0].endswith(": Wert")


def test_choices_stand_with_their_label(staff: Client, sheet: Steckbrief) -> None:
    answer = sent_too_late(staff, sheet, {"eignung_dezentral": "3000"})
    ((label, text),) = mine(answer)
    assert label.startswith("Eignung")
    assert not text.isdecimal()


def test_a_page_without_marks_gives_everything_back(staff: Client, sheet: Steckbrief) -> None:
    answer = sent_too_late(staff, sheet, {"opened": "{"})
    assert answer.context["others"] == []
    assert ("Wärmebedarf: Wert", "100,00") in mine(answer)


def test_an_untouched_outline_is_no_text_to_keep(staff: Client, sheet: Steckbrief) -> None:
    url = change_url(sheet.zone)
    opened = as_browser(staff.get(url)) | {"name": "Altstadt"}
    sheet.zone.delete()
    answer = staff.post(url, opened)
    assert answer.status_code == 404
    assert ("Name", "Altstadt") in mine(answer)
    assert "MultiPolygon" not in answer.content.decode()
