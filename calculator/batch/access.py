"""Who may compute many houses, and whose runs an account sees: its own; the lead of the advisors sees every one."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from calculator.consultations.signin import ask_to_sign_in
from calculator.models import BatchJob
from calculator.models.batch import BatchJobQuerySet

P = ParamSpec("P")
_NEEDS_ROLE = gettext_lazy(
    "Viele Häuser auf einmal berechnen nur Konten mit der Rolle „Beratung“, „Beratungsleitung“ oder „Verwaltung“. "
    "Bitten Sie die Verwaltung um eine dieser Rollen."
)
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def staff_only(view: View[P]) -> View[P]:
    """Let in whoever may compute many houses; ask others to sign in. Nothing is cached."""

    @wraps(view)
    def checked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return ask_to_sign_in(request)
        if not request.user.has_perm("calculator.add_batchjob"):
            raise PermissionDenied(_NEEDS_ROLE)
        return view(request, *args, **kwargs)

    return never_cache(checked)


def sees_all(user: User | AnonymousUser) -> bool:
    """Whether the account sees the runs of others; the technical administrator does not."""
    return user.has_perm("calculator.view_every_batchjob") and not user.is_superuser


def visible(user: User | AnonymousUser) -> BatchJobQuerySet:
    """Return the runs that an account may open, with what is counted."""
    found = BatchJob.objects.counted().select_related("owner")
    return found if sees_all(user) else found.filter(owner=user.pk)


def job_for(user: User | AnonymousUser, pk: int) -> BatchJob:
    """Return a run that the account may open; raises ``Http404`` without telling whether it exists."""
    job = visible(user).filter(pk=pk).first()
    if job is None:
        raise Http404
    return job
