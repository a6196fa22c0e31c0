"""What somebody typed before their session ended comes along to signing in, and is sent again afterwards.

The text travels in a hidden field of the answer and back; it is kept nowhere. It is sealed, because the next person at
a shared desk may be somebody else: it is given back only to the account that has opened the form. Every form names
that account in a signed field beside its token (``templatetags.author``); a text that names none is given to nobody.
"""

import json
import zlib

from cryptography.fernet import InvalidToken
from django.contrib.auth.models import AnonymousUser, User
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from together.sealed import cipher

SEALED = "behalten"
AUTHOR = "geschrieben_von"
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 (a field's name)
_SALT = "together.kept"
Fields = list[tuple[str, str]]


class WrittenByAnother(Exception):
    """The text belongs to another account than the one that has signed in, or names none."""

    def __str__(self) -> str:
        return _(
            "Vor Ihrer Anmeldung wurde etwas geschrieben, das nicht von diesem Konto stammt. Es wird nicht gezeigt und "
            "ist nicht gespeichert. Wer es geschrieben hat, meldet sich selbst an und gibt es noch einmal ein."
        )


def author_of(user: User | AnonymousUser) -> str:
    """Return what a form says of the account that opens it; nobody else can make it."""
    return Signer(salt=_SALT).sign(str(user.pk))


def typed(request: HttpRequest) -> Fields:
    """Return every field that was sent; raises ``WrittenByAnother`` unless this account has opened the form."""
    return _for(request, _author(request), sent(request))


def sent(request: HttpRequest) -> Fields:
    """Return every field that was sent, whoever has opened the form."""
    return [
        (name, str(value)) for name, values in request.POST.lists() if name not in {TOKEN, AUTHOR} for value in values
    ]


def to_keep(request: HttpRequest) -> str:
    """Return what was sent, sealed together with its author, as a page for signing in carries it."""
    text = json.dumps([_author(request), sent(request)])
    return cipher(_SALT).encrypt(zlib.compress(text.encode())).decode()


def carried(request: HttpRequest) -> str:
    """Return what a page for signing in carries, still sealed."""
    return str(request.POST.get(SEALED, ""))


def released(request: HttpRequest) -> Fields:
    """Return the fields that a page for signing in has carried; empty if none.

    Raises ``WrittenByAnother`` unless the account that has signed in by now has written them.
    """
    if not (sealed := carried(request)):
        return []
    try:
        author, fields = json.loads(zlib.decompress(cipher(_SALT).decrypt(sealed.encode())))
    except InvalidToken:
        raise WrittenByAnother from None
    return _for(request, author, [(name, value) for name, value in fields])


def send_again(
    request: HttpRequest, template: str, target: str, fields: Fields, *, status: int = 200, **around: object
) -> HttpResponse:
    """Offer a page with one button that sends the fields once more, with the token of the new session.

    ``around`` is what the template needs around that.
    """
    answer = render(request, template, {**around, "target": target, "kept": fields}, status=status)
    answer["Cache-Control"] = "no-store, private"
    return answer


def is_our_own(request: HttpRequest) -> bool:
    """Whether a page of ours has sent the form (its origin says so), not somebody else's."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def _for(request: HttpRequest, author: str, fields: Fields) -> Fields:
    if not author or author != str(request.user.pk):
        raise WrittenByAnother
    return fields


def _author(request: HttpRequest) -> str:
    """Return the key of the account that has opened the form; empty if it names none."""
    try:
        return Signer(salt=_SALT).unsign(str(request.POST.get(AUTHOR, "")))
    except BadSignature:
        return ""
