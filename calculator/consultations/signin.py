"""Asking to sign in to the advisors' pages. A text typed before the session ended comes along."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from together import kept

HTTP_FORBIDDEN = 403
UNUSED = "unbenutzt"  # in the address: why somebody has to sign in again
TEMPLATE = "calculator/consultations/sign_in.html"
SEND_AGAIN = "calculator/consultations/send_again.html"


class SignInForm(AuthenticationForm):
    """Django's own form in the design of the site."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.widget.attrs["class"] = "kern-form-input__input"
            if isinstance(field, forms.CharField):
                field.widget.attrs.pop("autofocus", None)


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in page; a form that was just sent comes along."""
    if request.method != "POST":
        ended = {UNUSED: "1"} if getattr(request, "desk_ended", False) else {}
        target = urlencode({"next": request.get_full_path(), **ended})
        return HttpResponseRedirect(f"{reverse('calculator:consultations:sign_in')}?{target}")
    context = {
        "form": SignInForm(request),
        "kept": kept.to_keep(request),
        "next": request.get_full_path(),
        "interrupted": True,
    }
    return render(request, TEMPLATE, context, status=HTTP_FORBIDDEN)
