"""The sign-in page. What was typed before the session ended is sent again afterwards, by the account that wrote it."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

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

        At a shared desk somebody else may sign in: what was typed is only for the account that wrote it.
        """
        answer = super().form_valid(form)
        if not isinstance(answer, HttpResponseRedirect):
            return answer
        try:
            fields = kept.released(self.request)
        except kept.WrittenByAnother as refusal:
            messages.warning(self.request, str(refusal))
            return HttpResponseRedirect(self.get_default_redirect_url())
        return kept.send_again(self.request, SEND_AGAIN, answer.url, fields) if fields else answer
