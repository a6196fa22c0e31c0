"""Who may do what: an advisor works on own cases, the lead on all, nobody else on any.

The technical administrator (superuser) is let in nowhere here: that account looks after the machine, not after clients.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import AnonymousUser, Group, User
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django_stubs_ext import StrOrPromise

from calculator.consultations.signin import ask_to_sign_in
from calculator.models import Consultation

View = Callable[..., HttpResponse]
_NEEDS_ROLE = gettext_lazy(
    "Beratungsfälle öffnen nur Konten mit der Rolle „Beratung“ oder „Beratungsleitung“, auch nicht die technische "
    "Verwaltung. Bitten Sie die Verwaltung um ein solches Konto und melden Sie sich unter „Für Beratende“ damit an."
)
_NEEDS_LEAD = gettext_lazy("Diese Seite öffnet nur die Beratungsleitung. Bitten Sie sie um das, was Sie brauchen.")


def is_advisor(user: User | AnonymousUser) -> bool:
    """Whether the account may have cases of its own."""
    return user.has_perm("calculator.view_consultation") and not user.is_superuser


def is_lead(user: User | AnonymousUser) -> bool:
    """Whether the account sees every case, hands cases over and reads the access log."""
    return is_advisor(user) and user.has_perm("calculator.lead_consultation")


def advisors() -> QuerySet[User]:
    """Return the active accounts to which a case can belong, by name."""
    roles = Group.objects.filter(permissions__codename="view_consultation")
    return User.objects.filter(groups__in=roles, is_active=True, is_superuser=False).distinct().order_by("username")


def visible(user: User | AnonymousUser) -> QuerySet[Consultation]:
    """Return the cases that an account may open."""
    if is_lead(user):
        return Consultation.objects.select_related("advisor")
    if is_advisor(user):
        return Consultation.objects.filter(advisor=user.pk).select_related("advisor")
    return Consultation.objects.none()


def case_for(user: User | AnonymousUser, number: int) -> Consultation:
    """Return a case that the account may open; raises ``Http404`` without telling whether it exists."""
    return get_object_or_404(visible(user), pk=number)


def account(request: HttpRequest) -> User:
    """Return the signed-in account of a page behind ``advisors_only``."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def only_for(may_enter: Callable[[User | AnonymousUser], bool], refusal: StrOrPromise) -> Callable[[View], View]:
    """Let some accounts in; ask others to sign in without losing what they typed. Nothing is cached."""

    def guarded(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:  # noqa: ANN401 (any view)
            if not request.user.is_authenticated:
                return ask_to_sign_in(request)
            if not may_enter(request.user):
                raise PermissionDenied(refusal)
            return view(request, *args, **kwargs)

        return never_cache(checked)

    return guarded


advisors_only = only_for(is_advisor, _NEEDS_ROLE)


def leads_only(view: View) -> View:
    """Let only leads in; who is no advisor either is told that first."""
    return advisors_only(only_for(is_lead, _NEEDS_LEAD)(view))
