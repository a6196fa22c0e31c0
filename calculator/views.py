"""The pages of the calculator. Everything asked lives in the query string: a result is a link, nothing is stored."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from calculator.asked import Asked, Reading, in_short, read
from calculator.asked.earlier_links import OWN_HOUSE
from calculator.asked.ready import ready_query
from calculator.core import CalculatorError, InvalidInput, presets
from calculator.forms import QuickForm, detailed_form, quick_form
from calculator.forms.defaults import Defaults, defaults_of
from calculator.forms.prefill import suggested
from calculator.forms.problems import problems
from calculator.links import links
from calculator.prices import parameters_on
from calculator.reports.page import result_context
from calculator.services import Answer, answer, zone_note
from zones.facts import ZoneProfile, zone_profile

HTTP_OK, HTTP_BAD_REQUEST = 200, 400
RESET = "reset"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Ask the quick questions, prefilled from the zone, and offer the houses of the brochure."""
    house = request.GET.get("haus", "")
    if house in presets():
        return _of_first_calculator(request, house)
    today = timezone.localdate()
    reading = read(request.GET, today)
    zone = zone_note(reading.typed.get("gebiet", ""))
    profile = zone_profile(zone.facts.code) if zone else ZoneProfile()
    form = _quick(reading, today, suggested(profile))
    status = HTTP_BAD_REQUEST if house or reading.errors else HTTP_OK
    context = {
        "form": form,
        "profile": profile,
        "houses": _houses(zone.facts.code if zone else ""),
        "unknown_house": bool(house),
    }
    return render(request, "calculator/index.html", context | _frame(reading, form), status=status)


def _of_first_calculator(request: HttpRequest, house: str) -> HttpResponseRedirect:
    """Lead a link of the first calculator on: to its tables, or to today's answer for the house that it describes."""
    if house == OWN_HOUSE:
        return redirect(f"{reverse('calculator:result')}?{request.GET.urlencode()}")
    return redirect("calculator:brochure", key=house)


def _houses(code: str) -> list[dict[str, Any]]:
    result = reverse("calculator:result")
    where = f"&gebiet={code}" if code else ""
    return [{"case": case, "url": f"{result}?{ready_query(case)}{where}"} for case in presets().values()]


@require_safe
@vary_on_headers("HX-Request")
def result(request: HttpRequest) -> HttpResponse:
    """Answer a question on one page; htmx gets the answer alone."""
    today = timezone.localdate()
    reading = read(request.GET, today)
    found, reading = _answered(reading)
    form = _quick(reading, today)
    context = {"form": form, "reading": reading, **_frame(reading, form)}
    if found is not None and reading.asked is not None:
        context |= {**found[1], "answer": found[0], "asked": reading.asked, "links": links(reading.asked, today)}
        context |= {"in_short": in_short(reading.asked), "zone": found[0].zone}
    partial = request.headers.get("HX-Request") == "true" and "HX-History-Restore-Request" not in request.headers
    template = "calculator/answer_part.html" if partial else "calculator/answer_page.html"
    response = render(request, template, context, status=HTTP_OK if found else HTTP_BAD_REQUEST)
    if partial and found:
        response["HX-Replace-Url"] = context["links"].page
    return response


def _answered(reading: Reading) -> tuple[tuple[Answer, dict[str, Any]] | None, Reading]:
    """Return the answer with everything the page shows of it; what the model refuses becomes an error."""
    if reading.asked is None:
        return None, reading
    try:
        found = answer(reading.asked)
        return (found, result_context(found)), reading
    except CalculatorError as problem:
        return None, _refused(reading, problem)


def _refused(reading: Reading, problem: CalculatorError) -> Reading:
    key, sentence = "", str(problem)
    if isinstance(problem, InvalidInput):
        key, sentence = problem.field, f"{_(problem.why)} {problem.allowed}"
    return Reading(asked=None, errors={key: sentence}, notes=reading.notes, typed=reading.typed)


# Changes nothing and needs no session: the posted form only becomes a link.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def detailed(request: HttpRequest) -> HttpResponse:
    """Show everything that can be said; a posted form becomes the link of its result."""
    today = timezone.localdate()
    posted = request.method == "POST"
    entered = (request.POST if posted else request.GET).copy()
    reset = entered.pop(RESET, None)
    for key in reset or ():
        entered.pop(str(key), None)
    reading = read(entered, today)
    basis, defaults, reading = _basis(reading, today)
    if posted and not reset and reading.asked is not None:
        return redirect(links(reading.asked, today).page)
    zone = zone_note(reading.typed.get("gebiet", ""))
    form = detailed_form(reading, basis, defaults, str(zone.facts.category) if zone else "")
    context = {"form": form, **_frame(reading)}
    entries = tuple(entry for group in form.groups for entry in group.all_entries)
    context["problems"] = problems(reading.errors, entries, "")
    status = HTTP_BAD_REQUEST if reading.errors else HTTP_OK
    return render(request, "calculator/detailed.html", context, status=status)


def _basis(reading: Reading, today: date) -> tuple[Asked, Defaults, Reading]:
    """Return the question that the defaults of the form belong to: what was read, without what is wrong with it."""
    asked = None
    for typed in (reading.typed, _without(reading), {}):
        query = QueryDict(mutable=True)
        query.update(typed)
        asked = read(query, today).asked
        if asked is None:
            continue
        try:
            return asked, defaults_of(asked), reading
        except CalculatorError as problem:
            reading = _refused(reading, problem)
    guessed = asked or read(QueryDict(), today).asked
    if guessed is None:
        raise ImproperlyConfigured("The guesses of the calculator contradict each other.")
    return guessed, Defaults(parameters_on(today), {}), reading


def _without(reading: Reading) -> dict[str, str]:
    return {key: text for key, text in reading.typed.items() if key not in reading.errors}


def _quick(reading: Reading, today: date, prefilled: dict[str, str] | None = None) -> QuickForm:
    zone = zone_note(reading.typed.get("gebiet", ""))
    parameters = parameters_on(reading.asked.stand if reading.asked else today)
    return quick_form(reading, parameters, today, str(zone.facts.category) if zone else "", prefilled)


def _frame(reading: Reading, form: QuickForm | None = None) -> dict[str, Any]:
    code = reading.typed.get("gebiet", "")
    zone = zone_note(code)
    elsewhere = f"{reverse('calculator:detailed')}?{urlencode(dict(reading.typed), safe=',')}"
    found = problems(reading.errors, (*form.entries, form.systems) if form else (), elsewhere)
    return {"zone": zone, "unknown_zone": bool(code) and zone is None, "problems": found, "notes": reading.notes}
