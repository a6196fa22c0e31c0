"""The protocol of a consultation, to hand over: PDF in usual and large print."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calculator.consultations import journal
from calculator.consultations.access import account, advisors_only, case_for
from calculator.consultations.results import results_of
from calculator.consultations.views.files import attachment
from calculator.models import Action, Consultation
from calculator.reports.pdf import protocol_pdf
from calculator.reports.protocol import Protocol, ProtocolVariant

HTTP_CONFLICT = 409
LARGE = "gross"


@require_safe
@advisors_only
def protocol(request: HttpRequest, number: int) -> HttpResponse:
    """Send the protocol as PDF; without a variant that can be computed there is none yet."""
    case = case_for(request.user, number)
    today = timezone.localdate()
    paper = protocol_of(case, today)
    if not paper.variants:
        return render(request, "calculator/consultations/no_protocol.html", {"case": case}, status=HTTP_CONFLICT)
    large = request.GET.get("schrift") == LARGE
    content = protocol_pdf(paper, request.build_absolute_uri("/").rstrip("/"), today, large_print=large)
    journal.note(case, Action.EXPORTED, account(request), _("Protokoll"))
    return attachment(content, f"beratung-{case.pk}.pdf", "application/pdf")


def protocol_of(case: Consultation, today: date) -> Protocol:
    """Return what the paper says; variants that can no longer be computed are left out."""
    variants = (
        ProtocolVariant(result.variant.title, result.answer) for result in results_of(case, today) if result.answer
    )
    return Protocol(
        number=case.pk,
        held_on=case.held_on,
        advisor=case.advisor.get_full_name() or case.advisor.get_username(),
        title=case.title,
        client_name=case.client_name,
        client_address=case.client_address,
        notes=case.notes,
        agreed=case.agreed,
        follow_up_on=case.follow_up_on,
        delete_on=case.delete_on,
        variants=tuple(variants),
    )
