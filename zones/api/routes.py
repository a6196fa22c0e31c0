"""The public JSON API: addresses, points, zones and Steckbriefe of the published heat plan.

Every answer belongs to what is published, so a client that sends back the ETag hears only whether that has changed.
Answers that tell what somebody asked for are `private`: no cache between us and that person keeps them.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from typing import Annotated, Any

from django.contrib.gis.db.models.functions import AsGeoJSON, Transform
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.utils.translation import gettext as _
from ninja import Path, Query, Router
from pydantic import BaseModel, TypeAdapter

from zones.address import lookup
from zones.address.forms import WORST_ACCURACY_M, AddressForm
from zones.address.published import PublishedState, current
from zones.address.search.addressbook import Suggestion
from zones.api import answers, schemas
from zones.content.steckbrief_sheet import steckbrief_of
from zones.editions.lineage import lead_of
from zones.models import Address, Edition, Versorgungsart, Zone, ZoneGeometry
from zones.models.zone import CODE_PATTERN

DEGREE_DIGITS = 6  # about 0.1 m
BIGGEST_ID = 2**63 - 1
JSON = "application/json"
BAD, MISSING, EMPTY = HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.SERVICE_UNAVAILABLE
FOUND, GONE = HTTPStatus.FOUND, HTTPStatus.GONE
BUSY = HTTPStatus.TOO_MANY_REQUESTS  # answered by jena_waerme.ratelimit
PROBLEM = schemas.Problem
_SUGGESTIONS = TypeAdapter(list[schemas.SuggestionOut])
router = Router(tags=["Wärmeplan"])


@router.get(
    "adressen",
    url_name="suggest",
    response={200: list[schemas.SuggestionOut], BAD: PROBLEM, BUSY: PROBLEM, EMPTY: PROBLEM},
    summary="Vorschläge zu einer getippten Adresse",
    description="Straßen und ihre Hausnummern; nur Adressen, sobald eine Hausnummer getippt ist. Höchstens zehn.",
)
def suggest(
    request: HttpRequest, q: Annotated[str, Query(description="Anfang einer Adresse, höchstens 200 Zeichen")] = ""
) -> HttpResponse:
    """Suggest streets and addresses for typed text."""
    try:
        text = AddressForm.base_fields["q"].clean(q)
    except ValidationError as error:
        answers.refuse(BAD, error.messages[0])
    published = current() or answers.refuse(EMPTY, answers.NO_EDITION)
    lines = published.book.suggest
    return _for_one(request, published, lambda: _SUGGESTIONS.dump_json([_suggestion(line) for line in lines(text)]))


@router.get(
    "adressen/{address_id}",
    url_name="address",
    response={200: schemas.AnswerOut, BAD: PROBLEM, MISSING: PROBLEM, BUSY: PROBLEM, EMPTY: PROBLEM},
    summary="Auskunft zu einer Adresse",
    description="In welchem Gebiet die Adresse liegt. Die Kennung stammt aus den Vorschlägen zur getippten Adresse.",
)
def address(
    request: HttpRequest,
    address_id: Annotated[int, Path(ge=1, le=BIGGEST_ID, description="Kennung der Adresse")],
) -> HttpResponse:
    """Tell in which zone an address lies."""
    published = current()
    try:
        return _for_one(request, published, lambda: _dump(answers.answer(lookup.address_in(published, address_id))))
    except Address.DoesNotExist:
        answers.refuse(MISSING, _("Diese Adresse gibt es nicht oder nicht mehr. Bitte suchen Sie die Adresse neu."))


@router.get(
    "punkt",
    url_name="point",
    response={200: schemas.AnswerOut, BAD: PROBLEM, MISSING: PROBLEM, BUSY: PROBLEM, EMPTY: PROBLEM},
    summary="Auskunft zu einem Punkt",
    description="In welchem Gebiet ein Punkt liegt, zum Beispiel nach einem Klick auf die Karte.",
)
def point(
    request: HttpRequest,
    lat: Annotated[float, Query(ge=-90, le=90, allow_inf_nan=False, description="Breite in Grad (EPSG:4326)")],
    lon: Annotated[float, Query(ge=-180, le=180, allow_inf_nan=False, description="Länge in Grad (EPSG:4326)")],
    genauigkeit: Annotated[
        float, Query(ge=0, le=WORST_ACCURACY_M, description="Auf wie viele Meter genau der Punkt bekannt ist")
    ] = 0,
) -> HttpResponse:
    """Tell in which zone a point lies."""
    return _for_one(request, current(), lambda: _dump(answers.answer(lookup.lookup_point(lon, lat, genauigkeit))))


@router.get(
    "gebiete",
    url_name="zones",
    response={200: schemas.ZonesOut, BUSY: PROBLEM, EMPTY: PROBLEM},
    summary="Alle Gebiete, ohne Flächen",
)
def zones(request: HttpRequest) -> HttpResponse:
    """List the zones of the published heat plan."""
    plan = answers.published_plan()
    return _for_all(request, plan, lambda: _zones(plan))


@router.get(
    "gebiete.geojson",
    url_name="zones_geojson",
    response={200: schemas.FeatureCollectionOut, BUSY: PROBLEM, EMPTY: PROBLEM},
    summary="Alle Gebiete mit vereinfachten Flächen (GeoJSON)",
    description="Die Antwort ändert sich nur mit der Ausgabe; ETag und Last-Modified sparen das erneute Laden.",
)
def zones_geojson(request: HttpRequest) -> HttpResponse:
    """Return the display polygons of the published heat plan."""
    plan = answers.published_plan()
    response = _for_all(request, plan, lambda: _feature_collection(plan))
    response["Content-Type"] = "application/geo+json"
    return response


@router.get(
    "gebiete/{code}",
    url_name="zone",
    response={
        200: schemas.ZoneDetailOut,
        FOUND: None,
        MISSING: PROBLEM,
        GONE: schemas.FormerZoneOut,
        BUSY: PROBLEM,
        EMPTY: PROBLEM,
    },
    summary="Ein Gebiet mit seinem Steckbrief",
    description="Eine frühere Kennung leitet zum Nachfolger weiter (302); bei mehreren oder keinem sagt es die 410.",
)
def zone(request: HttpRequest, code: Annotated[str, Path(description="Kennung des Gebiets")]) -> HttpResponse:
    """Return one zone with its Steckbrief."""
    plan = answers.published_plan()
    is_code = re.fullmatch(CODE_PATTERN, code)
    found = Zone.objects.filter(edition=plan, code=code).first() if is_code else None
    if found is not None:
        return _for_all(request, plan, lambda: _zone_detail(plan, found))
    lead = lead_of(plan, code) if is_code else None
    if lead is None:
        answers.refuse(MISSING, _("Dieses Gebiet gibt es nicht. Die Liste aller Gebiete steht unter „gebiete“."))
    if lead.successor:
        return redirect("api-1:zone", lead.successor.code)
    successors = [schemas.ZoneOut.of(zone) for zone in lead.successors]
    former = schemas.FormerZoneOut(detail=lead.sentence, successors=successors)
    return HttpResponse(_dump(former), content_type=JSON, status=GONE)


def _dump(answer: BaseModel) -> bytes:
    return answer.model_dump_json().encode()


def _for_one(request: HttpRequest, published: PublishedState | None, build: Callable[[], bytes]) -> HttpResponse:
    """Answer what one person asked for: 304 if nothing was published since, else what `build` returns."""
    etag = quote_etag(published.version) if published else None
    unchanged = get_conditional_response(request, etag=etag) if "HTTP_IF_NONE_MATCH" in request.META else None
    response = unchanged or HttpResponse(build(), content_type=JSON)
    if etag:
        response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    return response


def _for_all(request: HttpRequest, plan: Edition, build: Callable[[], BaseModel]) -> HttpResponse:
    """Answer what is the same for everybody: 304 if the client has it from this edition, else what `build` returns."""
    changed = plan.published_at or plan.created_at
    etag = quote_etag(f"{plan.pk}-{changed:%Y%m%d%H%M%S%f}")
    response = get_conditional_response(request, etag=etag, last_modified=int(changed.timestamp()))
    if response is None:
        response = HttpResponse(_dump(build()), content_type=JSON)
    response["ETag"] = etag
    response["Last-Modified"] = http_date(changed.timestamp())
    response["Cache-Control"] = "public, no-cache"
    return response


def _suggestion(line: Suggestion) -> schemas.SuggestionOut:
    return schemas.SuggestionOut(
        kind=line.kind,
        label=line.label,
        id=line.address_id,
        url=f"{_addresses_url()}{line.address_id}" if line.address_id else None,
        hint=answers.hint(line),
    )


@cache
def _addresses_url() -> str:
    """Where the answers of addresses begin; asked for once, since it stands in every line of every list."""
    return reverse("api-1:address", args=[0]).removesuffix("0")


def _zones(plan: Edition) -> schemas.ZonesOut:
    found = [schemas.ZoneOut.of(zone) for zone in plan.zones.all()]
    return schemas.ZonesOut(**answers.published(plan), zones=found)


def _zone_detail(plan: Edition, found: Zone) -> schemas.ZoneDetailOut:
    sheet = steckbrief_of(found)
    return schemas.ZoneDetailOut(
        **answers.published(plan),
        zone=schemas.ZoneOut.of(found),
        steckbrief=answers.steckbrief(sheet) if sheet else None,
    )


def _feature_collection(plan: Edition) -> schemas.FeatureCollectionOut:
    drawn = AsGeoJSON(Transform("display_polygon", 4326), precision=DEGREE_DIGITS)
    rows = ZoneGeometry.objects.filter(zone__edition=plan).order_by("zone").annotate(drawn=drawn)
    found = rows.values_list("zone__code", "zone__shown_code", "zone__name", "zone__versorgungsart", "drawn")
    return schemas.FeatureCollectionOut(**answers.published(plan), features=[_feature(*row) for row in found])


def _feature(code: str, shown_code: str, name: str, versorgungsart: int, drawn: str) -> schemas.FeatureOut:
    art = Versorgungsart(versorgungsart)
    properties: dict[str, Any] = {
        "code": code,
        "shown_code": shown_code or code,
        "name": name,
        "category": art.category.value,
        "versorgungsart": str(art.label),
        "url": reverse("zones:zone", args=[code]),
    }
    return schemas.FeatureOut(geometry=json.loads(drawn), properties=properties)
