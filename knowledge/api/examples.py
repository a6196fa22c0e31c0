"""Made-up measures and a report on them, for the description of the interface. Nobody has stored them."""

import datetime as dt
from typing import Any

from knowledge.api import schemas, views
from knowledge.models import MeasureState, PlanMeasure, ReportedState, YearlyReport
from zones.api import links

_DAY = dt.date(2026, 1, 1)
_SOURCE = "Erfundene Antwort zum Ausprobieren"
_MEASURE = PlanMeasure(
    number=1,
    title="Beispiel: Netz im Gebiet Nord ausbauen",
    state=MeasureState.RUNNING,
    source=_SOURCE,
    changed_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
)
_REPORT = YearlyReport(year=_DAY.year, summary="Erfundener Bericht", source=_SOURCE, as_of=_DAY)


def of_measures() -> dict[str, Any]:
    """Return a list with a measure, and what is told before there is one."""
    return {"one": _json(views.told([_MEASURE], [_MEASURE], [])), "none": _json(views.told([], [], []))}


def of_report() -> dict[str, Any]:
    """Return a report; it has no page, so its links lead to that of all measures."""
    told = views.reported(_REPORT, [ReportedState(measure=_MEASURE, state=MeasureState.RUNNING)])
    there = {"url": links.to("knowledge:measures"), "details": links.to("api-1:measures")}
    return {"report": _json(told.model_copy(update=there))}


def _json(told: schemas.MeasuresOut | schemas.ReportOut) -> Any:  # noqa: ANN401 - JSON
    return told.model_dump(mode="json")
