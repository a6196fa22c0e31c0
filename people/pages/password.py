"""Setting one's password: by a link that came by mail, or signed in with the one so far."""

from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib.auth import views
from django.contrib.auth.forms import PasswordChangeForm, SetPasswordForm
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from people import asking, letters, links, sessions

HTTP_BAD_REQUEST = 400
_INPUT = {"class": "kern-form-input__input"}


class AskForm(forms.Form):
    """Whose password is forgotten."""

    email = forms.EmailField(
        label=_("Ihre E-Mail-Adresse"),
        help_text=_("Die, mit der Ihr Konto angelegt wurde."),
        widget=forms.EmailInput(attrs={**_INPUT, "autocomplete": "email"}),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten(request: HttpRequest) -> HttpResponse:
    """Send a link to whoever has an account with this address; the answer does not tell whether somebody has."""
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if asking.is_too_often(request):
            return _too_often(request)
        for user in User.objects.filter(email__iexact=form.cleaned_data["email"], is_active=True)[:3]:
            if asking.is_first(user):
                links.send_reset(request, user)
        return render(request, "people/link_sent.html")
    return render(request, "people/forgotten.html", {"form": form}, status=HTTP_BAD_REQUEST if form.is_bound else 200)


def _too_often(request: HttpRequest) -> HttpResponse:
    text = _(
        "Von Ihrem Anschluss wurden zu viele Links angefordert. Bitte warten Sie zehn Minuten, oder fragen Sie die "
        "Verwaltung der Konten."
    )
    response = render(request, "429.html", {"text": text}, status=HTTPStatus.TOO_MANY_REQUESTS)
    response["Retry-After"] = str(asking.PLACE_S)
    return response


class _Styled:
    """Fields of Django's forms in the design of the site."""

    fields: dict[str, forms.Field]

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        super().__init__(*args, **options)
        for field in self.fields.values():
            field.widget.attrs |= _INPUT
            field.widget.attrs.pop("autofocus", None)


class NewPasswordForm(_Styled, SetPasswordForm):  # type: ignore[type-arg]
    """A password, twice."""


class OtherPasswordForm(_Styled, PasswordChangeForm):
    """The password so far, and another one, twice."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def set_password(request: HttpRequest) -> HttpResponse:
    """Let the holder of a link set a password. To open it changes nothing: programs that check mail open links too.

    What the link carries stands in its query, which is in no log, and goes on in the form.
    """
    sent = request.POST or request.GET
    key, token = sent.get("konto", ""), sent.get("schluessel", "")
    user = links.holder(key, token)
    if user is None:
        return render(request, "people/set_password.html", {"form": None, "validlink": False}, status=HTTP_BAD_REQUEST)
    form = NewPasswordForm(user, request.POST or None)
    if form.is_valid():
        form.save()
        _changed(user)
        return HttpResponseRedirect(reverse("calculator:consultations:sign_in"))
    context = {"form": form, "validlink": True, "carried": {"konto": key, "schluessel": token}}
    return render(request, "people/set_password.html", context, status=HTTP_BAD_REQUEST if form.is_bound else 200)


class ChangePassword(views.PasswordChangeView):
    """The page for whoever knows the password so far."""

    template_name = "people/set_password.html"
    form_class = OtherPasswordForm
    success_url = reverse_lazy("people:overview")

    def get_context_data(self, **context: Any) -> dict[str, Any]:  # noqa: ANN401 (Django's signature)
        """Whoever is signed in needs no link."""
        return {**super().get_context_data(**context), "validlink": True, "carried": {}}

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ANN401 (Django's signature)
        """Set it; this sign-in stays, others end."""
        answer = super().form_valid(form)
        _changed(form.user, but=self.request.session.session_key)
        return answer


def _changed(user: User, but: str | None = None) -> None:
    asking.used(user)
    sessions.end_all(user, but=but)
    letters.tell(
        user,
        str(_("Ihr Passwort wurde geändert")),
        str(_("das Passwort Ihres Kontos „%s“ wurde eben geändert; alle anderen Anmeldungen sind beendet."))
        % user.username,
        str(_("Waren Sie das nicht, dann wenden Sie sich sofort an die Verwaltung der Konten.")),
    )
