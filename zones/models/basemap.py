"""What an operator has loaded of OpenStreetMap for the map: water, green, railways and roads."""

from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from zones.models.zone import SRID


class Basemap(models.Model):
    """The extract that is loaded; there is one at most (`zones.map.ground`)."""

    name = models.CharField(_("Dateiname"), max_length=200)
    sha256 = models.CharField(_("Prüfsumme (SHA-256)"), max_length=64)
    as_of = models.DateField(_("Stand"))
    loaded_at = models.DateTimeField(_("geladen"))

    class Meta:
        """A command changes it."""

        verbose_name = _("Kartengrundlage")
        verbose_name_plural = _("Kartengrundlagen")
        default_permissions = ()

    def __str__(self) -> str:
        """Which file it was."""
        return self.name


class BasemapShape(models.Model):
    """A line or area; layer and kind are words of `zones.ingest.sources.ground_kinds`."""

    basemap = models.ForeignKey(Basemap, on_delete=models.CASCADE, related_name="shapes")
    layer = models.CharField(max_length=10, db_index=True)
    kind = models.CharField(_("Art"), max_length=20)
    from_zoom = models.PositiveSmallIntegerField()
    name = models.CharField(_("Name"), max_length=200, blank=True)
    shape = models.GeometryField(srid=SRID)

    class Meta:
        """A command changes it."""

        verbose_name = _("Form der Kartengrundlage")
        verbose_name_plural = _("Formen der Kartengrundlage")
        default_permissions = ()

    def __str__(self) -> str:
        """Its name, or what it is."""
        return self.name or self.kind
