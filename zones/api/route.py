"""How an address of the interface is declared: once; the site routes by it, and its description is made from it.

Rooms list theirs in a tuple ``ROUTES``, which `settings.INTERFACE` names in the order of the description.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpResponse
from django.urls import URLPattern, path
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from pydantic import BaseModel

from zones.api import queries, schemas
from zones.api.ending import Ending
from zones.api.serving import JSON

_TOO_MUCH, _NO_JSON, _BUSY, _EMPTY = 413, 415, 429, 503
# Before pydantic has made its own components, and would look for these among them.
ELSEWHERE = "https://components.invalid/"
# Of every address: too many questions (`jena_waerme.ratelimit`), and nothing published or no time.
_ALWAYS: Mapping[int, Any] = {_BUSY: schemas.Problem, _EMPTY: schemas.Problem}
# What addresses are about; programs that are made from the description name their parts so.
TAGS = {
    "plan": "Wärmeplan",
    "measures": "Maßnahmen der Stadt",
    "law": "Recht, Preise und Annahmen",
    "comparison": "Kostenvergleich",
}
_OF_SENT: Mapping[int, Any] = {_TOO_MUCH: schemas.Problem, _NO_JSON: schemas.Problem}


def component(name: str) -> dict[str, str]:
    """Refer to a shape by its name among the `components` of a route."""
    return {"$ref": f"{ELSEWHERE}{name}"}


Refused = str | Promise | Callable[[], object]  # the sentence, or what makes the body


class At(NamedTuple):
    """Where an example stands that the description does not hold itself."""

    url: str


@dataclass(frozen=True)
class Route:
    """One address that can be asked.

    `query` is what may stand behind the question mark, `values` what stands in the path: name → schema. `answers` are
    the shapes by status; None has no body. `example` is what to ask for to see one, behind the interface's address.
    `leads` says which other addresses an answer leads to, by their names, and what of it they ask for (OpenAPI links).
    `examples` makes answers to be shown in the description, by name, where their links lead to who asked for it.
    `refused` says by status with which sentence, or what makes the body; left out, the usual one of all addresses.
    `made_up` says of an address of examples which there are: name → status.
    `also` are other media types of an answer, which whoever accepts them gets: media type → shape.
    `also_examples` makes an example of each of those: media type → text.
    `body` are the shapes of what can be sent, by media type: such an address is asked by POST, and `example_body` is
    what could be sent as the first of them. `components` are shapes that are written as JSON Schema; `component` refers
    to them. `ending` says when it stops to answer. `room` begins the name by which programs know the address.
    """

    name: str
    path: str  # as Django writes it
    view: Callable[..., HttpResponse]
    summary: str
    answers: Mapping[int, Any]
    description: str
    example: str = ""
    query: type[BaseModel] = queries.NoQuery
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    media_type: str = JSON
    refused: Mapping[int, Refused] = field(default_factory=dict)
    made_up: Callable[[], Mapping[str, int]] = dict
    also: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    also_examples: Callable[[], Mapping[str, str]] = dict
    leads: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    examples: Callable[[], Mapping[str, Any]] = dict
    body: Mapping[str, Any] = field(default_factory=dict)
    components: Mapping[str, Any] = field(default_factory=dict)
    example_body: Any = None
    ending: Ending | None = None
    room: str = "zones"
    tag: str = "plan"

    @property
    def method(self) -> str:
        """Return by which method it is asked."""
        return "post" if self.body else "get"

    @property
    def responses(self) -> dict[int, Any]:
        """All shapes by status."""
        return dict(sorted({**self.answers, **(_OF_SENT if self.body else {}), **_ALWAYS}.items()))


@cache
def every_route() -> tuple[Route, ...]:
    """Return the addresses of every room."""
    return tuple(route for room in settings.INTERFACE for route in import_string(room))


def patterns() -> list[URLPattern]:
    """Return the addresses for Django."""
    return [path(each.path, _served(each), name=each.name) for each in every_route()]


def _served(route: Route) -> Callable[..., HttpResponse]:
    return route.ending.announced_by(route.view) if route.ending else route.view
