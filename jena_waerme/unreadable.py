"""What no form of ours sends: a NUL, which PostgreSQL does not store, and rows marked by what is no number."""

from collections.abc import Callable
from http import HTTPStatus

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import TO_FIELD_VAR
from django.core.exceptions import FieldDoesNotExist, SuspiciousOperation
from django.db import DataError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from jena_waerme.errors import bad_request
from zones.read_only import in_asked_language, is_for_programs, problem

_NUL = "\x00"


class UnreadableMiddleware:
    """Answers 400 where a page stumbled over a NUL, over a field without a name, or over rows that nobody can have."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on; ``process_exception`` looks at what went wrong."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Say that the request cannot be read; None leaves every other error to what it is."""
        if isinstance(exception, FieldDoesNotExist) and request.GET.get(TO_FIELD_VAR) == "":
            return bad_request(request, exception)  # Django's administration looks for a field without a name
        if isinstance(exception, ValueError) and _marks_no_row(request):
            return bad_request(request, exception)
        has_nul = _has_nul(request.GET) or _has_nul(request.POST) or _NUL in request.path_info
        if not has_nul or not isinstance(exception, ValueError | DataError):
            return None
        if is_for_programs(request):
            return _holds_nul(request)
        return bad_request(request, SuspiciousOperation("NUL"))


@in_asked_language
def _holds_nul(_request: HttpRequest) -> HttpResponse:
    return problem(HTTPStatus.BAD_REQUEST, _("Die Anfrage enthält ein Zeichen, das in keinem Text vorkommt."))


def _marks_no_row(request: HttpRequest) -> bool:
    """Tell whether an action of a list was asked for rows that are not named by numbers, as all of ours are."""
    return any(not mark.isdecimal() for mark in request.POST.getlist(ACTION_CHECKBOX_NAME))


def _has_nul(sent: QueryDict) -> bool:
    return any(_NUL in text for name, values in sent.lists() for text in (name, *map(str, values)))
