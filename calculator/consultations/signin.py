"""Signing in to the advisors' pages. A text typed before the session ended comes along and is sent again afterwards."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode

from together import kept

HTTP_FORBIDDEN = 403
UNUSED = "unbenutzt"  # in the address: why somebody has to sign in again
SEND_AGAIN = "calculator/consultations/send_again.html"


class SignInForm(AuthenticationForm):
    """Django's own form in the design of the site."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.widget.attrs["class"] = "kern-form-input__input"
            if isinstance(field, forms.CharField):
                field.widget.attrs.pop("autofocus", None)


class SignIn(LoginView):
    """The sign-in page of the advisors."""

    template_name = "calculator/consultations/sign_in.html"
    authentication_form = SignInForm

    def get_default_redirect_url(self) -> str:
        """Lead to the list of cases."""
        return reverse("calculator:consultations:list")

    def get_context_data(self, **context: Any) -> dict[str, Any]:  # noqa: ANN401 (Django's signature)
        """Carry what was typed."""
        told = {"kept": kept.carried(self.request), "unused": UNUSED in self.request.GET}
        return super().get_context_data(**context) | told

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Show the form again; nobody has been let in."""
        return self.render_to_response(self.get_context_data(form=form), status=HTTP_FORBIDDEN)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Let in; whoever was interrupted while typing sends it again with one button."""
        answer = super().form_valid(form)
        if isinstance(answer, HttpResponseRedirect) and (fields := kept.released(self.request)):
            return kept.send_again(self.request, SEND_AGAIN, answer.url, fields)
        return answer


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
    return render(request, SignIn.template_name, context, status=HTTP_FORBIDDEN)
