"""The page that asks for the second factor."""

from http import HTTPMethod

from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_lockout_response
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_login_failed
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_otp.models import Device

from calculator.consultations.signin import SEND_AGAIN
from people import codes, passkeys, second_factor
from people.pages.who import ask_for_password, target_of
from together import kept

HTTP_FORBIDDEN = 403


def begin_page(request: HttpRequest, wanted: str) -> HttpResponse:
    """Answer right after the password; a text that was typed before the session ended comes along."""
    user = User.objects.get(username=request.user.get_username())
    target = wanted or target_of(request, user)
    if second_factor.has_any(user) and kept.carried(request):
        return _page(request, user, target)
    return HttpResponseRedirect(f"{reverse('people:second_step')}?{urlencode({'next': target})}")


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask for a code or a passkey; whoever has shown one is signed in."""
    user = second_factor.half_signed(request)
    if user is None:
        return HttpResponseRedirect(target_of(request)) if request.user.is_authenticated else ask_for_password(request)
    target = target_of(request, user)
    if not second_factor.has_any(user):
        return HttpResponseRedirect(f"{reverse('people:set_up')}?{urlencode({'next': target})}")
    if request.method != HTTPMethod.POST:
        return _page(request, user, target)
    return _decided(request, user, target)


def _decided(request: HttpRequest, user: User, target: str) -> HttpResponse:
    credentials = {"username": user.get_username()}
    if not AxesProxyHandler.is_allowed(request, credentials):
        return _locked(request, credentials)
    if device := _shown(request, user):
        return admitted(request, user, device, target)
    user_login_failed.send(sender=__name__, credentials=credentials, request=request)
    if not AxesProxyHandler.is_allowed(request, credentials):
        return _locked(request, credentials)
    return _page(request, user, target, is_wrong=True)


def admitted(request: HttpRequest, user: User, device: Device, target: str) -> HttpResponse:
    """Let in; whoever was interrupted while typing sends it again with one button."""
    second_factor.complete(request, user, device)
    try:
        fields = kept.released(request)
    except kept.WrittenByAnother:
        return HttpResponseRedirect(target_of(request, user))
    if fields:
        return kept.send_again(request, SEND_AGAIN, target, fields)
    return HttpResponseRedirect(target)


def _shown(request: HttpRequest, user: User) -> Device | None:
    if response := request.POST.get("response"):
        return passkeys.matched(request, user, response)
    return codes.matched(user, request.POST.get("code", ""))


def _locked(request: HttpRequest, credentials: dict[str, str]) -> HttpResponse:
    logout(request)
    response: HttpResponse = get_lockout_response(request, None, credentials)
    return response


def _page(request: HttpRequest, user: User, target: str, *, is_wrong: bool = False) -> HttpResponse:
    context = {
        "next": target,
        "kept": kept.carried(request),
        "passkey_options": passkeys.options_for_sign_in(request, user),
        "wrong": _("Der Code stimmt nicht, oder er wurde schon benutzt. Warten Sie auf den nächsten.")
        if is_wrong
        else "",
    }
    return render(request, "people/second_step.html", context, status=HTTP_FORBIDDEN if is_wrong else 200)
