"""The map of streets that a worker draws from the published addresses, cut into tiles."""

from django.contrib.gis.db import models
from django.contrib.postgres.fields import ArrayField
from django.utils.translation import gettext_lazy as _

from zones.models.edition import Edition
from zones.models.zone import SRID


class MapSheet(models.Model):
    """One drawing of the streets; `zones.map.sheets` makes and replaces it.

    `made_of` names what it was drawn from and by which rules, `state` the bytes that came of it: a tile's address
    holds the state, so that browsers may keep the tile for good.
    """

    addresses = models.OneToOneField(Edition, on_delete=models.CASCADE, related_name="map_sheet")
    made_of = models.CharField(max_length=64)
    state = models.CharField(max_length=16, unique=True)
    bounds = ArrayField(models.FloatField(), size=4)  # west, south, east and north in degrees
    made_at = models.DateTimeField(_("erstellt"))

    class Meta:
        """Nothing of it is edited by hand."""

        verbose_name = _("Kartenblatt")
        verbose_name_plural = _("Kartenblätter")
        default_permissions = ()

    def __str__(self) -> str:
        """Which addresses it shows."""
        return f"{self.addresses.title} ({self.state})"


class MapStreet(models.Model):
    """One stretch of a street as it is drawn: a line, or a point where a single house tells of it.

    `rank` is 1 for the longest, which are seen from afar, and 3 for short ones.
    """

    sheet = models.ForeignKey(MapSheet, on_delete=models.CASCADE, related_name="streets")
    name = models.CharField(_("Straße"), max_length=100)
    rank = models.PositiveSmallIntegerField()
    shape = models.GeometryField(srid=SRID)

    class Meta:
        """Nothing of it is edited by hand."""

        verbose_name = _("gezeichnete Straße")
        verbose_name_plural = _("gezeichnete Straßen")
        default_permissions = ()

    def __str__(self) -> str:
        """The name of the street."""
        return self.name


class PlaceKind(models.TextChoices):
    """What a name on the map stands for."""

    CITY = "city", _("Stadt")
    ORTSTEIL = "ortsteil", _("Ortsteil")
    QUARTER = "quarter", _("Stadtteil oder Viertel")


class MapPlace(models.Model):
    """A name on the map, at the middle of its houses."""

    sheet = models.ForeignKey(MapSheet, on_delete=models.CASCADE, related_name="places")
    name = models.CharField(_("Ort"), max_length=80)
    kind = models.CharField(_("Art"), max_length=10, choices=PlaceKind)
    point = models.PointField(srid=SRID)

    class Meta:
        """Nothing of it is edited by hand."""

        verbose_name = _("Ortsname der Karte")
        verbose_name_plural = _("Ortsnamen der Karte")
        default_permissions = ()

    def __str__(self) -> str:
        """The name of the place."""
        return self.name


class MapTile(models.Model):
    """A vector tile (Mapbox Vector Tile 2.1), packed with gzip; an empty one is not kept."""

    sheet = models.ForeignKey(MapSheet, on_delete=models.CASCADE, related_name="tiles")
    zoom = models.PositiveSmallIntegerField()
    x = models.PositiveIntegerField()
    y = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        """One for each place."""

        verbose_name = _("Kartenkachel")
        verbose_name_plural = _("Kartenkacheln")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["sheet", "zoom", "x", "y"], name="one_tile_per_place")]

    def __str__(self) -> str:
        """Where it lies."""
        return f"{self.zoom}/{self.x}/{self.y}"
