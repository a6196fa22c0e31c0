"""Refuses what is larger than its path takes, of which the server keeps none either, or written in strange signs."""

from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jena_waerme.errors import bad_request
from jena_waerme.handler import STRANGE_CHARSET
from jena_waerme.serving.sizes import MEGABYTE, largest_body
from zones.read_only import in_asked_language, is_for_programs, open_to_all, problem, too_large


class BodyMiddleware:
    """Answers 413 to what is too large, and 400 to what is in no signs that forms are sent in, without reading any."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on if it may be as large as it says."""
        most = largest_body(request.path_info, request.META.get("HTTP_COOKIE", ""))
        if _declared(request) > most:
            return _too_large(request, most)
        if request.META.get(STRANGE_CHARSET):
            return bad_request(request, SuspiciousOperation("charset"))
        return self._get_response(request)


def _declared(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isdecimal() else 0


@in_asked_language
def _too_large(request: HttpRequest, most: int) -> HttpResponse:
    text, status = too_large(most // MEGABYTE), HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    if is_for_programs(request):
        response = open_to_all(problem(status, text))
    else:
        response = render(request, "413.html", {"text": text}, status=status)
    response["Cache-Control"] = "no-store"
    return response
