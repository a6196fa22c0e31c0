"""Every form of the admin that changes data carries a version, and a stale one changes nothing."""

import json
import re
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, User
from django.db.models import Model
from django.test import Client
from django.urls import reverse
from lxml import html

from calculator.models import PriceRecord
from feedback.models import Feedback, FeedbackKind
from knowledge.models import EditedText, PlanMeasure, YearlyReport
from people.models import RoleGrant
from tests import builders
from tests.opened import as_browser, opened
from together.models import Proposal
from together.three_way import fingerprint
from together.versions import VersionedAdmin
from zones.models import (
    Address,
    ColumnMapping,
    ContactEntry,
    DailyCount,
    Edition,
    ImportJob,
    NamedBuilding,
    Steckbrief,
    StreetAlias,
    Zone,
)

pytestmark = pytest.mark.django_db

# The forms without a version, and why: one that comes later is not among them.
WITHOUT = {
    Address: "nobody changes a single address",
    DailyCount: "numbers are counted, and there is no form",
    ColumnMapping: "only its name can be changed",
    Proposal: "it is decided, never changed",
    ImportJob: "each step asks for the state that it begins from",
    User: "accounts are kept by one person, and what a form leaves out it does not change",
    Group: "nobody changes roles",
    LogEntry: "nobody changes what was done",
    AccessAttempt: "failed sign-ins are forgotten, never changed",
}


@pytest.fixture
def staff(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("clerk"))
    return client


def example(model: type[Model]) -> Model:
    """A stored object that may be changed."""
    if model is PriceRecord:
        builders.price()
        return PriceRecord.objects.get()
    if model is StreetAlias:
        return StreetAlias.objects.create(old_name="Leninallee", street="Westweg", source="Test", as_of=builders.DAY)
    if model is NamedBuilding:
        return NamedBuilding.objects.create(name="Schule", address="Westweg 1", source="Test", as_of=builders.DAY)
    if model is ContactEntry:
        return ContactEntry.objects.create(
            name="Amt", purpose="Hilft.", topics=["plan"], url="https://amt.example", link_text="Amt", source="Test"
        )
    if model in MADE_OF:
        return model._default_manager.create(**MADE_OF[model])
    zone = builders.two_squares(builders.edition())[0]
    return {Zone: zone, Steckbrief: zone.steckbrief, Edition: zone.edition}[model]  # type: ignore[return-value,index]


MADE_OF: dict[type[Model], dict[str, Any]] = {
    Feedback: {"kind": FeedbackKind.WRONG, "page": "/gebiete/DEMO-01/", "text": "Die Zahl ist alt."},
    EditedText: {"kind": "word", "key": "jaz", "title": "JAZ", "body": "Erklärt.", "as_of": builders.DAY},
    PlanMeasure: {"number": 1, "title": "Netz", "source": "Test"},
    YearlyReport: {"year": 2026, "summary": "Getan.", "source": "Test", "as_of": builders.DAY},
}
# The field that the tests change; otherwise the source.
THEIRS = {Zone: "name", EditedText: "title", Feedback: "answer"}
# What the rows of the forms carry besides: what names them, and how they are saved.
NOT_COMPARED = ("-id", "-zone", "-steckbrief", "-indicator", "-category", "-neighbours_follow", "-DELETE")

NEVER_CHANGED = (RoleGrant,)  # proposed, given, and then on record
EDITABLE = [model for model in admin.site._registry if model not in {*WITHOUT, *NEVER_CHANGED}]


def test_no_form_is_forgotten() -> None:
    plain = {model for model, of in admin.site._registry.items() if not isinstance(of, VersionedAdmin)}
    assert plain - set(WITHOUT) == set()
    assert set(WITHOUT) <= plain, "a form that carries a version by now needs no excuse"


@pytest.mark.parametrize("model", EDITABLE, ids=lambda model: model.__name__)
def test_the_page_carries_the_version_and_a_form_without_it_is_refused_with_both_texts(
    model: type[Model], staff: Client
) -> None:
    stored = example(model)
    name = f"{model._meta.app_label}_{model._meta.model_name}"
    url = reverse(f"admin:{name}_change", args=[stored.pk])
    assert len(opened(staff, url)["version"]) == 64
    answer = staff.post(url, {"source": "Aus einem alten Fenster"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Jemand anderes hat hier inzwischen gespeichert" in page
    assert answer.context["conflict"].questions
    again = type(stored)._default_manager.get(pk=stored.pk)
    assert values(again) == values(stored)


@pytest.mark.parametrize("model", EDITABLE, ids=lambda model: model.__name__)
def test_the_page_knows_what_a_browser_sends_of_each_untouched_field(model: type[Model], staff: Client) -> None:
    page = staff.get(change_url(example(model)))
    sent, marks = as_browser(page), json.loads(page.context["opened"])
    main = {name: mark for name, mark in marks.items() if name in sent}
    assert main == {name: fingerprint(sent[name]) for name in main}
    rows = [mark for name, mark in marks.items() if name not in sent]
    numbered = [name for name in sent if re.search(r"-\d+-", name) and not name.endswith(NOT_COMPARED)]
    assert sorted(rows) == sorted(fingerprint(sent[name]) for name in numbered)


@pytest.mark.parametrize("model", EDITABLE, ids=lambda model: model.__name__)
def test_a_browser_puts_no_earlier_texts_beside_the_marks_of_a_page_that_is_opened_anew(
    model: type[Model], staff: Client
) -> None:
    page = html.fromstring(staff.get(change_url(example(model))).content.decode())
    (form,) = page.xpath("//form[.//input[@name='opened']]")
    assert form.get("autocomplete") == "off"


@pytest.mark.parametrize("model", EDITABLE, ids=lambda model: model.__name__)
def test_a_field_that_nobody_touched_takes_what_the_other_saved(model: type[Model], staff: Client) -> None:
    stored, theirs = example(model), THEIRS.get(model, "source")
    opened = as_browser(staff.get(change_url(stored)))
    type(stored)._default_manager.filter(pk=stored.pk).update(**{theirs: "Annas Text"})
    answer = staff.post(change_url(stored), opened)
    assert answer.status_code == 409
    assert answer.context["conflict"].questions == []
    assert len(answer.context["conflict"].taken) == 1
    saved_in_the_end(staff, stored, as_browser(answer))
    assert getattr(type(stored)._default_manager.get(pk=stored.pk), theirs) == "Annas Text"


@pytest.mark.parametrize("choice", ["saved", "mine"])
@pytest.mark.parametrize("model", EDITABLE, ids=lambda model: model.__name__)
def test_a_field_that_both_have_changed_is_never_saved_without_a_decision(
    model: type[Model], choice: str, staff: Client
) -> None:
    stored, field = example(model), THEIRS.get(model, "source")
    opened = as_browser(staff.get(change_url(stored)))
    type(stored)._default_manager.filter(pk=stored.pk).update(**{field: "Annas Text"})
    answer = staff.post(change_url(stored), opened | {field: "Bernds Text"})
    assert [(each.texts.saved, each.texts.typed) for each in answer.context["conflict"].questions] == [
        ("Annas Text", "Bernds Text")
    ]
    again = staff.post(change_url(stored), as_browser(answer))
    assert again.status_code == 409
    (question,) = again.context["conflict"].questions
    saved_in_the_end(staff, stored, as_browser(again) | {question.choice_name: choice})
    expected = {"saved": "Annas Text", "mine": "Bernds Text"}[choice]
    assert getattr(type(stored)._default_manager.get(pk=stored.pk), field) == expected


def saved_in_the_end(staff: Client, stored: Model, sent: dict[str, Any]) -> None:
    """Send a form; a price or a text shows first what it would change."""
    answer = staff.post(change_url(stored), sent)
    if isinstance(stored, PriceRecord | EditedText):
        answer = staff.post(change_url(stored), as_browser(answer))
    assert answer.status_code == 302, answer.context["errors"]


def change_url(stored: Model) -> str:
    return reverse(f"admin:{stored._meta.app_label}_{stored._meta.model_name}_change", args=[stored.pk])


def values(stored: Model) -> dict[str, Any]:
    return {field.attname: field.value_from_object(stored) for field in stored._meta.concrete_fields if field.editable}


@pytest.mark.parametrize("model", EDITABLE, ids=lambda model: model.__name__)
def test_a_form_that_was_open_while_the_object_was_deleted_shows_what_was_typed(
    model: type[Model], staff: Client
) -> None:
    stored = example(model)
    url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[stored.pk])
    carried = opened(staff, url)
    stored.delete()
    answer = staff.post(url, {**carried, "source": "Ein langer Text"})
    assert answer.status_code == 404
    page = answer.content.decode()
    assert "Das gibt es nicht mehr" in page
    assert ("Ein langer Text" in page) is (model not in {Zone, EditedText, Feedback})  # these forms ask for no source
