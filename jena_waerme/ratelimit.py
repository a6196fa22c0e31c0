"""How often one client may ask: so many times a minute in each part of the site that `RATE_LIMITS` names.

Counted in the memory of the process: it costs microseconds, works while Redis is away, and nothing about anybody is
stored or sent. Each web process counts for itself, so the limit of an installation is at most their number times this.
"""

import math
import time
from collections.abc import Callable
from http import HTTPStatus
from ipaddress import ip_network

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from jena_waerme.client import address

_API = "/api/"
_V6_SITE = 64  # bits of an IPv6 address that name a site; the rest its machines choose for themselves


class RateLimitMiddleware:
    """Answers 429 to a client that asks too often, and tells when to go on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response
        self._limits = tuple((prefix, parse(rate)) for prefix, rate in settings.RATE_LIMITS.items())
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on unless its client has used up what its part of the site allows."""
        for prefix, limit in self._limits:
            if request.path_info.startswith(prefix):
                client = _client(request)
                if not self._limiter.hit(limit, prefix, client):
                    return _too_many(request, self._wait_s(limit, prefix, client))
                break
        return self._get_response(request)

    def _wait_s(self, limit: RateLimitItem, prefix: str, client: str) -> int:
        """Return after how many whole seconds the client may ask again, at least one."""
        until, _remaining = self._limiter.get_window_stats(limit, prefix, client)
        return max(1, math.ceil(until - time.time()))


def _client(request: HttpRequest) -> str:
    """Return what stands for one client: an IPv4 address, or the site of an IPv6 address."""
    own = address(request).partition("%")[0]  # the rest names an interface of ours
    return str(ip_network((own, _V6_SITE), strict=False)) if ":" in own else own


def _too_many(request: HttpRequest, wait_s: int) -> HttpResponse:
    sentence = _("Von Ihrem Anschluss kamen zu viele Anfragen. Bitte versuchen Sie es in %(seconds)d Sekunden wieder.")
    text, status = sentence % {"seconds": wait_s}, HTTPStatus.TOO_MANY_REQUESTS
    if request.path_info.startswith(_API):
        response: HttpResponse = JsonResponse({"detail": text}, status=status)
    else:
        response = render(request, "429.html", {"text": text}, status=status)
    response["Retry-After"] = str(wait_s)
    response["Cache-Control"] = "no-store"
    return response
