"""A variant leaves a case only after a question, can be brought back for thirty days, and is then forgotten."""

import datetime as dt

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from calculator.consultations import cases, export, leaving, retention
from calculator.consultations.house_of_case import whole_query
from calculator.consultations.pasted_links import asked_from
from calculator.models import Consultation, FormerVariant, Variant
from tests import builders
from tests.calculator.consultations.conftest import QUOTE, VARIANT
from tests.calculator.consultations.site import page_of, refused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _signed_in(client: Client, advisor: User) -> None:
    client.force_login(advisor)


def test_removing_asks_first_and_comes_back_as_it_was(client: Client, case: Consultation) -> None:
    variant = case.variants.get()
    whole, kept = whole_query(variant), variant.snapshots.get().content
    variant.offers.create(system="gas", number=2, content={"name": "Erfunden"}, file=case.files.get())
    page = client.get(page_of("remove_variant", case, 1)).content.decode()
    assert VARIANT in page
    assert case.variants.exists()
    assert client.post(page_of("remove_variant", case, 1), {"version": variant.version}).status_code == 302
    assert not case.variants.exists()
    assert client.post(page_of("bring_back", case, FormerVariant.objects.get().pk)).status_code == 302
    back = case.variants.get()
    assert (back.title, whole_query(back), back.snapshots.get().content) == (VARIANT, whole, kept)
    offer = back.offers.get(number=2)
    assert (offer.content, offer.file) == ({"name": "Erfunden"}, case.files.get())
    assert not FormerVariant.objects.exists()


@pytest.mark.parametrize("version", ["", "0", "2", "x"])
def test_another_version_than_the_one_that_was_seen_is_not_removed(
    client: Client, case: Consultation, version: str
) -> None:
    page = refused(client, page_of("remove_variant", case, 1), {"version": version}, status=409)
    assert "Entfernt ist nichts." in page
    assert case.variants.exists()


def test_a_page_of_a_removed_variant_saves_over_no_other_one(case: Consultation, advisor: User) -> None:
    variant = case.variants.get()
    leaving.remove_variant(variant, variant.version, advisor)
    other = cases.add_variant(case, "Neu", asked_from(builders.HOUSE, timezone.localdate()), advisor)
    assert (other.position, other.version) == (1, variant.version + 1)


def test_without_room_a_variant_stays_where_it_is_kept(client: Client, case: Consultation, advisor: User) -> None:
    variant = case.variants.get()
    former = leaving.remove_variant(variant, variant.version, advisor)
    for _ in range(6):
        cases.add_variant(case, "Noch eine", asked_from(builders.HOUSE, timezone.localdate()), advisor)
    page = client.post(page_of("bring_back", case, former.pk), follow=True).content.decode()
    assert "höchstens sechs Varianten" in page
    assert FormerVariant.objects.exists()


def test_another_advisors_variant_cannot_be_brought_back(client: Client, case: Consultation, colleague: User) -> None:
    former = leaving.remove_variant(case.variants.get(), 1, case.advisor)
    client.force_login(colleague)
    assert client.post(page_of("bring_back", case, former.pk)).status_code == 404


def test_it_is_forgotten_after_thirty_days_and_told_to_the_person_until_then(case: Consultation) -> None:
    former = leaving.remove_variant(case.variants.get(), 1, case.advisor)
    assert QUOTE in str(export.as_json(case)["fruehere_varianten"]).replace("+", " ")
    retention.delete_expired(former.forget_on - dt.timedelta(days=1))
    assert FormerVariant.objects.exists()
    retention.delete_expired(former.forget_on)
    assert not FormerVariant.objects.exists()
    assert Consultation.objects.filter(pk=case.pk).exists()
    assert not Variant.objects.exists()
