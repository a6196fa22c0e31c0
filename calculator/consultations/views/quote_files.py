"""Quotes as files: kept only by choice, delivered only to those who may open the case, never shown in the browser."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from calculator.consultations import cases, journal, uploads
from calculator.consultations.access import account, advisors_only, case_for
from calculator.consultations.forms import FileForm
from calculator.consultations.views.case_pages import HTTP_BAD_REQUEST, HTTP_OK
from calculator.models import MOST_FILES, Action, Consultation

FILES_PAGE = "calculator:consultations:files"


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def files(request: HttpRequest, number: int) -> HttpResponse:
    """List the files of a case, and keep another one."""
    case = case_for(request.user, number)
    form = FileForm(case, *((request.POST, request.FILES) if request.method == "POST" else ()))
    if request.method == "POST" and form.is_valid() and _kept(request, case, form):
        messages.success(request, _("Die Datei ist gespeichert."))
        return redirect(FILES_PAGE, case.pk)
    context = {"case": case, "form": form, "files": case.files.defer("content"), "most": MOST_FILES}
    status = HTTP_BAD_REQUEST if form.errors else HTTP_OK
    return render(request, "calculator/consultations/files.html", context, status=status)


def _kept(request: HttpRequest, case: Consultation, form: FileForm) -> bool:
    try:
        uploads.keep(case, form.cleaned_data["file"].name, form.content, form.media_type)
    except ValidationError as problem:
        form.add_error("file", problem)
        return False
    cases.touch(case, account(request), _("Datei aufgenommen"))
    return True


@require_safe
@advisors_only
def deliver(request: HttpRequest, number: int, pk: int) -> HttpResponse:
    """Send one file to be saved, never to be shown by the browser."""
    case = case_for(request.user, number)
    file = get_object_or_404(case.files, pk=pk)
    journal.note(case, Action.EXPORTED, account(request), _("Datei"))
    return attachment(file.content, file.name, file.media_type)


@require_POST
@advisors_only
def remove(request: HttpRequest, number: int, pk: int) -> HttpResponse:
    """Delete one file."""
    case = case_for(request.user, number)
    get_object_or_404(case.files, pk=pk).delete()
    cases.touch(case, account(request), _("Datei gelöscht"))
    messages.success(request, _("Die Datei ist gelöscht."))
    return redirect(FILES_PAGE, case.pk)


def attachment(content: bytes, name: str, media_type: str) -> HttpResponse:
    """Return a response that the browser saves; even if opened it may load and run nothing."""
    disposition = content_disposition_header(True, name) or "attachment"  # noqa: FBT003 (Django's signature)
    headers = {"Content-Disposition": disposition, "Content-Security-Policy": "sandbox; default-src 'none'"}
    return HttpResponse(content, content_type=media_type, headers=headers)
