"""A body that cannot be read is no fault of ours, wherever it goes: the page of the refusal does not read it again."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

pytestmark = pytest.mark.django_db
KINDS = ("multipart/form-data", "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data; boundary=x")


@pytest.mark.parametrize("path", ["/gibt-es-nicht/", "/en/gibt-es-nicht/", "/rechner/viele/x/fortsetzen/", "/rechner/"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("signed_in", [False, True])
def test_the_refusal_does_not_stumble_over_it(path: str, kind: str, *, signed_in: bool) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies["csrftoken"] = "a" * 32
    if signed_in:
        client.force_login(User.objects.create_user("jemand", is_staff=True))
    assert 400 <= client.generic("POST", path, b"abc", content_type=kind).status_code < 500


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_empty_field_to_go_back_to_is_none(method: str) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("technik"))
    answer = client.generic(method, "/verwaltung/zones/address/1/change/?_to_field=", b"")
    assert answer.status_code < 500
