"""Handing out a file that never changes: kept by browsers for good, asked for again in parts (RFC 9110)."""

import functools
import re
from datetime import datetime
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.utils.translation import gettext as _
from django.utils.translation import override

from zones.read_only import View, asked_language, problem, read_only, with_language

FOR_GOOD = "public, max-age=31536000, immutable"
# Several ranges at once may be answered with the whole file; nobody needs them here.
_ONE_RANGE = re.compile(r"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))")


def hand_out(
    request: HttpRequest, content: bytes, content_type: str, *, name: str, sha256: str, made_at: datetime, cache: str
) -> HttpResponseBase:
    """Return the file, a part of it, or that the asker has it already."""
    etag, changed = quote_etag(sha256), int(made_at.timestamp())
    response = get_conditional_response(request, etag=etag, last_modified=changed) or _asked_part(
        request, content, content_type, etag
    )
    if response.status_code == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
        return response  # of which nothing is kept
    response["ETag"], response["Last-Modified"] = etag, http_date(changed)
    response["Accept-Ranges"], response["Cache-Control"] = "bytes", cache
    if response.status_code == HTTPStatus.PARTIAL_CONTENT:
        response["Cache-Control"] = f"{cache}, no-transform"  # a part of something packed would be another part
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def opened(response: HttpResponseBase) -> HttpResponseBase:
    """Let pages of other sites read the file in their visitors' browsers, and in parts, as maps read tiles."""
    response["Access-Control-Allow-Origin"] = "*"
    if response.status_code == HTTPStatus.NO_CONTENT:  # whoever asks before asking
        response["Access-Control-Allow-Headers"] = "Range, If-Range, If-None-Match, If-Modified-Since"
    response["Access-Control-Expose-Headers"] = "Accept-Ranges, Content-Range, ETag"
    return response


def for_programs(view: View) -> View:
    """Let a file be read, and say to every other method that it can only be read, to pages of other sites, too."""
    served = read_only(view)

    @functools.wraps(served)
    def serve(request: HttpRequest, *args: object, **values: object) -> HttpResponseBase:
        response = served(request, *args, **values)
        return response if request.method in {"GET", "HEAD"} else opened(response)

    return serve


def _asked_part(request: HttpRequest, content: bytes, content_type: str, etag: str) -> HttpResponse:
    asked = _ONE_RANGE.fullmatch(request.headers.get("Range", "").strip()) if request.method == "GET" else None
    if asked is None or request.headers.get("If-Range", etag) != etag:
        return HttpResponse(content, content_type=content_type)
    first, end = _bounds(asked, len(content))
    if first >= end:
        return _no_such_part(request, len(content))
    return HttpResponse(
        content[first:end],
        status=HTTPStatus.PARTIAL_CONTENT,
        content_type=content_type,
        headers={"Content-Range": f"bytes {first}-{end - 1}/{len(content)}"},
    )


def _no_such_part(request: HttpRequest, size: int) -> HttpResponse:
    with override(asked_language(request)):
        sentence = _("Diesen Teil hat die Datei nicht: Sie hat %(size)d Byte. Bitte fragen Sie nach einem früheren.")
        response = with_language(problem(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE, sentence % {"size": size}))
    response["Content-Range"] = f"bytes */{size}"
    return response


def _bounds(asked: "re.Match[str]", size: int) -> tuple[int, int]:
    """Return the first byte and the one after the last; first is not before end where nothing can be given."""
    first, last, suffix = asked.groups()
    if suffix:
        return (max(size - int(suffix), 0), size) if int(suffix) else (size, size)
    end = min(int(last) + 1, size) if last else size
    return int(first), end
