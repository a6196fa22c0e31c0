"""Codes that the published plan does not have: on to what became of the zone, or a page that says so."""

from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from zones.editions.lineage import Lead, lead_of
from zones.models import Edition, Zone

FORMER = "frueher"  # names the code under which somebody came to a zone


def former_zone(request: HttpRequest, plan: Edition, code: str, page: str = "zones:zone") -> HttpResponse:
    """Lead on to the one successor's `page`; else say what became of the zone, or that there never was one."""
    lead = lead_of(plan, code) if code.isprintable() else None
    if lead is None:
        return render(request, "zones/zone_unknown.html", {"code": code}, status=HTTPStatus.NOT_FOUND)
    if lead.successor:
        response = redirect(page, lead.successor.code)
        response["Location"] += f"?{urlencode({FORMER: code})}"
        return response
    status = HTTPStatus.OK if lead.successors else HTTPStatus.GONE
    return render(request, "zones/zone_former.html", {"lead": lead, "plan": plan}, status=status)


def came_from(request: HttpRequest, zone: Zone) -> Lead | None:
    """Return the former code under which somebody came here, if it truly leads to this zone."""
    code = request.GET.get(FORMER, "")
    lead = lead_of(zone.edition, code) if code and code.isprintable() else None
    return lead if lead and zone in lead.successors else None
