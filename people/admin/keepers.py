"""Who looks after accounts, and lists that they read."""

from typing import Any, TypeVar

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest

Row = TypeVar("Row", bound=Model)


def is_keeper(request: HttpRequest) -> bool:
    """Whether somebody has the role „Verwaltung“, or is the technical administrator."""
    return bool(request.user.is_active and request.user.has_perm("auth.change_user"))


class ReadByKeepers(admin.ModelAdmin[Row]):
    """A list of what comes by itself: keepers read it, nobody adds to it, changes it or deletes from it."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """For „Verwaltung“ and the technical administrator."""
        return is_keeper(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """As above."""
        return is_keeper(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody writes it by hand."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes it."""
        return False

    has_delete_permission = has_change_permission
