"""Removing a variant after a question, bringing one back, and giving up what differs from the house."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from calculator.consultations import cases, house_changes, leaving
from calculator.consultations.access import account, advisors_only, case_for
from calculator.consultations.versions import version_in
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_CONFLICT, HTTP_OK
from calculator.consultations.views.variant_pages import variant_of
from calculator.models import Consultation
from together.both_texts import Conflict


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def remove(request: HttpRequest, number: int, position: int) -> HttpResponse:
    """Ask once, then remove a variant; asks again if it is another one by now."""
    case = case_for(request.user, number)
    variant = variant_of(case, position)
    has_changed = False
    if request.method == "POST":
        try:
            leaving.remove_variant(variant, version_in(request.POST.get("version", "")), account(request))
        except Conflict:
            has_changed = True
        else:
            messages.success(request, _("Die Variante ist entfernt. Unten auf dieser Seite holen Sie sie zurück."))
            return redirect(CASE_PAGE, case.pk)
    context = {"case": case, "variant": variant, "has_changed": has_changed}
    status = HTTP_CONFLICT if has_changed else HTTP_OK
    return render(request, "calculator/consultations/remove_variant.html", context, status=status)


@require_POST
@advisors_only
def bring_back(request: HttpRequest, number: int, pk: int) -> HttpResponse:
    """Put a variant back that was removed or replaced."""
    case = case_for(request.user, number)
    try:
        back = leaving.bring_back(get_object_or_404(case.former_variants, pk=pk), account(request))
    except cases.TooManyVariants as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, _("Variante %(number)s ist wieder da.") % {"number": back.position})
    return redirect(CASE_PAGE, case.pk)


@require_POST
@advisors_only
def align(request: HttpRequest, number: int, position: int) -> HttpResponse:
    """Let a variant say of the house what the case says."""
    case: Consultation = case_for(request.user, number)
    try:
        house_changes.align(variant_of(case, position), version_in(request.POST.get("version", "")), account(request))
    except Conflict:
        messages.error(request, _("Die Variante hat sich inzwischen geändert. Bitte sehen Sie sie noch einmal an."))
    else:
        messages.success(request, _("Die Variante rechnet jetzt mit dem Haus des Falls."))
    return redirect(CASE_PAGE, case.pk)
