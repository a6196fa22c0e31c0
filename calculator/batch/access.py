"""Who may compute many houses, and whose runs an account sees: its own; the lead of the advisors sees every one."""

from django.contrib.auth.models import AnonymousUser, User
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy

from calculator.consultations.access import only_for
from calculator.models import BatchJob
from calculator.models.batch import BatchJobQuerySet

_NEEDS_ROLE = gettext_lazy(
    "Viele Häuser auf einmal berechnen nur Konten mit der Rolle „Beratung“, „Beratungsleitung“ oder „Verwaltung“. "
    "Bitten Sie die Verwaltung um eine dieser Rollen."
)
staff_only = only_for(lambda user: user.has_perm("calculator.add_batchjob"), _NEEDS_ROLE)


def sees_all(user: User | AnonymousUser) -> bool:
    """Whether the account sees the runs of others; the technical administrator does not."""
    return user.has_perm("calculator.view_every_batchjob") and not user.is_superuser


def visible(user: User | AnonymousUser) -> BatchJobQuerySet:
    """Return the runs that an account may open, with what is counted."""
    found = BatchJob.objects.counted().select_related("owner")
    return found if sees_all(user) else found.filter(owner=user.pk)


def job_for(user: User | AnonymousUser, pk: int) -> BatchJob:
    """Return a run that the account may open; raises ``Http404`` without telling whether it exists."""
    return get_object_or_404(visible(user), pk=pk)
