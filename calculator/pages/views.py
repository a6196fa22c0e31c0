"""The pages of the calculator. Everything asked lives in the query string: a result is a link, nothing is stored."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import ImproperlyConfigured
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe
from django.views.decorators.vary import vary_on_headers

from calculator.answer.answering import Answer, answer, became_of, category_of, read_in_zone, zone_note
from calculator.answer.prices import parameters_on
from calculator.core import CalculatorError, InvalidInput, ParameterSet, presets
from calculator.core.demand.bills import BillDoubt
from calculator.pages.forms import QuickForm, detailed_form, quick_form
from calculator.pages.forms.defaults import Defaults, defaults_of
from calculator.pages.forms.fields import Entry
from calculator.pages.forms.prefill import PREFILLED, suggested
from calculator.pages.forms.problems import FormProblem, problems
from calculator.pages.forms.quick import AMOUNT
from calculator.pages.links import links
from calculator.questions import Asked, Reading, in_short, read, without_wrong
from calculator.questions.brochure_links import ready_query
from calculator.questions.earlier_links import OWN_HOUSE
from calculator.reports.page import PARTS, Context, ResultPart, page_context
from calculator.sentences import sentence
from zones.doors.facts import ZoneFacts, ZoneProfile, zone_profile

HTTP_OK, HTTP_BAD_REQUEST = 200, 400
_ATTEMPTS = 2  # what the model refuses is taken away once
RESET = "reset"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Ask the quick questions, prefilled from the zone, and offer the houses of the brochure."""
    house = request.GET.get("haus", "")
    if house in presets():
        return _of_first_calculator(request, house)
    today = timezone.localdate()
    reading, zone = read_in_zone(request.GET, today)
    profile = zone_profile(zone.code) if zone else ZoneProfile()
    found = suggested(profile)
    form = quick_form(reading, parameters_of(reading, today), today, category_of(zone), found)
    context: dict[str, Any] = {"form": form, "zone": zone_note(zone), "profile": profile, "houses": _houses(zone)}
    context["prefilled"] = [PREFILLED[key] for key in found]
    context |= {"unknown_house": bool(house), **around(reading, zone, form)}
    status = HTTP_BAD_REQUEST if house or reading.errors else HTTP_OK
    return render(request, "calculator/index.html", context, status=status)


def _of_first_calculator(request: HttpRequest, house: str) -> HttpResponseRedirect:
    """Lead a link of the first calculator on: to its tables, or to today's answer for the house that it describes."""
    if house == OWN_HOUSE:
        return redirect(f"{reverse('calculator:result')}?{request.GET.urlencode()}")
    return redirect("calculator:brochure", key=house)


def _houses(zone: ZoneFacts | None) -> list[dict[str, Any]]:
    result = reverse("calculator:result")
    where = f"&gebiet={zone.code}" if zone else ""
    return [{"case": case, "url": f"{result}?{ready_query(case)}{where}"} for case in presets().values()]


@require_safe
@vary_on_headers("HX-Request")
def result(request: HttpRequest) -> HttpResponse:
    """Answer a question on one page; htmx gets the answer alone. A new question becomes its durable link first."""
    today = timezone.localdate()
    partial = _in_place(request)
    reading, zone = read_in_zone(request.GET, today)
    if reading.asked is not None and not (partial or reading.notes or "v" in reading.typed):
        return redirect(links(reading.asked, today, reading.typed).here)
    found, reading = answered(reading, zone)
    context: dict[str, Any] = {"reading": reading, "asked": None, "links": None}
    if found is not None:
        parameters, asked = found.answer.parameters, found.answer.asked
        context |= {**found.shown, "answer": found.answer, "asked": asked, "links": links(asked, today, reading.typed)}
        context["in_short"] = in_short(asked)
    else:
        parameters = parameters_of(reading, today)
    form = quick_form(
        reading,
        parameters,
        today,
        category_of(zone),
        doubted=_is_doubted(reading, found),
        above=True,
        answer=found.answer if found else None,
    )
    context["price_anew"] = partial and form.price not in request.GET
    context |= {"form": form, "zone": zone, **around(reading, zone, form)}
    template = "calculator/answer_part.html" if partial else "calculator/answer_page.html"
    response = render(request, template, context, status=HTTP_OK if found else HTTP_BAD_REQUEST)
    if partial and found:
        response["HX-Replace-Url"] = context["links"].here
    return response


@require_safe
@vary_on_headers("HX-Request")
def result_part(request: HttpRequest, name: str) -> HttpResponse:
    """Show one part of an answer on a page of its own, or alone for htmx; what is wrong is said on the result."""
    if name not in set(ResultPart):
        raise Http404
    part, today = PARTS[ResultPart(name)], timezone.localdate()
    found, reading = answered(*read_in_zone(request.GET, today), part.context)
    if found is None or reading.notes:
        return redirect(f"{reverse('calculator:result')}?{request.GET.urlencode()}")
    asked = found.answer.asked
    context: dict[str, Any] = {**found.shown, "asked": asked, "links": links(asked, today, reading.typed)}
    context |= {"zone": found.answer.zone, "part": part, "in_short": in_short(asked)}
    template = "calculator/part.html" if _in_place(request) else "calculator/part_page.html"
    return render(request, template, context)


def _in_place(request: HttpRequest) -> bool:
    """Whether htmx asks for a part of the page, and not for a whole one on the way back."""
    return request.headers.get("HX-Request") == "true" and "HX-History-Restore-Request" not in request.headers


def sentences_against(request: HttpRequest) -> list[str]:
    """Return what the page of a result says against answering this question, in German sentences."""
    reading = answered(*read_in_zone(request.GET, timezone.localdate()))[1]
    return [*reading.errors.values(), *reading.notes]


@dataclass(frozen=True)
class Found:
    """An answer, and everything that the page shows of it."""

    answer: Answer
    shown: dict[str, Any]


def answered(
    reading: Reading, zone: ZoneFacts | None, context: Callable[[Answer], Context] = page_context
) -> tuple[Found | None, Reading]:
    """Return the answer with everything a page shows of it; what the model refuses becomes an error."""
    if reading.asked is None:
        return None, reading
    try:
        found = answer(reading.asked, zone)
        return Found(found, context(found)), reading
    except CalculatorError as problem:
        return None, _refused(reading, problem)


def _is_doubted(reading: Reading, found: Found | None) -> bool:
    """Whether the first bill is asked about, in the answer or instead of one."""
    if found is None:
        return AMOUNT in reading.errors and reading.refused_by_model
    return any(
        isinstance(note.code, BillDoubt) and note.values["number"] == 1 for note in found.answer.comparison.notes
    )


def _refused(reading: Reading, problem: CalculatorError) -> Reading:
    found = (problem.field, problem.problem) if isinstance(problem, InvalidInput) else ("", problem.message)
    return replace(reading, asked=None, errors={**reading.errors, found[0]: sentence(found[1])}, refused_by_model=True)


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
    reading, zone = read_in_zone(entered, today)
    basis, defaults, reading = _basis(reading, today, zone)
    if posted and not (reset or reading.unknown) and reading.asked is not None:
        # What cannot count is said on the result; its own link does not hold it any more.
        noted = f"{reverse('calculator:result')}?{urlencode(reading.typed)}"
        return redirect(noted if reading.notes else links(reading.asked, today, reading.typed).here)
    form = detailed_form(reading, basis, defaults, category_of(zone))
    context = {"form": form, "zone": zone_note(zone), **around(reading, zone)}
    context["problems"] = problems(reading.errors, form.entries, "")
    status = HTTP_BAD_REQUEST if reading.errors else HTTP_OK
    return render(request, "calculator/detailed.html", context, status=status)


def _basis(reading: Reading, today: date, zone: ZoneFacts | None) -> tuple[Asked, Defaults, Reading]:
    """Return the question that the defaults of the form belong to: what was read, without what is wrong with it."""
    bare = read(QueryDict(), today).asked
    if bare is None:
        raise ImproperlyConfigured("The guesses of the calculator contradict each other.")
    for _attempt in range(_ATTEMPTS):
        asked = without_wrong(reading, today, category_of(zone)) or bare
        try:
            return asked, defaults_of(asked), reading
        except CalculatorError as problem:
            reading = _refused(reading, problem)
    return bare, Defaults(parameters_on(today), {}), reading


def parameters_of(reading: Reading, today: date) -> ParameterSet:
    """Return law and prices of the day of a question, or of today where there is none."""
    return parameters_on(reading.asked.stand if reading.asked else today)


def around(reading: Reading, zone: ZoneFacts | None, form: QuickForm | None = None) -> dict[str, Any]:
    """Return what a page says beside question and answer: unknown zones, notes, problems of the fields of a form."""
    entries = (*form.entries, form.systems) if form else ()
    unknown = zone is None and "gebiet" in reading.typed
    notes = (*reading.notes, zone.former) if zone and zone.former else reading.notes
    gone = became_of(reading.typed["gebiet"].strip()) if unknown else ""
    return {"unknown_zone": unknown, "gone_zone": gone, "problems": problems_of(reading, entries), "notes": notes}


def problems_of(reading: Reading, entries: tuple[Entry, ...]) -> list[FormProblem]:
    """Return what is wrong; fields that are not among the entries of a page stand on the form with all of them."""
    elsewhere = f"{reverse('calculator:detailed')}?{urlencode(dict(reading.typed), safe=',')}"
    return problems(reading.errors, entries, elsewhere)
