"""What programs can only read: which methods it answers, and what whoever tries another one is told."""

import functools
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

PROBLEM = "application/problem+json"  # RFC 9457
ANSWERS_EVERY_METHOD = "answers_every_method"  # by this a view is known that needs no refusal by the site
_METHODS = "GET, HEAD, OPTIONS"
_SENDS = "POST, OPTIONS"
_READS = frozenset({"GET", "HEAD"})
View = Callable[..., HttpResponseBase]


def read_only(view: View) -> View:
    """Let a view be asked for what it has, and tell every other method that nothing can be written."""

    @csrf_exempt  # nothing is written, and who tries is told so
    @functools.wraps(view)
    def serve(request: HttpRequest, *args: object, **values: object) -> HttpResponseBase:
        return view(request, *args, **values) if request.method in _READS else without_reading(request)

    setattr(serve, ANSWERS_EVERY_METHOD, True)
    return serve


def without_reading(request: HttpRequest) -> HttpResponse:
    """Answer a method that is neither GET nor HEAD: OPTIONS with what there is, every other one with a refusal."""
    if request.method == "OPTIONS":
        response = HttpResponse(status=HTTPStatus.NO_CONTENT)
        response.headers["Access-Control-Allow-Methods"] = _METHODS
    else:
        response = problem(HTTPStatus.METHOD_NOT_ALLOWED, _("Hier kann man nur lesen: mit GET, HEAD oder OPTIONS."))
    response.headers["Allow"] = _METHODS
    return response


def without_computing(request: HttpRequest) -> HttpResponse:
    """Answer a method other than POST where something is sent to be computed: OPTIONS, or a refusal."""
    if request.method == "OPTIONS":
        response = HttpResponse(status=HTTPStatus.NO_CONTENT)
        response.headers["Access-Control-Allow-Methods"] = _SENDS
        response.headers["Access-Control-Allow-Headers"] = "Content-Type"
    else:
        response = problem(HTTPStatus.METHOD_NOT_ALLOWED, _("Hier sendet man mit POST, was zu berechnen ist."))
    response.headers["Allow"] = _SENDS
    return response


def problem(status: HTTPStatus, sentence: str) -> HttpResponse:
    """Return an error; nobody keeps it, since the next publication may answer."""
    headers, told = {"Cache-Control": "no-store"}, {"ensure_ascii": False}
    body = {"detail": sentence}
    return JsonResponse(body, status=status, headers=headers, json_dumps_params=told, content_type=PROBLEM)
