"""Editions: their data and state, a draft copy, publishing."""

from django.contrib import admin, messages
from django.db.models import Count, QuerySet, URLField
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zones import services
from zones.models import Edition, EditionKind


@admin.register(Edition)
class EditionAdmin(admin.ModelAdmin[Edition]):
    """A draft may be edited and deleted; a published or withdrawn edition stays as it was."""

    list_display = ["title", "kind", "status", "is_demonstration", "valid_from", "published_at", "zone_count"]
    list_filter = ["kind", "status", "is_demonstration"]
    search_fields = ["title", "source"]
    readonly_fields = ["status", "file_sha256", "check_report", "created_at", "published_at"]
    actions = ["copy_as_draft", "publish"]
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Edition]:
        """Count the zones in the same query."""
        return super().get_queryset(request).annotate(zone_count=Count("zones"))

    @admin.display(description=gettext_lazy("Gebiete"), ordering="zone_count")
    def zone_count(self, edition: Edition) -> int:
        """Number of zones; 0 for an address edition."""
        return int(edition.zone_count)  # type: ignore[attr-defined]

    def has_change_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        """Only drafts may be changed."""
        return super().has_change_permission(request, obj) and (obj is None or obj.is_draft)

    def has_delete_permission(self, request: HttpRequest, obj: Edition | None = None) -> bool:
        """Only drafts may be deleted."""
        return super().has_delete_permission(request, obj) and obj is not None and obj.is_draft

    def has_publish_permission(self, request: HttpRequest) -> bool:
        """Name the permission that `actions` ask for."""
        return request.user.has_perm("zones.publish_edition")

    @admin.action(description=gettext_lazy("Als Entwurf kopieren"), permissions=["add"])
    def copy_as_draft(self, request: HttpRequest, queryset: QuerySet[Edition]) -> None:
        """Open what was published for editing without touching it."""
        plans = queryset.filter(kind=EditionKind.HEAT_PLAN)
        for plan in plans:
            draft = services.copy_as_draft(plan)
            self.message_user(request, _("Entwurf angelegt: %s") % draft.title, messages.SUCCESS)
        if queryset.exclude(kind=EditionKind.HEAT_PLAN).exists():
            self.message_user(request, _("Adressen werden nicht kopiert, sondern neu geladen."), messages.WARNING)

    @admin.action(description=gettext_lazy("Veröffentlichen"), permissions=["publish"])
    def publish(self, request: HttpRequest, queryset: QuerySet[Edition]) -> None:
        """Publish exactly one edition; choosing an earlier one goes back to it."""
        if queryset.count() != 1:
            self.message_user(request, _("Wählen Sie genau eine Ausgabe."), messages.ERROR)
            return
        edition = queryset.get()
        try:
            services.publish(edition)
        except services.NotPublishable as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, _("Veröffentlicht: %s") % edition.title, messages.SUCCESS)
