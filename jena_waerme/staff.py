"""What only signed-in people need runs for their requests only: session, sign-in, messages, locks, history (ADR 44).

Most requests are those of visitors, who only read and have no session. No page of staff has to be named for this: they
bear the session's cookie, and whoever signs in, or sends anything else, is served in full as well. A page that uses a
session or tells something to the next page without it fails when asked for, instead of going without in silence.
"""

from collections.abc import Callable
from http import HTTPMethod, HTTPStatus
from typing import cast

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.functional import SimpleLazyObject
from django.utils.module_loading import import_string

from jena_waerme.framing import may_be_framed
from jena_waerme.languages import OF_STAFF
from jena_waerme.postgis import patience

_Handler = Callable[[HttpRequest], HttpResponseBase]
_READS = frozenset({HTTPMethod.GET, HTTPMethod.HEAD, HTTPMethod.OPTIONS})
_PROBES = frozenset({"/livez", "/readyz", "/health/", "/robots.txt"})
_HOOKS = ("process_view", "process_template_response", "process_exception")  # Django calls those of `MIDDLEWARE` only


class StaffMiddleware:
    """Sends every request through `STAFF_MIDDLEWARE`, but not a visitor's who only reads.

    Raises:
        ImproperlyConfigured: Something in `STAFF_MIDDLEWARE` would work only in part there.

    """

    def __init__(self, get_response: _Handler) -> None:
        self._for_visitors = self._for_staff = get_response
        for name in reversed(settings.STAFF_MIDDLEWARE):
            self._for_staff = _around(name, self._for_staff)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on; a visitor is nobody in particular, and what says so depends on the cookies."""
        if is_served_in_full(request):
            response = self._for_staff(request)
            if response.status_code != HTTPStatus.SERVICE_UNAVAILABLE or not _is_for_everybody_for_now(request):
                return response
        request.user = visitor = SimpleLazyObject(AnonymousUser)  # type: ignore[assignment]
        response = self._for_visitors(request)
        if visitor.__dict__["_wrapped"] is not _UNASKED:
            patch_vary_headers(response, ("Cookie",))
        return response


_UNASKED = SimpleLazyObject(AnonymousUser).__dict__["_wrapped"]


def is_served_in_full(request: HttpRequest) -> bool:
    """Tell whether a request may need what only staff need, or messages.

    It does if it sends something, or bears the cookie of a session or of a message; but a probe tells of the site to
    nobody in particular, also while the sessions cannot be read, and in a frame of another site nobody is signed in.
    """
    return not (request.path_info in _PROBES or may_be_framed(request)) and (
        request.method not in _READS
        or settings.SESSION_COOKIE_NAME in request.COOKIES
        or CookieStorage.cookie_name in request.COOKIES
    )


def _is_for_everybody_for_now(request: HttpRequest) -> bool:
    """Tell whether somebody of staff reads what visitors read, while nobody can look up who it is."""
    is_read = request.method in _READS and not request.path_info.startswith(OF_STAFF)
    return is_read and patience.is_known_lost()


def _around(name: str, get_response: _Handler) -> _Handler:
    middleware: _Handler = import_string(name)(get_response)
    if hooks := [hook for hook in _HOOKS if hasattr(middleware, hook)]:
        raise ImproperlyConfigured(f"{name} has {', '.join(hooks)}, which only MIDDLEWARE may have.")
    return cast("_Handler", convert_exception_to_response(middleware))
