"""Who may open the pages of the own account, and where people go on."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import never_cache

from people import second_factor

View = Callable[..., HttpResponse]


def target_of(request: HttpRequest, user: User | None = None) -> str:
    """Return the page of ours that somebody wanted; without one where the account works."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    if wanted and url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        return wanted
    return reverse("admin:index" if user is None or user.is_staff else "calculator:consultations:list")


def ask_for_password(request: HttpRequest) -> HttpResponse:
    """Lead to a page for signing in, and back."""
    query = urlencode({"next": request.get_full_path()})
    return HttpResponseRedirect(f"{reverse('calculator:consultations:sign_in')}?{query}")


def for_holder(view: View) -> View:
    """Let in whoever is signed in for good; the view gets the account."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 (any view)
        user = request.user
        if not isinstance(user, User) and not user.is_authenticated:
            return ask_for_password(request)
        return view(request, User.objects.get(pk=user.pk), *args, **kwargs)

    return never_cache(checked)


def for_holder_or_beginner(view: View) -> View:
    """Let in whoever is signed in for good, and who must set up a second factor before that.

    Whoever has one must show it first: else the password alone would be enough to put another in its place.
    """

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 (any view)
        half = second_factor.half_signed(request)
        if half is not None and not second_factor.has_any(half):
            return view(request, User.objects.get(pk=half.pk), *args, **kwargs)
        return for_holder(view)(request, *args, **kwargs)

    return never_cache(checked)
