"""Signed in at a desk with client data only as long as somebody uses it.

Whoever leaves a shared desk is signed out after ``DESK_IDLE_MINUTES``. What a page asks by itself, such as how far a
computation is, is no use of it.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser, User
from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from calculator.consultations.access import is_advisor

USED_AT = "desk_used_at"
HTTP_UNAUTHORIZED = 401


@dataclass(frozen=True)
class DeskEnd:
    """When the sign-in ends unless somebody goes on."""

    at_s: int  # since 1970
    warn_s: int = 120  # how long before the end it is announced

    @property
    def seconds(self) -> int:
        """How long it still lasts."""
        return max(0, int(self.at_s - time.time()))

    @property
    def time(self) -> str:
        """The time of day, such as 14:35."""
        return f"{timezone.localtime(datetime.fromtimestamp(self.at_s, UTC)):%H:%M}"


class IdleMiddleware:
    """Ends what is unused; pages find ``request.desk_end``, or ``request.desk_ended`` if it just ended."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Look at the time of the last use, and note this one."""
        if settings.SESSION_COOKIE_NAME in request.COOKIES and has_client_data(request.user):
            _end_or_go_on(request)
        return self.get_response(request)


def has_client_data(user: User | AnonymousUser) -> bool:
    """Whether the account opens cases or tables of houses."""
    return is_advisor(user) or (user.has_perm("calculator.add_batchjob") and not user.is_superuser)


def _end_or_go_on(request: HttpRequest) -> None:
    now = int(time.time())
    used_at = request.session.get(USED_AT, now)
    ends_at = used_at + settings.DESK_IDLE_MINUTES * 60
    if now >= ends_at:
        logout(request)
        request.desk_ended = True  # type: ignore[attr-defined]
        return
    if USED_AT not in request.session or not _asks_by_itself(request):
        request.session[USED_AT] = now
        ends_at += now - used_at
    request.desk_end = DeskEnd(ends_at)  # type: ignore[attr-defined]


def _asks_by_itself(request: HttpRequest) -> bool:
    """Whether a script of a page asks, not a person: what people do by a script is sent."""
    is_script = request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"
    return request.method in {"GET", "HEAD"} and (is_script or request.headers.get("Accept") == "application/json")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def desk_end(request: HttpRequest) -> HttpResponse:
    """Tell when the sign-in ends unless somebody goes on; to send here is to go on."""
    end: DeskEnd | None = getattr(request, "desk_end", None)
    if end is None:
        return JsonResponse({"seconds": 0, "time": ""}, status=HTTP_UNAUTHORIZED)
    return JsonResponse({"seconds": end.seconds, "time": end.time})
