"""What programs can only read: which methods it answers, and what whoever asks for what is not there is told."""

import functools
from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request, ngettext, override
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

PROBLEM = "application/problem+json"  # RFC 9457
# Where a request holds many questions: (count) → how many its client has left, which takes so many if there are.
TAKE = "zones.take"  # in `request.META`
ANSWERS_EVERY_METHOD = "answers_every_method"  # by this a view is known that needs no refusal by the site
_METHODS = "GET, HEAD, OPTIONS"
_SENDS = "POST, OPTIONS"
_READS = frozenset({"GET", "HEAD"})
View = Callable[..., HttpResponseBase]
_Telling = TypeVar("_Telling", bound=Callable[..., HttpResponse])


def read_only(view: View) -> View:
    """Let a view be asked for what it has, and tell every other method that nothing can be written."""

    @csrf_exempt  # nothing is written, and who tries is told so
    @functools.wraps(view)
    def serve(request: HttpRequest, *args: object, **values: object) -> HttpResponseBase:
        return view(request, *args, **values) if request.method in _READS else without_reading(request)

    setattr(serve, ANSWERS_EVERY_METHOD, True)
    return serve


def read_by_all(view: View) -> View:
    """Let pages of other sites read a view, too, and what is told of other methods."""
    served = read_only(view)

    @functools.wraps(served)
    def serve(request: HttpRequest, *args: object, **values: object) -> HttpResponseBase:
        response = served(request, *args, **values)
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    return serve


def without_reading(request: HttpRequest) -> HttpResponse:
    """Answer a method that is neither GET nor HEAD: OPTIONS with what there is, every other one with a refusal."""
    if request.method == "OPTIONS":
        response = HttpResponse(status=HTTPStatus.NO_CONTENT)
        response.headers["Access-Control-Allow-Methods"] = _METHODS
        response.headers["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since"
    else:
        response = problem(HTTPStatus.METHOD_NOT_ALLOWED, only_to_read())
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


def too_large(most_mb: int) -> str:
    """Say that more was sent than is taken in one go."""
    return _(
        "Was Sie gesendet haben, ist zu groß: Hier sind höchstens %(most)d MB möglich. Gespeichert ist nichts davon. "
        "Bitte wählen Sie eine kleinere Datei, oder kürzen Sie Ihren Text."
    ) % {"most": most_mb}


def too_many(wait_s: int) -> str:
    """Say that somebody asks too often, and when to go on."""
    sentence = ngettext(
        "Von Ihrem Anschluss kamen zu viele Anfragen. Bitte versuchen Sie es in einer Sekunde wieder.",
        "Von Ihrem Anschluss kamen zu viele Anfragen. Bitte versuchen Sie es in %(seconds)d Sekunden wieder.",
        wait_s,
    )
    return sentence % {"seconds": wait_s}


def busy(wait_s: int) -> str:
    """Say to a program that nobody has time for it, and when to come again."""
    sentence = ngettext(
        "Gerade wird hier sehr viel berechnet. Bitte senden Sie dieselbe Anfrage in einer Sekunde noch einmal.",
        "Gerade wird hier sehr viel berechnet. Bitte senden Sie dieselbe Anfrage in %(seconds)d Sekunden noch einmal.",
        wait_s,
    )
    return sentence % {"seconds": wait_s}


def unreadable() -> str:
    """Say that a question is in signs that nobody here reads."""
    return _("Diese Anfrage können wir nicht lesen. Bitte senden Sie sie in UTF-8.")


def not_allowed() -> str:
    """Say that an account may not do this."""
    return _("Für diese Anfrage fehlt Ihnen die Berechtigung.")


def only_to_read() -> str:
    """Say that nothing can be written."""
    return _("Hier kann man nur lesen: mit GET, HEAD oder OPTIONS.")


def our_fault() -> str:
    """Say that the fault is ours."""
    return _("Der Fehler liegt bei uns, nicht bei Ihnen. Bitte versuchen Sie es in einigen Minuten noch einmal.")


def open_to_all(refusal: HttpResponse) -> HttpResponse:
    """Let pages of other sites read a refusal that says nothing of what was asked; else their scripts see no reason."""
    refusal.headers["Access-Control-Allow-Origin"] = "*"
    return refusal


def is_for_programs(request: HttpRequest) -> bool:
    """Tell whether the interface was asked: it refuses in one shape, also what never reached one of its views."""
    return request.path_info.startswith("/api/")


def in_asked_language(tell: _Telling) -> _Telling:
    """Let a refusal of the interface speak the language that a program asks for (`Accept-Language`).

    Answers have the language of their address, since whoever keeps one knows it by that; a refusal is kept by nobody.
    An address that is not German says more than what a program usually sends.
    """

    @functools.wraps(tell)
    def telling(request: HttpRequest, *args: object, **values: object) -> HttpResponse:
        if not is_for_programs(request):
            return tell(request, *args, **values)
        with override(asked_language(request)):
            return with_language(tell(request, *args, **values))

    return cast("_Telling", telling)


def asked_language(request: HttpRequest) -> str:
    """Return the language of the address, or where that is German the one that a program asks for."""
    spoken = get_language() or settings.LANGUAGE_CODE
    return spoken if spoken != settings.LANGUAGE_CODE else get_language_from_request(request)


def with_language(refusal: HttpResponse) -> HttpResponse:
    """Say in a refusal in which language it is, and that another one may be asked for."""
    refusal.headers["Content-Language"] = get_language() or settings.LANGUAGE_CODE
    patch_vary_headers(refusal, ("Accept-Language",))
    return refusal
