"""The first user: a password that nobody could know, shown once."""

import re
from io import StringIO

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import CommandError, call_command
from django.test import RequestFactory

pytestmark = pytest.mark.django_db


def create_admin(**options: bool) -> str:
    out = StringIO()
    call_command("create_admin", stdout=out, **options)
    return out.getvalue()


def test_the_printed_password_opens_the_door() -> None:
    password = re.search(r"password: (\S+)", create_admin())
    assert password
    assert len(password[1]) >= 20
    user = authenticate(RequestFactory().post("/"), username="admin", password=password[1])
    assert user is not None
    assert user.is_superuser


def test_two_installations_have_different_passwords() -> None:
    first = create_admin()
    get_user_model().objects.all().delete()
    assert create_admin() != first


def test_an_existing_superuser_is_left_alone() -> None:
    get_user_model().objects.create_superuser("someone", password="a password of her own")
    assert create_admin(if_none=True) == ""
    assert not get_user_model().objects.filter(username="admin").exists()


def test_an_existing_admin_keeps_the_password() -> None:
    create_admin()
    with pytest.raises(CommandError, match="already"):
        create_admin()
