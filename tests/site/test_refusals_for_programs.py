"""Under /api/ every refusal has one shape, also what Django refuses before a view of the interface is asked."""

from typing import NoReturn

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import get_resolver

from zones.api import views

pytestmark = pytest.mark.django_db


def stumbles(*_: object) -> NoReturn:
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("status", "exception"),
    [(400, SuspiciousOperation()), (403, PermissionDenied()), (404, LookupError()), (500, None)],
)
@pytest.mark.parametrize(("path", "media_type"), [("/api/v1/x", "application/problem+json"), ("/x/", "text/html")])
def test_each_handler_tells_programs_and_people_apart(
    status: int, exception: Exception | None, path: str, media_type: str
) -> None:
    handler = get_resolver().resolve_error_handler(status)
    asked: list[HttpRequest | Exception] = [RequestFactory().get(path), *([exception] if exception else [])]
    answer = handler(*asked)
    assert answer.status_code == status
    assert answer["Content-Type"].startswith(media_type)


def test_a_fault_of_ours_is_told_to_programs(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "current", stumbles)
    client.raise_request_exception = False
    answer = client.get("/api/v1/adressen", {"q": "Markt 1"})
    assert (answer.status_code, answer["Content-Type"]) == (500, "application/problem+json")
    assert "liegt bei uns" in answer.json()["detail"]


@pytest.mark.parametrize("path", ["/api/v2/adressen", "/api/", "/api/v1/gibt/es/nicht"])
def test_what_the_interface_does_not_have(client: Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    assert "openapi.json" in answer.json()["detail"]


def test_a_host_that_is_not_ours(client: Client) -> None:
    answer = client.get("/api/v1/adressen", {"q": "Markt 1"}, headers={"host": "anderswo.example"})
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/openapi.json", "/api/v1/adressen"])
def test_nothing_can_be_written(path: str) -> None:
    answer = Client(enforce_csrf_checks=True).post(path, {"q": "Markt 1"})
    assert (answer.status_code, answer["Content-Type"]) == (405, "application/problem+json")


def test_nothing_can_be_written_to_the_tiles() -> None:
    sent = Client(enforce_csrf_checks=True).post("/karte/kacheln.json", {})
    assert (sent.status_code, sent["Allow"]) == (405, "GET, HEAD, OPTIONS")
