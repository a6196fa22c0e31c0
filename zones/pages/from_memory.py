"""What goes on while the database does not answer: the front page, and in short the page of a zone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_script_prefix

from zones.address.published import current
from zones.content.categories import CATEGORY_TEXTS, VERSORGUNGSART_TEXTS
from zones.doors.contacts import ContactTopic, contacts_for
from zones.doors.remembered import Remembered
from zones.map.drawing import Drawing, draw
from zones.models import Category, Edition, Versorgungsart, Zone
from zones.pages.carried import sentence

_Front = tuple[frozenset[Category], Drawing | None]
_fronts: dict[str, Remembered[_Front]] = {}  # by language: a drawing holds links


def front_of_plan() -> _Front:
    """Return which categories the published plan has, and its drawing; what was read last while nobody answers."""
    return _fronts.setdefault(get_script_prefix(), Remembered(_front)).now()


def _front() -> _Front:
    plan = Edition.objects.published_plan()
    if plan is None:
        return frozenset(), None
    kinds = plan.zones.order_by().values_list("versorgungsart", flat=True).distinct()
    return frozenset(Versorgungsart(kind).category for kind in kinds), draw(plan)


def zone_in_short(request: HttpRequest, code: str) -> HttpResponse | None:
    """Show what was read last of a zone; None if nothing was, or there is no such zone in it."""
    published = current()
    zones = (each for each in published.answers.zones if each) if published else ()
    zone: Zone | None = next((each for each in zones if each.code == code), None)
    if zone is None:
        return None
    context = {
        "zone": zone,
        "sentence": sentence(request, zone),
        "text": CATEGORY_TEXTS[zone.category],
        "kind_text": VERSORGUNGSART_TEXTS.get(Versorgungsart(zone.versorgungsart)),
        "contacts": contacts_for(ContactTopic(zone.category)),
    }
    response = render(request, "zones/zone_in_short.html", context)
    response["Cache-Control"], response["X-Robots-Tag"] = "private, no-store", "noindex"
    return response
