"""Signs that no text holds: PostgreSQL stores no NUL, so a question with one is refused before any page asks."""

from collections.abc import Callable
from http import HTTPStatus

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.utils.translation import gettext as _

from jena_waerme.errors import bad_request

_NUL = "\x00"
_API = "/api/"


class UnreadableMiddleware:
    """Answers 400 to a query or a form with a NUL in any name or value.

    Stands behind the check of the token, which has read the form by then.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; ``process_view`` looks at it."""
        return self._get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        """Refuse what cannot be read; None lets the page answer."""
        if not (_has_nul(request.GET) or _has_nul(request.POST) or _NUL in request.path_info):
            return None
        if request.path_info.startswith(_API):
            text = _("Die Anfrage enthält ein Zeichen, das in keinem Text vorkommt.")
            return JsonResponse({"detail": text}, status=HTTPStatus.BAD_REQUEST)
        return bad_request(request, SuspiciousOperation("NUL"))


def _has_nul(sent: QueryDict) -> bool:
    return any(_NUL in text for name, values in sent.lists() for text in (name, *map(str, values)))
