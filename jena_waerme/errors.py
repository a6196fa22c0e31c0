"""The pages that Django would render without anything that every page shows."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.csrf import csrf_failure as plain_csrf_failure

from calculator.consultations import signin
from together import desk, kept
from zones.city import CITY

# Where people write long texts, and the page on which they send one again.
_LONG_TEXTS = (("calculator:consultations:list", signin.SEND_AGAIN), ("admin:index", desk.SEND_AGAIN))


def bad_request(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the question cannot be read; asks no database."""
    return _page("400.html", HTTPStatus.BAD_REQUEST)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours; asks no database, which may be what failed."""
    return _page("500.html", HTTPStatus.INTERNAL_SERVER_ERROR)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Offer a form again that a later sign-in in another tab made stale.

    Only for forms that our own page has sent: what others send is refused as everywhere.
    """
    if request.user.is_authenticated and kept.is_our_own(request):
        for name, template in _LONG_TEXTS:
            if request.path.startswith(reverse(name)):
                fields = kept.typed(request)
                return kept.send_again(request, template, request.get_full_path(), fields, status=HTTPStatus.FORBIDDEN)
    return plain_csrf_failure(request, reason)


def _page(template: str, status: HTTPStatus) -> HttpResponse:
    return HttpResponse(render_to_string(template, {"city": CITY, "published_plan": None}), status=status)
