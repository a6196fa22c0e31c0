"""What people take home: a result as a file. Bad input gets the page of the result with its sentences, not a file."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from calculator import views
from calculator.asked import read
from calculator.core import CalculatorError
from calculator.links import links
from calculator.reports.pdf import result_pdf
from calculator.services import Answer, answer

LARGE = "gross"


@require_safe
def pdf(request: HttpRequest) -> HttpResponse:
    """Give the protocol of a result; ``schrift=gross`` sets it in large print."""
    found = answered(request)
    if found is None:
        return views.result(request)
    today = timezone.localdate()
    link = request.build_absolute_uri(links(found.asked, today).page)
    body = result_pdf(found, link, today, large_print=request.GET.get("schrift") == LARGE)
    return attachment(body, "application/pdf", "pdf", found)


def answered(request: HttpRequest) -> Answer | None:
    """Return the answer to the query of a request; None if it cannot be answered."""
    asked = read(request.GET, timezone.localdate()).asked
    try:
        return answer(asked) if asked else None
    except CalculatorError:
        return None


def attachment(body: bytes, content_type: str, ending: str, found: Answer) -> HttpResponse:
    """Return a file to be saved, named after the day of law and prices."""
    name = f"{_('kostenvergleich')}-{found.asked.stand:%Y-%m-%d}.{ending}"
    return HttpResponse(body, content_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
