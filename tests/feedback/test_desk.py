"""Staff work off what visitors told: state and answer change, what was told does not."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from feedback import keeping
from feedback.models import Feedback, FeedbackKind
from feedback.place import ToldPlace
from tests.roles import role

pytestmark = pytest.mark.django_db
LIST = "/verwaltung/feedback/feedback/"


@pytest.fixture
def entry() -> Feedback:
    return keeping.keep(FeedbackKind.WRONG, ToldPlace("/gebiete/DEMO-01/", "DEMO-01"), {"text": "Die Zahl ist alt."})


def clerk(client: Client, name: str) -> Client:
    user = User.objects.create_user("clerk", password="x", is_staff=True)
    user.groups.add(role(name))
    client.force_login(user)
    return client


def change(client: Client, entry: Feedback, **fields: str) -> Any:
    url = f"{LIST}{entry.pk}/change/"
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', client.get(url).content.decode()))
    return client.post(url, hidden | fields)


def test_the_editors_answer_and_close(client: Client, entry: Feedback) -> None:
    clerk(client, "Redaktion")
    assert "Die Zahl ist alt." in client.get(f"{LIST}{entry.pk}/change/").content.decode()
    saved = change(client, entry, state="done", answer="Berichtigt.", text="anders")
    assert saved.status_code == 302
    entry.refresh_from_db()
    assert (entry.state, entry.answer, entry.text) == ("done", "Berichtigt.", "Die Zahl ist alt.")
    assert entry.closed_on == timezone.localdate()
    assert [each.state for each in entry.history.all()] == ["done", "open"]


def test_what_is_opened_again_is_not_deleted(client: Client, entry: Feedback) -> None:
    clerk(client, "Redaktion")
    change(client, entry, state="refused", answer="")
    change(client, entry, state="in_work", answer="")
    entry.refresh_from_db()
    assert (entry.state, entry.closed_on) == ("in_work", None)


def test_those_who_release_only_read_and_nobody_adds(client: Client, entry: Feedback) -> None:
    clerk(client, "Freigabe")
    assert client.get(LIST).status_code == 200
    assert client.post(f"{LIST}{entry.pk}/change/", {"state": "done"}).status_code == 403
    assert client.get(f"{LIST}add/").status_code == 403
