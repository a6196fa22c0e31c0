"""Roles × pages × methods: who is let in where. A page that is not in `matrix.txt` fails, so nobody forgets to think.

Each address of those who work here is asked for by an account of each role, with numbers that nothing has. Refused is
403, or being led to sign in; everything else counts as let in, also that there is nothing of this number. Each of these
answers carries the headers of the site, and no cache between keeps it.
"""

import re
from pathlib import Path

import pytest
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.http import HttpResponseBase
from django.test import Client

from tests import roles
from tests.addresses import filled, lacking, patterns
from tests.short_refusals import write_no_pages

pytestmark = pytest.mark.django_db
TABLE = Path(__file__).with_name("matrix.txt")
ROLES = {
    "-": None,
    "R": "Redaktion",
    "F": "Freigabe",
    "P": "Preispflege",
    "B": "Beratung",
    "L": "Beratungsleitung",
    "V": "Verwaltung",
    "S": "superuser",
}
OF_STAFF = ("verwaltung/", "rechner/beratung/", "rechner/viele/", "konto/")
# They end the sign-in that the rest of the row needs, and have tests of their own.
ENDS = re.compile(r"(logout|abmelden)/$|jsi18n|autocomplete|^verwaltung/r/|\(\?P<url>")
EVERY = [path for path in patterns() if path.startswith(OF_STAFF) and not ENDS.search(path)]


def expected() -> dict[str, tuple[str, str]]:
    """Return for each address who may read it and who may send to it, one letter for each role."""
    rows = (line.split("\t") for line in TABLE.read_text().splitlines() if line and not line.startswith("#"))
    return {path: (read, send) for path, read, send in rows}


def lets_in(answer: HttpResponseBase) -> bool:
    to_sign_in = answer.status_code == 302 and re.search(r"/(login|anmelden)/", answer["Location"])
    return not (answer.status_code == 403 or to_sign_in)


def signed_in(letter: str) -> Client:
    name, client = ROLES[letter], Client()
    user = User.objects.create_user("jemand", is_staff=True, is_superuser=name == "superuser")
    if name and not user.is_superuser:
        user.groups.add(roles.role(name))
    client.force_login(user)
    return client


def test_the_table_has_every_page_and_no_other() -> None:
    assert [path for path in EVERY if path not in expected()] == []
    assert [path for path in expected() if path not in EVERY] == []


@pytest.fixture(autouse=True)
def _refusals_are_short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Status and headers of the two thousand refusals are looked at, and their pages have tests of their own."""
    write_no_pages(monkeypatch)


@pytest.fixture(autouse=True)
def _who_asks_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the account with all that it may do: nobody changes either while it asks for one page after the other."""
    read, known = ModelBackend.get_user, dict[int, User | None]()

    def kept(backend: ModelBackend, number: int) -> User | None:
        if number not in known:
            known[number] = read(backend, number)
        return known[number]

    monkeypatch.setattr(ModelBackend, "get_user", kept)


@pytest.mark.parametrize("letter", ROLES)
def test_each_role_is_let_in_where_the_table_says_and_nowhere_else(letter: str) -> None:
    client, table = signed_in(letter), expected()
    client.raise_request_exception = False
    wrong = []
    for path in EVERY:
        allowed = table.get(path, ("", ""))
        for number, method in enumerate(("GET", "POST")):
            answer = client.generic(method, filled(path))
            if lets_in(answer) is not (letter in allowed[number]):
                wrong.append(f"{method} {path}")
            wrong += [f"{method} {path}: {header}" for header in lacking(answer, is_private=True)]
    assert wrong == []
    assert client.get("/konto/").status_code == 200, "something has ended the sign-in, so the rest was not looked at"
