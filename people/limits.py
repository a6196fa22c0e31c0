"""How many wrong sign-ins are too many: for a name from one address, for one address, and for one name.

Failures count for an hour and are deleted then. The second step counts as the password does.
"""

from datetime import timedelta
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

HTTP_TOO_MANY = 429


class SignInLimits(AxesDatabaseHandler):  # type: ignore[misc]
    """The library's own, with two wider limits: whoever tries many names, and whoever tries from many places."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Return the failures of the pair of name and address; as many as lock, if either alone has too many."""
        name = (credentials or {}).get("username") or request.POST.get("username")
        address = request.axes_ip_address  # type: ignore[attr-defined]
        is_too_much = (
            failures(ip_address=address) >= settings.SIGN_IN_FAILURES_PER_ADDRESS
            or failures(username=name) >= settings.SIGN_IN_FAILURES_PER_ACCOUNT
        )
        of_pair: int = super().get_failures(request, credentials)
        return max(of_pair, settings.AXES_FAILURE_LIMIT) if is_too_much else of_pair


def failures(**of: str | None) -> int:
    """Return how many sign-ins have failed within the last hour, of one address or one name."""
    counted = AccessAttempt.objects.filter(attempt_time__gte=timezone.now() - _lock_out(), **of)
    return counted.aggregate(sum=Sum("failures_since_start"))["sum"] or 0


def delete_old() -> None:
    """Delete failed sign-ins that no lock-out needs any more."""
    AccessAttempt.objects.filter(attempt_time__lt=timezone.now() - _lock_out()).delete()


def locked_out(request: HttpRequest, _answer: HttpResponse | None, _credentials: dict[str, Any] | None) -> HttpResponse:
    """Say that it is enough, how long, and who can shorten it."""
    response = render(request, "people/locked.html", status=HTTP_TOO_MANY)
    response["Retry-After"] = str(int(_lock_out().total_seconds()))
    response["Cache-Control"] = "no-store"
    return response


def _lock_out() -> timedelta:
    return timedelta(hours=settings.AXES_COOLOFF_TIME)
