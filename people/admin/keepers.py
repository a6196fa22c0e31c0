"""Who looks after accounts."""

from django.http import HttpRequest


def is_keeper(request: HttpRequest) -> bool:
    """Whether somebody has the role „Verwaltung“, or is the technical administrator."""
    return bool(request.user.is_active and request.user.has_perm("auth.change_user"))
