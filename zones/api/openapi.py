"""The description of the interface (OpenAPI 3.1), made from the table that routes it."""

import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Literal

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from pydantic import TypeAdapter

from zones.api import links, refused
from zones.api.changes import CHANGES
from zones.api.queries import PageQuery
from zones.api.route import ELSEWHERE, TAGS, At, Route, every_route
from zones.api.serving import endpoint, marked
from zones.city import CITY
from zones.models import Edition
from zones.read_only import PROBLEM

_OK, _FOUND, _REFUSED_FROM = 200, 302, 400
_REFERENCE = "#/components/schemas/{model}"
_PLACE_IN_PATH = re.compile(r"<\w+:(\w+)>")
_Key = tuple[str, int | str]  # of an address: a status that it answers, or a media type that it takes
_Inputs = list[tuple[_Key, Literal["serialization", "validation"], TypeAdapter[Any]]]
_Shapes = dict[_Key, dict[str, Any]]
STATUS_WORDS = {
    200: "Die Antwort",
    302: "Weiter zum Nachfolger",
    400: "Eine Angabe fehlt oder ist ungültig",
    403: "Das darf dieses Konto nicht, oder niemand ist angemeldet",
    404: "Das gibt es nicht",
    405: "Diese Methode gibt es hier nicht",
    410: "Das gibt es nicht mehr",
    413: "Zu viel auf einmal",
    415: "In diesem Medientyp wird hier nichts gesendet",
    429: "Zu viele Anfragen; Retry-After nennt die Sekunden",
    500: "Ein Fehler der Seite",
    503: "Es ist nichts veröffentlicht, oder gerade keine Zeit; dann nennt Retry-After die Sekunden",
}
HEADERS = {
    "RateLimit": "Wie viel in dieser Minute noch geht (r) und in wie vielen Sekunden die nächste beginnt (t)",
    "RateLimit-Policy": "Wie viel in einer Minute geht (q, w), für alle Adressen, die so beginnen",
    "Retry-After": "Nach wie vielen Sekunden es wieder geht",
    "Content-Language": "Sprache des Satzes: de oder, wer „Accept-Language“ so sendet, en",
    "Link": "Wo der erste, vorige, nächste und letzte Teil der Liste stehen (RFC 8288), wenn nach einem gefragt ist",
    "ETag": "Kennzeichen dieser Antwort; mit „If-None-Match“ gesendet spart es das erneute Laden (304)",
}
_ALWAYS = ("RateLimit", "RateLimit-Policy")
_WAITING = (429, 503)


@endpoint(is_open=True)
def openapi(request: HttpRequest) -> HttpResponse:
    """Return the description; its servers are where it was asked for."""
    return marked(request, json.dumps(description(request), ensure_ascii=False).encode())


def description(request: HttpRequest) -> dict[str, Any]:
    """Describe the interface where it was asked for."""
    shapes, components = _shapes()
    components = dict(components)
    for route in every_route():
        components |= route.components
    told = {
        "openapi": "3.1.0",
        "info": _info(),
        "tags": [{"name": name, "description": text} for name, text in TAGS.items()],
        "servers": [{"url": request.build_absolute_uri("/").rstrip("/")}],
        "paths": {_path(each): {each.method: _operation(each, shapes)} for each in every_route()},
        "components": {"schemas": components, "headers": {name: _header(text) for name, text in HEADERS.items()}},
    }
    written: dict[str, Any] = json.loads(json.dumps(told).replace(ELSEWHERE, _REFERENCE.format(model="")))
    return written


def _info() -> dict[str, Any]:
    plan, operator = Edition.objects.published_plan(), settings.OPERATOR
    contact = {key: operator[key] for key in ("name", "email") if operator[key]}
    return {
        "title": CITY.site_name,
        "version": CHANGES[0].version,
        "description": (
            "Adressen, Wärmeversorgungsgebiete und Steckbriefe der veröffentlichten Ausgabe. Jede Auskunft darüber "
            "nennt die Ausgabe mit Quelle und Lizenz. Alle Adressen beantworten OPTIONS, dazu GET und HEAD, oder wo "
            "etwas zu senden ist POST. Gespeichert wird nichts davon. Gebiete dürfen auch "
            "Seiten anderer Anbieter im Browser lesen (CORS); wonach jemand gesucht hat, nicht. Verweise sind "
            "vollständige Adressen. Antworten haben die Sprache ihrer Adresse (/en/api/v1/ ist Englisch), Ablehnungen "
            "die von „Accept-Language“. Jede Antwort sagt, wie viel in dieser Minute noch geht („RateLimit“)."
        ),
        **({"contact": contact} if contact else {}),
        **({"license": {"name": plan.licence}} if plan else {}),
    }


@cache
def _shapes() -> tuple[_Shapes, dict[str, Any]]:
    """Return the schema of every answer, and what they refer to."""
    answered: _Inputs = [
        ((route.name, status), "serialization", TypeAdapter(shape))
        for route in every_route()
        for status, shape in route.responses.items()
        if shape is not None
    ]
    sent: _Inputs = [
        ((route.name, media_type), "validation", TypeAdapter(shape))
        for route in every_route()
        for media_type, shape in route.body.items()
    ]
    found, defined = TypeAdapter.json_schemas([*answered, *sent], ref_template=_REFERENCE)
    return {key: schema for (key, _mode), schema in found.items()}, defined.get("$defs", {})


def _path(route: Route) -> str:
    return reverse("api-1:documentation") + _PLACE_IN_PATH.sub(r"{\1}", route.path)


def _operation(route: Route, shapes: _Shapes) -> dict[str, Any]:
    sent = {"requestBody": _body(route, shapes)} if route.body else {}
    return {
        "operationId": _operation_id(route),
        "summary": route.summary,
        "description": route.description,
        "tags": [route.tag],
        **({"deprecated": True} if route.ending else {}),
        "parameters": [*_in_path(route), *_in_query(route)],
        **sent,
        "responses": {
            str(status): _response(route, status, shapes.get((route.name, status))) for status in route.responses
        },
    }


def _body(route: Route, shapes: _Shapes) -> dict[str, Any]:
    content: dict[str, dict[str, Any]] = {kind: {"schema": shapes[route.name, kind]} for kind in route.body}
    if route.example_body is not None:
        next(iter(content.values()))["example"] = route.example_body
    return {"required": True, "content": content}


def _in_path(route: Route) -> Iterable[dict[str, Any]]:
    for name, schema in route.values.items():
        told = {key: value for key, value in schema.items() if key != "description"}
        yield {"name": name, "in": "path", "required": True, "description": schema["description"], "schema": told}


def _in_query(route: Route) -> Iterable[dict[str, Any]]:
    schema = route.query.model_json_schema()
    for name, told in schema.get("properties", {}).items():
        text = told.pop("description")
        required = name in schema.get("required", ())
        yield {"name": name, "in": "query", "required": required, "description": text, "schema": told}


def _header(text: str) -> dict[str, Any]:
    return {"description": text, "schema": {"type": "string"}}


def _headers(route: Route, status: int) -> dict[str, Any]:
    is_list = issubclass(route.query, PageQuery) and status == _OK
    told = [*_ALWAYS, *(["Link"] if is_list else []), *(["Retry-After"] if status in _WAITING else [])]
    own = "ETag" if status == _OK and not route.body else "Content-Language" if status >= _REFUSED_FROM else ""
    found: dict[str, Any] = {name: {"$ref": f"#/components/headers/{name}"} for name in filter(None, (*told, own))}
    if status == _FOUND:
        successor = {"schema": {"type": "string", "format": "uri"}, "example": links.to("api-1:example", "gebiet")}
        found["Location"] = {"description": "Dieselbe Auskunft zum Nachfolger", **successor}
    return found


def _links(route: Route) -> dict[str, Any]:
    """Return where an answer leads: what of it is the question of which other address."""
    names = {each.name: _operation_id(each) for each in every_route()}
    return {name: {"operationId": names[name], "parameters": dict(asked)} for name, asked in route.leads.items()}


def _operation_id(route: Route) -> str:
    return f"{route.room}_api_{route.name}"  # programs made from the description use it: a promise


def _response(route: Route, status: int, shape: dict[str, Any] | None) -> dict[str, Any]:
    words = {"description": STATUS_WORDS[status], "headers": _headers(route, status)}
    if shape is None:
        return words
    if status != _OK:
        return {**words, "content": {PROBLEM: {"schema": shape, "example": refused.example(route, status)}}}
    texts = route.also_examples()
    others = {kind: {"schema": dict(schema), "example": texts[kind]} for kind, schema in route.also.items()}
    shown = {name: _example(name, said) for name, said in route.examples().items()}
    content = {"schema": shape, **({"examples": shown} if shown else {})}
    leads = {"links": _links(route)} if route.leads else {}
    return {**words, "content": {route.media_type: content, **others}, **leads}


def _example(name: str, said: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    if isinstance(said, At):
        return {"summary": name, "externalValue": said.url}
    summary = said.get("title", name) if isinstance(said, dict) else name
    return {"summary": summary, "value": said}
