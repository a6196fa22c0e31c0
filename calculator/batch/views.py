"""The pages of many houses: upload, progress, result."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_stubs_ext import StrOrPromise

from calculator.batch import files, jobs, shown
from calculator.batch.access import job_for, sees_all, staff_only, visible
from calculator.batch.columns import COLUMNS, TO_FILL_IN
from calculator.batch.forms import BatchForm
from calculator.batch.mapping_steps import remembered
from calculator.batch.spreadsheet import XLSX, template_csv, template_xlsx
from calculator.batch.summary import summary_of
from calculator.batch.table_reading import TableReading
from calculator.batch.upload import MOST_ROWS
from calculator.consultations.access import account
from calculator.consultations.views.quote_files import attachment
from calculator.core import Technology
from calculator.core.notation import german
from calculator.models import BatchJob, BatchStatus
from jobs.work import NotPossible

HTTP_OK, HTTP_BAD_REQUEST, HTTP_NOT_FOUND = 200, 400, 404
LIST_PAGE, JOB_PAGE, MAPPING_PAGE = "calculator:batch:list", "calculator:batch:job", "calculator:batch:mapping"
TEMPLATES: dict[str, tuple[Callable[[], bytes], str]] = {
    "xlsx": (template_xlsx, XLSX),
    "csv": (template_csv, "text/csv; charset=utf-8"),
}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
def job_list(request: HttpRequest) -> HttpResponse:
    """List the runs, and start another one."""
    form = BatchForm()
    if request.method == "POST":
        form = BatchForm(request.POST, request.FILES, remembered=remembered(account(request)))
    if form.is_valid():
        given = form.cleaned_data
        job = jobs.start(account(request), given["title"], given["file"], given["systems"], timezone.localdate())
        return redirect(JOB_PAGE, job.pk)
    context = {
        "form": form,
        "jobs": visible(request.user),
        "sees_all": sees_all(request.user),
        "columns": TO_FILL_IN.values(),
        "most": MOST_ROWS,
    }
    status = HTTP_BAD_REQUEST if form.errors else HTTP_OK
    return render(request, "calculator/batch/list.html", context, status=status)


@require_safe
@staff_only
def template_file(request: HttpRequest, kind: str) -> HttpResponse:
    """Send the empty table to fill in."""
    make, media_type = TEMPLATES[kind]
    return attachment(make(), f"{_('haeuser-vorlage')}.{kind}", media_type)


@require_safe
@staff_only
def job_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Show where a run stands and what came out."""
    job = _awake(request, pk)
    return redirect(MAPPING_PAGE, job.pk) if job.status == BatchStatus.OPEN else job_response(request, job)


def job_response(request: HttpRequest, job: BatchJob, status: int = HTTP_OK) -> HttpResponse:
    """Return the page of a run."""
    reading = TableReading.of(job.reading)
    places = reading.places(job.columns)
    context = {
        "job": job,
        "reading": reading,
        "recalled": shown.recalled(reading),
        "Status": BatchStatus,
        "percent": _percent(job),
        "phase": _phase(job),
        **_counted(job),
        "recognised": [(job.columns[place], COLUMNS[key].label) for key, place in places.items()],
        "unused": reading.unused(job.columns),
        "systems": [_(Technology(key).label) for key in job.systems],
        "delete_on": jobs.deleted_on(job),
        "files": shown_files(job),
        "making": " ".join(making(job)),
    }
    return render(request, "calculator/batch/job.html", context, status=status)


def making(job: BatchJob) -> list[str]:
    """Return the kinds of files that are on their way."""
    return [kind for kind, file in files.kept(job).items() if file.made_at is None and not files.has_failed(file)]


@dataclass(frozen=True)
class ShownFile:
    """A file as the page offers it; without a `size` nobody has asked for it yet."""

    kind: str
    label: StrOrPromise
    size: int
    is_making: bool
    has_failed: bool


def shown_files(job: BatchJob) -> list[ShownFile]:
    """Return every kind of file with what there is of it."""
    kept, on_their_way = files.kept(job), making(job)
    return [
        ShownFile(
            kind,
            files.FORMATS[kind].label,
            kept[kind].size if kind in kept else 0,
            is_making=kind in on_their_way,
            has_failed=kind in kept and files.has_failed(kept[kind]),
        )
        for kind in files.FORMATS
    ]


@require_safe
@staff_only
def state(request: HttpRequest, pk: int) -> JsonResponse:
    """Say where a run stands, for the progress bar."""
    try:
        job = _awake(request, pk)
    except Http404:
        return JsonResponse({"status": "gone"}, status=HTTP_NOT_FOUND)
    counts = {name: rows for name, _label, rows in shown.counted(summary_of(job))}
    return JsonResponse({"status": job.status, "phase": _phase(job), "percent": _percent(job), "rows": counts})


@require_POST
@staff_only
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop a run; what is computed stays."""
    job = job_for(request.user, pk)
    try:
        jobs.cancel(job)
    except NotPossible as refusal:
        messages.error(request, str(refusal))
    return redirect(JOB_PAGE, job.pk)


@require_POST
@staff_only
def resume(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a stopped run go on."""
    job = job_for(request.user, pk)
    try:
        if jobs.resume(job):
            sentence = _("Wärmeplan oder Preise wurden inzwischen ersetzt. Deshalb werden alle Zeilen neu berechnet.")
            messages.info(request, sentence)
    except NotPossible as refusal:
        messages.error(request, str(refusal))
    return redirect(JOB_PAGE, job.pk)


@require_POST
@staff_only
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a run with all its rows; a worker that is at it gives up."""
    job_for(request.user, pk).delete()
    messages.success(request, _("Die Tabelle ist mit allen Ergebnissen gelöscht."))
    return redirect(LIST_PAGE)


def _awake(request: HttpRequest, pk: int) -> BatchJob:
    """Return the run; one that stands still is sent to the workers again."""
    job = job_for(request.user, pk)
    if job.is_running:
        jobs.wake(job)
        job = job_for(request.user, pk)
    return job


def _percent(job: BatchJob) -> int:
    return 100 * job.rows_done // job.rows_total


def _phase(job: BatchJob) -> str:
    values = {"done": german(Decimal(job.rows_done), 0), "total": german(Decimal(job.rows_total), 0)}
    return _("%(done)s von %(total)s Zeilen berechnet") % values


def _counted(job: BatchJob) -> dict[str, Any]:
    """Return what is counted over the rows that are computed, for the page."""
    summary = summary_of(job)
    return {
        "counted": shown.counted(summary),
        "waiting": job.rows_total - job.rows_done,
        "is_flawless": summary.is_flawless,
        "causes": shown.causes(summary, grave=True),
        "remarks": shown.causes(summary, grave=False),
        "shared": list(summary.shared().items()),
        "computed": summary.computed,
        "zones": shown.zones(summary),
        "total": shown.total(summary),
    }
