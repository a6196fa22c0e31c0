"""Sign-ins that last: since when, on what kind of device, how long at most; and ending them everywhere.

All of it stands in the session itself. No network address is kept, and visitors have no sessions at all, so looking
through them is looking through those of the staff.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_cache_control

from people import second_factor

SIGNED_IN_AT, DEVICE = "signed_in_at", "device"
_HOUR_S = 3600
_HAND_HELD = ("Mobi", "Android", "iPhone", "iPad")


@dataclass(frozen=True)
class OpenSignIn:
    """One sign-in of an account, as its holder sees it."""

    device: str
    since: datetime | None
    is_this: bool
    is_complete: bool  # the second factor, where there is one, was shown


class LimitMiddleware:
    """Ends a sign-in `SESSION_HOURS` after it began, however busy it is; keeps pages out of caches between."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Look at when it began; one that does not say so begins now."""
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated:
            return self._get_response(request)
        begun = request.session.setdefault(SIGNED_IN_AT, int(time.time()))
        if time.time() - begun >= settings.SESSION_HOURS * _HOUR_S:
            logout(request)
        response = self._get_response(request)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True)
        return response


def listen() -> None:
    """Note what a sign-in has to know of itself whenever somebody signs in."""
    user_logged_in.connect(_note, dispatch_uid="people.sessions")


def of(user: User, this: str | None) -> list[OpenSignIn]:
    """Return the sign-ins of an account, the latest first; ``this`` is the key of the session that asks."""
    found = [_told(session.session_key == this, values) for session, values in _of(user)]
    return sorted(found, key=lambda each: each.since or datetime.min.replace(tzinfo=UTC), reverse=True)


def end_all(user: User, but: str | None = None) -> int:
    """End every sign-in of an account but one; return how many were ended."""
    keys = [session.session_key for session, _values in _of(user) if session.session_key != but]
    Session.objects.filter(session_key__in=keys).delete()
    return len(keys)


def _of(user: User) -> Iterator[tuple[Session, dict[str, Any]]]:
    for session in Session.objects.filter(expire_date__gt=timezone.now()).iterator():
        values = session.get_decoded()
        if values.get(SESSION_KEY) == str(user.pk):
            yield session, values


def _told(is_this: bool, values: dict[str, Any]) -> OpenSignIn:  # noqa: FBT001
    since = values.get(SIGNED_IN_AT)
    begun = datetime.fromtimestamp(since, UTC) if since else None
    return OpenSignIn(values.get(DEVICE, "–"), begun, is_this, second_factor.DUE not in values)


def _note(request: HttpRequest, user: User, **_rest: object) -> None:
    agent = request.headers.get("User-Agent", "")
    is_hand_held = any(word in agent for word in _HAND_HELD)
    request.session[SIGNED_IN_AT] = int(time.time())
    request.session[DEVICE] = "Telefon oder Tablet" if is_hand_held else "Computer"
    second_factor.begin(request, user)
