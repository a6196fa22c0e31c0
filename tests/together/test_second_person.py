"""Prices with two people: proposed by one, decided by another; and as before where no setting asks for it."""

from decimal import Decimal
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import AnonymousUser, User
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from calculator.models import PriceRecord
from tests import builders, roles
from tests.calculator.test_prices import FORM, save
from tests.opened import deletion
from together import second_person
from together.models import Proposal, ProposalState

pytestmark = pytest.mark.django_db
LIST = "/verwaltung/together/proposal/"


@pytest.fixture(autouse=True)
def _two_people(settings: Settings) -> None:
    settings.PRICES_NEED_SECOND_PERSON = True


def signed_in(name: str, role: str = "Preispflege") -> Client:
    user = User.objects.create_user(name, is_staff=True)
    user.groups.add(roles.role(role))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def first() -> Client:
    return signed_in("erste")


@pytest.fixture
def second() -> Client:
    return signed_in("zweite")


def page_of(proposal: Proposal) -> str:
    return reverse("admin:together_proposal_change", args=[proposal.pk])


def change_url(price: PriceRecord) -> str:
    return reverse("admin:calculator_pricerecord_change", args=[price.pk])


def test_a_price_waits_until_a_second_person_agrees(first: Client, second: Client) -> None:
    answer = save(first, FORM)
    assert answer.status_code == 302
    assert not PriceRecord.objects.exists()
    assert not LogEntry.objects.exists()
    proposal = Proposal.objects.get()
    page = second.get(page_of(proposal)).content.decode()
    for expected in ("erste", "0,25", "Preisblatt", "Arbeitspreis für Wärmepumpenstrom (€/kWh)", "Musterhaus 1"):
        assert expected in page
    assert FORM["parameter"] not in page
    assert second.post(page_of(proposal), {"accept": "1"}).status_code == 302
    price = PriceRecord.objects.get()
    assert price.value == Decimal("0.25")
    entry = LogEntry.objects.get()
    assert (entry.user.username, entry.object_id) == ("zweite", str(price.pk))
    assert "erste" in entry.get_change_message()
    proposal.refresh_from_db()
    assert (proposal.decision, proposal.decided_by.username) == (ProposalState.ACCEPTED, "zweite")  # type: ignore[union-attr]


def test_nobody_agrees_to_their_own_proposal(first: Client) -> None:
    save(first, FORM)
    proposal = Proposal.objects.get()
    assert "Eine zweite Person muss zustimmen" in first.get(page_of(proposal)).content.decode()
    for decision in ({"accept": "1"}, {"refuse": "1", "reason": "Stimmt doch nicht"}):
        assert first.post(page_of(proposal), decision).status_code == 403
    assert not PriceRecord.objects.exists()


@pytest.mark.parametrize(("role", "status"), [("Freigabe", 302), ("Redaktion", 403), ("Beratung", 403)])
def test_only_who_may_release_prices_decides(role: str, status: int, first: Client) -> None:
    save(first, FORM)
    assert signed_in("andere", role).post(page_of(Proposal.objects.get()), {"accept": "1"}).status_code == status
    assert PriceRecord.objects.exists() is (status == 302)


def test_a_change_leaves_the_price_as_it_is_until_it_is_decided(first: Client, second: Client) -> None:
    builders.price()
    price = PriceRecord.objects.get()
    save(first, {**FORM, "value": "0,5"}, change_url(price))
    price.refresh_from_db()
    assert price.value == Decimal("0.25")
    proposal = Proposal.objects.get()
    assert ["Wert", "0,25", "0,5"] in [
        [label, before.rstrip("0"), after] for label, before, after in proposal.differences
    ]
    second.post(page_of(proposal), {"accept": "1"})
    price.refresh_from_db()
    assert price.value == Decimal("0.5")


def test_a_refusal_has_a_reason_and_changes_nothing(first: Client, second: Client) -> None:
    save(first, FORM)
    proposal = Proposal.objects.get()
    assert second.post(page_of(proposal), {"refuse": "1", "reason": "nein"}).status_code == 400
    assert second.post(page_of(proposal), {"refuse": "1", "reason": "Das Preisblatt ist veraltet"}).status_code == 302
    proposal.refresh_from_db()
    assert (proposal.decision, proposal.reason) == (ProposalState.REFUSED, "Das Preisblatt ist veraltet")
    assert not PriceRecord.objects.exists()
    assert second.post(page_of(proposal), {"accept": "1"}).status_code == 302
    assert not PriceRecord.objects.exists()


def test_deleting_waits_too(first: Client, second: Client) -> None:
    builders.price()
    price = PriceRecord.objects.get()
    url = reverse("admin:calculator_pricerecord_delete", args=[price.pk])
    first.post(url, deletion(first, url))
    assert PriceRecord.objects.exists()
    proposal = Proposal.objects.get()
    assert "soll gelöscht werden" in second.get(page_of(proposal)).content.decode()
    second.post(page_of(proposal), {"accept": "1"})
    assert not PriceRecord.objects.exists()


def test_many_are_never_deleted_at_once(first: Client) -> None:
    builders.price()
    chosen = {"action": "delete_selected", "_selected_action": [PriceRecord.objects.get().pk], "post": "yes"}
    first.post(reverse("admin:calculator_pricerecord_changelist"), chosen)
    assert PriceRecord.objects.exists()


@pytest.mark.parametrize("value", ["0,5", "0,7"])
def test_a_price_that_has_changed_since_the_proposal_is_not_overwritten(
    value: str, first: Client, second: Client
) -> None:
    builders.price()
    price = PriceRecord.objects.get()
    save(first, {**FORM, "value": "0,5"}, change_url(price))
    PriceRecord.objects.update(source="Inzwischen geändert")
    proposal = Proposal.objects.get()
    answer = second.post(page_of(proposal), {"accept": "1"})
    assert answer.status_code == 409
    assert "hat sich seit dem Vorschlag geändert" in answer.content.decode()
    price.refresh_from_db()
    assert (price.value, price.source) == (Decimal("0.25"), "Inzwischen geändert")
    assert Proposal.objects.get().is_open


def test_a_price_that_is_gone_or_does_not_fit_any_more_is_told_in_words(first: Client, second: Client) -> None:
    save(first, FORM)
    builders.price()  # the same days are taken by now
    answer = second.post(page_of(Proposal.objects.get()), {"accept": "1"})
    assert answer.status_code == 409
    assert "passt nicht mehr" in answer.content.decode()
    price = PriceRecord.objects.get()
    save(first, {**FORM, "value": "0,5"}, change_url(price))
    price.delete()
    gone = second.post(page_of(Proposal.objects.exclude(object_pk="").get()), {"accept": "1"})
    assert gone.status_code == 409
    assert "gibt es nicht mehr" in gone.content.decode()


def test_the_list_names_what_waits_and_only_to_those_whom_it_concerns(first: Client, second: Client) -> None:
    save(first, FORM)
    assert "erste" in second.get(LIST).content.decode()
    assert signed_in("redaktion", "Redaktion").get(LIST).status_code == 403


def test_without_the_setting_one_person_is_enough(first: Client, settings: Settings) -> None:
    settings.PRICES_NEED_SECOND_PERSON = False
    save(first, FORM)
    assert PriceRecord.objects.get().value == Decimal("0.25")
    assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    ("needed", "person", "authors", "may"),
    [
        (True, User(pk=1), {2}, True),
        (True, User(pk=1), {1, 2}, False),
        (True, User(pk=1, is_superuser=True), {2}, False),
        (True, User(pk=1, is_active=False), {2}, False),
        (True, AnonymousUser(), {2}, False),
        (True, None, {2}, False),
        (False, User(pk=1), {1}, True),
        (False, User(pk=1, is_superuser=True), {1}, True),
    ],
)
def test_the_rule_is_one_for_all(
    needed: bool, person: User | AnonymousUser | None, authors: set[int | None], may: bool, settings: Any
) -> None:
    settings.PRICES_NEED_SECOND_PERSON = needed
    assert second_person.may_decide("PRICES_NEED_SECOND_PERSON", person, authors) is may


def test_the_technical_administrator_proposes_and_is_never_the_second_person(first: Client) -> None:
    root = Client()
    root.force_login(User.objects.create_superuser("root"))
    save(first, FORM)
    proposal = Proposal.objects.get()
    assert "Die technische Administration ist nie die zweite Person" in root.get(page_of(proposal)).content.decode()
    for decision in ({"accept": "1"}, {"refuse": "1", "reason": "Das Preisblatt ist veraltet"}):
        assert root.post(page_of(proposal), decision).status_code == 403
    assert not PriceRecord.objects.exists()
    proposal.delete()
    save(root, FORM)
    assert signed_in("dritte").post(page_of(Proposal.objects.get()), {"accept": "1"}).status_code == 302
    assert PriceRecord.objects.exists()


def test_who_only_releases_sees_and_agrees_to_a_changed_price(first: Client) -> None:
    builders.price()
    price = PriceRecord.objects.get()
    save(first, {**FORM, "value": "0,5"}, change_url(price))
    release = signed_in("freigabe", "Freigabe")
    proposal = Proposal.objects.get()
    assert "Musterhaus 1" in release.get(page_of(proposal)).content.decode()
    assert release.post(page_of(proposal), {"accept": "1"}).status_code == 302
    price.refresh_from_db()
    assert price.value == Decimal("0.5")


def test_who_only_releases_changes_no_price_alone(first: Client) -> None:
    builders.price()
    release = signed_in("freigabe", "Freigabe")
    assert release.post(change_url(PriceRecord.objects.get()), {**FORM, "value": "0,5"}).status_code == 403
