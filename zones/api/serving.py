"""How an address of the interface is served: which methods, which headers, and one shape for every refusal."""

import functools
import json
import re
from collections.abc import Callable, Iterable
from hashlib import blake2b
from http import HTTPStatus
from typing import NoReturn, TypeVar
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.functional import Promise
from django.utils.http import http_date, quote_etag
from django.utils.translation import get_language, gettext_lazy, override
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from pydantic import BaseModel, ValidationError

from zones.address.published_state import PublishedState
from zones.api import kept_answers, links, paging
from zones.api.queries import BIGGEST_ID, PageQuery
from zones.api.schemas import ListOut
from zones.models import Edition
from zones.read_only import (
    PROBLEM,
    asked_language,
    problem,
    unreadable,
    with_language,
    without_computing,
    without_reading,
)

JSON = "application/json"
NO_JSON = gettext_lazy("Bitte senden Sie JSON, mit „Content-Type: application/json“.")
NO_EXAMPLE = gettext_lazy("Dieses Beispiel gibt es nicht. Alle stehen unter „beispiele“.")
_EXPOSED = "ETag, Link, RateLimit, RateLimit-Policy, Retry-After"  # else a browser keeps them from other pages
_KEY = re.compile(r"[1-9][0-9]{0,18}")  # nobody reads thousands of digits
_SHAPES = 4  # raised with every change of a shape: who knows an answer by its mark must not keep the old one
_Query = TypeVar("_Query", bound=BaseModel)
_Shape = TypeVar("_Shape", bound=BaseModel)
View = Callable[..., HttpResponse]


class Refusal(Exception):
    """There is no answer; the message says in one German sentence what to do next."""

    def __init__(self, status: HTTPStatus, sentence: str | Promise) -> None:
        super().__init__(str(sentence))
        self.status = status


def refuse(status: HTTPStatus, sentence: str | Promise) -> NoReturn:
    """End the request with an error."""
    raise Refusal(status, sentence)


def endpoint(*, is_open: bool, sends: bool = False) -> Callable[[View], View]:
    """Serve a view to programs: nothing can be written, and every error is JSON.

    Args:
        sends: Whether it is asked by POST with what is to be computed, of which nothing is kept, instead of by GET.
        is_open: Whether pages of other sites may read the answer in their visitors' browsers. Not where the question
            says what somebody has typed or where somebody is: another page would send that here unseen. Programs may.

    """

    def decorate(view: View) -> View:
        @csrf_exempt  # nothing is written, and who tries is told so
        @functools.wraps(view)
        def serve(request: HttpRequest, **values: str) -> HttpResponse:
            with links.beginning_with(links.server_of(request)):
                response = _answered(view, request, values, sends=sends)
            if is_open:
                response.headers["Access-Control-Allow-Origin"] = "*"
                response.headers["Access-Control-Expose-Headers"] = _EXPOSED
            return response

        return serve

    return decorate


def _answered(view: View, request: HttpRequest, values: dict[str, str], *, sends: bool) -> HttpResponse:
    """Answer; a refusal, once more in the language that is asked for, whoever words it."""
    response = _tried(view, request, values, sends=sends)
    if response.headers.get("Content-Type") != PROBLEM:
        return response
    if (language := asked_language(request)) == get_language():
        return with_language(response)
    with override(language):
        return with_language(_tried(view, request, values, sends=sends))


def _tried(view: View, request: HttpRequest, values: dict[str, str], *, sends: bool) -> HttpResponse:
    if sends and request.method != "POST":
        return without_computing(request)
    if not sends and request.method not in ("GET", "HEAD"):
        return without_reading(request)
    try:
        _require_readable(request)
        return view(request, **values)
    except Refusal as refusal:
        return problem(refusal.status, str(refusal))


def _require_readable(request: HttpRequest) -> None:
    """Refuse a question that is not in UTF-8: what Django makes of it nobody has asked."""
    text = request.META.get("QUERY_STRING", "")
    if "%" in text:
        try:
            unquote_to_bytes(text).decode()
        except UnicodeDecodeError:
            refuse(HTTPStatus.BAD_REQUEST, unreadable())


def asked(request: HttpRequest, query: type[_Query], *, but: str = "") -> _Query:
    """Return what stands behind the question mark, but for one name.

    What is missing, wrong or said twice, so that nobody knows what is meant, is refused by its name.
    """
    if twice := [name for name, values in request.GET.lists() if len(values) > 1]:
        refuse_values(twice)
    try:
        return query.model_validate({name: value for name, value in request.GET.items() if name != but})
    except ValidationError as error:
        refuse_values(str(problem["loc"][-1]) for problem in error.errors())


def sent(request: HttpRequest, shape: type[_Shape]) -> _Shape:
    """Return what was sent as JSON in its shape; refuse what is none, by the names of what is missing or wrong."""
    if request.content_type != JSON:
        refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, NO_JSON)
    try:
        return shape.model_validate(read_once(request.body))
    except ValidationError as error:
        _refuse_too_many(error)
        refuse_values(".".join(map(str, problem["loc"])) or "JSON" for problem in error.errors())


def _refuse_too_many(error: ValidationError) -> None:
    """Say of a list that is too long how long it may be."""
    for each in error.errors():
        if each["type"] == "too_long":
            name, told = ".".join(map(str, each["loc"])), each["ctx"]
            refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, too_long(name, told["actual_length"], told["max_length"]))


def too_long(name: str, count: int, most: int) -> str:
    """Say of a list that is too long how long it may be."""
    sentence = _("„%(name)s“ hat %(count)d Einträge, höchstens %(most)d gehen auf einmal. Bitte teilen Sie sie.")
    return sentence % {"name": name, "count": count, "most": most}


def read_once(body: bytes | str) -> object:
    """Read JSON; refuse what is none, nested too deep, or says a name twice, of which nobody knows what is meant."""
    try:
        found = json.loads(body, object_pairs_hook=_each_once, parse_constant=_no_number)
        if isinstance(body, bytes) or "\\u" in body:  # half a sign may hide at any depth; text holds it only so
            json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        refuse(HTTPStatus.BAD_REQUEST, _("Das Gesendete ist kein JSON, das sich lesen lässt."))
    return found


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    for name in found:
        name.encode()  # raises ValueError where it holds half a sign, which no answer could repeat
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        refuse_values(sorted({name for name in names if names.count(name) > 1}))
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def as_example(sentence: str | Promise) -> str:
    """Say of a refusal that it is an example, as the mark of a demonstration does in an answer."""
    return _("Beispiel: %(sentence)s") % {"sentence": sentence}


def leading_on(link: str) -> HttpResponse:
    """Lead a program on to another address."""
    where = {"Location": link, "Cache-Control": "public, no-cache"}
    return HttpResponse(status=HTTPStatus.FOUND, headers=where, content_type=JSON)


def refuse_values(names: Iterable[str]) -> NoReturn:
    """Refuse values of these names."""
    refuse(HTTPStatus.BAD_REQUEST, invalid(names))


def invalid(names: Iterable[str]) -> str:
    """Say that values of these names are missing or wrong."""
    sentence = _("Diese Angaben fehlen oder sind ungültig: %(names)s. Was erlaubt ist, steht in „openapi.json“.")
    return sentence % {"names": ", ".join(dict.fromkeys(names))}


def whole_number(name: str, text: str) -> int:
    """Return the number that stands in the address; refuse what is none, or larger than any key."""
    if not _KEY.fullmatch(text) or int(text) > BIGGEST_ID:
        refuse_values([name])
    return int(text)


def for_one(request: HttpRequest, published: PublishedState | None, build: Callable[[], bytes]) -> HttpResponse:
    """Answer what one person asked for: 304 if nothing was published since, else what `build` returns."""
    etag = f'"{published.version}-{_SHAPES}"' if published else None
    unchanged = get_conditional_response(request, etag=etag) if "HTTP_IF_NONE_MATCH" in request.META else None
    response = unchanged or HttpResponse(build(), content_type=JSON)
    if etag:
        response.headers["ETag"] = etag
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def changing(request: HttpRequest, answer: BaseModel, page: PageQuery | None = None) -> HttpResponse:
    """Answer what is the same for everybody and has no edition to go by: 304 if the client has just this.

    `page`: which part of a list (`ListOut`) was asked for.
    """
    response = marked(request, answer.model_dump_json().encode())
    if link := _link(request, answer, page):
        response["Link"] = link
    return response


def marked(request: HttpRequest, content: bytes, content_type: str = JSON) -> HttpResponse:
    """Answer with a mark made of the content: 304 if the client has just this."""
    etag = quote_etag(blake2b(content, digest_size=9).hexdigest())
    response = get_conditional_response(request, etag=etag) or HttpResponse(content, content_type=content_type)
    response["ETag"], response["Cache-Control"] = etag, "public, no-cache"
    return response


def _link(request: HttpRequest, answer: BaseModel, page: PageQuery | None) -> str:
    return paging.link(request, page, answer.total) if page and isinstance(answer, ListOut) else ""


def for_all(
    request: HttpRequest,
    plan: Edition,
    build: Callable[[], BaseModel],
    content_type: str = JSON,
    page: PageQuery | None = None,
) -> HttpResponse:
    """Answer what is the same for everybody: 304 if the client has it from this edition, else what `build` returns.

    `page`: which part of a list (`ListOut`) was asked for.
    """

    def write() -> tuple[bytes, str]:
        answer = build()
        return answer.model_dump_json().encode(), _link(request, answer, page)

    changed = plan.published_at or plan.created_at
    etag = quote_etag(f"{plan.pk}-{plan.status}-{changed:%Y%m%d%H%M%S%f}-{_SHAPES}")
    response = get_conditional_response(request, etag=etag, last_modified=int(changed.timestamp()))
    if response is None:
        response = kept_answers.response(request, kept_answers.written(request, etag, write), content_type)
    response["ETag"] = f"W/{etag}" if response.has_header("Content-Encoding") else etag
    response["Last-Modified"] = http_date(changed.timestamp())
    response["Cache-Control"] = "public, no-cache"
    return response
