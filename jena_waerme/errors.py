"""The pages that Django would render without anything that every page shows."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.csrf import csrf_failure as plain_csrf_failure

from calculator.consultations import signin
from together import desk, kept
from zones.city import CITY

_Around = Callable[[HttpRequest], dict[str, Any]]
_Asking = Callable[[HttpRequest], HttpResponse]
# Where people write long texts, the page for signing in there, the page on which they send one again, what stands
# around it, and who asks them to sign in first.
_LONG_TEXTS: tuple[tuple[str, str, str, _Around, _Asking], ...] = (
    (
        "calculator:consultations:list",
        "calculator:consultations:sign_in",
        signin.SEND_AGAIN,
        lambda _request: {},
        signin.ask_to_sign_in,
    ),
    ("admin:index", "admin:login", desk.SEND_AGAIN, admin.site.each_context, desk.ask_to_sign_in),
)


def bad_request(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the question cannot be read; asks no database."""
    return _page("400.html", HTTPStatus.BAD_REQUEST)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours; asks no database, which may be what failed."""
    return _page("500.html", HTTPStatus.INTERNAL_SERVER_ERROR)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Offer a form again that a later sign-in in another tab, or cookies that are gone, made stale.

    Only for forms that our own page has sent: what others send is refused as everywhere.
    """
    if kept.is_our_own(request):
        for name, sign_in, template, around, ask in _LONG_TEXTS:
            if not request.path.startswith(reverse(name)) or request.path == reverse(sign_in):
                continue  # a password is never offered again
            if not request.user.is_authenticated:
                return ask(request)
            fields, status = kept.typed(request), HTTPStatus.FORBIDDEN
            return kept.send_again(request, template, request.get_full_path(), fields, status=status, **around(request))
    return plain_csrf_failure(request, reason)


def _page(template: str, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(render_to_string(template, {"city": CITY, "published_plan": None}), status=status)
