"""What has changed since: a day on which results were kept beside another one or today."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_safe

from calculator.consultations import journal, snapshots
from calculator.consultations.access import account, advisors_only, case_for
from calculator.consultations.differences import Differences, differences
from calculator.consultations.results import result_of
from calculator.consultations.snapshots import VariantState
from calculator.consultations.views.case_pages import HTTP_BAD_REQUEST, HTTP_OK
from calculator.models import Action, Consultation, Snapshot, Variant

NOW = "heute"


@require_safe
@advisors_only
def changes(request: HttpRequest, number: int) -> HttpResponse:
    """Compare the variants of a case on two days; without a choice the first kept day and today."""
    case = case_for(request.user, number)
    journal.note(case, Action.OPENED, account(request))
    days = [(day.isoformat(), date_format(day, "d.m.Y")) for day in _days(case)]
    since, until = request.GET.get("von", days[0][0] if days else ""), request.GET.get("bis", NOW)
    known = {*dict(days), NOW}
    wrong = bool(days) and not {since, until} <= known
    context: dict[str, Any] = {"case": case, "days": days, "since": since, "until": until, "now": NOW, "wrong": wrong}
    if days and not wrong:
        context |= _compared(case, since, until)
    return render(
        request, "calculator/consultations/changes.html", context, status=HTTP_BAD_REQUEST if wrong else HTTP_OK
    )


def _days(case: Consultation) -> Iterator[date]:
    """Yield the days on which results were kept, the first first."""
    found = Snapshot.objects.filter(variant__consultation=case).order_by("taken_on")
    yield from found.values_list("taken_on", flat=True).distinct()


def _compared(case: Consultation, since: str, until: str) -> dict[str, Any]:
    found: list[Differences] = []
    missing: list[Variant] = []
    for variant in case.variants.all():
        before, after = _state(variant, since), _state(variant, until)
        if before and after:
            found.append(differences(variant.title, before, after))
        else:
            missing.append(variant)
    return {"found": found, "missing": missing}


def _state(variant: Variant, day: str) -> VariantState | None:
    """Return the last result that was kept up to a day, or the one of today; None if there is none."""
    if day == NOW:
        result = result_of(variant, timezone.localdate(), renewed=True)
        return snapshots.state_of(variant.title, result.answer) if result.answer else None
    kept = variant.snapshots.filter(taken_on__lte=date.fromisoformat(day)).last()
    return snapshots.load(kept.content) if kept else None
