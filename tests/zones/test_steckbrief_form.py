"""The Steckbrief as one form: every figure has its place, nothing is required, nothing is invented."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.opened import opened
from zones.admin.steckbrief import SLOTS
from zones.models import Steckbrief

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def steckbrief() -> Steckbrief:
    sheet = builders.two_squares(builders.edition())[0].steckbrief
    sheet.values.create(indicator="heat_demand", value="100", source="Gutachten", as_of=builders.DAY)
    return sheet


def url(sheet: Steckbrief) -> str:
    return reverse("admin:zones_steckbrief_change", args=[sheet.pk])


def browser_form(staff: Client, sheet: Steckbrief) -> dict[str, Any]:
    """What a browser would send back unchanged."""
    admin_form = staff.get(url(sheet)).context["inline_admin_formsets"][0].formset
    sent: dict[str, Any] = {"zone": sheet.pk, "source": sheet.source, "as_of": sheet.as_of.isoformat()}
    sent |= opened(staff, url(sheet))
    for form in [admin_form.management_form, *admin_form.forms]:
        for field in form:
            value = field.value()
            sent[field.html_name] = "" if value is None else value
    return sent


def name_of(sent: dict[str, Any], indicator: str, category: int = 0) -> str:
    """The prefix of the row of this figure."""
    return next(
        key.removesuffix("-indicator")
        for key, value in sent.items()
        if key.endswith("-indicator")
        and value == indicator
        and int(sent[key.replace("-indicator", "-category")]) == category
    )


def figures(sheet: Steckbrief) -> dict[tuple[str, int], tuple[float, str]]:
    return {(value.indicator, value.category): (float(value.value), value.source) for value in sheet.values.all()}


def test_every_figure_has_a_row_with_unit(staff: Client, steckbrief: Steckbrief) -> None:
    page = staff.get(url(steckbrief))
    assert sum(len(group.rows) for group in page.context["inline_admin_formsets"][0].formset.groups) == len(SLOTS)
    assert "MWh/(ha·a)" in page.content.decode()


def test_sending_it_back_unchanged_changes_nothing(staff: Client, steckbrief: Steckbrief) -> None:
    before = figures(steckbrief)
    assert staff.post(url(steckbrief), browser_form(staff, steckbrief)).status_code == 302
    assert figures(steckbrief) == before
    assert steckbrief.values.get().history.count() == 1


def test_a_new_figure_takes_source_and_date_of_the_steckbrief(staff: Client, steckbrief: Steckbrief) -> None:
    sent = browser_form(staff, steckbrief)
    sent[f"{name_of(sent, 'final_energy', 12001)}-value"] = "5,5"
    answer = staff.post(url(steckbrief), sent)
    assert answer.status_code == 302, answer.context["errors"]
    assert figures(steckbrief)["final_energy", 12001] == (5.5, "Test")
    assert figures(steckbrief)["heat_demand", 0] == (100.0, "Gutachten")


def test_emptying_a_value_deletes_the_figure(staff: Client, steckbrief: Steckbrief) -> None:
    sent = browser_form(staff, steckbrief)
    sent[f"{name_of(sent, 'heat_demand')}-value"] = ""
    assert staff.post(url(steckbrief), sent).status_code == 302
    assert figures(steckbrief) == {}


@pytest.mark.parametrize(
    ("cell", "value", "sentence"),
    [
        (("gas_connections", "value"), "101", "Ein Anteil kann höchstens 100 Prozent sein."),
        (("heat_demand", "value"), "-1", "Der Wert darf nicht negativ sein."),
        (("renovation_rate", "indicator"), "", "zwingend erforderlich"),
        (("final_energy", "category"), "", "zwingend erforderlich"),
        (("heat_demand", "value"), "viel", "Zahl"),
        (("renovation_rate", "source"), "Gutachten", "Geben Sie einen Wert ein"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    cell: tuple[str, str], value: str, sentence: str, staff: Client, steckbrief: Steckbrief
) -> None:
    before = figures(steckbrief)
    sent = browser_form(staff, steckbrief)
    row = name_of(sent, cell[0], 12001 if cell[0] == "final_energy" else 0)
    sent[f"{row}-{cell[1]}"] = value
    if cell[1] in {"indicator", "category"}:
        sent[f"{row}-value"] = "1"
    answer = staff.post(url(steckbrief), sent)
    assert answer.status_code == 200
    assert sentence in answer.content.decode(), answer.context["errors"]
    assert figures(steckbrief) == before


def test_a_published_steckbrief_is_shown_with_its_figures_but_not_as_a_form(staff: Client) -> None:
    plan, _ = builders.published_city()
    sheet = plan.zones.get(code="DEMO-01").steckbrief
    sheet.values.create(indicator="heat_demand", value="1234.5", source="Gutachten", as_of=builders.DAY)
    page = staff.get(url(sheet)).content.decode()
    assert "1.234,50" in page
    assert 'name="values-0-value"' not in page
