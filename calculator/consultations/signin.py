"""Signing in to the advisors' pages. A text typed before the session ended comes along and is sent again afterwards.

The text travels in hidden fields of the answer and back; it is kept nowhere.
"""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.csrf import csrf_failure as plain_csrf_failure

HTTP_FORBIDDEN = 403
KEPT = "behalten:"
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 (a field's name)


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
        return super().get_context_data(**context) | {"kept": list(_kept(self.request))}

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Show the form again; nobody has been let in."""
        return self.render_to_response(self.get_context_data(form=form), status=HTTP_FORBIDDEN)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Let in; whoever was interrupted while typing sends it again with one button."""
        answer = super().form_valid(form)
        kept = [(name.removeprefix(KEPT), value) for name, value in _kept(self.request)]
        if kept and isinstance(answer, HttpResponseRedirect):
            return _send_again(self.request, answer.url, kept)
        return answer


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in page; a form that was just sent comes along."""
    if request.method != "POST":
        target = urlencode({"next": request.get_full_path()})
        return HttpResponseRedirect(f"{reverse('calculator:consultations:sign_in')}?{target}")
    kept = [(f"{KEPT}{name}", value) for name, value in _typed(request)]
    context = {"form": SignInForm(request), "kept": kept, "next": request.get_full_path(), "interrupted": True}
    return render(request, SignIn.template_name, context, status=HTTP_FORBIDDEN)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Offer a form of the advisors' pages again that a later sign-in in another tab made stale.

    Only for forms that our own page has sent (its origin says so): what others send is refused as everywhere.
    """
    own = request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
    ours = request.path.startswith(reverse("calculator:consultations:list"))
    if request.user.is_authenticated and own and ours:
        return _send_again(request, request.get_full_path(), list(_typed(request)), status=HTTP_FORBIDDEN)
    return plain_csrf_failure(request, reason)


def _send_again(request: HttpRequest, target: str, kept: list[tuple[str, str]], status: int = 200) -> HttpResponse:
    context = {"target": target, "kept": kept}
    answer = render(request, "calculator/consultations/send_again.html", context, status=status)
    answer["Cache-Control"] = "no-store, private"
    return answer


def _typed(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, values in request.POST.lists():
        if name != TOKEN:
            yield from ((name, value) for value in values)


def _kept(request: HttpRequest) -> Iterator[tuple[str, str]]:
    yield from ((name, value) for name, value in _typed(request) if name.startswith(KEPT))
