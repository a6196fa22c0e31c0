"""The page on which somebody tells what headings and words of a table mean."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from calculator.batch import columns
from calculator.batch.access import job_for, staff_only
from calculator.batch.mapping_form import TableMappingForm
from calculator.batch.mapping_steps import answered, upload_of
from calculator.batch.open_questions import lacking, likely_places
from calculator.batch.upload import Refused
from calculator.models import BatchJob, BatchStatus
from jobs.work import NotPossible

_OK, _BAD_REQUEST = 200, 400
JOB_PAGE, MAPPING_PAGE = "calculator:batch:job", "calculator:batch:mapping"


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only
def mapping(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how a table is read, and take what somebody decides."""
    job = job_for(request.user, pk)
    upload = upload_of(job)
    form = TableMappingForm(upload, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            return _go_on(request, job, form)
        except (NotPossible, Refused) as refusal:
            form.add_error(None, str(refusal))
    context = {"job": job, "form": form, "reading": upload.reading, "lacking": lacking(upload)}
    context["is_proposed"] = not columns.missing(likely_places(upload))
    context["is_new"] = job.status == BatchStatus.OPEN
    return render(request, "calculator/batch/mapping.html", context, status=_BAD_REQUEST if form.errors else _OK)


def _go_on(request: HttpRequest, job: BatchJob, form: TableMappingForm) -> HttpResponse:
    if answered(job, form.reading()):
        return redirect(JOB_PAGE, job.pk)
    messages.info(request, _("Durch Ihre Zuordnung sind weitere Wörter zu klären."))
    return redirect(MAPPING_PAGE, job.pk)
