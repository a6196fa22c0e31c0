"""What somebody typed is given back when it cannot be stored: to the one who sent it, to be sent once more."""

import errno
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.request import RawPostDataException, UnreadablePostError
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from jena_waerme.framing import start_of
from together import kept

_LONG = 60  # characters: a text that somebody would not like to type again
_NEVER_BACK = ("password", "otp", "token")  # parts of the names of fields


def is_full(error: BaseException | None) -> bool:
    """Tell whether a disk of ours has no room."""
    return isinstance(error, OSError) and error.errno in {errno.ENOSPC, errno.EDQUOT}


def given_back(request: HttpRequest, around: dict[str, Any]) -> HttpResponse | None:
    """Return a page with the text and a button that sends it again; None if no form of ours was sent, or a password.

    Asks no database. ``around`` is what every page shows. In a frame forms need no token, which would be a cookie.
    """
    fields = _fields(request)
    if not fields:
        return None
    context = {
        **around,
        "target": request.get_full_path(),
        "kept": fields,
        "texts": [value for _name, value in fields if len(value) >= _LONG],
        "has_files": bool(request.FILES),
        "token": "" if start_of(request) else get_token(request),
    }
    response = HttpResponse(render_to_string("503_typed.html", context), status=HTTPStatus.SERVICE_UNAVAILABLE)
    response["Cache-Control"] = "no-store, private"
    return response


def _fields(request: HttpRequest) -> kept.Fields:
    """Return every field with the mark of its author, so that a lost session gives it back later to nobody else."""
    if request.method != "POST" or not kept.is_our_own(request):
        return []
    try:
        fields = kept.sent(request)
        author = request.POST.get(kept.AUTHOR)
    except (OSError, RawPostDataException, UnreadablePostError):  # broken off, or no room to read it
        return []
    if any(part in name.lower() for name, _value in fields for part in _NEVER_BACK):
        return []
    return [*fields, *([(kept.AUTHOR, author)] if author else [])]
