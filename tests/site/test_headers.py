"""Every address of the site carries the headers that protect its visitors (staff: tests/people/test_matrix.py)."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from jena_waerme.serving.answering import WAIT_S
from tests import builders
from tests.addresses import filled, lacking, patterns
from tests.people.test_matrix import OF_STAFF

pytestmark = pytest.mark.django_db
# The same pages hand out a result of every kind; as CSV it is made in a tenth of the time.
OF_ONE_VIEW = re.compile(r"rechner/ergebnis\.(?!csv)")
PUBLIC = [filled(each) for each in patterns() if not each.startswith(OF_STAFF) and not OF_ONE_VIEW.match(each)]
NEVER_THERE = "/gibt-es-nicht/"


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_every_public_address_carries_the_headers_and_begins_no_session(method: str) -> None:
    builders.published_city()
    wrong = {}
    for path in (*PUBLIC, NEVER_THERE):
        visitor = Client()
        answer = visitor.generic(method, path)
        wrong[path] = lacking(answer, is_private=False) + [name for name in visitor.cookies if name == "sessionid"]
    assert len(wrong) > 50
    assert {path: headers for path, headers in wrong.items() if headers} == {}


def test_what_a_signed_in_person_gets_is_kept_apart_from_what_others_get(client: Client) -> None:
    builders.published_city()
    client.force_login(User.objects.create_superuser("technik"))
    apart = {}
    for path in PUBLIC:
        answer = client.get(path)
        is_apart = "Cookie" in answer.headers.get("Vary", "") or "no-store" in answer.headers.get("Cache-Control", "")
        apart[path] = is_apart or "technik" not in getattr(answer, "text", "")
    assert [path for path, is_apart in apart.items() if not is_apart] == []


@pytest.mark.parametrize(
    ("path", "more", "status"),
    [
        ("/en/konto/", {}, 302),
        ("/ueber/", {"headers": {"host": "elsewhere.example"}}, 400),
        ("/rechner/ergebnis.pdf", {WAIT_S: 42}, 503),
    ],
)
def test_what_is_answered_before_any_page_is_asked_carries_them_too(
    path: str, more: dict[str, Any], status: int, client: Client
) -> None:
    answer = client.get(path, **more)
    assert answer.status_code == status
    assert lacking(answer, is_private=False) == []
