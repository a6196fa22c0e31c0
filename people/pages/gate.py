"""Nothing opens before the second step of signing in.

With the password alone nobody is signed in: for every page but those of the second step the request is a visitor's.
So no page, of whatever room, has to ask for it.
"""

from collections.abc import Callable
from http import HTTPMethod
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from people.pages import second_step
from people.second_factor import is_due

_SIGN_IN_PAGES = ("admin:login", "calculator:consultations:sign_in")


class SecondFactorMiddleware:
    """Makes a request whose second step is still due one of a visitor; `half_signed` tells the account."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Lead to the second step where a page for signing in would be shown, or has just let somebody in."""
        if not _may_be_signed_in(request):
            return self._get_response(request)
        if due := is_due(request):
            request.half_signed = request.user  # type: ignore[attr-defined]
            request.user = AnonymousUser()
        response = self._get_response(request)
        if due:
            return _onwards(response)
        if request.method == HTTPMethod.POST and request.path in _sign_in_pages() and is_due(request):
            return second_step.begin_page(request, response.headers.get("Location", ""))
        return response


def _may_be_signed_in(request: HttpRequest) -> bool:
    return settings.SESSION_COOKIE_NAME in request.COOKIES or request.path in _sign_in_pages()


def _sign_in_pages() -> tuple[str, ...]:
    return tuple(reverse(name) for name in _SIGN_IN_PAGES)


def _onwards(response: HttpResponseBase) -> HttpResponseBase:
    """Lead to the second step instead of asking for the password again."""
    place = urlsplit(response.headers.get("Location", ""))
    if place.path not in _sign_in_pages():
        return response
    return HttpResponseRedirect(f"{reverse('people:second_step')}?{place.query}")
