"""Who is locked out after wrong sign-ins, and the button that lifts it."""

from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people import roles
from people.admin.keepers import is_keeper


@admin.register(AccessAttempt)
class LockOutAdmin(admin.ModelAdmin[AccessAttempt]):
    """Failed sign-ins of the last hour, by name; network addresses are not shown."""

    list_display = ("username", "failures_since_start", "is_locked", "attempt_time")
    list_display_links = None
    search_fields = ("username",)
    actions = ("lift",)

    @admin.display(description=gettext_lazy("gesperrt"), boolean=True)
    def is_locked(self, obj: AccessAttempt) -> bool:
        """Whether this many failures lock."""
        return bool(obj.failures_since_start >= settings.AXES_FAILURE_LIMIT)

    @admin.action(description=gettext_lazy("Sperre aufheben"))
    def lift(self, request: HttpRequest, chosen: QuerySet[AccessAttempt]) -> None:
        """Forget the failures of these names, and write down who did."""
        names = set(chosen.values_list("username", flat=True))
        for user in User.objects.filter(username__in=names):
            roles.record(user, int(request.user.pk or 0), _("Sperre der Anmeldung aufgehoben"))
        AccessAttempt.objects.filter(username__in=names).delete()
        self.message_user(request, _("Aufgehoben für: %s") % ", ".join(sorted(names)), messages.SUCCESS)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """For those who look after accounts."""
        return is_keeper(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """As above."""
        return is_keeper(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """They come by themselves."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They are not changed."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """They are lifted, which is written down."""
        return False
