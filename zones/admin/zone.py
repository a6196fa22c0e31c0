"""Zones with their polygon and Steckbrief, edited on a map while the edition is a draft."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.gis.geos import MultiPolygon
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from leaflet.admin import LeafletGeoAdminMixin

from zones import geometry
from zones.admin.drafts import DraftOnly, DraftOnlyInline, is_open
from zones.admin.history import HistoryMixin, WithReason
from zones.models import Edition, EditionKind, EditionStatus, Steckbrief, Zone, ZoneGeometry


class GeometryForm(forms.ModelForm[ZoneGeometry]):
    """Checks a drawn polygon and makes the copy that maps draw."""

    def clean_polygon(self) -> MultiPolygon:
        """Refuse an unfit polygon with every reason."""
        polygon = geometry.as_multipolygon(self.cleaned_data["polygon"])
        if found := geometry.defects(polygon):
            raise ValidationError(found)
        return polygon

    def save(self, commit: bool = True) -> ZoneGeometry:
        """Keep the drawn copy in step with the polygon."""
        self.instance.display_polygon = geometry.display_copy(self.cleaned_data["polygon"])
        return super().save(commit)


class GeometryInline(DraftOnlyInline, LeafletGeoAdminMixin, admin.StackedInline[ZoneGeometry, Zone]):
    """The map editor, with the published zones in grey."""

    model = ZoneGeometry
    form = GeometryForm
    can_delete = False

    class Media:
        js = ["js/admin-neighbours.js"]


class SteckbriefInline(DraftOnlyInline, admin.StackedInline[Steckbrief, Zone]):
    """Texts and Eignungsstufen; the figures have a page of their own."""

    model = Steckbrief
    can_delete = False
    show_change_link = True


@admin.register(Zone)
class ZoneAdmin(DraftOnly, HistoryMixin, admin.ModelAdmin[Zone]):
    """A zone, its polygon and its Steckbrief on one page."""

    form = WithReason
    list_display = ["code", "name", "versorgungsart", "edition", "demonstration"]
    list_filter = ["edition", "versorgungsart"]
    list_select_related = ["edition"]
    search_fields = ["code", "name"]
    inlines = [GeometryInline, SteckbriefInline]

    def get_inlines(
        self, request: HttpRequest, obj: Zone | None = None
    ) -> list[type[admin.options.InlineModelAdmin[Any, Any]]]:
        """Leave the map editor out where nothing can be drawn: it would print coordinates."""
        return list(self.inlines) if is_open(obj) else [SteckbriefInline]

    def view_on_site(self, zone: Zone) -> str | None:
        """Lead to the page that citizens see, if they see this edition."""
        return zone.get_absolute_url() if zone.edition.status == EditionStatus.PUBLISHED else None

    @admin.display(description=gettext_lazy("Demonstration"), boolean=True)
    def demonstration(self, zone: Zone) -> bool:
        """Whether this zone is not the city's."""
        return zone.edition.is_demonstration

    def get_queryset(self, request: HttpRequest) -> QuerySet[Zone]:
        """Bring the edition along: every permission asks for it."""
        return super().get_queryset(request).select_related("edition")

    def get_readonly_fields(self, request: HttpRequest, obj: Zone | None = None) -> list[str]:
        """A zone never moves to another edition."""
        return ["edition"] if obj else []

    def formfield_for_foreignkey(
        self, db_field: "ForeignKey[Any]", request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField[Any] | None:
        """Offer drafts of a heat plan only."""
        if db_field.name == "edition":
            kwargs["queryset"] = Edition.objects.filter(kind=EditionKind.HEAT_PLAN, status=EditionStatus.DRAFT)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Tell at once which other zones the saved polygon overlaps; publishing will need it mended."""
        super().save_related(request, form, formsets, change)
        zone = form.instance
        if saved := ZoneGeometry.objects.filter(zone=zone).first():
            for code, area_m2 in geometry.overlaps(zone, saved.polygon):
                text = _("Die Fläche überlappt %(code)s um %(area)d m². Ziehen Sie den gemeinsamen Rand nach.")
                self.message_user(request, text % {"code": code, "area": area_m2}, messages.WARNING)
