"""The administration as a site: what was typed survives a session that has ended."""

from functools import update_wrapper
from typing import Any

from django.contrib import messages
from django.contrib.admin import AdminSite, site
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from together import kept

HTTP_FORBIDDEN = 403
SEND_AGAIN = "admin/send_again.html"


class Desk(AdminSite):
    """Django's site; whoever must sign in again while saving loses nothing."""

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 (Django's signature)
        """Let a form that was just sent come along to signing in."""
        guarded = super().admin_view(view, cacheable)

        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 (any view)
            if request.method == "POST" and not self.has_permission(request) and kept.sent(request):
                return ask_to_sign_in(request)
            answer: HttpResponse = guarded(request, *args, **kwargs)
            return answer

        return update_wrapper(checked, guarded)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Let in; whoever was interrupted while typing sends it again with one button."""
        answer = super().login(request, {**(extra_context or {}), "kept": kept.carried(request)})
        if not isinstance(answer, HttpResponseRedirect):
            return answer
        try:
            fields = kept.released(request)
        except kept.WrittenByAnother as refusal:
            messages.warning(request, str(refusal))
            return HttpResponseRedirect(reverse("admin:index", current_app=self.name))
        if fields:
            return kept.send_again(request, SEND_AGAIN, answer.url, fields, **self.each_context(request))
        return answer


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for name and password; what was just sent comes along."""
    context = {
        **site.each_context(request),
        "title": _("Anmelden"),
        "subtitle": None,
        "form": AdminAuthenticationForm(request),
        "app_path": reverse("admin:login", current_app=site.name),
        "username": request.user.get_username(),
        REDIRECT_FIELD_NAME: request.get_full_path(),
        "kept": kept.to_keep(request),
    }
    return TemplateResponse(request, "admin/login.html", context, status=HTTP_FORBIDDEN).render()
