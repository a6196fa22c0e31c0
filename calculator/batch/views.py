"""The pages of many houses: upload, progress, result."""

from collections.abc import Callable
from decimal import Decimal

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from calculator.batch import jobs
from calculator.batch.access import job_for, sees_all, staff_only, visible
from calculator.batch.columns import COLUMNS
from calculator.batch.forms import BatchForm
from calculator.batch.geopackage import result_gpkg
from calculator.batch.outcome import Outcome, outcome
from calculator.batch.spreadsheet import result_xlsx, template_csv, template_xlsx
from calculator.batch.table_reading import TableReading
from calculator.batch.upload import MOST_ROWS
from calculator.consultations.access import account
from calculator.consultations.views.quote_files import attachment
from calculator.core import Technology
from calculator.core.notation import german
from calculator.models import BatchJob, BatchStatus
from jobs.work import NotPossible

HTTP_OK, HTTP_BAD_REQUEST, HTTP_NOT_FOUND = 200, 400, 404
LIST_PAGE, JOB_PAGE = "calculator:batch:list", "calculator:batch:job"
MOST_SHOWN = 100  # bad rows on the page; the spreadsheet has all of them
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TEMPLATES: dict[str, tuple[Callable[[], bytes], str]] = {
    "xlsx": (template_xlsx, XLSX),
    "csv": (template_csv, "text/csv; charset=utf-8"),
}
RESULTS: dict[str, tuple[Callable[[Outcome], bytes], str]] = {
    "xlsx": (result_xlsx, XLSX),
    "gpkg": (result_gpkg, "application/geopackage+sqlite3"),
}


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
def job_list(request: HttpRequest) -> HttpResponse:
    """List the runs, and start another one."""
    form = BatchForm(request.POST, request.FILES) if request.method == "POST" else BatchForm()
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        job = jobs.start(account(request), given["title"], given["file"], given["systems"], timezone.localdate())
        return redirect(JOB_PAGE, job.pk)
    context = {
        "form": form,
        "jobs": visible(request.user),
        "sees_all": sees_all(request.user),
        "columns": COLUMNS.values(),
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
    places = TableReading.of(job.reading).places(job.columns)
    context = {
        "job": job,
        "Status": BatchStatus,
        "percent": _percent(job),
        "phase": _phase(job),
        "rows_good": job.rows_done - job.rows_bad,
        "bad_rows": _bad_rows(job),
        "most_shown": MOST_SHOWN,
        "recognised": [(job.columns[place], COLUMNS[key].label) for key, place in places.items()],
        "unused": [name for place, name in enumerate(job.columns) if place not in set(places.values())],
        "systems": [_(Technology(key).label) for key in job.systems],
        "delete_on": jobs.deleted_on(job),
    }
    return render(request, "calculator/batch/job.html", context)


@require_safe
@staff_only
def state(request: HttpRequest, pk: int) -> JsonResponse:
    """Say where a run stands, for the progress bar."""
    try:
        job = _awake(request, pk)
    except Http404:
        return JsonResponse({"status": "gone"}, status=HTTP_NOT_FOUND)
    return JsonResponse({"status": job.status, "phase": _phase(job), "percent": _percent(job)})


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


@require_safe
@staff_only
def result_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """Send the result; rows that are not computed yet say so."""
    job = job_for(request.user, pk)
    make, media_type = RESULTS[kind]
    return attachment(make(outcome(job)), f"{_('viele-haeuser')}-{job.pk}.{kind}", media_type)


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


def _bad_rows(job: BatchJob) -> list[tuple[int, str]]:
    """Return line and sentence of the first bad rows."""
    found: list[tuple[int, str]] = []
    for results in job.chunks.filter(bad__gt=0).values_list("results", flat=True).iterator(chunk_size=1):
        found += [(each["line"], each["problem"]) for each in results if each["problem"]]
        if len(found) >= MOST_SHOWN:
            break
    return found[:MOST_SHOWN]
