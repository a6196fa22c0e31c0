"""The pages that Django would render without anything that every page shows."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from zones.city import CITY


def bad_request(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the question cannot be read; asks no database."""
    return _page("400.html", HTTPStatus.BAD_REQUEST)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours; asks no database, which may be what failed."""
    return _page("500.html", HTTPStatus.INTERNAL_SERVER_ERROR)


def _page(template: str, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(render_to_string(template, {"city": CITY, "published_plan": None}), status=status)
