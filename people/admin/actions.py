"""All that was done in the administration: who, when, what. It is read, and changed by nobody."""

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from people.admin.keepers import ReadByKeepers


@admin.register(LogEntry)
class ActionsAdmin(ReadByKeepers[LogEntry]):
    """The one list for those who look after accounts."""

    list_display = ("action_time", "user", "roles_of_user", "what", "content_type", "object_repr", "message")
    list_display_links = None
    list_filter = ("action_flag", "content_type")
    list_select_related = ("user", "content_type")
    search_fields = ("object_repr", "user__username", "change_message")
    date_hierarchy = "action_time"
    actions = None

    @admin.display(description=_("Rollen heute"))
    def roles_of_user(self, obj: LogEntry) -> str:
        """Name the roles that the person has by now."""
        return ", ".join(sorted(group.name for group in obj.user.groups.all())) or "–"

    @admin.display(description=_("Was"))
    def what(self, obj: LogEntry) -> str:
        """Added, changed or deleted."""
        return str(obj.get_action_flag_display())

    @admin.display(description=_("Im Einzelnen"))
    def message(self, obj: LogEntry) -> str:
        """What was changed."""
        return obj.get_change_message()

    def get_queryset(self, request: HttpRequest) -> QuerySet[LogEntry]:
        """Read the roles of all people at once."""
        return super().get_queryset(request).prefetch_related("user__groups")
