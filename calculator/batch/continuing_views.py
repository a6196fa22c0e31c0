"""The page on which a corrected table goes on with a run; a version guards two people at one run."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from calculator.batch.access import job_for, staff_only
from calculator.batch.continuing import continue_with
from calculator.batch.forms import BatchForm
from calculator.batch.mapping_views import MAPPING_PAGE
from calculator.batch.table_reading import TableReading
from calculator.batch.upload import Upload, settled
from calculator.batch.views import HTTP_BAD_REQUEST, HTTP_OK, JOB_PAGE
from calculator.models import BatchJob, BatchStatus
from jobs.work import NotPossible
from together.both_texts import Conflict

HTTP_CONFLICT = 409


class CorrectedForm(BatchForm):
    """The corrected table; name, heatings and who lives in the houses stay those of the run."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**31 - 1)
    title = systems = letting = None  # type: ignore[assignment] # Django's way to leave fields out

    def __init__(self, *args: Any, before: Sequence[str] = (), **options: Any) -> None:  # noqa: ANN401 (Django's)
        """Take the columns of the table before, too."""
        super().__init__(*args, **options)
        self.before = frozenset(before)

    def clean(self) -> dict[str, Any]:
        """Read the table as the one before was read; what was answered for that is asked of a new layout only."""
        cleaned = super().clean()
        if isinstance(upload := cleaned.get("file"), Upload):
            reading, known = upload.reading, self.remembered
            is_same = known.is_seen and self.before.issuperset(upload.columns) and reading.sheet == known.sheet
            reading = replace(reading, letting=known.letting)
            cleaned["file"] = replace(upload, reading=reading)
            if is_same:
                reading = replace(reading, same_house=known.same_house, is_seen=True)
                cleaned["file"] = settled(replace(upload, reading=reading))
        return cleaned


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
def corrected(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a corrected table, and go on with the run."""
    job = job_for(request.user, pk)
    if request.method != "POST":
        return _page(request, job, _form(job))
    form = _form(job, request)
    if not form.is_valid():
        return _page(request, job, form, HTTP_BAD_REQUEST)
    try:
        going_on = continue_with(job, form.cleaned_data["version"], form.cleaned_data["file"])
    except NotPossible as refusal:
        form.add_error("file", str(refusal))
        return _page(request, job, form, HTTP_BAD_REQUEST)
    except Conflict:
        return _page(request, job, _form(job), HTTP_CONFLICT)
    if going_on.status == BatchStatus.OPEN:
        return redirect(MAPPING_PAGE, job.pk)
    messages.success(request, _("Die korrigierte Tabelle setzt die Berechnung fort."))
    return redirect(JOB_PAGE, job.pk)


def _form(job: BatchJob, request: HttpRequest | None = None) -> CorrectedForm:
    given = (request.POST, request.FILES) if request else ()
    remembered = TableReading.of(job.reading)
    return CorrectedForm(*given, initial={"version": job.version}, remembered=remembered, before=job.columns)


def _page(request: HttpRequest, job: BatchJob, form: CorrectedForm, status: int = HTTP_OK) -> HttpResponse:
    context = {"job": job, "form": form, "is_conflict": status == HTTP_CONFLICT}
    return render(request, "calculator/batch/corrected.html", context, status=status)
