"""The list of cases: what is due, the search, and all cases page by page."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from calculator.consultations import journal
from calculator.consultations.access import account, advisors_only, is_lead, visible
from calculator.consultations.day_list import day_list
from calculator.consultations.finding import search
from calculator.consultations.forms import LONGEST_LINE
from calculator.models import Action, Consultation

PAGE_CASES = 25
SHOWN = ("title", "held_on", "follow_up_on", "next_appointment_on", "changed_at", "advisor__username")
SHOWN_OF_FOUND = (*SHOWN, "client_name", "client_address", "phone")


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def case_list(request: HttpRequest) -> HttpResponse:
    """Show the cases that the account may open. A search is posted: names do not belong into an address."""
    wanted = " ".join(request.POST.get("wanted", "").split())[:LONGEST_LINE]
    context = _found(request, wanted) if wanted else _all(request)
    common = {"wanted": wanted, "lead": is_lead(request.user), "today": timezone.localdate()}
    return render(request, "calculator/consultations/list.html", context | common)


def _all(request: HttpRequest) -> dict[str, Any]:
    cases = visible(request.user)
    page = Paginator(cases.only(*SHOWN), PAGE_CASES).get_page(request.GET.get("seite"))
    return {"page": page, "parts": day_list(cases, timezone.localdate())}


def _found(request: HttpRequest, wanted: str) -> dict[str, Any]:
    cases = visible(request.user)
    hits = search(cases.values_list("pk", "findable"), wanted)
    numbers = [*hits.written, *hits.alike]
    page: Page[Any] = Paginator(numbers, PAGE_CASES).get_page(request.POST.get("seite"))
    page.object_list = _shown(request, cases, list(page.object_list))
    return {"page": page, "alike": len(hits.alike), "numbers": numbers}


def _shown(request: HttpRequest, cases: QuerySet[Consultation], numbers: list[int]) -> list[Consultation]:
    """Return cases with their persons, in this order; whoever is shown so is in the log as opened."""
    by_number = cases.only(*SHOWN_OF_FOUND).in_bulk(numbers)
    found = [by_number[number] for number in numbers if number in by_number]
    journal.note_all(found, Action.OPENED, account(request), _("in einer Suche gezeigt"))
    return found
