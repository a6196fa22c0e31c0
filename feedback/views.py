"""The page on which a visitor tells something about another one. Only here is a form, and with it a cookie."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from feedback.forms import FORMS, HelpfulForm, MissingAddressForm, ToldForm, WrongForm
from feedback.keeping import keep
from feedback.models import FeedbackKind
from feedback.place import place_of

_FORMS: dict[str, type[ToldForm]] = {"helpful": HelpfulForm, "wrong": WrongForm, "missing": MissingAddressForm}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest) -> HttpResponse:
    """Show what can be told about a page; keep what was sent, or say beside the field what is wrong with it."""
    if request.method != "POST":
        return _page(request, request.GET.get("seite", ""), None)
    kind = request.POST.get("kind", "")
    form = FORMS.get(FeedbackKind(kind) if kind in FeedbackKind.values else FeedbackKind.WRONG, WrongForm)(request.POST)
    if not form.is_valid():
        return _page(request, request.POST.get("seite", ""), form)
    told = form.cleaned_data
    keep(FeedbackKind(told["kind"]), place_of(told["seite"]), told)
    return redirect("feedback:thanks")


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Say what becomes of it."""
    return render(request, "feedback/thanks.html")


def _page(request: HttpRequest, told_page: str, sent: ToldForm | None) -> HttpResponse:
    place = place_of(told_page)
    forms = {
        name: sent if isinstance(sent, kind) else kind(initial={"seite": place.address})
        for name, kind in _FORMS.items()
    }
    context = {"page": place.address, "problems": sent, **{f"{name}_form": form for name, form in forms.items()}}
    status = HTTPStatus.BAD_REQUEST if sent else HTTPStatus.OK
    return render(request, "feedback/tell.html", context, status=status)
