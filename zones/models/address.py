"""Addresses and their precomputed zone."""

import secrets
from typing import Any

from django.contrib.gis.db import models
from django.contrib.postgres.indexes import GinIndex
from django.utils.translation import gettext_lazy as _

from zones import house_numbers
from zones.catalogue.public_keys import FIRST_KEY
from zones.city import CITY
from zones.models.edition import Edition
from zones.models.zone import SRID, Zone


def new_key() -> int:
    """Return a public key for an address that nobody knew before; `zones.ingest.address_keys` finds those that are."""
    return FIRST_KEY + secrets.randbelow(FIRST_KEY)


class Address(models.Model):
    """One house number.

    `key` is the same in every edition (`zones.ingest.address_keys`) and what links and the interface name; `street_key`
    is the normal form that `zones.address.search.normalise` makes of the street.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="addresses", verbose_name=_("Ausgabe"))
    key = models.BigIntegerField(_("öffentliche Kennung"), default=new_key, editable=False)
    street = models.CharField(_("Straße"), max_length=100)
    street_key = models.CharField(max_length=100, editable=False)
    number = models.PositiveIntegerField(_("Hausnummer"))
    suffix = models.CharField(_("Zusatz"), max_length=house_numbers.LONGEST_SUFFIX, blank=True)
    postcode = models.CharField(_("Postleitzahl"), max_length=5, blank=True)
    ortsteil = models.CharField(_("Ortsteil"), max_length=80, blank=True)
    point = models.PointField(_("Lage"), srid=SRID)
    object_id = models.CharField(_("Objektkennung der Quelle"), max_length=40, blank=True)
    source = models.CharField(_("Quelle"), max_length=300)
    as_of = models.DateField(_("Stand"))
    is_approximate = models.BooleanField(_("Lage nur ungefähr"), default=False)

    class Meta:
        """Search indexes; equal addresses are told apart only by the source's object id."""

        verbose_name = _("Adresse")
        verbose_name_plural = _("Adressen")
        ordering = ["street", "number", "suffix", "postcode", "pk"]
        indexes = [
            models.Index(fields=["edition", "street_key", "number"], name="address_street_number"),
            models.Index(fields=["street_key"], name="address_street_prefix", opclasses=["varchar_pattern_ops"]),
            GinIndex(fields=["street_key"], name="address_street_trigram", opclasses=["gin_trgm_ops"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "street", "number", "suffix", "postcode", "object_id"],
                name="address_unique_in_edition",
            ),
            models.UniqueConstraint(fields=["key", "edition"], name="address_key_unique_in_edition"),
            models.CheckConstraint(condition=models.Q(number__range=(1, 9999)), name="address_number_plausible"),
            models.CheckConstraint(
                condition=models.Q(postcode="") | models.Q(postcode__regex=r"^[0-9]{5}$"), name="address_postcode_form"
            ),
            models.CheckConstraint(
                condition=~models.Q(street="") & ~models.Q(street_key=""), name="address_has_street"
            ),
        ]

    def __str__(self) -> str:
        """The address as written on an envelope."""
        return f"{self.street} {self.house_number}, {self.postcode} {CITY.name}".replace(",  ", ", ")

    @property
    def house_number(self) -> str:
        """Number and suffix as printed: 12a, 12-14, 5 Haus 2."""
        return house_numbers.written(self.number, self.suffix)


class Relation(models.TextChoices):
    """How an address lies to the zones of an edition."""

    INSIDE = "inside", _("im Gebiet")
    BOUNDARY = "boundary", _("an der Grenze")
    OUTSIDE = "outside", _("außerhalb aller Gebiete")


_UNCHECKED: dict[str, Any] = {"on_delete": models.CASCADE, "db_constraint": False, "db_index": False}


class AddressZone(models.Model):
    """The answer for an address under an edition, computed once by `zones.services.assign_addresses`.

    Every row can be computed again, and every reader joins it with what it points to. So the database neither checks
    its references row by row nor keeps an index for each: a million rows are stored in a tenth of the time.
    `nearest_zone` and its distance are kept where they are needed: on the boundary and outside of all zones.
    """

    address = models.ForeignKey(Address, related_name="assignments", **_UNCHECKED)
    edition = models.ForeignKey(Edition, related_name="assignments", **_UNCHECKED)
    zone = models.ForeignKey(Zone, null=True, related_name="assignments", **_UNCHECKED)
    relation = models.CharField(_("Lage"), max_length=10, choices=Relation)
    nearest_zone = models.ForeignKey(Zone, null=True, related_name="+", **_UNCHECKED)
    nearest_distance_m = models.FloatField(_("Abstand zum nächsten anderen Gebiet (m)"), null=True)

    class Meta:
        """One answer per address and edition."""

        verbose_name = _("Zuordnung")
        verbose_name_plural = _("Zuordnungen")
        constraints = [
            models.UniqueConstraint(
                fields=["address", "edition"],
                name="one_assignment_per_address",
                include=["zone", "relation", "nearest_zone", "nearest_distance_m"],
            ),
            models.CheckConstraint(
                condition=models.Q(relation="outside", zone__isnull=True)
                | models.Q(relation__in=["inside", "boundary"], zone__isnull=False),
                name="assignment_relation_fits_zone",
            ),
            models.CheckConstraint(
                condition=models.Q(nearest_distance_m__isnull=True) | models.Q(nearest_distance_m__gte=0),
                name="assignment_distance_not_negative",
            ),
        ]

    def __str__(self) -> str:
        """Which address lies where."""
        return f"{self.address} → {self.zone or '–'}"
