"""The page for a fault of ours. Django renders its own without anything that every page shows."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from zones.city import CITY


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours; asks no database, which may be what failed."""
    return HttpResponse(render_to_string("500.html", {"city": CITY}), status=HTTPStatus.INTERNAL_SERVER_ERROR)
