"""Pages for frames of other sites: the address field with its answer, and the map (ADR 71).

An address is sent and answered at once: it stands in no link, no history and no log, and no cookie is needed. Whatever
leads on opens the whole page outside of the frame.
"""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from zones.address import outcomes
from zones.address.forms import AddressForm
from zones.content.categories import CATEGORY_TEXTS, VERSORGUNGSART_TEXTS
from zones.content.outcome_words import words
from zones.counting import count
from zones.doors.passed_over import passed_over
from zones.editions.lineage import Lead, lead_of
from zones.map.drawing import draw
from zones.models import CountedThing, Edition, Versorgungsart, Zone
from zones.pages import views
from zones.pages.carried import page_of

_Found = outcomes.InZone | outcomes.NamedZone


@csrf_exempt  # changes nothing and knows nobody: there is nothing to be gained by a forged form
@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(private=True, no_store=True)  # somebody's address
def address(request: HttpRequest) -> HttpResponse:
    """Ask for an address; answer for one that is sent. In a link none is taken, for others would read it there."""
    if request.method != "POST":
        is_linked = any(request.GET.get(name, "").strip() for name in AddressForm.base_fields)
        context = {"form": AddressForm(), "is_linked": is_linked}
        context["passed_over"] = passed_over(request, AddressForm.base_fields)
        status = HTTPStatus.BAD_REQUEST if is_linked else HTTPStatus.OK
        return render(request, "zones/framed_address.html", context, status=status)
    form = AddressForm(request.POST)
    result = views.look_up(form)
    return _in_zone(request, result) if isinstance(result, _Found) else views.tell(request, form, result)


def _in_zone(request: HttpRequest, result: _Found) -> HttpResponse:
    """Answer in short; the page of the zone, to which a sealed link leads, tells of the house too."""
    count(request, CountedThing.SEARCH, views.ON_ZONE_PAGE[type(result)])
    zone, page = result.zone, reverse("zones:zone", args=[result.zone.code])
    if isinstance(result, outcomes.InZone):
        page = page_of(zone, result.address, None, result.set_aside)
    context = {
        "result": result,
        "zone": zone,
        "page": page,
        "words": words(result),
        "text": CATEGORY_TEXTS[zone.category],
        "kind": Versorgungsart(zone.versorgungsart).name,
        "kind_text": VERSORGUNGSART_TEXTS.get(Versorgungsart(zone.versorgungsart)),
        "form": AddressForm(),
    }
    return render(request, "zones/framed_answer.html", context)


@require_safe
def zone_map(request: HttpRequest) -> HttpResponse:
    """Show all zones on a map, or one that the link names, also by its former code; an unknown one is said."""
    plan = Edition.objects.published_plan()
    if plan is None:
        return views.no_plan(request)
    code = request.GET.get("gebiet", "").strip()
    zone, lead = _meant(plan, code) if code.isprintable() else (None, None)
    is_unknown = bool(code) and zone is None and lead is None
    context = {
        "zone": zone,
        "lead": lead,
        "is_unknown": is_unknown,
        "passed_over": passed_over(request, {"gebiet"}),
        **_drawn(plan, zone),
    }
    return render(request, "zones/framed_map.html", context, status=404 if is_unknown else 200)


def _meant(plan: Edition, code: str) -> tuple[Zone | None, Lead | None]:
    """Return the zone with a code, or the one that a former code leads on to, with what became of it."""
    zone = plan.zones.select_related("edition").filter(code=code).first()
    lead = lead_of(plan, code) if code and zone is None else None
    return (lead.successor if lead else zone), lead


def _drawn(plan: Edition, zone: Zone | None) -> dict[str, Any]:
    drawing = draw(plan, zone) if zone else draw(plan)
    kinds = drawing.kinds if drawing else []
    return {
        "plan": plan,
        "drawing": drawing,
        "counts": kinds,
        "meanings": [(category, CATEGORY_TEXTS[category]) for category in CATEGORY_TEXTS],
        **views.basemap(),
    }
