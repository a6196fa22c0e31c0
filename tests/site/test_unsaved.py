"""What somebody typed comes back when it cannot be stored: each form of ours, with a button that sends it again."""

import errno
from typing import Any, NoReturn

import psycopg
import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.urls import reverse

from calculator.models import Consultation
from feedback.models import Feedback
from tests import builders

NOTES = "Der Kunde heizt mit Öl und überlegt seit Jahren. <b>" + "Viel dazu. " * 1400
TOLD = "Auf der Seite steht eine Hausnummer, die es in unserer Straße gar nicht gibt."
ORIGIN = "http://testserver"
pytestmark = pytest.mark.django_db


def full(execute: Any, sql: str, *more: Any) -> Any:
    """A database whose disk is full reads and does not write."""
    if sql.lstrip().upper().startswith(("INSERT", "UPDATE")):
        raise OperationalError from psycopg.errors.DiskFull("could not extend file: No space left on device")
    return execute(sql, *more)


def lost(*_asked: Any) -> NoReturn:
    raise OperationalError


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(builders.account("beraterin", "Beratung"))
    client.raise_request_exception = False
    return client


@pytest.mark.parametrize("fault", [full, lost])
def test_long_notes_of_a_case_come_back_and_are_stored_afterwards(desk: Client, fault: Any) -> None:
    new = reverse("calculator:consultations:new")
    fields = {"title": "Haus am Hang", "held_on": "2026-05-04", "internal_notes": NOTES}
    with connection.execute_wrapper(fault):
        answer = desk.post(new, fields, headers={"Origin": ORIGIN})
    assert answer.status_code == 503
    assert answer["Retry-After"] == "30"
    assert "Noch nicht gespeichert, aber Ihr Text ist da" in answer.text
    assert NOTES.replace("<", "&lt;").replace(">", "&gt;").strip() in answer.text
    assert not Consultation.objects.exists()
    assert desk.post(new, dict(answer.context["kept"])).status_code == 302
    assert Consultation.objects.get().internal_notes.strip() == NOTES.strip()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("fault", [full, lost])
def test_what_a_visitor_tells_comes_back(client: Client, fault: Any) -> None:
    client.raise_request_exception = False
    fields = {"kind": "wrong", "seite": "/gebiete/", "text": TOLD, "website": ""}
    with connection.execute_wrapper(fault):
        answer = client.post("/rueckmeldung/", fields, headers={"Origin": ORIGIN})
    assert (answer.status_code, TOLD in answer.text) == (503, True)
    assert 'action="/rueckmeldung/"' in answer.text
    assert client.post("/rueckmeldung/", fields).status_code == 302
    assert Feedback.objects.count() == 1


def test_in_english_too(client: Client) -> None:
    client.raise_request_exception = False
    with connection.execute_wrapper(full):
        fields = {"kind": "wrong", "seite": "/gebiete/", "text": TOLD, "website": ""}
        answer = client.post("/en/rueckmeldung/", fields, headers={"Origin": ORIGIN})
    assert (answer.status_code, 'action="/en/rueckmeldung/"' in answer.text) == (503, True)
    assert "your text is here" in answer.text


def test_a_disk_without_room_for_an_upload_is_no_error_of_ours(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.raise_request_exception = False

    def no_room(*_asked: Any) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("feedback.views.keep", no_room)
    fields = {"kind": "wrong", "seite": "/gebiete/", "text": TOLD, "website": ""}
    answer = client.post("/rueckmeldung/", fields, headers={"Origin": ORIGIN})
    assert (answer.status_code, TOLD in answer.text) == (503, True)


def test_a_password_does_not_come_back(client: Client) -> None:
    client.raise_request_exception = False
    with connection.execute_wrapper(lost):
        fields = {"username": "technik", "password": "geheim und lang genug", "next": "/verwaltung/"}
        answer = client.post("/verwaltung/login/", fields, headers={"Origin": ORIGIN})
    assert answer.status_code == 503
    assert "geheim" not in answer.text
    assert "technik" not in answer.text


def test_nothing_comes_back_to_a_page_that_is_not_ours(client: Client) -> None:
    client.raise_request_exception = False
    with connection.execute_wrapper(lost):
        fields = {"kind": "wrong", "seite": "/gebiete/", "text": TOLD, "website": ""}
        answer = client.post("/rueckmeldung/", fields, headers={"Origin": "https://example.org"})
    assert (answer.status_code, TOLD in answer.text) == (503, False)
