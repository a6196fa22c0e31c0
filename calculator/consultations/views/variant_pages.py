"""Variants: taking a result over, adding one by its link, quotes with items, removing, and what has changed since."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from calculator.answer.answering import read_in_zone
from calculator.consultations import cases, journal
from calculator.consultations.access import account, advisors_only, case_for, visible
from calculator.consultations.forms import NEW_CASE, TakeForm, VariantForm
from calculator.consultations.house_of_case import whole_query
from calculator.consultations.quotes import QuotePage
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_BAD_REQUEST, HTTP_CONFLICT, HTTP_OK
from calculator.core import CalculatorError
from calculator.models import MOST_VARIANTS, Action, Consultation, Variant
from calculator.questions import Asked
from calculator.sentences import told
from together.both_texts import Conflict

MOST_TARGETS = 50


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def take(request: HttpRequest) -> HttpResponse:
    """Take the result of the query string over into a new or an existing case."""
    query = QueryDict(request.POST.get("query", "")) if request.method == "POST" else request.GET
    reading, _zone = read_in_zone(query, timezone.localdate())
    if reading.asked is None or reading.unknown:
        sentences = {"sentences": list(dict.fromkeys([*reading.errors.values(), *reading.notes]))}
        return render(request, "calculator/consultations/no_result.html", sentences, status=HTTP_BAD_REQUEST)
    choices = _targets(request)
    usual = {"title": reading.asked.title, "target": NEW_CASE}
    form = TakeForm(request.POST or None, targets=choices, initial=usual)
    if request.method == "POST" and form.is_valid() and (case := _taken(request, form, reading.asked)):
        messages.success(request, _("Das Ergebnis ist übernommen."))
        return redirect(CASE_PAGE, case.pk)
    context = {"form": form, "asked": reading.asked, "query": reading.asked.query()}
    status = HTTP_BAD_REQUEST if form.errors else HTTP_OK
    return render(request, "calculator/consultations/take.html", context, status=status)


def _targets(request: HttpRequest) -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = [(NEW_CASE, _("Neuer Fall"))]
    for case in visible(request.user).prefetch_related("variants")[:MOST_TARGETS]:
        variants = list(case.variants.all())
        options = [(f"{case.pk}.0", _("als neue Variante"))] if len(variants) < MOST_VARIANTS else []
        options += [
            (f"{case.pk}.{one.position}", _("Variante %(n)s ersetzen: %(t)s") % {"n": one.position, "t": one.title})
            for one in variants
        ]
        found.append((_("Fall %(number)s: %(title)s") % {"number": case.pk, "title": case.title}, options))
    return found


def _taken(request: HttpRequest, form: TakeForm, asked: Asked) -> Consultation | None:
    """Return the case that holds the result now; None if it cannot be stored, which the form then says."""
    who, title, target = account(request), form.cleaned_data["title"], form.cleaned_data["target"]
    try:
        if target == NEW_CASE:
            details = {"title": form.cleaned_data["case_title"], "held_on": timezone.localdate()}
            return cases.create_with_variant(who, details, title, asked)
        number, position = map(int, target.split("."))
        case = case_for(request.user, number)
        if position:
            variant = variant_of(case, position)
            cases.change_variant(variant, variant.version, title, asked, who)
        else:
            cases.add_variant(case, title, asked, who)
    except (cases.TooManyVariants, CalculatorError) as problem:
        form.add_error("target", told(problem))
        return None
    return case


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def add(request: HttpRequest, number: int) -> HttpResponse:
    """Add a variant by the link of a result."""
    case = case_for(request.user, number)
    form = VariantForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cases.add_variant(case, form.cleaned_data["title"], form.cleaned_data["link"], account(request))
            messages.success(request, _("Die Variante ist gespeichert."))
            return redirect(CASE_PAGE, case.pk)
        except (cases.TooManyVariants, CalculatorError) as problem:
            form.add_error("link", told(problem))
    context = {"case": case, "form": form, "most": MOST_VARIANTS}
    status = HTTP_BAD_REQUEST if form.errors else HTTP_OK
    return render(request, "calculator/consultations/add_variant.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def variant_page(request: HttpRequest, number: int, position: int) -> HttpResponse:
    """Change the name of a variant and the items of its quotes."""
    case = case_for(request.user, number)
    variant = variant_of(case, position)
    if request.method != "POST":
        journal.note(case, Action.OPENED, account(request), _("Variante %(number)s") % {"number": position})
        return _variant_page(request, variant, QuotePage.stored(variant, timezone.localdate()))
    page = QuotePage.posted(variant, request.POST, timezone.localdate())
    if page.asked is None or page.errors:
        return _variant_page(request, variant, page, status=HTTP_BAD_REQUEST)
    try:
        cases.change_variant(variant, page.version, page.title, page.asked, account(request))
    except Conflict:
        stored = variant_of(case, position)
        theirs = QuotePage.stored(stored, timezone.localdate())
        return _variant_page(request, stored, page.renewed(stored.version), theirs=theirs, status=HTTP_CONFLICT)
    except CalculatorError as problem:
        return _variant_page(request, variant, page.refused(told(problem)), status=HTTP_BAD_REQUEST)
    messages.success(request, _("Die Variante ist gespeichert."))
    return redirect(CASE_PAGE, case.pk)


def _variant_page(
    request: HttpRequest, variant: Variant, page: QuotePage, theirs: QuotePage | None = None, status: int = HTTP_OK
) -> HttpResponse:
    query = whole_query(variant)
    context = {"case": variant.consultation, "variant": variant, "query": query, "page": page, "theirs": theirs}
    return render(request, "calculator/consultations/variant.html", context, status=status)


@require_POST
@advisors_only
def remove(request: HttpRequest, number: int, position: int) -> HttpResponse:
    """Remove a variant."""
    case = case_for(request.user, number)
    cases.remove_variant(variant_of(case, position), account(request))
    messages.success(request, _("Die Variante ist entfernt."))
    return redirect(CASE_PAGE, case.pk)


def variant_of(case: Consultation, position: int) -> Variant:
    """Return a variant of a case; raises ``Http404``."""
    return get_object_or_404(case.variants, position=position)
