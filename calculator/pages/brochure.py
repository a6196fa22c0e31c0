"""The page that sets the city's brochure beside the law and prices of today."""

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calculator.answer.answering import answer
from calculator.core import Case, presets
from calculator.core.compare import BROCHURE_SYSTEMS
from calculator.core.errors import ParameterNotCovered
from calculator.questions import Asked, read
from calculator.questions.brochure_links import ready_query
from calculator.reports import brochure, rows
from calculator.reports.verdict.short import short
from calculator.reports.wording import verdict
from calculator.sentences import told


@require_safe
def page(request: HttpRequest, key: str) -> HttpResponse:
    """Show a house of the brochure with its own tables and with those of today, if the law of today is known."""
    case = _printed().get(key)
    if case is None:
        raise Http404(_("Dieses Haus steht nicht in der Broschüre."))
    try:
        context = _context(case)
    except ParameterNotCovered as problem:
        return render(
            request, "calculator/not_known.html", {"text": told(problem)}, status=HTTPStatus.SERVICE_UNAVAILABLE
        )
    return render(request, "calculator/brochure.html", context)


def _context(case: Case) -> dict[str, Any]:
    then = case.compare()
    today = answer(_question(ready_query(case), f"&systems={','.join(BROCHURE_SYSTEMS)}")).comparison
    whole = answer(_question(ready_query(case)))
    now = today.by_payments  # as the brochure counts
    items = rows.ItemRows(then)
    return {
        "case": case,
        "then": then,
        "now": now,
        "then_verdict": verdict(then),
        "now_verdict": verdict(today),  # as the result of this house counts, to which the page leads
        "whole": short(whole, rows.first_figures(whole)).heading,
        "left_over": list(brochure.left_over(today)),
        "chart": brochure.pair_chart(then, now),
        "pair_rows": brochure.pair_rows(then, now),
        "changed": brochure.changed_values(then, now),
        "names": rows.figure_names(then),
        "systems": [(_(system.label), items.of(system)) for system in then.systems],
        "parameters": case.parameters(),
        "result_url": f"{reverse('calculator:result')}?{ready_query(case)}",
        "others": [other for other in _printed().values() if other.key != case.key],
    }


def _printed() -> dict[str, Case]:
    """Return the houses whose tables the brochure prints."""
    return {key: case for key, case in presets().items() if not case.editable}


def _question(house: str, systems: str = "") -> Asked:
    """Return the house of a case, with these heatings or the usual ones, as a question of today.

    Raises:
        ValueError: The case is wrong.

    """
    reading = read(QueryDict(f"{house}{systems}"), timezone.localdate())
    if reading.asked is None:
        raise ValueError(f"{house}: {reading.errors}")
    return reading.asked
