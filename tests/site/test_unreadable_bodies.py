"""A body that cannot be read is no fault of ours, wherever it goes: the page of the refusal does not read it again."""

import codecs
from collections.abc import Iterator
from encodings.aliases import aliases
from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client

from jena_waerme.handler import SiteHandler

pytestmark = pytest.mark.django_db
KINDS = ("multipart/form-data", "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data; boundary=x")


def lookup(name: str) -> str | None:
    """Return the name by which Python knows a charset; None for one that it only has a name for."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


SECRET = "a" * 32
BODY = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xe4\r\n--x--\r\n'
KNOWN = {*aliases.values(), "idna", "undefined", "punycode", "unicode_escape", "zip", "bz2", "rot13", "gibt-es-nicht"}
OTHERS = {name for name in KNOWN if lookup(name) not in {"utf-8", "ascii"}}


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


@pytest.mark.parametrize("mark", ["abc", "", "½", "1 OR 1=1"])
@pytest.mark.parametrize(
    ("page", "action"),
    [
        ("auth/user", "end_sign_ins"),
        ("axes/accessattempt", "lift"),
        ("zones/edition", "copy_as_draft"),
    ],
)
def test_no_row_is_marked_by_what_is_no_number(page: str, action: str, mark: str) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("technik"))
    answer = client.post(f"/verwaltung/{page}/", {"action": action, "_selected_action": [mark]})
    assert answer.status_code == 400


@pytest.fixture
def own_connection() -> Iterator[None]:
    """Leave the connection of the test open, which the requests of a server close."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def status_of(method: str, url: str, kind: str, body: bytes = b"") -> int:
    """Return what the server answers, which hands requests to `SiteHandler`."""
    path, _sign, query = url.partition("?")
    environ = {
        "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "CONTENT_TYPE": kind,
        "CONTENT_LENGTH": str(len(body)), "wsgi.input": BytesIO(body), "HTTP_COOKIE": f"csrftoken={SECRET}",
        "HTTP_X_CSRFTOKEN": SECRET, "SERVER_NAME": "testserver", "SERVER_PORT": "80", "wsgi.url_scheme": "http",
    }  # fmt: skip
    answered: list[str] = []
    SiteHandler()(environ, lambda status, _headers, _info=None: answered.append(status))
    return int(answered[0].split()[0])


@pytest.mark.usefixtures("own_connection")
@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])
def test_no_charset_that_python_knows_is_a_fault_of_ours(kind: str) -> None:
    for charset in sorted(OTHERS):
        named = f"{kind}; charset={charset}"
        assert status_of("POST", "/rueckmeldung/?q=%e4", named, BODY) == 400, charset
        assert status_of("GET", "/api/v1/adressen?q=W%e4", named) == 400, charset
    unnamed = status_of("POST", "/rueckmeldung/", kind, BODY)
    for charset in ("UTF-8", '"utf8"', "us-ascii"):
        assert status_of("POST", "/rueckmeldung/", f"{kind}; charset={charset}", BODY) == unnamed
