"""Zones with their polygon and Steckbrief, edited on a map while the edition is a draft."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from together.conflict import Disagreement
from together.explaining import WithReason
from zones.admin.drafts import DraftOnly, DraftOnlyInline, is_open
from zones.admin.geometry_inline import GeometryInline
from zones.admin.history_pages import HistoryPages
from zones.admin.list_filters import StateFilter
from zones.admin.shape_pages import ShapePages
from zones.admin.two_drawings import two_drawings
from zones.map import background
from zones.models import Edition, EditionKind, EditionStatus, Steckbrief, Zone, ZoneGeometry
from zones.storage.stored import check_stored
from zones.uploads.report import in_words


class ZoneForm(WithReason):
    """Refuses a code that another zone of the edition has; the edition itself cannot be changed here."""

    def clean_code(self) -> str:
        """Look among the other zones of the same edition."""
        code = str(self.cleaned_data["code"])
        if self.instance.pk:
            others = Zone.objects.filter(edition=self.instance.edition_id, code=code).exclude(pk=self.instance.pk)
            if others.exists():
                raise ValidationError(_("Diese Kennung hat schon ein anderes Gebiet der Ausgabe."))
        return code


class SteckbriefInline(DraftOnlyInline, admin.StackedInline[Steckbrief, Zone]):
    """Texts and Eignungsstufen; the figures have a page of their own."""

    model = Steckbrief
    can_delete = False
    show_change_link = True


@admin.register(Zone)
class ZoneAdmin(DraftOnly, ShapePages, HistoryPages[Zone]):
    """A zone, its polygon and its Steckbrief on one page."""

    form = ZoneForm
    change_form_template = "admin/zones/zone/change_form.html"
    list_display = ["code", "name", "versorgungsart", "edition", "demonstration"]
    list_filter = [StateFilter, "edition", "versorgungsart"]
    list_select_related = ["edition"]
    search_fields = ["code", "shown_code", "name"]
    inlines = [GeometryInline, SteckbriefInline]

    def get_urls(self) -> list[URLPattern]:
        """Add what the map shows around a zone, and the pages that redraw it."""
        wrap = self.admin_site.admin_view
        return [
            path("<int:pk>/nachbarn.json", wrap(self.neighbours_view), name="zones_zone_neighbours"),
            path("<int:pk>/hintergrund.json", wrap(self.background_view), name="zones_zone_background"),
            *self.shape_urls(),
            *super().get_urls(),
        ]

    def neighbours_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Return the other zones of the same edition as GeoJSON."""
        neighbours = background.neighbours_geojson(self.visible(request, pk))
        return HttpResponse(neighbours, content_type="application/geo+json")

    def background_view(self, request: HttpRequest, pk: int) -> JsonResponse:
        """Return the houses and streets around a zone."""
        return JsonResponse(background.background_of(self.visible(request, pk)))

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Offer the ways to redraw the zone."""
        zone = kwargs.get("obj")
        return super().render_change_form(
            request, {**context, "shape_ways": self.shape_ways(request, zone) if zone else []}, *args, **kwargs
        )

    def beside_conflict(self, conflict: Disagreement) -> dict[str, Any]:
        """Show two drawings on one map."""
        return {"two_drawings": two_drawings(conflict)}

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
        """Tell at once what the checks find about the saved zone; publishing will need the blocking ones mended."""
        super().save_related(request, form, formsets, change)
        if not ZoneGeometry.objects.filter(zone=form.instance).exists():
            return
        if moved := [code for formset in formsets for part in formset.forms for code in getattr(part, "moved", ())]:
            self.message_user(request, _("Mit geändert: %s") % ", ".join(moved), messages.INFO)
        for finding in check_stored(form.instance.edition).findings:
            if finding.is_about(form.instance.shown):
                self.message_user(request, in_words(finding), messages.WARNING)
