"""Duplicating, handing over, giving out and deleting a case, and the access log."""

import re

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from calculator.consultations import cases, export, journal
from calculator.consultations.access import account, advisors, advisors_only, case_for, is_lead, leads_only, visible
from calculator.consultations.forms import HandOverForm
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_BAD_REQUEST, HTTP_OK
from calculator.consultations.views.quote_files import attachment
from calculator.models import AccessEntry, Action

PAGE_ENTRIES = 100
LATEST = 20
_NUMBER = re.compile(r"[0-9]{1,9}")


@require_safe
@advisors_only
def manage(request: HttpRequest, number: int) -> HttpResponse:
    """Offer what is done with a case as a whole; the lead also sees who opened it."""
    return _manage_page(request, number, HandOverForm())


def _manage_page(request: HttpRequest, number: int, form: HandOverForm, status: int = HTTP_OK) -> HttpResponse:
    case = case_for(request.user, number)
    lead = is_lead(request.user)
    form.fields["advisor"].queryset = advisors().exclude(pk=case.advisor_id)  # type: ignore[attr-defined]
    entries = AccessEntry.objects.filter(case_number=case.pk)[:LATEST] if lead else ()
    context = {"case": case, "lead": lead, "form": form, "entries": entries}
    return render(request, "calculator/consultations/manage.html", context, status=status)


@require_POST
@advisors_only
def duplicate(request: HttpRequest, number: int) -> HttpResponse:
    """Make a case of one's own with the same house."""
    copy = cases.duplicate(case_for(request.user, number), account(request))
    messages.success(request, _("Das ist die Kopie."))
    return redirect(CASE_PAGE, copy.pk)


@require_POST
@leads_only
def hand_over(request: HttpRequest, number: int) -> HttpResponse:
    """Give a case to another advisor."""
    case = case_for(request.user, number)
    form = HandOverForm(request.POST)
    form.fields["advisor"].queryset = advisors().exclude(pk=case.advisor_id)  # type: ignore[attr-defined]
    if not form.is_valid():
        return _manage_page(request, number, form, status=HTTP_BAD_REQUEST)
    cases.hand_over(case, form.cleaned_data["advisor"], account(request))
    messages.success(request, _("Der Fall ist übergeben."))
    return redirect(CASE_PAGE, case.pk)


@require_safe
@advisors_only
def give_out(request: HttpRequest, number: int) -> HttpResponse:
    """Send everything that is stored about a case, for the person whom it is about."""
    case = case_for(request.user, number)
    journal.note(case, Action.EXPORTED, account(request), _("Auskunft"))
    return attachment(export.archive([case]), f"fall-{case.pk}.zip", "application/zip")


@require_POST
@advisors_only
def give_out_all(request: HttpRequest) -> HttpResponse:
    """Send the same for several cases of one person, such as those that a search has found."""
    numbers = [int(text) for text in request.POST.getlist("fall") if _NUMBER.fullmatch(text)]
    found = list(visible(request.user).filter(pk__in=numbers))
    for case in found:
        journal.note(case, Action.EXPORTED, account(request), _("Auskunft"))
    return attachment(export.archive(found), "auskunft.zip", "application/zip")


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def delete(request: HttpRequest, number: int) -> HttpResponse:
    """Ask once, then delete everything."""
    case = case_for(request.user, number)
    if request.method == "POST":
        cases.delete(case, account(request))
        return render(request, "calculator/consultations/deleted.html", {"number": number})
    context = {"case": case, "variants": case.variants.count(), "files": case.files.count()}
    return render(request, "calculator/consultations/delete.html", context)


@require_POST
@advisors_only
def keep_results(request: HttpRequest, number: int) -> HttpResponse:
    """Keep the results of all variants as of today."""
    case = case_for(request.user, number)
    cases.keep_results(case, timezone.localdate(), account(request))
    messages.success(request, _("Die Ergebnisse von heute sind festgehalten."))
    return redirect("calculator:consultations:changes", case.pk)


@require_safe
@leads_only
def access_log(request: HttpRequest) -> HttpResponse:
    """Show who did what with which case, the latest first."""
    wanted = request.GET.get("fall", "").strip()
    number = int(wanted) if _NUMBER.fullmatch(wanted) else None
    entries = AccessEntry.objects.filter(case_number=number) if number is not None else AccessEntry.objects.all()
    page = Paginator(entries, PAGE_ENTRIES).get_page(request.GET.get("seite"))
    wrong = bool(wanted) and number is None
    context = {"page": page, "wanted": wanted, "wrong": wrong}
    status = HTTP_BAD_REQUEST if wrong else HTTP_OK
    return render(request, "calculator/consultations/access_log.html", context, status=status)
