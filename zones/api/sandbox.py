"""Made-up answers for every outcome and every error, so that programs can be tried where nothing can be provoked."""

from collections.abc import Mapping
from datetime import date
from http import HTTPStatus
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pydantic import BaseModel, Field, TypeAdapter

from zones.api import examples, links
from zones.api.ending import NOTICE, Ending
from zones.api.queries import NoQuery
from zones.api.schemas import FormerZoneOut, ZoneOut
from zones.api.search_schemas import SearchOut
from zones.api.serving import asked, changing, endpoint, marked, refuse
from zones.api.zone_answers import NO_EDITION, NO_SUCH
from zones.read_only import PROBLEM, problem

_SECONDS = "30"
_IN_A_WHILE = {"Retry-After": _SECONDS}
_DEPRECATED = "veraltet"
_SOON = date(2027, 1, 1)


class _Wrong(NamedTuple):
    status: HTTPStatus
    sentence: str | Promise
    headers: Mapping[str, str] = {}


_PROBLEMS: Mapping[str, _Wrong] = {
    "ungueltig": _Wrong(
        HTTPStatus.BAD_REQUEST,
        gettext_lazy("Diese Angaben fehlen oder sind ungültig: q. Was erlaubt ist, steht in „openapi.json“."),
    ),
    "ohne_berechtigung": _Wrong(HTTPStatus.FORBIDDEN, gettext_lazy("Für diese Anfrage fehlt Ihnen die Berechtigung.")),
    "nicht_da": _Wrong(HTTPStatus.NOT_FOUND, NO_SUCH),
    "nur_lesen": _Wrong(
        HTTPStatus.METHOD_NOT_ALLOWED,
        gettext_lazy("Hier kann man nur lesen: mit GET, HEAD oder OPTIONS."),
        {"Allow": "GET, HEAD, OPTIONS"},
    ),
    "zu_gross": _Wrong(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, gettext_lazy("Was Sie gesendet haben, ist zu groß für diese Adresse.")
    ),
    "kein_json": _Wrong(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
        gettext_lazy("Bitte senden Sie JSON, mit „Content-Type: application/json“."),
    ),
    "zu_viele": _Wrong(
        HTTPStatus.TOO_MANY_REQUESTS,
        gettext_lazy("Von Ihrem Anschluss kamen zu viele Anfragen. Bitte versuchen Sie es etwas später wieder."),
        _IN_A_WHILE,
    ),
    "fehler": _Wrong(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        gettext_lazy(
            "Der Fehler liegt bei uns, nicht bei Ihnen. Bitte versuchen Sie es in einigen Minuten noch einmal."
        ),
    ),
    "nichts_veroeffentlicht": _Wrong(HTTPStatus.SERVICE_UNAVAILABLE, NO_EDITION),
    "keine_zeit": _Wrong(
        HTTPStatus.SERVICE_UNAVAILABLE,
        gettext_lazy("Gerade wird hier sehr viel berechnet. Bitte versuchen Sie es etwas später wieder."),
        _IN_A_WHILE,
    ),
}
_FORMER = "frueheres_gebiet"


_ANSWER: TypeAdapter[SearchOut] = TypeAdapter(SearchOut)


class ExampleOut(BaseModel):
    """One of the examples."""

    name: str = Field(description="Name des Beispiels: der Ausgang (`outcome`) oder der Fehler, den es zeigt")
    status_code: int = Field(description="Status (RFC 9110), mit dem es antwortet")
    url: str = Field(description="Wo es steht")


class ExamplesOut(BaseModel):
    """All examples."""

    examples: list[ExampleOut]


def names() -> dict[str, int]:
    """Return the status of each example by its name."""
    outcomes = dict.fromkeys(_outcomes(), int(HTTPStatus.OK))
    problems = {name: int(told.status) for name, told in _PROBLEMS.items()}
    return {**outcomes, _DEPRECATED: int(HTTPStatus.OK), _FORMER: int(HTTPStatus.GONE), **problems}


@endpoint(is_open=True)
def listed(request: HttpRequest) -> HttpResponse:
    """List the examples."""
    asked(request, NoQuery)
    found = [
        ExampleOut(name=name, status_code=status, url=links.to("api-1:example", name))
        for name, status in names().items()
    ]
    return changing(request, ExamplesOut(examples=found))


@endpoint(is_open=True)
def example(request: HttpRequest, name: str) -> HttpResponse:
    """Answer as the interface does in the case that is named."""
    asked(request, NoQuery)
    if name in _PROBLEMS:
        return _wrong(_PROBLEMS[name])
    if name == _FORMER:
        return _former()
    if name == _DEPRECATED:
        return Ending(_SOON, _SOON + NOTICE).announce(_outcome(request, "in_zone"))
    return _outcome(request, name)


def _outcomes() -> dict[str, Any]:
    """Return an answer for each outcome: of a text or an address by its word, of a point with a word before."""
    return examples.of_texts() | {f"punkt_{outcome}": told for outcome, told in examples.of_points().items()}


def _outcome(request: HttpRequest, name: str) -> HttpResponse:
    found = _outcomes().get(name)
    if found is None:
        refuse(HTTPStatus.NOT_FOUND, _("Dieses Beispiel gibt es nicht. Alle stehen unter „beispiele“."))
    return marked(request, _ANSWER.dump_json(_ANSWER.validate_python(found)))


def _wrong(told: _Wrong) -> HttpResponse:
    response = problem(told.status, _marked(told.sentence))
    for name, value in told.headers.items():
        response[name] = value
    return response


def _former() -> HttpResponse:
    sentence = _marked(_("Dieses Gebiet gibt es nicht mehr. Was heute dort liegt, steht unter „successors“."))
    successor = ZoneOut.model_validate(_outcomes()["in_zone"]["zone"])
    body = FormerZoneOut(detail=sentence, successors=[successor])
    return HttpResponse(body.model_dump_json().encode(), content_type=PROBLEM, status=HTTPStatus.GONE)


def _marked(sentence: str | Promise) -> str:
    """Say that it is an example, as the mark of a demonstration does in an outcome."""
    return _("Beispiel: %(sentence)s") % {"sentence": sentence}
