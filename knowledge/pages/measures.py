"""The measures of the heat plan with their progress, and what was reported on each year."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from knowledge.models import MeasureState, PlanMeasure, YearlyReport
from knowledge.reading import Reader
from knowledge.texts import Text, TextKind
from zones.doors.contacts import ContactTopic, contacts_for


@dataclass(frozen=True, slots=True)
class StateCount:
    """How many measures are so far."""

    label: str
    count: int


@require_safe
def measures(request: HttpRequest) -> HttpResponse:
    """Show every measure and how many are how far; say so where there is none yet."""
    found = list(PlanMeasure.objects.all())
    counts = Counter(each.state for each in found)
    context = {
        "measures": found,
        "progress": [StateCount(str(state.label), counts[state.value]) for state in MeasureState],
        "reports": YearlyReport.objects.all(),
        "contacts": contacts_for(ContactTopic.PLAN),
    }
    return render(request, "knowledge/measures.html", context)


@require_safe
def report(request: HttpRequest, year: int) -> HttpResponse:
    """Show what was reported on a year."""
    found = get_object_or_404(YearlyReport, year=year)
    text = Text(TextKind.PAGE, "bericht", "", found.summary)
    context = {
        "report": found,
        "summary": Reader().shown(text).body,
        "states": found.states.select_related("measure"),
    }
    return render(request, "knowledge/report.html", context)
