"""The sign-in page. What was typed before the session ended is sent again afterwards, by an account that may see it."""

from typing import Any
from urllib.parse import urlsplit

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.models import AnonymousUser, User
from django.contrib.auth.views import LoginView
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from calculator.consultations.access import visible
from calculator.consultations.signin import HTTP_FORBIDDEN, SEND_AGAIN, TEMPLATE, UNUSED, SignInForm
from together import kept


class SignIn(LoginView):
    """The sign-in page of the advisors."""

    template_name = TEMPLATE
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
        """Let in; whoever was interrupted while typing sends it again with one button.

        At a shared desk somebody else may sign in: what was typed about a case is for those who may open it.
        """
        answer = super().form_valid(form)
        if isinstance(answer, HttpResponseRedirect) and (fields := kept.released(self.request)):
            if not _may_open(self.request.user, answer.url):
                messages.warning(
                    self.request,
                    _(
                        "Vor Ihrer Anmeldung wurde etwas geschrieben, das zu einem Fall gehört, den dieses Konto nicht "
                        "öffnen kann. Es wird nicht gezeigt und ist nicht gespeichert."
                    ),
                )
                return HttpResponseRedirect(self.get_default_redirect_url())
            return kept.send_again(self.request, SEND_AGAIN, answer.url, fields)
        return answer


def _may_open(user: User | AnonymousUser, target: str) -> bool:
    """Whether an account may open the case to which an address leads; an address without a case is open to all."""
    try:
        found = resolve(urlsplit(target).path)
    except Resolver404:
        return True
    number = found.kwargs.get("number") if found.namespace == "calculator:consultations" else None
    return number is None or visible(user).filter(pk=number).exists()
