"""A figure of the Steckbrief that one of two clerks has deleted: the other can always go on, and loses nothing."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests import builders
from tests.opened import as_browser
from tests.together.test_three_way import answered, asked, flat, sheet_url
from tests.zones.test_steckbrief_form import figures, name_of
from zones.catalogue.steckbrief_fields import SLOTS
from zones.models import Steckbrief

pytestmark = pytest.mark.django_db
FIRST, MIDDLE, LAST = SLOTS[0], SLOTS[len(SLOTS) // 2], SLOTS[-1]


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def sheet() -> Steckbrief:
    """With a figure at the beginning, in the middle and at the end of the catalogue."""
    stored = builders.two_squares(builders.edition())[0].steckbrief
    for indicator, category in (FIRST, MIDDLE, LAST):
        stored.values.create(indicator=indicator, category=category, value="50", source="Gutachten", as_of=builders.DAY)
    return stored


def cell(sent: dict[str, Any], slot: tuple[str, int], field: str, text: str) -> dict[str, Any]:
    return sent | {f"{name_of(flat(sent), *slot)}-{field}": text}


def deleted_meanwhile(staff: Client, sheet: Steckbrief, slot: tuple[str, int]) -> dict[str, Any]:
    """Open the form, let somebody else delete a figure, and return what the page sends."""
    opened = as_browser(staff.get(sheet_url(sheet)))
    assert staff.post(sheet_url(sheet), cell(opened, slot, "value", "")).status_code == 302
    assert slot not in figures(sheet)
    return opened


@pytest.mark.parametrize("slot", [FIRST, MIDDLE, LAST])
def test_who_did_not_touch_the_deleted_figure_saves_with_the_second_press(
    slot: tuple[str, int], staff: Client, sheet: Steckbrief
) -> None:
    opened = deleted_meanwhile(staff, sheet, slot)
    refused = staff.post(sheet_url(sheet), opened | {"measures": "Netz bauen"})
    assert asked(refused) == []
    assert staff.post(sheet_url(sheet), as_browser(refused)).status_code == 302
    assert Steckbrief.objects.get(pk=sheet.pk).measures == "Netz bauen"
    assert set(figures(sheet)) == {FIRST, MIDDLE, LAST} - {slot}


@pytest.mark.parametrize("slot", [FIRST, MIDDLE, LAST])
@pytest.mark.parametrize(("choice", "stays"), [("saved", False), ("mine", True)])
def test_who_changed_its_source_decides_about_the_whole_figure(
    slot: tuple[str, int], choice: str, stays: bool, staff: Client, sheet: Steckbrief
) -> None:
    opened = deleted_meanwhile(staff, sheet, slot)
    refused = staff.post(sheet_url(sheet), cell(opened, slot, "source", "Messung"))
    assert [(saved, typed) for _label, saved, typed in asked(refused)] == [("–", "Messung")]
    again = staff.post(sheet_url(sheet), as_browser(refused))
    assert again.status_code == 409
    assert staff.post(sheet_url(sheet), answered(again, choice)).status_code == 302
    assert figures(sheet).get(slot) == ((50.0, "Messung") if stays else None)


@pytest.mark.parametrize("slot", [FIRST, MIDDLE, LAST])
def test_who_added_another_figure_saves_it(slot: tuple[str, int], staff: Client, sheet: Steckbrief) -> None:
    opened, added = deleted_meanwhile(staff, sheet, slot), SLOTS[1]
    refused = staff.post(sheet_url(sheet), cell(opened, added, "value", "40"))
    assert staff.post(sheet_url(sheet), as_browser(refused)).status_code == 302
    assert figures(sheet)[added] == (40.0, "Test")
    assert slot not in figures(sheet)


@pytest.mark.parametrize("slot", [FIRST, MIDDLE, LAST])
def test_a_figure_that_both_have_deleted_is_gone(slot: tuple[str, int], staff: Client, sheet: Steckbrief) -> None:
    opened = deleted_meanwhile(staff, sheet, slot)
    mine = cell(opened, slot, "value", "") | {"measures": "Netz bauen"}
    refused = staff.post(sheet_url(sheet), mine)
    assert asked(refused) == []
    assert "Geben Sie einen Wert ein" not in refused.content.decode()
    assert staff.post(sheet_url(sheet), as_browser(refused)).status_code == 302
    assert Steckbrief.objects.get(pk=sheet.pk).measures == "Netz bauen"
    assert slot not in figures(sheet)
