"""Who finds no turn is told in words, and when to come again; the server tells the site (tests/ops/test_serving.py)."""

from types import SimpleNamespace

import pytest
from django.test import Client

from jena_waerme.postgis import patience
from jena_waerme.serving.answering import WAIT_S
from jena_waerme.serving.pools import Pools, _brings_files, is_from_memory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("path", "words"),
    [("/rechner/ergebnis.pdf", "in 42 Sekunden wieder"), ("/en/rechner/ergebnis/", "again in 42 seconds")],
)
def test_a_visitor_reads_when_to_come_again(path: str, words: str) -> None:
    answer = Client().get(path, **{WAIT_S: 42})
    assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "42", "no-store")
    assert words in answer.content.decode()


def test_a_program_is_told_in_its_own_shape() -> None:
    answer = Client().get("/rechner/ergebnis.json", **{WAIT_S: 1})
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
    assert "in einer Sekunde" in answer.json()["detail"]


def test_who_sends_a_form_is_told_that_it_is_not_stored() -> None:
    answer = Client().post("/rechner/beratung/7/dateien/", **{WAIT_S: 42})
    assert answer.status_code == 503
    assert "noch nichts. Bitte gehen Sie im Browser zurück und senden Sie es in 42 Sekunden" in answer.text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/rechner/ergebnis.pdf", 0),
        ("/en/rechner/ergebnis.blatt.pdf", 0),
        ("/rechner/beratung/12/protokoll.xlsx", 0),
        ("/rechner/beratung/auskunft.zip", 0),
        ("/rechner/viele/3/ergebnis.gpkg", 0),
        ("/rechner/ergebnis/", 1),
        ("/leicht/rechner/ergebnis/rechnung/", 1),
        ("/rechner/genau/", 1),
        ("/en/api/v1/adressen:suche", 3),
        ("/api/v1/adressen", None),
        ("/rechner/", None),
        ("/rechner/beratung/7/dateien/", None),
        ("/adresse/", None),
        ("/karte/kacheln/a/1/2/3.mvt", None),
        ("/rechner/viele/3/stand.json", None),
    ],
)
def test_only_what_computes_waits_for_a_turn(path: str, kind: int | None) -> None:
    pools = Pools(threads=1, processes=1)
    try:
        costly = [pool for _kind, pool in pools._costly]
        assert pools._of(path, brings_files=False) is (None if kind is None else costly[kind])
    finally:
        pools.shutdown()


@pytest.mark.parametrize(
    ("path", "cookie", "from_memory"),
    [
        ("/", "", True),
        ("/en/", "csrftoken=x", True),
        ("/leicht/impressum/", "", True),
        ("/api/v1/adressen", "", True),
        ("/en/api/v1/adressen/12345", "", True),
        ("/livez", "", True),
        ("/livez", "sessionid=x", True),
        ("/robots.txt", "sessionid=x", True),
        ("/", "sessionid=x", False),
        ("/karte/", "", False),
        ("/gebiete/DEMO-01/", "", False),
        ("/readyz", "", False),
    ],
)
def test_what_needs_no_database_does_not_wait_for_who_asks_it(path: str, cookie: str, *, from_memory: bool) -> None:
    request = SimpleNamespace(path=path, command="GET", headers={"COOKIE": cookie})
    assert is_from_memory(request) is from_memory
    assert not is_from_memory(SimpleNamespace(path=path, command="POST", headers={}))


@pytest.mark.parametrize(
    ("kind", "brings"),
    [("multipart/form-data; boundary=x", True), (" Multipart/Form-Data;boundary=x", True), ("text/plain", False)],
)
def test_whoever_hands_in_a_file_is_known_however_the_kind_is_written(kind: str, *, brings: bool) -> None:
    assert _brings_files(SimpleNamespace(command="POST", headers={"CONTENT_TYPE": kind})) is brings


def test_while_the_database_is_silent_whoever_has_a_session_waits_no_longer_than_a_visitor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(patience, "_is_silent", True)
    asked = [SimpleNamespace(path=path, command="GET", headers={"COOKIE": "sessionid=x"}) for path in ("/", "/karte/")]
    assert [is_from_memory(each) for each in asked] == [True, False]


@pytest.mark.parametrize(
    "path", ["/rechner/beratung/7/dateien/", "/rechner/viele/", "/verwaltung/zones/edition/3/pdf/", "/rueckmeldung/"]
)
def test_who_hands_in_a_file_waits_for_a_turn_where_files_are_read(path: str) -> None:
    pools = Pools(threads=1, processes=1)
    try:
        uploads = pools._costly[2][1]
        assert pools._of(path, brings_files=True) is (None if path == "/rueckmeldung/" else uploads)
    finally:
        pools.shutdown()
