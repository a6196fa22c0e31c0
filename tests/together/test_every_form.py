"""Every form of the admin that changes data carries a version, and a stale one changes nothing."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from calculator.models import PriceRecord
from tests import builders
from tests.opened import opened
from together.models import Proposal
from together.versions import VersionedAdmin
from zones.models import Address, ColumnMapping, Edition, ImportJob, Steckbrief, StreetAlias, Zone

pytestmark = pytest.mark.django_db

# The forms without a version, and why: one that comes later is not among them.
WITHOUT = {
    Address: "nobody changes a single address",
    ColumnMapping: "only its name can be changed",
    Proposal: "it is decided, never changed",
    ImportJob: "each step asks for the state that it begins from",
    User: "accounts are kept by one person, and what a form leaves out it does not change",
    Group: "only the technical administrator changes roles",
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
    zone = builders.two_squares(builders.edition())[0]
    return {Zone: zone, Steckbrief: zone.steckbrief, Edition: zone.edition}[model]  # type: ignore[return-value,index]


EDITABLE = [model for model in admin.site._registry if model not in WITHOUT]


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
    assert answer.context["both_texts"]
    again = type(stored)._default_manager.get(pk=stored.pk)
    assert values(again) == values(stored)


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
    assert ("Ein langer Text" in page) is (model is not Zone)  # a zone's own form asks for no source
