"""Many addresses asked for at once: each line is answered as `suche` answers it, and stands in no log."""

import re
import time
from collections.abc import Iterator
from http import HTTPStatus

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones.address.published_state import PublishedState
from zones.api import queries, schemas, search_schemas, views, zone_answers
from zones.api.search_schemas import MOST_LINES
from zones.api.serving import JSON, asked, endpoint, read_once, refuse, refuse_values
from zones.read_only import TAKE

NO_LINES = gettext_lazy(
    "Bitte senden Sie JSON („application/json“) oder Text mit einer Adresse je Zeile („text/plain“)."
)
PLAIN, NDJSON = "text/plain", "application/x-ndjson"
_END_OF_LINE = re.compile(r"\r\n|\r|\n")
_IN_ONE_TURN = 10  # lines, a millisecond or two; then whoever asks for little has their turn


@endpoint(is_open=False, sends=True)
def search(request: HttpRequest) -> HttpResponse:
    """Tell what each of many typed texts comes to."""
    state = views.under(asked(request, queries.EditionQuery).ausgabe)
    lines = _lines(request)
    _count(request, lines)
    answers = list(_answers(lines, state))
    response = _each_alone(answers) if _asks_for_each_alone(request) else _together(answers, state)
    response.headers["Cache-Control"] = "no-store"
    patch_vary_headers(response, ("Accept",))
    return response


def _lines(request: HttpRequest) -> list[str]:
    """Return what was sent, line by line; refuse what cannot be read, nothing at all, and too much of it."""
    if not request.body:
        refuse(HTTPStatus.BAD_REQUEST, _("Bitte senden Sie mindestens eine Zeile mit einer Adresse."))
    if request.content_type not in (JSON, PLAIN):
        refuse(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, NO_LINES)
    try:
        text = request.body.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse(HTTPStatus.BAD_REQUEST, _("Diese Zeilen können wir nicht lesen. Bitte senden Sie sie in UTF-8."))
    lines = _of_json(text) if request.content_type == JSON else _of_text(text)
    if len(lines) > MOST_LINES:
        refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, too_many(len(lines)))
    return lines


def too_many(count: int) -> str:
    """Say how many lines may be sent."""
    sentence = _("Das sind %(count)d Zeilen, höchstens %(most)d gehen auf einmal. Bitte teilen Sie die Liste.")
    return sentence % {"count": count, "most": MOST_LINES}


def _of_json(text: str) -> list[str]:
    """Read {"lines": […]}. By hand, since a list that is too long is no mistake in its shape."""
    sent = read_once(text)
    if not isinstance(sent, dict) or sent.keys() != {"lines"}:
        refuse_values(sorted({"lines", *sent}) if isinstance(sent, dict) else ["lines"])
    lines = sent["lines"]
    if not isinstance(lines, list) or not lines or not all(isinstance(line, str) for line in lines):
        refuse_values(["lines"])
    return lines


def _of_text(text: str) -> list[str]:
    lines = _END_OF_LINE.split(text)
    return lines[:-1] if len(lines) > 1 and not lines[-1] else lines  # the last line has an end, too


def _count(request: HttpRequest, lines: list[str]) -> None:
    """Count every line against abuse; the request itself counts as the first."""
    take = request.META.get(TAKE)
    more = len(lines) - 1
    if take and (left := take(more)) < more:
        sentence = _(
            "Von Ihrem Anschluss kamen zu viele Zeilen: In dieser Minute sind noch %(left)d möglich. Bitte warten Sie, "
            "bis die nächste beginnt („Retry-After“)."
        )
        refuse(HTTPStatus.TOO_MANY_REQUESTS, sentence % {"left": max(left, 0)})


def _answers(lines: list[str], state: PublishedState) -> Iterator[bytes]:
    for number, line in enumerate(lines):
        if number % _IN_ONE_TURN == 0:
            time.sleep(0)
        yield _answer(line, state)


def _answer(line: str, state: PublishedState) -> bytes:
    try:
        return views.answer_to(views.clean(line), state)
    except ValidationError as error:
        return search_schemas.RefusedLineOut(detail=error.messages[0]).model_dump_json().encode()


def _asks_for_each_alone(request: HttpRequest) -> bool:
    return request.get_preferred_type([JSON, NDJSON]) == NDJSON


def _each_alone(answers: list[bytes]) -> HttpResponse:
    return HttpResponse(b"\n".join([*answers, b""]), content_type=NDJSON)


def _together(answers: list[bytes], state: PublishedState) -> HttpResponse:
    """Return the shape of `LinesOut`, of which each answer is written already."""
    begun = schemas.Published(**zone_answers.published(state.plan)).model_dump_json().removesuffix("}").encode()
    return HttpResponse(begun + b',"answers":[' + b",".join(answers) + b"]}", content_type=JSON)
