"""Pages of the notices: asking for one, confirming it, ending it. Programs that open links change nothing by that.

What a link carries stands in its query, which is in no log.
"""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from calculator.doors.languages import spoken
from calculator.doors.told_answers import NotAnswerable
from mailroom import sending
from notices import asking, subjects
from notices.asking import CannotCountError, Wish
from notices.forms import AskOfZoneForm, NoticeForm, consent_words
from notices.marks import CONFIRM_WITHIN_H
from notices.subjects import Subject

_COUNTS_AGAIN_S = 60  # a Redis that is away is back within that, or somebody is called


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def zone(request: HttpRequest, code: str) -> HttpResponse:
    """Let somebody ask to be told of a zone, or of the houses around an address."""
    subject = subjects.of_zone(code)
    if subject is None:
        return _of_no_zone(code)
    form = AskOfZoneForm(request.POST or None)
    return _asked(request, form, subject)


def _of_no_zone(code: str) -> HttpResponse:
    """Lead to the page that says what became of a zone; what cannot be a code has none."""
    try:
        return redirect("zones:zone", code)
    except NoReverseMatch as error:
        raise Http404(code) from error


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest) -> HttpResponse:
    """Let somebody ask to be told when law or prices change the answer of the link that follows."""
    query = request.META.get("QUERY_STRING", "")
    try:
        subject = subjects.of_answer(query, timezone.localdate())
    except NotAnswerable:
        return redirect(f"{reverse('calculator:result')}?{query}")  # which says what is wrong
    return _asked(request, NoticeForm(request.POST or None), subject)


def _asked(request: HttpRequest, form: NoticeForm, subject: Subject) -> HttpResponse:
    if request.method != "POST" or not form.is_valid():
        return _form(request, form, subject, HTTPStatus.BAD_REQUEST if form.is_bound else HTTPStatus.OK)
    try:
        if asking.is_too_often(request):
            return _too_often(request)
        meant = getattr(form, "square", None) or subject
        wish = Wish(form.cleaned_data["email"], meant, spoken().prefix, consent_words())
        asking.ask(request, wish)
    except CannotCountError:  # what was typed stays in the form
        response = _form(request, form, subject, HTTPStatus.SERVICE_UNAVAILABLE)
        response["Retry-After"] = str(_COUNTS_AGAIN_S)
        return response
    return redirect("notices:sent")


def _form(request: HttpRequest, form: NoticeForm, subject: Subject, status: HTTPStatus) -> HttpResponse:
    context = {"form": form, "subject": subject, "goes_out": sending.goes_out(), "hours": CONFIRM_WITHIN_H}
    context["is_not_taken"] = status == HTTPStatus.SERVICE_UNAVAILABLE
    return render(request, "notices/ask.html", context, status=status)


def _too_often(request: HttpRequest) -> HttpResponse:
    text = _("Zurzeit werden zu viele Benachrichtigungen angefordert. Bitte versuchen Sie es in zehn Minuten wieder.")
    response = render(request, "notices/too_often.html", {"text": text}, status=HTTPStatus.TOO_MANY_REQUESTS)
    response["Retry-After"] = str(asking.PLACE_S)
    return response


@require_safe
def sent(request: HttpRequest) -> HttpResponse:
    """Say what happens now; the same whether or not anybody is told at that address already."""
    context = {"goes_out": sending.goes_out(), "hours": CONFIRM_WITHIN_H}
    context |= {"most": asking.MOST_OF_ADDRESS, "kept": asking.MOST_KEPT}
    return render(request, "notices/sent.html", context)


@csrf_exempt  # the token is what only the holder of the address has; nobody needs a cookie for it
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest) -> HttpResponse:
    """Show what would be told, and begin with it at the press of the button."""
    token = request.POST.get("t") or request.GET.get("t", "")
    subscription = asking.waiting(token)
    if subscription is None:
        return render(request, "notices/over.html", status=HTTPStatus.GONE)
    if request.method == "POST":
        asking.confirm(subscription)
    context = {
        "token": token,
        "label": subjects.label_of(subscription),
        "is_confirmed": subscription.confirmed_at is not None,
        "handle": subscription.handle,
    }
    return render(request, "notices/confirm.html", context)


@csrf_exempt  # programs for mail end it by one request without any page (RFC 8058)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest) -> HttpResponse:
    """Ask whether a notice is to end, and end it at the press of the button; of one that is not there, say that."""
    handle = request.GET.get("n") or request.POST.get("n", "")
    is_over = request.method == "POST"
    context = {"handle": handle, "is_over": is_over, "is_known": is_over and asking.end(handle)}
    return render(request, "notices/end.html", context)
