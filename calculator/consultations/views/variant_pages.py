"""Variants: taking a result over, adding one by its link, quotes with items, removing, and what has changed since."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from calculator.consultations import cases, journal
from calculator.consultations.access import account, advisors_only, case_for
from calculator.consultations.forms import VariantForm
from calculator.consultations.house_of_case import own_groups, whole_query
from calculator.consultations.quotes import QuotePage
from calculator.consultations.views.case_pages import CASE_PAGE, HTTP_BAD_REQUEST, HTTP_CONFLICT, HTTP_OK
from calculator.core import CalculatorError
from calculator.models import MOST_VARIANTS, Action, Consultation, Variant
from calculator.sentences import told
from together.both_texts import Conflict
from together.once import mark_of


@require_http_methods(["GET", "HEAD", "POST"])
@advisors_only
def add(request: HttpRequest, number: int) -> HttpResponse:
    """Add a variant by the link of a result."""
    case = case_for(request.user, number)
    form = VariantForm(request.POST or None, house=case.house)
    if request.method == "POST" and form.is_valid():
        try:
            title, asked = form.cleaned_data["title"], form.cleaned_data["link"]
            made = cases.add_variant(case, title, asked, account(request), mark_of(request))
            messages.success(request, _saved(made))
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


def _saved(variant: Variant) -> str:
    """Return that a variant is saved, and whether its link showed another house than that of the case."""
    if not own_groups(variant):
        return _("Die Variante ist gespeichert.")
    return _(
        "Die Variante ist gespeichert. Ihr Link beschreibt das Haus anders als der Fall; gerechnet ist sie wie auf der "
        "Seite des Links. Worin sie abweicht, steht bei der Variante, und dort lässt sie sich an das Haus angleichen."
    )


def variant_of(case: Consultation, position: int) -> Variant:
    """Return a variant of a case; raises ``Http404``."""
    return get_object_or_404(case.variants, position=position)
