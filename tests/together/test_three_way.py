"""Two clerks at one form: what the second did not touch takes what the first saved; what both changed is decided."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from tests import builders
from tests.opened import as_browser
from tests.zones.test_admin import change_url
from tests.zones.test_steckbrief_form import figures, name_of
from zones.models import Steckbrief, Zone

pytestmark = pytest.mark.django_db
TEXT = "steckbrief-0-recommendation"


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


@pytest.fixture
def zone() -> Zone:
    return builders.two_squares(builders.edition())[0]


def sheet_url(sheet: Steckbrief) -> str:
    return reverse("admin:zones_steckbrief_change", args=[sheet.pk])


@pytest.fixture
def sheet(zone: Zone) -> Steckbrief:
    zone.steckbrief.values.create(indicator="heat_demand", value="100", source="Gutachten", as_of=builders.DAY)
    return zone.steckbrief


def asked(answer: Any) -> list[tuple[str, str, str]]:
    assert answer.status_code == 409, answer.context["errors"]
    return [(each.texts.label, each.texts.saved, each.texts.typed) for each in answer.context["conflict"].questions]


def answered(answer: Any, choice: str) -> dict[str, Any]:
    """The form of a conflict with the same answer to each question."""
    return as_browser(answer) | {each.choice_name: choice for each in answer.context["conflict"].questions}


def test_what_the_second_clerk_never_touched_takes_what_the_first_saved(staff: Client, zone: Zone) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    assert staff.post(change_url(zone), opened | {TEXT: "Annas neuer Text"}).status_code == 302
    refused = staff.post(change_url(zone), opened | {"name": "Bernds Name"})
    assert refused.status_code == 409
    assert asked(refused) == []
    page = refused.content.decode()
    assert "Übernommen: Empfehlung" in page
    assert "Ihre Änderung bleibt: Name" in page
    assert staff.post(change_url(zone), as_browser(refused)).status_code == 302
    stored = Zone.objects.select_related("steckbrief").get(pk=zone.pk)
    assert (stored.name, stored.steckbrief.recommendation) == ("Bernds Name", "Annas neuer Text")


@pytest.mark.parametrize(("choice", "expected"), [("saved", "Annas Text"), ("mine", "Bernds Text")])
def test_what_both_have_changed_is_asked_until_it_is_decided(
    choice: str, expected: str, staff: Client, zone: Zone
) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    staff.post(change_url(zone), opened | {TEXT: "Annas Text"})
    refused = staff.post(change_url(zone), opened | {TEXT: "Bernds Text"})
    assert asked(refused) == [("Empfehlung", "Annas Text", "Bernds Text")]
    again = staff.post(change_url(zone), as_browser(refused))
    assert again.status_code == 409
    assert asked(again) == [("Empfehlung", "Annas Text", "Bernds Text")]
    assert "Eine Entscheidung fehlt noch" in again.content.decode()
    assert Steckbrief.objects.get(zone=zone).recommendation == "Annas Text"
    assert staff.post(change_url(zone), answered(again, choice)).status_code == 302
    assert Steckbrief.objects.get(zone=zone).recommendation == expected


def test_who_goes_on_writing_has_decided_unless_they_chose_the_other_text(staff: Client, zone: Zone) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    staff.post(change_url(zone), opened | {TEXT: "Annas Text"})
    refused = staff.post(change_url(zone), opened | {TEXT: "Bernds Text"})
    both = {TEXT: "Annas Text, Bernds Text"}
    assert staff.post(change_url(zone), answered(refused, "saved") | both).status_code == 409
    assert staff.post(change_url(zone), as_browser(refused) | both).status_code == 302
    assert Steckbrief.objects.get(zone=zone).recommendation == both[TEXT]


def test_the_same_text_from_both_is_no_conflict(staff: Client, zone: Zone) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    staff.post(change_url(zone), opened | {TEXT: "Derselbe Text"})
    refused = staff.post(change_url(zone), opened | {TEXT: "Derselbe Text", "name": "Altstadt"})
    assert asked(refused) == []
    assert refused.context["conflict"].taken == []
    assert staff.post(change_url(zone), as_browser(refused)).status_code == 302
    assert Zone.objects.get(pk=zone.pk).name == "Altstadt"


def test_a_third_save_while_somebody_decides_is_told_too(staff: Client, zone: Zone) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    staff.post(change_url(zone), opened | {TEXT: "Annas Text"})
    refused = staff.post(change_url(zone), opened | {TEXT: "Bernds Text"})
    now = as_browser(staff.get(change_url(zone)))
    staff.post(change_url(zone), now | {TEXT: "Annas zweiter Text", "name": "Annas Name"})
    again = staff.post(change_url(zone), answered(refused, "mine"))
    assert again.status_code == 409
    assert asked(again) == [("Empfehlung", "Annas zweiter Text", "Bernds Text")]
    assert again.context["conflict"].taken == ["Name"]
    assert staff.post(change_url(zone), answered(again, "saved")).status_code == 302
    stored = Zone.objects.select_related("steckbrief").get(pk=zone.pk)
    assert (stored.name, stored.steckbrief.recommendation) == ("Annas Name", "Annas zweiter Text")


def value(sent: dict[str, Any], indicator: str, text: str) -> dict[str, Any]:
    return sent | {f"{name_of(flat(sent), indicator)}-value": text}


def flat(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: texts[-1] if isinstance(texts, list) else texts for name, texts in sent.items()}


@pytest.mark.parametrize(
    "case",
    [
        (("heat_demand", ""), ("gas_connections", "40"), 0, {"gas_connections": 40.0}),
        (("gas_connections", "40"), ("heat_demand", "120"), 0, {"gas_connections": 40.0, "heat_demand": 120.0}),
        (("heat_demand", "110"), ("gas_connections", "40"), 0, {"heat_demand": 110.0, "gas_connections": 40.0}),
        (("gas_connections", "40"), ("gas_connections", "45"), 1, {"heat_demand": 100.0, "gas_connections": 45.0}),
        (("heat_demand", ""), ("heat_demand", "120"), 1, {"heat_demand": 120.0}),
        (("heat_demand", "110"), ("heat_demand", ""), 1, {}),
    ],
)
def test_figures_meet_by_what_they_are(
    case: tuple[tuple[str, str], tuple[str, str], int, dict[str, float]], staff: Client, sheet: Steckbrief
) -> None:
    theirs, mine, told, expected = case
    opened = as_browser(staff.get(sheet_url(sheet)))
    assert staff.post(sheet_url(sheet), value(opened, *theirs)).status_code == 302
    stored = figures(sheet)
    refused = staff.post(sheet_url(sheet), value(opened, *mine))
    assert refused.status_code == 409
    assert figures(sheet) == stored
    assert len(asked(refused)) == told
    assert staff.post(sheet_url(sheet), answered(refused, "mine")).status_code == 302
    assert {indicator: number for (indicator, _), (number, _source) in figures(sheet).items()} == expected


def test_a_figure_that_was_changed_here_and_deleted_there_keeps_its_source_or_goes_as_a_whole(
    staff: Client, sheet: Steckbrief
) -> None:
    opened = as_browser(staff.get(sheet_url(sheet)))
    staff.post(sheet_url(sheet), value(opened, "heat_demand", ""))
    refused = staff.post(sheet_url(sheet), value(opened, "heat_demand", "120"))
    assert asked(refused) == [("Wärmebedarf: Wert", "–", "120")]
    assert staff.post(sheet_url(sheet), answered(refused, "saved")).status_code == 302
    assert figures(sheet) == {}
    refused = staff.post(sheet_url(sheet), value(opened, "heat_demand", "120"))
    assert staff.post(sheet_url(sheet), answered(refused, "mine")).status_code == 302
    assert list(figures(sheet).values()) == [(120.0, "Gutachten")]


def test_a_steckbrief_that_was_deleted_meanwhile_stays_deleted_unless_somebody_wrote_in_it(
    staff: Client, zone: Zone
) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    zone.steckbrief.delete()
    refused = staff.post(change_url(zone), opened | {"name": "Altstadt"})
    assert refused.status_code == 409
    assert staff.post(change_url(zone), as_browser(refused)).status_code == 302
    assert not Steckbrief.objects.filter(zone=zone).exists()


@pytest.mark.parametrize(("choice", "stays"), [("saved", False), ("mine", True)])
def test_a_steckbrief_that_was_deleted_there_and_changed_here_stays_or_goes_as_a_whole(
    choice: str, stays: bool, staff: Client, zone: Zone
) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    source = zone.steckbrief.source
    zone.steckbrief.delete()
    refused = staff.post(change_url(zone), opened | {TEXT: "Bernds Text"})
    assert asked(refused) == [("Empfehlung", "–", "Bernds Text")]
    assert refused.context["conflict"].taken == []
    assert "zwingend erforderlich" not in refused.content.decode()
    again = staff.post(change_url(zone), as_browser(refused))
    assert staff.post(change_url(zone), answered(again, choice)).status_code == 302
    stored = Steckbrief.objects.filter(zone=zone).values_list("recommendation", "source")
    assert list(stored) == ([("Bernds Text", source)] if stays else [])


def test_an_untouched_outline_takes_the_saved_one(staff: Client, zone: Zone) -> None:
    opened = as_browser(staff.get(change_url(zone)))
    moved = builders.square(680_000, 5_643_000, builders.SHARED, 5_644_200)
    zone.geometry.polygon = moved
    zone.geometry.save()
    refused = staff.post(change_url(zone), opened | {"name": "Altstadt"})
    assert asked(refused) == []
    assert staff.post(change_url(zone), as_browser(refused)).status_code == 302
    assert Zone.objects.get(pk=zone.pk).geometry.polygon.equals_exact(moved, tolerance=0.001)


@pytest.mark.parametrize("opened", ["{", "[]", "1", "[" * 100_000, '{"name": []}'])
def test_a_page_without_readable_marks_is_asked_about_everything(opened: str, staff: Client, zone: Zone) -> None:
    sent = as_browser(staff.get(change_url(zone)))
    staff.post(change_url(zone), sent | {TEXT: "Annas Text"})
    refused = staff.post(change_url(zone), sent | {"name": "Altstadt", "opened": opened})
    assert refused.status_code == 409
    assert ("Empfehlung", "Annas Text", "–") in asked(refused)
    assert ("Name", zone.name, "Altstadt") in asked(refused)
