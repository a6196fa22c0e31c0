"""Gives each request a name, which its answer and its lines in the log bear: whoever has one finds the other."""

from collections.abc import Callable
from secrets import token_hex

from django.http import HttpRequest, HttpResponseBase

from jena_waerme.logs import request_id
from jena_waerme.serving.answering import REQUEST_ID


class NamingMiddleware:
    """Takes the name that the server gave, and tells it in `X-Request-Id`; a client cannot set it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request under its name."""
        name = request.META.get(REQUEST_ID) or token_hex(8)
        request_id.set(name)  # until the thread's next request: Django tells of a refusal after all of this
        response = self._get_response(request)
        response["X-Request-Id"] = name
        return response
