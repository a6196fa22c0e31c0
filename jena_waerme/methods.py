"""What can be done with a page: it is read, or its form is sent. Nothing of the site takes any other method."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from zones.read_only import ANSWERS_EVERY_METHOD, is_for_programs

_TAKEN = ("GET", "HEAD", "POST")  # a page without a form refuses POST itself
_ALLOW = "GET, HEAD, OPTIONS, POST"


class MethodMiddleware:
    """Answers OPTIONS, and refuses every other method before forms are looked for; the interface answers for itself."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on; ``process_view`` is asked once it is known that there is such a page."""
        return self._get_response(request)

    def process_view(self, request: HttpRequest, view: object, *_asked: object) -> HttpResponse | None:
        """Return the answer to a method that no page takes; None for all others."""
        if request.method in _TAKEN or is_for_programs(request) or hasattr(view, ANSWERS_EVERY_METHOD):
            return None
        if request.method == "OPTIONS":
            return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"Allow": _ALLOW})
        response = render(request, "405.html", status=HTTPStatus.METHOD_NOT_ALLOWED)
        response["Allow"] = _ALLOW
        return response
