"""The map editor of a zone: what is drawn is put on the corners that it was meant for, and saved with what it moves."""

from collections.abc import Collection
from typing import Any

import shapely
from django import forms
from django.contrib import admin
from django.contrib.gis.db.models import MultiPolygonField
from django.contrib.gis.forms import GeometryField
from django.contrib.gis.gdal import GDALException
from django.contrib.gis.geos import GEOSException, MultiPolygon, Polygon
from django.core.exceptions import ValidationError
from django.forms import Media
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from leaflet.admin import LeafletGeoAdminMixin
from leaflet.forms.widgets import LeafletWidget

from zones.admin.drafts import DraftOnlyInline
from zones.admin.map_texts import SCRIPTS, STYLES, texts_json
from zones.drafts.shape_operations import Redraw
from zones.drafts.shapes import redrawing_of, store_areas, zones_of
from zones.map import polygons
from zones.models import Zone, ZoneGeometry
from zones.shaping.change import Areas
from zones.shaping.corners import SAME_PLACE_M
from zones.shaping.nesting import is_too_deep
from zones.shaping.refusals import NotDrawable
from zones.storage.geometry import geos_of, shape_of


class ZoneMapWidget(LeafletWidget):
    """Leaflet with Geoman; its buttons stand above the map."""

    geometry_field_class = "L.ZoneField"
    field_store_class = "null"  # the field keeps its own text

    @property
    def media(self) -> Media:
        """Load Geoman instead of Leaflet.draw."""
        return Media(js=[*SCRIPTS, "js/admin-zone-editor.js"], css={"screen": STYLES})

    def deserialize(self, value: str) -> MultiPolygon | None:
        """Return the area that was sent, for the check and for drawing it again; None for whatever is no area."""
        try:
            sent = None if is_too_deep(value) else super().deserialize(value)
        except (GDALException, GEOSException):
            return None
        return polygons.as_multipolygon(sent) if isinstance(sent, Polygon | MultiPolygon) and not sent.empty else None

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """Render the map between its buttons and its hints."""
        context = {**self.get_context(name, value, attrs), "texts": texts_json()}
        return render_to_string("admin/zones/parts/zone_editor.html", context)


class PolygonField(GeometryField):
    """Reads what the map editor sends; numbers that are none and what is no area are refused in words."""

    default_error_messages = {"invalid_geom": gettext_lazy("Die Fläche ist nicht lesbar. Zeichnen Sie sie neu.")}

    def to_python(self, value: Any) -> Any:
        """Return the polygon in the coordinate system of the city; raise ValidationError for whatever cannot be one."""
        try:
            polygon = super().to_python(value)
            if polygon is not None and self.srid:
                polygon.transform(self.srid, clone=True)
        except (GDALException, GEOSException) as error:
            raise ValidationError(self.error_messages["invalid_geom"], code="invalid_geom") from error
        return polygon

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether a corner lies elsewhere: the browser rounds to a millimetre."""
        if not super().has_changed(initial, data):
            return False
        try:
            drawn = self.to_python(data)
        except ValidationError:
            return True
        if not initial or not drawn:
            return bool(initial) != bool(drawn)
        drawn.transform(initial.srid)
        return not polygons.as_multipolygon(drawn).equals_exact(initial, tolerance=SAME_PLACE_M)


class GeometryForm(forms.ModelForm[ZoneGeometry]):
    """Checks a drawn polygon, lets the neighbours follow, and makes the copies that maps draw."""

    neighbours_follow = forms.BooleanField(
        label=gettext_lazy("Nachbargebiete folgen der gemeinsamen Grenze"),
        required=False,
        initial=True,
        help_text=gettext_lazy(
            "Sie geben ab, was dieses Gebiet dazubekommt, und bekommen, was es abgibt: ohne Lücke und ohne Überlappung."
        ),
    )
    is_same = False  # drawn, but where it was
    followers: Areas = {}  # what else is saved
    moved: Collection[str] = ()  # codes of the neighbours that cover other ground now

    def clean_polygon(self) -> MultiPolygon:
        """Refuse an unfit polygon with every reason."""
        polygon = polygons.as_multipolygon(self.cleaned_data["polygon"])
        if found := polygons.defects(polygon):
            raise ValidationError(found)
        return polygon

    def clean(self) -> dict[str, Any]:
        """Put the polygon on the corners that it was meant for, and find out what becomes of the neighbours."""
        cleaned = super().clean() or self.cleaned_data
        if self.instance.pk and "polygon" in cleaned and "polygon" in self.changed_data:
            cleaned["polygon"] = self._settled(shape_of(cleaned["polygon"]), bool(cleaned.get("neighbours_follow")))
        return cleaned

    def _settled(self, drawn: shapely.MultiPolygon, neighbours_follow: bool) -> MultiPolygon:
        stored = Zone.objects.select_related("edition").get(pk=self.instance.pk)
        try:
            redrawing = redrawing_of(zones_of(stored.edition), Redraw(stored.code, drawn, neighbours_follow))
        except NotDrawable as refusal:
            raise ValidationError({"polygon": _(refusal.message) % refusal.values}) from refusal
        self.followers = {code: area for code, area in redrawing.areas.items() if code != stored.code}
        self.moved = sorted(redrawing.redrawn - {stored.code})
        self.is_same = stored.code not in redrawing.areas
        return self.initial["polygon"] if self.is_same else geos_of(redrawing.areas[stored.code])

    def save(self, commit: bool = True) -> ZoneGeometry:
        """Keep the drawn copy in step with the polygon; save the neighbours for the same reason."""
        if self.is_same:
            return self.instance
        self.instance.display_polygon = polygons.display_copy(self.cleaned_data["polygon"])
        saved = super().save(commit)
        if self.followers and commit:
            reason = str(vars(saved).get("_change_reason") or "")
            store_areas(zones_of(saved.zone.edition), self.followers, reason)
        return saved


class GeometryInline(DraftOnlyInline, LeafletGeoAdminMixin, admin.StackedInline[ZoneGeometry, Zone]):
    """The map editor, with neighbours, houses and streets around the zone."""

    model = ZoneGeometry
    widget = ZoneMapWidget
    map_template = "leaflet/widget.html"
    form = GeometryForm
    can_delete = False

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Read polygons with care."""
        if isinstance(db_field, MultiPolygonField):
            kwargs["form_class"] = PolygonField
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Zone | None = None) -> Any:
        """A new zone has no neighbours yet."""
        return ["polygon", "neighbours_follow"] if obj else ["polygon"]
