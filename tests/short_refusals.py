"""Refusals without their pages, for tests that are refused a thousand times and look at status and headers."""

import pytest
from django.http import HttpRequest, HttpResponse

from jena_waerme import errors


def write_no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a refusal be its status and its headers; the pages around them have tests of their own."""

    def refuse(_request: HttpRequest, template: str, *_context: object, status: int) -> HttpResponse:
        return HttpResponse(template, status=status)

    monkeypatch.setattr(errors, "render", refuse)
