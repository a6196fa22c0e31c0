"""Who is locked out after wrong sign-ins, and the button that lifts it."""

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from people import roles
from people.admin.keepers import ReadByKeepers


@admin.register(AccessAttempt)
class LockOutAdmin(ReadByKeepers[AccessAttempt]):
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
