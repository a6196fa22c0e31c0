"""Zones and their Steckbriefe in the JSON interface: lists, single ones, and the drawing of all."""

import json
import re
from http import HTTPStatus

from django.contrib.gis.db.models.functions import AsGeoJSON, Transform
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy

from zones.api import links, paging, queries, schemas, zone_answers
from zones.api.serving import asked, endpoint, for_all, leading_on, refuse
from zones.api.zone_answers import plan_of
from zones.content.steckbrief_sheet import steckbrief_of
from zones.editions.lineage import lead_of
from zones.models import Edition, Steckbrief, Zone, ZoneGeometry
from zones.models.zone import CODE_PATTERN
from zones.read_only import PROBLEM

DEGREE_DIGITS = 5  # about a metre; the drawn copies leave out more
NO_ZONE = gettext_lazy("Dieses Gebiet gibt es nicht. Die Liste aller Gebiete steht unter „gebiete“.")
GEOJSON = "application/geo+json"


@endpoint(is_open=True)
def zones(request: HttpRequest) -> HttpResponse:
    """List the zones of the published heat plan."""
    query = asked(request, queries.ZonesQuery)
    plan = plan_of(query.ausgabe)
    return for_all(request, plan, lambda: _zones(plan, query), page=query)


@endpoint(is_open=True)
def zones_geojson(request: HttpRequest) -> HttpResponse:
    """Return the display polygons of the published heat plan."""
    plan = plan_of(asked(request, queries.EditionQuery).ausgabe)
    return for_all(request, plan, lambda: _feature_collection(plan), GEOJSON)


@endpoint(is_open=True)
def zone(request: HttpRequest, code: str) -> HttpResponse:
    """Return one zone with its Steckbrief."""
    number = asked(request, queries.EditionQuery).ausgabe
    plan = plan_of(number)
    found = _zone_of(plan, code)
    if found is None:
        return _elsewhere(plan, code, "api-1:zone", leads_on=number is None)
    return for_all(request, plan, lambda: _zone_detail(plan, found))


@endpoint(is_open=True)
def sheet(request: HttpRequest, code: str) -> HttpResponse:
    """Return the Steckbrief of one zone."""
    number = asked(request, queries.EditionQuery).ausgabe
    plan = plan_of(number)
    found = _zone_of(plan, code)
    if found is None:
        return _elsewhere(plan, code, "api-1:sheet", leads_on=number is None)
    return for_all(request, plan, lambda: zone_answers.sheet_of(plan, found, steckbrief_of(found)))


@endpoint(is_open=True)
def sheets(request: HttpRequest) -> HttpResponse:
    """List the Steckbriefe of all zones."""
    query = asked(request, queries.ZonesQuery)
    plan = plan_of(query.ausgabe)
    return for_all(request, plan, lambda: _sheets(plan, query), page=query)


def _zone_of(plan: Edition, code: str) -> Zone | None:
    return plan.zones.filter(code=code).first() if re.fullmatch(CODE_PATTERN, code) else None


def _elsewhere(plan: Edition, code: str, name: str, *, leads_on: bool) -> HttpResponse:
    """Answer for a code that a plan does not have: where it leads on today, if it was one of an earlier plan."""
    lead = lead_of(plan, code) if leads_on and re.fullmatch(CODE_PATTERN, code) else None
    if lead is None:
        refuse(HTTPStatus.NOT_FOUND, NO_ZONE)
    if lead.successor:
        return leading_on(links.to(name, lead.successor.code))
    former = zone_answers.former(lead)
    return HttpResponse(former.model_dump_json().encode(), content_type=PROBLEM, status=HTTPStatus.GONE)


def _zones(plan: Edition, page: queries.PageQuery) -> schemas.ZonesOut:
    found = list(plan.zones.all())
    listed = [schemas.ZoneOut.of(zone) for zone in paging.part_of(found, page)]
    return schemas.ZonesOut(**zone_answers.published(plan), total=len(found), zones=listed)


def _zone_detail(plan: Edition, found: Zone) -> schemas.ZoneDetailOut:
    steckbrief = steckbrief_of(found)
    return schemas.ZoneDetailOut(
        **zone_answers.published(plan),
        zone=schemas.ZoneOut.of(found),
        steckbrief=zone_answers.steckbrief(steckbrief, zone_answers.values_of(steckbrief)) if steckbrief else None,
    )


def _sheets(plan: Edition, page: queries.PageQuery) -> schemas.SheetsOut:
    found = list(plan.zones.all())
    part = paging.part_of(found, page)
    known = Steckbrief.objects.prefetch_related("values").in_bulk([zone.pk for zone in part])
    sheets_of = [(zone, known.get(zone.pk)) for zone in part]
    listed = [zone_answers.zone_sheet(zone, found, zone_answers.values_of(found)) for zone, found in sheets_of]
    return schemas.SheetsOut(**zone_answers.published(plan), total=len(found), sheets=listed)


def _feature_collection(plan: Edition) -> schemas.FeatureCollectionOut:
    drawn = AsGeoJSON(Transform("display_polygon", 4326), precision=DEGREE_DIGITS)
    found = ZoneGeometry.objects.filter(zone__edition=plan).order_by("zone").select_related("zone__edition")
    features = [
        schemas.FeatureOut(id=each.zone.code, geometry=json.loads(each.drawn), properties=schemas.ZoneOut.of(each.zone))
        for each in found.defer("polygon", "display_polygon").annotate(drawn=drawn)
    ]
    return schemas.FeatureCollectionOut(**zone_answers.published(plan), features=features)
