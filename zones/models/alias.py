"""Former names of streets: people go on using them, old contracts and deeds bear them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class StreetAlias(models.Model):
    """A former or other name of a street. Whoever types it is offered the street of today, with source and date.

    Belongs to no edition: a name stays former whatever addresses are published. Where the published addresses do not
    have the street, the alias finds nothing.
    """

    old_name = models.CharField(
        _("früherer Name"), max_length=100, help_text=_("So, wie er auf dem Straßenschild stand.")
    )
    street = models.CharField(
        _("heutiger Name"), max_length=100, help_text=_("Genau so, wie die Straße in den Adressdaten heißt.")
    )
    source = models.CharField(
        _("Quelle"), max_length=300, help_text=_("Woher das bekannt ist, zum Beispiel ein Beschluss des Stadtrats.")
    )
    as_of = models.DateField(_("Stand"), help_text=_("Tag der Umbenennung oder der Quelle."))
    changed_at = models.DateTimeField(_("zuletzt geändert"), auto_now=True)

    class Meta:
        """One entry for each pair of names; several streets may have shared a former name."""

        verbose_name = _("früherer Straßenname")
        verbose_name_plural = _("frühere Straßennamen")
        ordering = ["old_name", "street"]
        constraints = [
            models.UniqueConstraint(
                fields=["old_name", "street"],
                name="street_alias_unique",
                violation_error_message=_("Dieser frühere Name ist für diese Straße schon eingetragen."),
            ),
            models.CheckConstraint(
                condition=~models.Q(old_name="") & ~models.Q(street="") & ~models.Q(source=""), name="street_alias_full"
            ),
        ]

    def __str__(self) -> str:
        """Both names."""
        return f"{self.old_name} → {self.street}"

    def clean(self) -> None:
        """Refuse a name that is its own former one."""
        if self.old_name.strip().casefold() == self.street.strip().casefold():
            raise ValidationError({"old_name": _("Früherer und heutiger Name sind gleich. Bitte ändern Sie einen.")})
