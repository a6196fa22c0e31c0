"""Zones (Wärmeversorgungsgebiete) and their geometry."""

from django.contrib.gis.db import models
from django.contrib.gis.db.models.functions import IsValid
from django.db.models.functions import Coalesce, Collate, NullIf
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from zones.catalogue.code_order import PADDING
from zones.city import CITY
from zones.models.edition import Edition

SRID = CITY.epsg  # unit: metre

CODE_PATTERN = r"[A-Za-z0-9][A-Za-z0-9._-]*"  # of a zone: what may stand in a URL as it is


class Category(models.TextChoices):
    """The three answers that a citizen gets (WPG § 3 No. 6, 10, 18, 23), and hydrogen apart."""

    WAERMENETZ = "waermenetz", _("Wärmenetz")
    WASSERSTOFF = "wasserstoff", _("Wasserstoffnetz")
    DEZENTRAL = "dezentral", _("eigene Heizung (dezentral)")
    PRUEFGEBIET = "pruefgebiet", _("Prüfgebiet (noch offen)")


class Versorgungsart(models.IntegerChoices):
    """`WP_WaermeversorgungsgebietTyp` of XWärmeplan 0.9.6; the numbers are that standard's codes."""

    WAERMENETZ = 1000, _("Wärmenetzgebiet")
    WAERMENETZ_VERDICHTUNG = 10001, _("Wärmenetzverdichtungsgebiet")
    WAERMENETZ_AUSBAU = 10002, _("Wärmenetzausbaugebiet")
    WAERMENETZ_NEUBAU = 10003, _("Wärmenetzneubaugebiet")
    WASSERSTOFF = 2000, _("Wasserstoffnetzgebiet")
    DEZENTRAL = 3000, _("Gebiet für die dezentrale Wärmeversorgung")
    PRUEFGEBIET = 4000, _("Prüfgebiet")
    PRUEFGEBIET_WAERMENETZ = 40001, _("Prüfgebiet Wärmenetz")
    PRUEFGEBIET_WASSERSTOFF = 40002, _("Prüfgebiet Wasserstoffnetz")
    PRUEFGEBIET_GRUENES_METHAN = 40003, _("Prüfgebiet grünes Methan")

    @property
    def category(self) -> Category:
        """The plain category: the first digit of the code decides."""
        return CATEGORY_BY_FIRST_DIGIT[str(self.value)[0]]


CATEGORY_BY_FIRST_DIGIT = {
    "1": Category.WAERMENETZ,
    "2": Category.WASSERSTOFF,
    "3": Category.DEZENTRAL,
    "4": Category.PRUEFGEBIET,
}


def _in_order() -> models.Func:
    """Return what `zones.catalogue.code_order.in_order` makes of the code that people read, in SQL."""
    shown: models.Expression = Coalesce(NullIf("shown_code", models.Value("")), "code")
    for pattern, padded in PADDING:
        options = (models.Value(pattern), models.Value(padded), models.Value("g"))
        shown = models.Func(shown, *options, function="regexp_replace", output_field=models.CharField())
    return Collate(shown, "C")


class Zone(models.Model):
    """One area of the heat plan; its polygon lives in `ZoneGeometry` so that lists never drag it along."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="zones", verbose_name=_("Ausgabe"))
    code = models.CharField(_("Kennung"), max_length=20)
    shown_code = models.CharField(
        _("Kennung der Stadt"),
        max_length=60,
        blank=True,
        help_text=_("Nur, wenn die Stadt sie anders schreibt, als es in einer Adresse stehen kann: „WG 01“."),
    )
    name = models.CharField(_("Name"), max_length=120)
    versorgungsart = models.IntegerField(_("Versorgungsart"), choices=Versorgungsart)

    class Meta:
        """A code names one zone of an edition."""

        verbose_name = _("Gebiet")
        verbose_name_plural = _("Gebiete")
        ordering = [_in_order(), "code"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "code"],
                name="zone_code_unique_in_edition",
                violation_error_message=_("Diese Kennung hat schon ein anderes Gebiet der Ausgabe."),
            ),
            models.CheckConstraint(
                condition=models.Q(versorgungsart__in=Versorgungsart.values),
                name="zone_versorgungsart_known",
                violation_error_message=_("Diese Versorgungsart ist nicht bekannt."),
            ),
            models.CheckConstraint(
                condition=models.Q(code__regex=f"^{CODE_PATTERN}$"),
                name="zone_code_fits_url",
                violation_error_message=_(
                    "Erlaubt sind A–Z, a–z, Ziffern, Punkt, Unterstrich und Bindestrich; vorn kein Zeichen."
                ),
            ),
            models.CheckConstraint(
                condition=~models.Q(name=""),
                name="zone_has_name",
                violation_error_message=_("Das Gebiet braucht einen Namen."),
            ),
        ]

    def __str__(self) -> str:
        """Code and name, as staff and citizens see it."""
        return f"{self.shown} {self.name}"

    @property
    def shown(self) -> str:
        """The code as people read it."""
        return self.shown_code or self.code

    def get_absolute_url(self) -> str:
        """Address of the page that citizens see."""
        return reverse("zones:zone", args=[self.code])

    @property
    def category(self) -> Category:
        """The plain category of this zone."""
        return Versorgungsart(self.versorgungsart).category


class ZoneGeometry(models.Model):
    """The polygon of a zone: the full one decides, the simplified one is only drawn."""

    zone = models.OneToOneField(
        Zone, on_delete=models.CASCADE, primary_key=True, related_name="geometry", verbose_name=_("Gebiet")
    )
    # Ask with `covers`, never `contains`: a point on the edge must be found too.
    polygon = models.MultiPolygonField(_("Fläche"), srid=SRID)
    display_polygon = models.MultiPolygonField(_("vereinfachte Fläche"), srid=SRID, spatial_index=False, editable=False)

    class Meta:
        """Only valid polygons enter."""

        verbose_name = _("Geometrie")
        verbose_name_plural = _("Geometrien")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(IsValid("polygon")),
                name="zone_polygon_valid",
                violation_error_message=_("Die Fläche ist ungültig: Ihr Rand schneidet sich selbst."),
            ),
        ]

    def __str__(self) -> str:
        """Code of the zone this polygon belongs to."""
        return str(self.zone)
