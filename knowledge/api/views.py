"""The measures of the heat plan in the JSON interface, and what was reported on each year."""

from collections import Counter
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from knowledge.api import schemas
from knowledge.models import MeasureState, PlanMeasure, ReportedState, YearlyReport
from zones.api import links
from zones.api.paging import part_of
from zones.api.queries import NoQuery, PageQuery
from zones.api.serving import asked, changing, endpoint, refuse, whole_number
from zones.doors.city import CITY

NO_REPORT = gettext_lazy("Über dieses Jahr gibt es keinen Bericht. Alle Berichte stehen unter „massnahmen“.")
LAST_YEAR = 32_767  # that the table can hold


@endpoint(is_open=True)
def measures(request: HttpRequest) -> HttpResponse:
    """List the measures; say so where there is none yet."""
    page, found = asked(request, PageQuery), list(PlanMeasure.objects.all())
    return changing(request, told(found, part_of(found, page), YearlyReport.objects.all()), page)


def told(
    found: Sequence[PlanMeasure], part: Iterable[PlanMeasure], reports: Iterable[YearlyReport]
) -> schemas.MeasuresOut:
    """Describe measures, of which a part was asked for, and the reports on them."""
    counts = Counter(each.state for each in found)
    return schemas.MeasuresOut(
        total=len(found),
        note=None if found else _nothing_yet(),
        progress=[
            schemas.StateCountOut(state=state.value, state_label=str(state.label), count=counts[state.value])
            for state in MeasureState
        ],
        plan_measures=[_measure(each) for each in part],
        reports=[schemas.ReportListedOut(**_listed(each)) for each in reports],
    )


@endpoint(is_open=True)
def report(request: HttpRequest, year: str) -> HttpResponse:
    """Tell what was reported on a year."""
    asked(request, NoQuery)
    number = whole_number("year", year)
    found = YearlyReport.objects.filter(year=number).first() if number <= LAST_YEAR else None
    if found is None:
        refuse(HTTPStatus.NOT_FOUND, NO_REPORT)
    return changing(request, reported(found, found.states.select_related("measure")))


def reported(found: YearlyReport, states: Iterable[ReportedState]) -> schemas.ReportOut:
    """Describe a report with the states of its measures."""
    return schemas.ReportOut(**_listed(found), summary=found.summary, states=[_state(each) for each in states])


def _nothing_yet() -> str:
    sentence = _(
        "Noch ist hier nichts eingetragen: %(administration)s hat uns die Maßnahmen noch nicht als Daten gegeben."
    )
    return sentence % {"administration": CITY.administration}


def _measure(found: PlanMeasure) -> schemas.MeasureOut:
    return schemas.MeasureOut(
        number=found.number,
        title=found.title,
        aim=found.aim or None,
        responsible=found.responsible or None,
        begins=found.begins or None,
        state=found.state,
        state_label=found.get_state_display(),
        news=found.news or None,
        news_on=found.news_on,
        source=found.source,
        source_url=found.source_url or None,
        changed_at=found.changed_at,
        url=f"{links.to('knowledge:measures')}#massnahme-{found.number}",
    )


def _listed(found: YearlyReport) -> dict[str, Any]:
    return {
        "year": found.year,
        "source": found.source,
        "source_url": found.source_url or None,
        "as_of": found.as_of,
        "url": links.to("knowledge:report", found.year),
        "details": links.to("api-1:measures_report", found.year),
    }


def _state(found: ReportedState) -> schemas.ReportedStateOut:
    return schemas.ReportedStateOut(
        number=found.measure.number,
        title=found.measure.title,
        state=found.state,
        state_label=found.get_state_display(),
        done=found.done or None,
    )
