"""Made-up answers for every outcome and every error, so that programs can be tried where nothing can be provoked."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from http import HTTPStatus
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from pydantic import BaseModel, Field

from zones.api import examples, links, plan_examples
from zones.api.ending import NOTICE, Ending
from zones.api.queries import NoQuery
from zones.api.refused import USUAL, WAIT_S
from zones.api.route import At, every_route
from zones.api.schemas import Link
from zones.api.serving import NO_EXAMPLE, as_example, asked, changing, endpoint, invalid, leading_on, marked, refuse
from zones.api.zone_answers import NO_EDITION
from zones.read_only import PROBLEM, busy, problem

_IN_A_WHILE = {"Retry-After": str(WAIT_S)}
_DEPRECATED, _FORMER, _RENAMED = "veraltet", "frueheres_gebiet", "umbenanntes_gebiet"
_SOON = date(2027, 1, 1)


class _Wrong(NamedTuple):
    status: HTTPStatus
    sentence: str | Promise | Callable[[], str]
    headers: Mapping[str, str] = {}


def _usual(status: HTTPStatus, headers: Mapping[str, str] = {}) -> _Wrong:
    return _Wrong(status, USUAL[status], headers)


_PROBLEMS: Mapping[str, _Wrong] = {
    "ungueltig": _Wrong(HTTPStatus.BAD_REQUEST, lambda: invalid(["q"])),
    "ohne_berechtigung": _usual(HTTPStatus.FORBIDDEN),
    "nicht_da": _usual(HTTPStatus.NOT_FOUND),
    "nur_lesen": _usual(HTTPStatus.METHOD_NOT_ALLOWED, {"Allow": "GET, HEAD, OPTIONS"}),
    "zu_gross": _usual(HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    "kein_json": _usual(HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    "zu_viele": _usual(HTTPStatus.TOO_MANY_REQUESTS, _IN_A_WHILE),
    "fehler": _usual(HTTPStatus.INTERNAL_SERVER_ERROR),
    "nichts_veroeffentlicht": _Wrong(HTTPStatus.SERVICE_UNAVAILABLE, NO_EDITION),
    "keine_zeit": _Wrong(HTTPStatus.SERVICE_UNAVAILABLE, lambda: busy(WAIT_S), _IN_A_WHILE),
}


class ExampleOut(BaseModel):
    """One of the examples."""

    name: str = Field(description="Name des Beispiels: der Ausgang (`outcome`) oder der Fehler, den es zeigt")
    status_code: int = Field(description="Status (RFC 9110), mit dem es antwortet")
    url: Link = Field(description="Wo es steht")


class ExamplesOut(BaseModel):
    """All examples."""

    examples: list[ExampleOut]


def names() -> dict[str, int]:
    """Return the status of each example of this address by its name."""
    answered = dict.fromkeys((*_answers(), _DEPRECATED), int(HTTPStatus.OK))
    problems = {name: int(told.status) for name, told in _PROBLEMS.items()}
    return {**answered, _RENAMED: int(HTTPStatus.FOUND), _FORMER: int(HTTPStatus.GONE), **problems}


@endpoint(is_open=True)
def listed(request: HttpRequest) -> HttpResponse:
    """List the examples."""
    asked(request, NoQuery)
    return changing(request, _list())


def _list() -> ExamplesOut:
    return ExamplesOut(
        examples=[
            ExampleOut(name=name, status_code=status, url=links.to(f"api-1:{route.name}", name))
            for route in every_route()
            for name, status in route.made_up().items()
        ]
    )


def of_list() -> dict[str, Any]:
    """Return the list as its own example."""
    return {"all": _list().model_dump(mode="json")}


def of_examples() -> dict[str, At]:
    """Return where the examples stand that answer with 200."""
    return {name: At(links.to("api-1:example", name)) for name in (*_answers(), _DEPRECATED)}


@endpoint(is_open=True)
def example(request: HttpRequest, name: str) -> HttpResponse:
    """Answer as the interface does in the case that is named."""
    asked(request, NoQuery)
    if name in _PROBLEMS:
        return _wrong(_PROBLEMS[name])
    if name == _FORMER:
        return _former()
    if name == _RENAMED:
        return leading_on(links.to("api-1:example", "gebiet"))
    if name == _DEPRECATED:
        return Ending(_SOON, _SOON + NOTICE).announce(_answer(request, "in_zone"))
    return _answer(request, name)


def _answers() -> dict[str, Any]:
    """Return what is answered with 200, by name.

    An outcome of a text or an address has its word, that of a point a word before; the others are what links lead to.
    """
    of_points = {f"punkt_{outcome}": told for outcome, told in examples.of_points().items()}
    zones, editions = plan_examples.of_zone(), plan_examples.of_edition()
    return {
        **examples.of_texts(),
        **of_points,
        "andere_adresse": examples.of_another_address(),
        "zeilen": examples.of_lines()["lines"],
        "gebiet": zones["with_sheet"],
        "gebiet_ohne_steckbrief": zones["without_sheet"],
        "ausgabe": editions["edition"],
        "fruehere_ausgabe": editions["earlier"],
    }


def _answer(request: HttpRequest, name: str) -> HttpResponse:
    found = _answers().get(name)
    if found is None:
        refuse(HTTPStatus.NOT_FOUND, NO_EXAMPLE)
    return marked(request, json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode())


def _wrong(told: _Wrong) -> HttpResponse:
    sentence = told.sentence() if callable(told.sentence) else told.sentence
    response = problem(told.status, as_example(sentence))
    for name, value in told.headers.items():
        response[name] = value
    vars(response)["_has_been_logged"] = True  # so Django writes no error to the log: nothing has failed
    return response


def _former() -> HttpResponse:
    told = plan_examples.of_former_zone()
    body = json.dumps({**told, "detail": as_example(told["detail"])}, ensure_ascii=False)
    return HttpResponse(body.encode(), content_type=PROBLEM, status=HTTPStatus.GONE)
