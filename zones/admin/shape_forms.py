"""What somebody fills in to redraw zones; the corners can be typed, so none of it needs a map or a mouse."""

import json
from collections.abc import Mapping
from typing import Any, ClassVar

import shapely
from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from together.marks import MarkField
from together.reasons import check_reason
from zones.drafts.shape_operations import Divide, Merge, MoveBorder, Redraw
from zones.drafts.shapes import Operation, areas_of
from zones.map.background import DEGREE_DECIMALS
from zones.models import Versorgungsart, Zone
from zones.outline import to_metres
from zones.shaping.borders import common_border
from zones.shaping.refusals import NotDrawable
from zones.shaping.typed import line_text, read_area, read_line, text_of

_CORNERS_HELP = gettext_lazy(
    "Je Zeile ein Eckpunkt: Rechtswert und Hochwert in Metern (zum Beispiel 680123,45 5643210,50) oder Breite und "
    "Länge in Grad. WKT und GeoJSON gehen auch."
)
_TOUCHING_M = 0.01


def _corners(label: str | Promise, rows: int, help_text: str | Promise = _CORNERS_HELP) -> forms.CharField:
    attrs = {"rows": rows, "cols": 40, "spellcheck": "false", "data-corners": "", "class": "desk-corners"}
    return forms.CharField(label=label, widget=forms.Textarea(attrs=attrs), help_text=help_text)  # type: ignore[arg-type]


class ShapeForm(forms.Form):
    """One way to redraw a zone, with the reason and the mark of what was looked at.

    `permissions`: what it does besides changing a zone.
    """

    title: ClassVar[str | Promise]
    explanation: ClassVar[str | Promise]
    permissions: ClassVar[tuple[str, ...]] = ()
    line_field: ClassVar[str] = ""  # of the corners that can be drawn as a line
    offers_border = False

    reason = forms.CharField(
        label=gettext_lazy("Grund der Änderung"),
        max_length=300,
        help_text=gettext_lazy("Steht in der Historie neben der Änderung."),
        widget=forms.TextInput(attrs={"size": 60}),
        validators=[check_reason],
    )
    seen = MarkField(required=False)

    def __init__(self, zone: Zone, zones: Mapping[str, Zone], data: Any = None) -> None:
        """Know the zone that is redrawn, and all zones of its draft by code."""
        self.zone, self.zones = zone, zones
        super().__init__(data)
        self.order_fields([name for name in self.fields if name != "reason"])

    def operation(self) -> Operation:
        """Return what the valid form says."""
        raise NotImplementedError

    def with_border(self) -> "ShapeForm":
        """Return the form, not looked at yet, with the present border where a form asks for its course."""
        return self

    @property
    def line_in_degrees(self) -> str:
        """What stands in the field of the line as JSON for the map; an empty list if it is no line yet."""
        try:
            line = read_line(str(self[self.line_field].value() or ""))
        except NotDrawable:
            return "[]"
        eastings, northings = line.coords.xy
        lons, lats = to_metres().transform(eastings, northings, direction="INVERSE")
        return json.dumps(
            [[round(lat, DEGREE_DECIMALS), round(lon, DEGREE_DECIMALS)] for lon, lat in zip(lons, lats, strict=True)]
        )

    def neighbours(self) -> list[tuple[str, str]]:
        """Return code and title of the other zones that touch this one."""
        areas = areas_of(self.zones)
        own = areas.get(self.zone.code)
        if own is None:
            return []
        return [
            (code, str(self.zones[code]))
            for code, area in sorted(areas.items())
            if code != self.zone.code and shapely.dwithin(area, own, _TOUCHING_M)
        ]

    def _read(self, name: str, read: Any) -> Any:
        try:
            return read(self.cleaned_data[name])
        except NotDrawable as refusal:
            raise ValidationError(_(refusal.message) % refusal.values) from refusal


class SplitForm(ShapeForm):
    """Divide the zone along a line."""

    title = gettext_lazy("Gebiet teilen")
    explanation = gettext_lazy(
        "Zeichnen Sie eine Linie von Rand zu Rand. Die eine Seite behält die Kennung, die andere wird ein neues Gebiet "
        "desselben Entwurfs. Kennwerte bleiben beim alten Gebiet; prüfen Sie sie danach."
    )
    permissions = ("zones.add_zone",)
    line_field = "line"

    line = _corners(gettext_lazy("Trennlinie"), 6)
    code = forms.CharField(label=gettext_lazy("Kennung des neuen Gebiets"), max_length=20)
    name = forms.CharField(label=gettext_lazy("Name des neuen Gebiets"), max_length=120)
    versorgungsart = forms.TypedChoiceField(
        label=gettext_lazy("Versorgungsart des neuen Gebiets"), choices=Versorgungsart.choices, coerce=int
    )
    new_side = forms.ChoiceField(
        label=gettext_lazy("Das neue Gebiet ist"),
        choices=[("smaller", gettext_lazy("der kleinere Teil")), ("larger", gettext_lazy("der größere Teil"))],
        widget=forms.RadioSelect,
        initial="smaller",
    )
    with_texts = forms.BooleanField(
        label=gettext_lazy("Texte und Eignungsstufen des Steckbriefs auch für das neue Gebiet"),
        required=False,
        initial=True,
    )

    def __init__(self, zone: Zone, zones: Mapping[str, Zone], data: Any = None) -> None:
        """Propose what the zone itself is."""
        super().__init__(zone, zones, data)
        free = next((code for letter in "bcdefgh" if (code := f"{zone.code}{letter}") not in zones), "")
        self.initial.update(code=free, name=zone.name, versorgungsart=zone.versorgungsart)

    def clean_line(self) -> shapely.LineString:
        """Read the line."""
        return self._read("line", read_line)

    def clean_code(self) -> str:
        """Refuse a code that the draft has, or that does not fit into an address of the web."""
        code = str(self.cleaned_data["code"])
        try:
            Zone(edition=self.zone.edition, code=code, name="–", versorgungsart=self.zone.versorgungsart).full_clean()
        except ValidationError as refusal:
            raise ValidationError(refusal.messages) from refusal
        return code

    def operation(self) -> Operation:
        """Divide along the line."""
        given = self.cleaned_data
        new = Zone(code=given["code"], name=given["name"], versorgungsart=given["versorgungsart"])
        return Divide(
            self.zone.code,
            given["line"],
            new,
            new_is_larger=given["new_side"] == "larger",
            with_texts=given["with_texts"],
        )


class BorderForm(ShapeForm):
    """Let the border with one neighbour run elsewhere."""

    title = gettext_lazy("Gemeinsame Grenze verschieben")
    explanation = gettext_lazy(
        "Zeichnen Sie den neuen Verlauf. Er beginnt und endet auf der bisherigen Grenze oder am Rand der beiden "
        "Gebiete. Was dann auf der anderen Seite liegt, wechselt das Gebiet, einmal für beide. Am schnellsten: "
        "bisherige Grenze eintragen und ihre Eckpunkte ziehen."
    )
    line_field = "line"
    offers_border = True

    neighbour = forms.ChoiceField(label=gettext_lazy("Nachbargebiet"))
    line = _corners(gettext_lazy("Neuer Verlauf der Grenze"), 6)

    def __init__(self, zone: Zone, zones: Mapping[str, Zone], data: Any = None) -> None:
        """Offer the neighbours."""
        super().__init__(zone, zones, data)
        self.fields["neighbour"].choices = self.neighbours()  # type: ignore[attr-defined]

    def with_border(self) -> ShapeForm:
        """Enter the present border with the chosen neighbour, to be changed."""
        areas, neighbour = areas_of(self.zones), str(self.data.get("neighbour"))
        unbound = BorderForm(self.zone, self.zones)
        unbound.initial.update({name: self.data[name] for name in ("neighbour", "line", "reason") if name in self.data})
        if neighbour in dict(self.neighbours()):
            unbound.initial["line"] = line_text(common_border(areas[self.zone.code], areas[neighbour]))
        return unbound

    def clean_line(self) -> shapely.LineString:
        """Read the line."""
        return self._read("line", read_line)

    def operation(self) -> Operation:
        """Let the border run along the line."""
        return MoveBorder(self.zone.code, self.cleaned_data["neighbour"], self.cleaned_data["line"])


class MergeForm(ShapeForm):
    """Add neighbours to the zone."""

    title = gettext_lazy("Gebiete zusammenlegen")
    explanation = gettext_lazy(
        "Die gewählten Nachbargebiete gehen in diesem auf. Kennung, Name und Steckbrief dieses Gebiets bleiben; "
        "die Steckbriefe der anderen entfallen und stehen dann nur noch in der Historie."
    )
    permissions = ("zones.delete_zone",)

    others = forms.MultipleChoiceField(
        label=gettext_lazy("Nachbargebiete, die hier aufgehen"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, zone: Zone, zones: Mapping[str, Zone], data: Any = None) -> None:
        """Offer the neighbours."""
        super().__init__(zone, zones, data)
        self.fields["others"].choices = self.neighbours()  # type: ignore[attr-defined]

    def operation(self) -> Operation:
        """Unite them."""
        return Merge(self.zone.code, self.cleaned_data["others"])


class CornersForm(ShapeForm):
    """Type the corners of the zone."""

    title = gettext_lazy("Eckpunkte als Tabelle")
    explanation = gettext_lazy(
        "Ändern, löschen oder ergänzen Sie Zeilen. „Fläche“ beginnt ein Stück des Gebiets, „Loch“ ein Loch darin. "
        "Eckpunkte, die Sie nicht anfassen, bleiben genau, wo sie sind."
    )

    corners = _corners(gettext_lazy("Eckpunkte"), 24)
    neighbours_follow = forms.BooleanField(
        label=gettext_lazy("Nachbargebiete folgen der gemeinsamen Grenze"),
        required=False,
        initial=True,
        help_text=gettext_lazy("Sie geben ab, was dieses Gebiet dazubekommt, und bekommen, was es abgibt."),
    )

    def __init__(self, zone: Zone, zones: Mapping[str, Zone], data: Any = None) -> None:
        """Begin with the corners as they are."""
        super().__init__(zone, zones, data)
        if area := areas_of({zone.code: zones[zone.code]}):
            self.initial["corners"] = text_of(area[zone.code])

    def clean_corners(self) -> shapely.MultiPolygon:
        """Read the area."""
        return self._read("corners", read_area)

    def operation(self) -> Operation:
        """Put the typed area in place."""
        return Redraw(self.zone.code, self.cleaned_data["corners"], self.cleaned_data["neighbours_follow"])


FORMS: Mapping[str, type[ShapeForm]] = {
    "teilen": SplitForm,
    "grenze": BorderForm,
    "zusammenlegen": MergeForm,
    "eckpunkte": CornersForm,
}
