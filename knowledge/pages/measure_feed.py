"""What is new of the measures of the heat plan, for programs: each state and each piece of news, and yearly reports."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from knowledge.models import MeasureState, PlanMeasure, YearlyReport
from zones.doors.atom import News, NewsEntry, answer

_MOST_READ = 300  # saved states; far more than a feed tells
_TOLD = ("title", "state", "news", "news_on")  # what is new if it differs; a corrected source is not
_BEGAN = datetime(2026, 1, 1, tzinfo=timezone.get_default_timezone())  # of a feed without any entry


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """Tell what became of which measure, and that a report on a year is there."""
    news = News(
        key="massnahmen",
        title=_("Maßnahmen des Wärmeplans"),
        subtitle=_("Was die Stadt mit dem Wärmeplan beschlossen hat und wie weit es ist."),
        page=reverse("knowledge:measures"),
        began=_BEGAN,
        entries=[*_measures(), *_reports()],
    )
    return answer(request, news, cache="public, max-age=600")


def _measures() -> Iterator[NewsEntry]:
    """Yield each saved state of the measures of today that says something new."""
    today = set(PlanMeasure.objects.values_list("pk", flat=True))
    states = PlanMeasure.history.filter(id__in=today).order_by("-history_date", "-history_id")[:_MOST_READ]
    earlier: dict[int, Any] = {}
    for record in sorted(states, key=lambda record: (record.history_date, record.history_id)):
        if _is_new(earlier.get(record.id), record):
            yield _entry(record)
        earlier[record.id] = record


def _is_new(before: Any, record: Any) -> bool:  # noqa: ANN401 (historical models are made at run time)
    return before is None or any(getattr(before, name) != getattr(record, name) for name in _TOLD)


def _entry(record: Any) -> NewsEntry:  # noqa: ANN401 (as above)
    news = _("%(news)s (Meldung vom %(day)s)")
    told = news % {"news": record.news, "day": date_format(record.news_on)} if record.news and record.news_on else ""
    return NewsEntry(
        key=f"massnahmen/{record.number}/{record.history_id}",
        title=f"{record.number}. {record.title}: {MeasureState(record.state).label}",
        page=f"{reverse('knowledge:measures')}#massnahme-{record.number}",
        updated=record.history_date,
        sentences=tuple(filter(None, (told, record.aim, _("Quelle: %s") % record.source))),
    )


def _reports() -> Iterator[NewsEntry]:
    for report in YearlyReport.objects.all():
        yield NewsEntry(
            key=f"massnahmen/bericht/{report.year}",
            title=_("Bericht über das Jahr %s") % report.year,
            page=reverse("knowledge:report", args=[report.year]),
            updated=report.changed_at,
            sentences=(_("Der Bericht steht auf dieser Seite."), _("Quelle: %s") % report.source),
        )
