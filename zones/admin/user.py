"""Accounts and roles: whoever looks after accounts cannot give themselves, or anyone, more than a role."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class StaffAdmin(UserAdmin[User]):
    """The technical administrator (superuser) may do everything; the role „Verwaltung“ hands out roles only."""

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Leave out single permissions and the superuser's mark."""
        if obj is None or _is_superuser(request):
            return super().get_fieldsets(request, obj)
        return (
            (None, {"fields": ("username", "password")}),
            (_("Person"), {"fields": ("first_name", "last_name", "email")}),
            (_("Zugang und Rollen"), {"fields": ("is_active", "is_staff", "groups")}),
        )

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        """Nobody hands a role to themselves: publishing with two pairs of eyes needs two people."""
        own = super().get_readonly_fields(request, obj)
        if obj is not None and obj.pk == request.user.pk and not _is_superuser(request):
            return [*own, "is_active", "is_staff", "groups"]
        return list(own)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Keep the technical administrator out of reach: whoever sets that password owns everything."""
        return super().has_change_permission(request, obj) and (
            obj is None or not obj.is_superuser or _is_superuser(request)
        )


@admin.register(Group)
class RoleAdmin(GroupAdmin):
    """The roles come with the software; only the technical administrator changes what they may do."""

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        """Roles are changed by the technical administrator only."""
        return _is_superuser(request)


def _is_superuser(request: HttpRequest) -> bool:
    return bool(getattr(request.user, "is_superuser", False))
