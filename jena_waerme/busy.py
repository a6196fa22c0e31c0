"""Refuses what would wait too long for its turn, in words and with the time to come again."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext

from jena_waerme.errors import is_data
from jena_waerme.serving.answering import WAIT_S
from zones.read_only import busy, in_asked_language, is_for_programs, open_to_all, problem


class BusyMiddleware:
    """Answers 503 where the server has found no turn for a request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on if it has its turn."""
        wait_s = int(request.META.get(WAIT_S, 0))
        return _busy(request, wait_s) if wait_s else self._get_response(request)


@in_asked_language
def _busy(request: HttpRequest, wait_s: int) -> HttpResponse:
    if is_for_programs(request):
        text = busy(wait_s)
    else:
        text = (_of_sent(wait_s) if request.method == "POST" else _of_asked(wait_s)) % {"seconds": wait_s}
    status = HTTPStatus.SERVICE_UNAVAILABLE
    response = (
        open_to_all(problem(status, text))
        if is_data(request)
        else render(request, "429.html", {"text": text}, status=status)
    )
    response["Retry-After"] = str(wait_s)
    response["Cache-Control"] = "no-store"
    return response


def _of_asked(wait_s: int) -> str:
    return ngettext(
        "Gerade werden hier sehr viele Ergebnisse und Dateien berechnet. Bitte versuchen Sie es in einer Sekunde "
        "wieder; Ihre Angaben stehen in der Adresse dieser Seite und gehen nicht verloren.",
        "Gerade werden hier sehr viele Ergebnisse und Dateien berechnet. Bitte versuchen Sie es in %(seconds)d "
        "Sekunden wieder; Ihre Angaben stehen in der Adresse dieser Seite und gehen nicht verloren.",
        wait_s,
    )


def _of_sent(wait_s: int) -> str:
    return ngettext(
        "Gerade werden hier sehr viele Dateien und Angaben bearbeitet. Gespeichert ist von Ihrem Formular noch nichts. "
        "Bitte gehen Sie im Browser zurück und senden Sie es in einer Sekunde noch einmal.",
        "Gerade werden hier sehr viele Dateien und Angaben bearbeitet. Gespeichert ist von Ihrem Formular noch nichts. "
        "Bitte gehen Sie im Browser zurück und senden Sie es in %(seconds)d Sekunden noch einmal.",
        wait_s,
    )
