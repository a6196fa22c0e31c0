"""The pages that Django would render without anything that every page shows."""

import sys
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure as plain_csrf_failure

from calculator.consultations import signin
from jena_waerme import unsaved
from jena_waerme.framing import start_of
from jena_waerme.languages import spoken
from together import desk, kept
from zones.city import CITY
from zones.city_contacts import ContactTopic, fitting
from zones.read_only import in_asked_language, is_for_programs, not_allowed, open_to_all, our_fault, problem, unreadable

_Around = Callable[[HttpRequest], dict[str, Any]]
_Asking = Callable[[HttpRequest], HttpResponse]
_RETRY_AFTER_S = 30
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


def is_data(request: HttpRequest) -> bool:
    """Tell whether a program reads the answer, be it of the interface or a page's as data."""
    return is_for_programs(request) or request.path_info.endswith(".json")


@in_asked_language
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the question cannot be read; asks no database."""
    if is_for_programs(request):
        return open_to_all(problem(HTTPStatus.BAD_REQUEST, unreadable()))
    return _page(request, "400.html", HTTPStatus.BAD_REQUEST)


@in_asked_language
def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that somebody may not see this."""
    if is_for_programs(request):
        return problem(HTTPStatus.FORBIDDEN, not_allowed())
    return render(request, "403.html", {"exception": str(exception)}, status=HTTPStatus.FORBIDDEN)


@in_asked_language
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is nothing at this address. Unlike Django's own, it reads no body, which may be unreadable."""
    if is_for_programs(request):
        missing = _("Diese Adresse hat die Schnittstelle nicht. Was sie hat, steht in „%(file)s“.")
        return open_to_all(problem(HTTPStatus.NOT_FOUND, missing % {"file": reverse("api-1:openapi-json")}))
    return render(request, "404.html", status=HTTPStatus.NOT_FOUND)


@in_asked_language
def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours; asks no database, which may be what failed."""
    error = sys.exception()
    if isinstance(error, OperationalError | InterfaceError) or unsaved.is_full(error):
        return _unavailable(request)
    if is_data(request):
        return open_to_all(problem(HTTPStatus.INTERNAL_SERVER_ERROR, our_fault()))
    return _page(request, "500.html", HTTPStatus.INTERNAL_SERVER_ERROR)


def _unavailable(request: HttpRequest) -> HttpResponse:
    """Say that the database does not answer for the moment, and when to come again."""
    if is_data(request):
        sentence = _("Die Datenbank antwortet gerade nicht. Bitte versuchen Sie es in einer halben Minute noch einmal.")
        response = open_to_all(problem(HTTPStatus.SERVICE_UNAVAILABLE, sentence))
    else:
        response = unsaved.given_back(request, _around(request)) or _page(
            request, "503.html", HTTPStatus.SERVICE_UNAVAILABLE
        )
    response["Retry-After"] = str(_RETRY_AFTER_S)
    response["Cache-Control"] = "no-store"
    return response


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
            try:
                fields, status = kept.typed(request), HTTPStatus.FORBIDDEN
            except kept.WrittenByAnother as refusal:
                messages.warning(request, str(refusal))
                return HttpResponseRedirect(reverse(name))
            return kept.send_again(request, template, request.get_full_path(), fields, status=status, **around(request))
    return plain_csrf_failure(request, reason)


def _page(request: HttpRequest, template: str, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(render_to_string(template, _around(request)), status=status)


def _around(request: HttpRequest) -> dict[str, Any]:
    """Return what every page shows, as far as it needs no database."""
    return {
        "city": CITY,
        "published_plan": None,
        "contacts": fitting(CITY.contacts, (ContactTopic.ERROR,)),
        "operator": settings.OPERATOR,
        "language": spoken(),
        "pages_in": (),
        "frame_start": start_of(request),
    }
