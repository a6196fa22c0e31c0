"""How often one client may ask: so many times a minute in each part of the site that `RATE_LIMITS_PER_MINUTE` names.

Programs are told what is left with every answer (`RateLimit` and `RateLimit-Policy`, draft-ietf-httpapi-ratelimit-
headers). Where one request holds many questions, its view takes more of what is left (`TAKE`).

Counted in the memory of the process: it costs microseconds, works while Redis is away, and nothing about anybody is
stored or sent. Each web process counts for itself, so the limit of an installation is at most their number times this.

The memory storage of the library `limits` was tried: it looks through all clients every 10 ms, which with 3,000 of them
took more time than the answers.
"""

import time
from collections.abc import Callable
from functools import partial
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jena_waerme.client import address
from jena_waerme.errors import is_data
from zones.read_only import TAKE, in_asked_language, is_for_programs, open_to_all, problem, too_many

_MINUTE_S = 60


class RateLimitMiddleware:
    """Answers 429 to a client that asks too often, and tells when to go on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response
        self._limits = tuple(settings.RATE_LIMITS_PER_MINUTE.items())
        self._minute, self._counts = 0, dict[tuple[str, str], int]()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on unless its client has used up what its part of the site allows."""
        for prefix, limit in self._limits:
            if request.path_info.startswith(prefix):
                return self._limited(request, prefix, limit)
        return self._get_response(request)

    def _limited(self, request: HttpRequest, prefix: str, limit: int) -> HttpResponse:
        key = prefix, address(request)
        is_allowed = self._take(key, limit, 1) > 0
        if not is_for_programs(request):
            return self._get_response(request) if is_allowed else _too_many(request)
        request.META[TAKE] = partial(self._take, key, limit)
        response = self._get_response(request) if is_allowed else _too_many(request)
        wait_s = _wait_s()
        response.headers["RateLimit-Policy"] = f'"{prefix}";q={limit};w={_MINUTE_S}'
        response.headers["RateLimit"] = f'"{prefix}";r={limit - self._counts.get(key, 0)};t={wait_s}'
        if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
            response.headers["Retry-After"] = str(wait_s)
            open_to_all(response)
        return response

    def _take(self, key: tuple[str, str], limit: int, count: int) -> int:
        """Return how much was left in this minute, and take so much of it if it is enough; the next one begins anew."""
        minute = int(time.time()) // _MINUTE_S
        if minute != self._minute:
            self._minute, self._counts = minute, {}
        asked = self._counts.get(key, 0)
        if asked + count <= limit:
            self._counts[key] = asked + count
        return limit - asked


def _wait_s() -> int:
    return _MINUTE_S - int(time.time()) % _MINUTE_S


@in_asked_language
def _too_many(request: HttpRequest) -> HttpResponse:
    wait_s = _wait_s()
    text, status = too_many(wait_s), HTTPStatus.TOO_MANY_REQUESTS
    response = problem(status, text) if is_data(request) else render(request, "429.html", {"text": text}, status=status)
    response["Retry-After"] = str(wait_s)
    response["Cache-Control"] = "no-store"
    return response
