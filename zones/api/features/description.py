"""The description of the features for programs (OpenAPI 3.0, as the standard wants it)."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from zones.api.features import collections
from zones.api.features.collections import Collection
from zones.api.features.contents import LABELS
from zones.api.features.documents import GEOJSON, HTML, JSON, OPENAPI
from zones.api.features.places import CRS84, SYSTEMS
from zones.api.features.queries import MOST, USUAL
from zones.city import CITY
from zones.read_only import PROBLEM

_TEXT = {"type": "string"}
_SYSTEM = {"type": "string", "format": "uri", "enum": list(SYSTEMS), "default": CRS84}
_BOX = {
    "type": "array",
    "items": {"type": "number"},
    "oneOf": [{"minItems": 4, "maxItems": 4}, {"minItems": 6, "maxItems": 6}],
}
Told = dict[str, Any]


def _parameter(name: str, schema: Told, description: str, **more: Any) -> Told:  # noqa: ANN401 - what the standard has
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description, **more}


_LISTED = {"style": "form", "explode": False}
_FORM = _parameter("f", {"type": "string", "enum": ["json", "html"]}, "Form der Antwort")
_CRS = _parameter("crs", _SYSTEM, "Koordinatensystem der Antwort", **_LISTED)
PARAMETERS: Mapping[str, Told] = {
    "f": _FORM,
    "limit": _parameter(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL},
        "Wie viele in einer Antwort",
        **_LISTED,
    ),
    "offset": _parameter("offset", {"type": "integer", "minimum": 0, "default": 0}, "Wie viele davor ausgelassen"),
    "bbox": _parameter("bbox", _BOX, "Nur, was diesen Kasten berührt oder keinen Ort hat", **_LISTED),
    "bbox-crs": _parameter("bbox-crs", _SYSTEM, "Koordinatensystem des Kastens", **_LISTED),
    "datetime": _parameter("datetime", _TEXT, "Nur, was zu dieser Zeit schon galt (RFC 3339)", **_LISTED),
    "crs": _CRS,
}
_IN_PATH = {"in": "path", "required": True, "schema": _TEXT}
_COLLECTION = {"name": "collectionId", "description": "Name der Sammlung", **_IN_PATH}
_FEATURE = {"name": "featureId", "description": "Kennung des Objekts", **_IN_PATH}


def described_interface(request: HttpRequest) -> Told:
    """Describe every address, and by which properties each collection can be asked."""
    return {
        "openapi": "3.0.3",
        "info": {
            "title": f"{CITY.site_name}: Geodaten",
            "version": "1",
            "description": "OGC API – Features. Gebiete und Kennwerte jeder Ausgabe des Wärmeplans, nur zum Lesen.",
        },
        "servers": [{"url": request.build_absolute_uri(reverse("features:landing")).rstrip("/")}],
        "paths": dict(_paths()),
        "components": {"parameters": dict(PARAMETERS)},
    }


def _paths() -> Iterable[tuple[str, Told]]:
    yield "/", _operation("getLandingPage", "Was es gibt", [_FORM])
    yield "/conformance", _operation("getConformance", "Welche Teile der Norm erfüllt sind", [_FORM])
    yield "/api", _operation("getDescription", "Diese Beschreibung", [_FORM], forms=(OPENAPI, HTML))
    yield "/collections", _operation("getCollections", "Alle Sammlungen", [_FORM])
    one, many = "/collections/{collectionId}", list(PARAMETERS.values())
    yield one, _operation("describeCollection", "Eine Sammlung", [_COLLECTION, _FORM])
    forms = (GEOJSON, HTML)
    yield f"{one}/items", _operation("getFeatures", "Objekte", [_COLLECTION, *many], forms=forms)
    for each in collections.every():  # GDAL looks here by which properties it may ask
        key, own = f"getFeatures-{each.name}", [*many, *_properties(each)]
        yield f"/collections/{each.name}/items", _operation(key, each.title, own, forms=forms)
    single = [_COLLECTION, _FEATURE, _CRS, _FORM]
    yield f"{one}/items/{{featureId}}", _operation("getFeature", "Ein Objekt", single, forms=forms)


def _operation(key: str, summary: str, parameters: list[Told], forms: Iterable[str] = (JSON, HTML)) -> Told:
    answers = {
        "200": {"description": "Die Antwort", "content": {form: {"schema": {}} for form in forms}},
        "304": {"description": "Nichts Neues seit der Antwort, deren ETag mitgesendet ist"},
        **{
            status: {"description": text, "content": {PROBLEM: {"schema": {"type": "object"}}}}
            for status, text in (
                ("400", "Eine Angabe ist ungültig"),
                ("404", "Das gibt es nicht"),
                ("429", "Zu viele Anfragen"),
                ("503", "Es ist nichts veröffentlicht, oder gerade keine Zeit; dann nennt Retry-After die Sekunden"),
            )
        },
    }
    told = {"operationId": key, "summary": summary, "tags": ["Geodaten"], "parameters": parameters}
    return {"get": {**told, "responses": answers}}


def _properties(collection: Collection) -> Iterable[Told]:
    """Yield the properties by which one can ask: each by equality."""
    for name in sorted(collection.contents.names):
        yield _parameter(name, _TEXT, f"Nur, wo dies genau so lautet: {LABELS[name]}")
