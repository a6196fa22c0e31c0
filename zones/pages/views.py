"""The citizens' pages: each view reads its input, asks the layer below, and picks a template."""

from http import HTTPStatus

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from zones.address import lookup, outcomes
from zones.address.forms import AddressForm, PointForm
from zones.content.categories import CATEGORY_TEXTS, LEGAL_LIMITS, VERSORGUNGSART_TEXTS
from zones.content.outcome_words import words
from zones.content.search_ends import require_every_end
from zones.content.steckbrief_sheet import sheet_of
from zones.counting import count
from zones.doors.contacts import ContactTopic, contacts_for
from zones.doors.errand import onwards, take_along
from zones.editions import lineage
from zones.map.drawing import draw
from zones.models import Address, Category, CountedThing, Edition, PlanDocument, Versorgungsart, Zone
from zones.pages.carried import carried, is_carried, page_for, page_of, typed_in
from zones.pages.former import came_from, former_zone
from zones.pages.from_memory import front_of_plan, zone_in_short
from zones.pages.map_links import fragment, point_fragment
from zones.pages.zone_parts import zone_parts

# Page part and status of each outcome; only a zone has a page of its own.
OUTCOMES: dict[type[outcomes.LookupResult], tuple[str, HTTPStatus]] = {
    outcomes.MissingStreet: ("not_understood", HTTPStatus.BAD_REQUEST),
    outcomes.OnBoundary: ("on_boundary", HTTPStatus.OK),
    outcomes.OutsideZones: ("outside_zones", HTTPStatus.OK),
    outcomes.UnknownNumber: ("unknown_number", HTTPStatus.NOT_FOUND),
    outcomes.InRange: ("in_range", HTTPStatus.OK),
    outcomes.DidYouMean: ("did_you_mean", HTTPStatus.NOT_FOUND),
    outcomes.SeveralStreets: ("several_streets", HTTPStatus.OK),
    outcomes.OtherScript: ("other_script", HTTPStatus.BAD_REQUEST),
    outcomes.UnknownStreet: ("unknown_street", HTTPStatus.NOT_FOUND),
    outcomes.Ambiguous: ("ambiguous", HTTPStatus.OK),
    outcomes.Quarter: ("quarter", HTTPStatus.OK),
    outcomes.OutsideCity: ("outside_city", HTTPStatus.NOT_FOUND),
    outcomes.NoPublishedEdition: ("no_published_edition", HTTPStatus.SERVICE_UNAVAILABLE),
}
# Answered on the page of the zone; each with the name by which it is counted.
ON_ZONE_PAGE: dict[type[outcomes.LookupResult], str] = {outcomes.InZone: "in_zone", outcomes.NamedZone: "named_zone"}
outcomes.require_every(OUTCOMES, besides=ON_ZONE_PAGE)
# Where the question is what the plan says, not which address is meant.
OF_THE_PLAN = (outcomes.OnBoundary, outcomes.OutsideZones, outcomes.NoPublishedEdition)
MOST_SEALED = 1000  # characters of a field; a link of more than about 4000 is refused by web servers
# Of what was not even looked up.
HEADINGS = {
    "not_understood": gettext_lazy("Diese Eingabe können wir nicht suchen"),
    "search_over": gettext_lazy("Diese Suche ist abgelaufen"),
    "unknown_point": gettext_lazy("Dieser Ort ist nicht lesbar"),
}
require_every_end([*ON_ZONE_PAGE.values(), *(name for name, _status in OUTCOMES.values()), *HEADINGS])


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is and ask for an address."""
    present, drawing = front_of_plan()
    context = {
        "form": AddressForm(),
        "category_texts": [(category, text) for category, text in CATEGORY_TEXTS.items() if category in present],
        "drawing": drawing,
    }
    return render(request, "zones/home.html", context)


@require_safe
@cache_control(private=True, no_store=True)  # somebody's address or place
def search(request: HttpRequest) -> HttpResponse:
    """Answer for a typed or picked address: on to its zone, or the page of the outcome.

    What was typed may name people and stays in no address bar: what has no zone is answered where it is sealed, be it
    an outcome or a text that is refused.
    """
    typed = typed_in(request) if is_carried(request) else request.GET
    if typed is None:
        return _outcome_page(request, AddressForm(), "search_over", HTTPStatus.GONE)
    form = AddressForm(typed)
    result = look_up(form)
    if (opened := _in_address_bar(request)) and type(result) not in ON_ZONE_PAGE:
        return redirect(onwards(page_for(opened), request.GET))
    return tell(request, form, result)


def tell(request: HttpRequest, form: AddressForm, result: outcomes.LookupResult | None) -> HttpResponse:
    """Answer for what was found; what is refused, and a street that is missing, is said beside the field."""
    if result is None:
        if "id" in form.errors:
            form.add_error("q", form.errors["id"])
        return _outcome_page(request, form, "not_understood", HTTPStatus.BAD_REQUEST)
    if isinstance(result, outcomes.MissingStreet):
        form.add_error("q", words(result).lead)
    return _answer(request, form, result)


def _in_address_bar(request: HttpRequest) -> dict[str, str]:
    """Return the fields that stand in the link for everybody to read; none if they are sealed or empty."""
    fields = {name: request.GET.get(name, "").strip()[:MOST_SEALED] for name in AddressForm.base_fields}
    return fields if any(fields.values()) and not is_carried(request) else {}


def look_up(form: AddressForm) -> outcomes.LookupResult | None:
    """Look up the address of the id in a form; a text that has been changed since it was picked decides instead.

    A link from an earlier edition may have another text for the same address, or the id of an address that is gone.
    None if the form is wrong.
    """
    if not form.is_valid():
        return None
    text, address_id = form.cleaned_data["q"], form.cleaned_data["id"]
    try:
        picked = lookup.lookup_address(address_id) if address_id else None
    except Address.DoesNotExist:
        picked = None
    if picked is None or address_id is None:
        return lookup.lookup_text(text)
    is_meant = isinstance(picked, outcomes.NoPublishedEdition) or str(getattr(picked, "address", "")) == text
    return picked if is_meant or lookup.was_called(address_id, text) else lookup.lookup_text(text)


@require_safe
@cache_control(private=True, no_store=True)  # somebody's address or place
def point(request: HttpRequest) -> HttpResponse:
    """Answer for a place on the map."""
    form = PointForm(request.GET)
    if not form.is_valid():
        return _outcome_page(request, AddressForm(), "unknown_point", HTTPStatus.BAD_REQUEST)
    lon, lat, accuracy_m = (form.cleaned_data[name] for name in ("lon", "lat", "genauigkeit"))
    return _answer(request, AddressForm(), lookup.lookup_point(lon, lat, accuracy_m or 0), place=(lon, lat))


def _answer(
    request: HttpRequest, form: AddressForm, result: outcomes.LookupResult, place: tuple[float, float] | None = None
) -> HttpResponse:
    if isinstance(result, outcomes.InZone | outcomes.NamedZone):
        count(request, CountedThing.SEARCH, ON_ZONE_PAGE[type(result)])
        page = reverse("zones:zone", args=[result.zone.code])
        if isinstance(result, outcomes.InZone):
            page = page_of(result.zone, result.address, place, result.set_aside)
        return redirect(onwards(page, request.GET))
    name, status = OUTCOMES[type(result)]
    on_map = point_fragment(*place) if place else fragment(result)
    return _outcome_page(request, form, name, status, result=result, on_map=on_map)


def _pages_beside(request: HttpRequest, result: outcomes.LookupResult | None) -> list[str]:
    """Return the pages of both zones at a boundary, which tell of the house if there is one; none for anything else."""
    if not isinstance(result, outcomes.OnBoundary):
        return []
    pages = [
        page_of(each, result.address, None, result.set_aside)
        if result.address
        else reverse("zones:zone", args=[each.code])
        for each in (result.zone, result.neighbour)
    ]
    return [onwards(page, request.GET) for page in pages]


def _outcome_page(
    request: HttpRequest,
    form: AddressForm,
    name: str,
    status: HTTPStatus,
    *,
    result: outcomes.LookupResult | None = None,
    on_map: str = "",
) -> HttpResponse:
    count(request, CountedThing.SEARCH, name)
    take_along(request, str(getattr(result, "address", None) or ""))
    context = {
        "form": form,
        "heading": words(result).title if result else HEADINGS[name],
        "page_title": words(result).page_title if result else HEADINGS[name],
        "outcome": f"zones/outcomes/{name}.html",
        "result": result,
        "words": words(result) if result else None,
        "on_map": on_map,
        "pages": _pages_beside(request, result),
        "contacts": contacts_for(ContactTopic.PLAN if isinstance(result, OF_THE_PLAN) else ContactTopic.ADDRESS),
    }
    return render(request, "zones/outcome.html", context, status=status)


@require_safe
def zone(request: HttpRequest, code: str) -> HttpResponse:
    """Show what the plan says about one zone and what follows from it; in short while the database does not answer."""
    try:
        return _zone(request, code)
    except (OperationalError, InterfaceError):
        if in_short := zone_in_short(request, code):
            return in_short
        raise


def _zone(request: HttpRequest, code: str) -> HttpResponse:
    plan = Edition.objects.published_plan()
    if plan is None:
        return no_plan(request)
    found = Zone.objects.select_related("edition").filter(edition=plan, code=code).first()
    if found is None:
        return former_zone(request, plan, code)
    count(request, CountedThing.ZONE, code)
    asked = carried(request, found)
    take_along(request, asked.label if asked else "")
    context = {
        "zone": found,
        "asked": asked,
        "is_carried": is_carried(request),
        "text": CATEGORY_TEXTS[found.category],
        "kind": Versorgungsart(found.versorgungsart).name,
        "kind_text": VERSORGUNGSART_TEXTS.get(Versorgungsart(found.versorgungsart)),
        "legal_limits": LEGAL_LIMITS,
        **zone_parts(found),
        "document": PlanDocument.objects.filter(zones__zone=found).first(),
        "drawing": draw(plan, found, spot=(asked.lon, asked.lat) if asked else None),
        "origin": lineage.origin_of(found),
        "came_from": came_from(request, found),
        **basemap(),
    }
    response = render(request, "zones/zone.html", context)
    if context["is_carried"]:  # somebody's address, which no cache may keep, and no index
        response["Cache-Control"], response["X-Robots-Tag"] = "private, no-store", "noindex"
    return response


@require_safe
def zone_sheet(request: HttpRequest, code: str) -> HttpResponse:
    """Show the Steckbrief of a zone so that it fits a sheet of paper."""
    plan = Edition.objects.published_plan()
    if plan is None:
        return no_plan(request)
    found = Zone.objects.select_related("edition").filter(edition=plan, code=code).first()
    if found is None:
        return former_zone(request, plan, code)
    address = request.build_absolute_uri(reverse("zones:zone", args=[code]))
    return render(request, "zones/steckbrief.html", {"zone": found, "sheet": sheet_of(found), "address": address})


@require_safe
def zone_list(request: HttpRequest) -> HttpResponse:
    """List all zones, or those of one category."""
    return _zones_page(request, "zones/zones.html")


@require_safe
def zone_map(request: HttpRequest) -> HttpResponse:
    """Show all zones on a map, with the same list beside it."""
    return _zones_page(request, "zones/map.html", with_map=True)


def _zones_page(request: HttpRequest, template: str, *, with_map: bool = False) -> HttpResponse:
    plan = Edition.objects.published_plan()
    if plan is None:
        return no_plan(request)
    art = request.GET.get("art", "")
    zones = list(plan.zones.all())
    counts = [(category, sum(zone.category == category for zone in zones)) for category in Category]
    context = {
        "zones": [zone for zone in zones if art not in Category.values or zone.category == art],
        "counts": counts,
        "total": len(zones),
        "art": art,
        "art_unknown": bool(art) and art not in Category.values,
    }
    if with_map:
        meanings = [(category, CATEGORY_TEXTS[category]) for category, count in counts if count]
        context |= {"drawing": draw(plan), "form": AddressForm(), "meanings": meanings, **basemap()}
    return render(request, template, context, status=400 if context["art_unknown"] else 200)


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """Say which data are processed; a base map from another server changes the answer."""
    context = {
        **basemap(),
        "retention_days": settings.CONSULTATION_RETENTION_DAYS,
        "table_days": settings.BATCH_RETENTION_DAYS,
        "feedback_days": settings.FEEDBACK_RETENTION_DAYS,
        "count_days": settings.DAILY_COUNT_DAYS,
        "embed_hosts": settings.EMBED_HOSTS,
    }
    return render(request, "pages/privacy.html", context)


def basemap() -> dict[str, str]:
    """Return which base map lies under the zones, for templates."""
    return {"basemap_url": settings.BASEMAP_URL, "basemap_attribution": settings.BASEMAP_ATTRIBUTION}


def no_plan(request: HttpRequest) -> HttpResponse:
    """Say that nothing is published."""
    return _answer(request, AddressForm(), outcomes.NoPublishedEdition())
