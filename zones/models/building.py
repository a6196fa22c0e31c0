"""Buildings that people call by name: what staff enter lies over the start values of the city's folder."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class NamedBuilding(models.Model):
    """A name of a building and its address. Whoever types the name is offered the address, with source and date.

    Belongs to no edition. It takes the place of a start value of the same name; without an address it takes it away.
    """

    name = models.CharField(_("Name"), max_length=100, unique=True)
    address = models.CharField(
        _("Adresse"),
        max_length=150,
        blank=True,
        help_text=_("Straße und Hausnummer wie in den Adressdaten. Leer: Die Suche soll den Namen nicht mehr finden."),
    )
    source = models.CharField(_("Quelle"), max_length=300, help_text=_("Woher die Adresse bekannt ist."))
    as_of = models.DateField(_("Stand"), help_text=_("Tag der Quelle."))
    changed_at = models.DateTimeField(_("zuletzt geändert"), auto_now=True)

    class Meta:
        """One entry for each name."""

        verbose_name = _("bekanntes Gebäude")
        verbose_name_plural = _("bekannte Gebäude")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name="") & ~models.Q(source=""), name="named_building_full"),
        ]

    def __str__(self) -> str:
        """The name."""
        return self.name
