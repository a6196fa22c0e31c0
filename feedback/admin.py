"""The list that staff work off. What visitors told stays as they told it."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils import timezone

from feedback.models import Feedback
from together.history import HistoryAdmin
from together.versions import VersionedAdmin, VersionedForm

_TOLD = ("kind", "page", "zone_code", "text", "street", "house_number", "created_on", "closed_on")


@admin.register(Feedback)
class FeedbackAdmin(VersionedAdmin[Feedback], HistoryAdmin):
    """List, answer, close; every state is kept until it is deleted."""

    form = VersionedForm
    list_display = ("created_on", "kind", "page", "zone_code", "state")
    list_display_links = ("created_on", "kind")
    list_filter = ("state", "kind", "created_on")
    search_fields = ("text", "street", "zone_code", "page")
    fields = (*_TOLD, "state", "answer", "version")
    readonly_fields = _TOLD
    history_list_display = ("state",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """It comes from the pages."""
        return False

    def save_model(self, request: HttpRequest, obj: Feedback, form: Any, change: bool) -> None:
        """Note the day on which it was closed."""
        obj.follow_state(timezone.localdate())
        super().save_model(request, obj, form, change)
