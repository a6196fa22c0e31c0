"""The check of an offer for everybody: nothing is stored, and what is typed stands in no address."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from calculator.answer.prices import parameters_on
from calculator.core import Technology
from calculator.core.rules.kinds import HEAT_PUMPS
from calculator.offers.form import ADD, CHECK, OfferForm
from calculator.offers.known import KnownFacts
from calculator.offers.typed import TypedOffer
from calculator.sentences.translated import translated
from zones.doors.errand import without_errand

HTTP_OK, HTTP_BAD_REQUEST = 200, 400
LONGEST_QUESTION = 8000


# Changes nothing and needs no session: whatever is sent is only looked at.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def offer_check(request: HttpRequest) -> HttpResponse:
    """Ask for an offer, count it, or check it."""
    today = timezone.localdate()
    posted = request.method == "POST"
    question = (request.POST.get("frage", "") if posted else without_errand(request.GET).urlencode())[:LONGEST_QUESTION]
    usual_vat = parameters_on(today).on("vat_percent", today).value
    form = OfferForm.posted(request.POST, usual_vat) if posted else OfferForm.of(TypedOffer(), usual_vat)
    facts = KnownFacts(form, question, today, _system(form, question))
    form = form.refused(facts.errors)
    is_asked = posted and request.POST.get("do", CHECK) == CHECK
    if is_asked:
        form = form.with_rows()
    result = facts.checked() if is_asked and not form.errors else None
    wrong = form.errors and posted and request.POST.get("do") != ADD
    context = {
        "form": form, "cells": form.cells(), "facts": facts, "check": result, "question": question,
        "systems": [(each.value, translated(each.label)) for each in Technology if each in HEAT_PUMPS],
    }  # fmt: skip
    return render(request, "calculator/offer_check.html", context, status=HTTP_BAD_REQUEST if wrong else HTTP_OK)


def _system(form: OfferForm, question: str) -> Technology:
    """Return which heat pump is offered: as chosen, else the one of the result, else the usual one."""
    pumps = {each.value: each for each in Technology if each in HEAT_PUMPS}
    compared = ",".join(QueryDict(question).getlist("systems")).split(",")
    named = [each for word, each in pumps.items() if word in compared]
    usual = Technology.AIR_WATER_HP
    return pumps.get(form.offer.system) or (named[0] if named and usual not in named else usual)
