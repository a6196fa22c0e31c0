"""Who presses twice proposes once: nobody must refuse the second one by hand."""

import threading

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from calculator.models import PriceRecord
from tests import builders
from tests.calculator.test_prices import FORM, save
from tests.opened import deletion
from tests.processes import PATIENCE_S
from together.models import Proposal, ProposalState


@pytest.fixture(autouse=True)
def _two_people(settings: Settings) -> None:
    settings.PRICES_NEED_SECOND_PERSON = True


def signed_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser(name))
    return client


def change_url(view: str = "change") -> str:
    return reverse(f"admin:calculator_pricerecord_{view}", args=[PriceRecord.objects.get().pk])


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["new", "change", "deletion"])
def test_the_same_form_twice_is_one_proposal(kind: str) -> None:
    client = signed_in("erste")
    if kind != "new":
        builders.price()
    for _press in range(2):
        if kind == "deletion":
            answer = client.post(change_url("delete"), deletion(client, change_url("delete")))
        else:
            answer = save(client, {**FORM, "value": "0,5"}, change_url() if kind == "change" else "")
        assert answer.status_code == 302
    assert Proposal.objects.count() == 1


@pytest.mark.django_db
def test_another_value_another_person_and_a_new_try_after_a_refusal_are_proposals_of_their_own() -> None:
    client = signed_in("erste")
    save(client, FORM)
    save(client, {**FORM, "value": "0,26"})
    save(signed_in("zweite"), FORM)
    assert Proposal.objects.count() == 3
    for proposal in Proposal.objects.all():
        proposal.decision, proposal.decided_at = ProposalState.REFUSED, proposal.proposed_at
        proposal.save()
    save(client, FORM)
    assert Proposal.objects.count() == 4


@pytest.mark.django_db(transaction=True)
def test_two_presses_at_the_same_moment_are_one_proposal() -> None:
    client = signed_in("erste")
    url = reverse("admin:calculator_pricerecord_add")
    shown = client.post(url, FORM)
    form = {**FORM, "previewed": shown.context["adminform"].form["previewed"].value()}
    together = threading.Barrier(2)
    statuses = []

    def press() -> None:
        try:
            browser = Client()
            browser.cookies = client.cookies
            together.wait(timeout=PATIENCE_S)
            statuses.append(browser.post(url, form).status_code)
        finally:
            connection.close()

    presses = [threading.Thread(target=press) for _ in range(2)]
    for each in presses:
        each.start()
    for each in presses:
        each.join(timeout=PATIENCE_S)
    assert (statuses, Proposal.objects.count()) == ([302, 302], 1)
