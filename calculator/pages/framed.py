"""The quick comparison for frames of other sites: few questions, and the bars of the first screen (ADR 71)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from calculator.answer.answering import Answer, category_of, read_in_zone, zone_note
from calculator.pages.forms import quick_form
from calculator.pages.forms.prefill import suggested
from calculator.pages.links import links
from calculator.pages.views import HTTP_BAD_REQUEST, HTTP_OK, answered, around, parameters_of, problems_of
from calculator.questions import in_short
from calculator.reports.easy_screen import easy_screen
from calculator.reports.first_screen import first_screen
from calculator.reports.whom_to_ask import whom_to_ask
from zones.doors.facts import ZoneProfile, zone_profile

# Asked in the frame. Whatever else a link says counts too, and stays in the link of the whole result.
ASKED = ("wer", "house.building_type", "house.build_year", "house.living_area_m2", "heating.kind")
ZONE = "gebiet"


@require_safe
def comparison(request: HttpRequest) -> HttpResponse:
    """Ask the few questions; answer as soon as a link or the form says anything of a house."""
    today = timezone.localdate()
    reading, zone = read_in_zone(request.GET, today)
    found = None
    if is_asked := any(key != ZONE for key in request.GET):
        found, reading = answered(reading, zone, _bars)
    profile = zone_profile(zone.code) if zone and not is_asked else ZoneProfile()
    form = quick_form(reading, parameters_of(reading, today), today, category_of(zone), suggested(profile))
    entries = tuple(entry for entry in form.entries if entry.name in ASKED)
    context: dict[str, Any] = {
        **around(reading, zone),
        "problems": problems_of(reading, entries),
        "entries": entries,
        "hidden": [(key, text) for key, text in reading.typed.items() if key not in ASKED and text],
        "zone": zone_note(zone),
        "found": found,
        "first": None,
        "asked": None,
        "links": None,
    }
    if found is not None:
        asked = found.answer.asked
        context |= {**found.shown, "asked": asked, "links": links(asked, today), "in_short": in_short(asked)}
    status = HTTP_BAD_REQUEST if reading.errors else HTTP_OK
    return render(request, "calculator/framed.html", context, status=status)


def _bars(answer: Answer) -> dict[str, Any]:
    """Return what the first screen shows; its prices are entered on the whole page."""
    return {
        "first": first_screen(answer),
        "easy": lambda: easy_screen(answer),
        "contacts": whom_to_ask(answer),
        "verdict": None,
    }
