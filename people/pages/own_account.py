"""What somebody sees and changes of the own account: second factor, sign-ins."""

from http import HTTPMethod
from io import BytesIO
from typing import Any

import segno
from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST
from django_otp.models import Device
from django_otp.plugins.otp_totp.models import TOTPDevice

from people import code_apps, codes, letters, passkeys, second_factor, sessions
from people.models import Passkey
from people.pages.who import for_holder, for_holder_or_beginner, target_of

HTTP_BAD_REQUEST = 400


class NameForm(forms.Form):
    """What somebody calls a device."""

    name = forms.CharField(
        label=gettext_lazy("Name des Geräts"),
        help_text=gettext_lazy("Damit Sie es wiedererkennen, etwa „Diensttelefon“."),
        max_length=60,
        widget=forms.TextInput(attrs={"class": "kern-form-input__input"}),
    )


@require_http_methods(["GET", "HEAD"])
@for_holder
def overview(request: HttpRequest, user: User) -> HttpResponse:
    """Show what the account has."""
    context = {
        "apps": TOTPDevice.objects.filter(user=user, confirmed=True),
        "passkeys": Passkey.objects.filter(user=user, confirmed=True),
        "codes_left": codes.emergency_codes_left(user),
        "has_any": second_factor.has_any(user),
        "is_required": settings.SECOND_FACTOR_REQUIRED,
        "sign_ins": sessions.of(user, request.session.session_key),
        "hours": settings.SESSION_HOURS,
    }
    return render(request, "people/overview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@for_holder_or_beginner
def set_up(request: HttpRequest, user: User) -> HttpResponse:
    """Set up a code app: show its secret, and take it once it shows the right code."""
    if request.method != HTTPMethod.POST:
        return _set_up_page(request, user, code_apps.fresh(user))
    app = code_apps.shown_before(user, request.POST.get("app", ""))
    if app is None:
        expired = _("Dieser Schlüssel ist abgelaufen. Lesen Sie den neuen ein, und geben Sie dessen Code ein.")
        return _set_up_page(request, user, code_apps.fresh(user), expired)
    if device := code_apps.taken(app, request.POST.get("code", "")):
        return _taken(request, user, device)
    wrong = _("Der Code stimmt nicht. Geben Sie den ein, den die App gerade zeigt; stimmt die Uhr des Telefons?")
    return _set_up_page(request, user, app, wrong)


@require_http_methods(["GET", "HEAD", "POST"])
@for_holder_or_beginner
def add_passkey(request: HttpRequest, user: User) -> HttpResponse:
    """Let the browser make a passkey, and keep it."""
    form = NameForm(request.POST or None)
    wrong = ""
    if request.method == "POST" and form.is_valid():
        try:
            device = passkeys.added(request, user, form.cleaned_data["name"], request.POST.get("response", ""))
        except passkeys.NotTaken:
            wrong = _("Der Browser hat keinen Passkey angelegt, der hier gilt. Versuchen Sie es noch einmal.")
        else:
            return _taken(request, user, device)
    context = {
        "form": form,
        "next": target_of(request, user),
        "wrong": wrong,
        "options": passkeys.options_for_new(request, user) if passkeys.are_possible(request) else None,
    }
    return render(request, "people/add_passkey.html", context, status=HTTP_BAD_REQUEST if request.POST else 200)


@require_POST
@for_holder
def new_codes(request: HttpRequest, user: User) -> HttpResponse:
    """Make new codes for emergencies, and show them this once."""
    if not second_factor.has_any(user):
        return HttpResponseRedirect(reverse("people:overview"))
    letters.second_factor_changed(user, _("Neue Notfall-Codes wurden gemacht; die früheren gelten nicht mehr."))
    return _codes_page(request, user)


@require_POST
@for_holder
def remove(request: HttpRequest, user: User) -> HttpResponse:
    """Take away a second factor; the last one stays where the site asks for one."""
    wanted = request.POST.get("device", "")
    device = next((each for each in _own(user) if each.persistent_id == wanted), None)
    if device is None:
        messages.warning(request, _("Diesen zweiten Faktor gibt es nicht mehr."))
    elif settings.SECOND_FACTOR_REQUIRED and len(_own(user)) == 1:
        messages.warning(request, _("Der letzte zweite Faktor bleibt. Richten Sie zuerst einen anderen ein."))
    else:
        device.delete()
        if not second_factor.has_any(user):
            codes.forget(user)
        sessions.end_all(user, but=request.session.session_key)
        letters.second_factor_changed(user, _("Ein zweiter Faktor wurde entfernt: %s") % device.name)
        messages.success(request, _("Entfernt. Andere Anmeldungen sind beendet."))
    return HttpResponseRedirect(reverse("people:overview"))


@require_POST
@for_holder
def sign_out_everywhere(request: HttpRequest, user: User) -> HttpResponse:
    """End every sign-in of the account, this one too, or all others."""
    if "others" in request.POST:
        ended = sessions.end_all(user, but=request.session.session_key)
        messages.success(request, _("Beendete andere Anmeldungen: %d") % ended)
        return HttpResponseRedirect(reverse("people:overview"))
    sessions.end_all(user)
    logout(request)
    return HttpResponseRedirect(reverse("calculator:consultations:sign_in"))


def _own(user: User) -> list[Device]:
    return [device for model in (TOTPDevice, Passkey) for device in model.objects.filter(user=user, confirmed=True)]


def _taken(request: HttpRequest, user: User, device: Device) -> HttpResponse:
    """Let in with the new device; the first one comes with codes for the day on which it is lost."""
    sessions.end_all(user, but=request.session.session_key)
    second_factor.complete(request, user, device)
    letters.second_factor_changed(user, _("Ein zweiter Faktor wurde eingerichtet: %s") % device.name)
    if codes.emergency_codes_left(user):
        return HttpResponseRedirect(reverse("people:overview"))
    return _codes_page(request, user)


def _codes_page(request: HttpRequest, user: User) -> HttpResponse:
    context = {"codes": codes.new_emergency_codes(user), "next": target_of(request, user), "name": user.get_username()}
    return render(request, "people/codes.html", context)


def _set_up_page(request: HttpRequest, user: User, device: TOTPDevice, wrong: str = "") -> HttpResponse:
    secret = device.config_url.partition("secret=")[2].partition("&")[0].rstrip("=")
    context: dict[str, Any] = {
        "picture": _picture(device.config_url),
        "app": code_apps.sealed(device),
        "secret": " ".join(secret[at : at + 4] for at in range(0, len(secret), 4)),
        "next": target_of(request, user),
        "wrong": wrong,
        "is_first": not second_factor.has_any(user),
        "passkeys_possible": passkeys.are_possible(request),
    }
    return render(request, "people/set_up.html", context, status=HTTP_BAD_REQUEST if wrong else 200)


def _picture(text: str) -> str:
    """Return a QR code as SVG inside of the page: black on white in every colour scheme, without any request."""
    out = BytesIO()
    title = _("QR-Code für die Code-App")
    segno.make(text, micro=False, error="m").save(
        out, kind="svg", scale=4, xmldecl=False, svgns=False, light="#fff", title=title, svgclass="qr", nl=False
    )
    return out.getvalue().decode()
