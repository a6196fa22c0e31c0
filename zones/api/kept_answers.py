"""Answers that are the same for everybody, kept as they are sent: written and packed once for each publication.

Only where announcements are heard is it known how long one holds (`zones.address.published.heard`); elsewhere, as in
tests and commands, each is written when it is asked for.
"""

import gzip
from collections.abc import Callable
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from zones.address.published import heard
from zones.api import links

_LONGEST_PLAIN = 4096  # bytes; as `jena_waerme.packing`, which leaves alone what is packed already
_MOST_KEPT = 64  # some hundred kilobytes at most; whoever asks for more of them has them written anew


class Written(NamedTuple):
    """An answer as it is sent: plain, packed (empty where that saves nothing), and where its list goes on."""

    plain: bytes
    packed: bytes
    link: str


_kept: dict[tuple[object, ...], Written] = {}


def written(request: HttpRequest, mark: str, write: Callable[[], tuple[bytes, str]]) -> Written:
    """Return what was asked for, kept since it was last written for this `mark` of an edition, or written by `write`.

    `write` returns the answer and the value of `Link`.
    """
    known = heard()  # before writing: what is announced meanwhile makes it old
    key = (known, mark, links.server(), request.get_full_path())
    found = _kept.get(key) if known is not None else None
    if found is None:
        content, link = write()
        packed = gzip.compress(content, 6, mtime=0) if len(content) > _LONGEST_PLAIN else b""
        found = Written(content, packed, link)
        if known is not None:
            _keep(key, found)
    return found


def response(request: HttpRequest, found: Written, content_type: str) -> HttpResponse:
    """Return the answer, packed for a client that can unpack it."""
    is_packed = bool(found.packed) and "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
    answer = HttpResponse(found.packed if is_packed else found.plain, content_type=content_type)
    if is_packed:
        answer.headers["Content-Encoding"] = "gzip"
    if found.packed:
        patch_vary_headers(answer, ("Accept-Encoding",))
    if found.link:
        answer.headers["Link"] = found.link
    return answer


def _keep(key: tuple[object, ...], found: Written) -> None:
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[key] = found
