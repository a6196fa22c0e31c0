"""The pages of the cost comparison. All inputs live in the query string: a result is a link, nothing is stored."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from calculator.core import Case, Comparison, catalogue, presets
from calculator.core.notation import german
from calculator.forms import HouseForm
from calculator.reports import wording
from calculator.reports.chart import chart
from calculator.reports.rows import brochure as rows
from calculator.services import ZoneNote, calculate, zone_note

HTTP_OK, HTTP_BAD_REQUEST = 200, 400
OWN_HOUSE = "testhaus"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Offer the houses, or show the house asked for with its comparison."""
    key = request.GET.get("haus", "")
    code = request.GET.get("gebiet", "")
    zone = zone_note(code)
    context: dict[str, Any] = {"zone": zone, "unknown_zone": bool(code) and zone is None}
    case = presets().get(key)
    if case is None:
        status = HTTP_BAD_REQUEST if key else HTTP_OK
        houses = [{"case": preset, "url": _link(preset.key, zone)} for preset in presets().values()]
        context |= {"houses": houses, "unknown_house": bool(key)}
        return render(request, "calculator/index.html", context, status=status)
    return _house(request, case, context)


def _house(request: HttpRequest, case: Case, context: dict[str, Any]) -> HttpResponse:
    form = HouseForm(case, request.GET.dict()) if case.editable else None
    zone = context["zone"]
    context |= {"case": case, "form": form, "parameters": case.parameters(), "reference_links": _references(zone)}
    if form and not form.is_valid():
        return render(request, "calculator/result.html", context | {"wrong": form.wrong()}, status=HTTP_BAD_REQUEST)
    comparison = calculate(case, form.entered() if form else {})
    context |= _result(comparison)
    context["asked"] = any(key in request.GET for key in catalogue())
    context["own_url"] = _link(OWN_HOUSE, zone, {key: german(case.inputs().value(key)) for key in case.values})
    return render(request, "calculator/result.html", context)


def _result(comparison: Comparison) -> dict[str, Any]:
    return {
        "comparison": comparison,
        "verdict": wording.verdict(comparison),
        "chart": chart(comparison),
        "year_rows": rows.year_rows(comparison),
        "systems": [{"label": system.label, "items": rows.item_rows(system)} for system in comparison.systems],
        "assumption_rows": rows.assumption_rows(comparison),
        "key_figures": rows.key_figures(comparison),
    }


def _references(zone: ZoneNote | None) -> list[tuple[str, str]]:
    return [(case.title, _link(case.key, zone)) for case in presets().values() if not case.editable]


def _link(key: str, zone: ZoneNote | None, values: dict[str, str] | None = None) -> str:
    query = {"haus": key, **({"gebiet": zone.facts.code} if zone else {}), **(values or {})}
    return f"{reverse('calculator:index')}?{urlencode(query)}"
