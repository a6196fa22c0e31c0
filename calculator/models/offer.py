"""Offers as advisors type them, beside the variant whose calculation counts with them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from calculator.models.consultation import QuoteFile, Variant
from calculator.models.encrypted import EncryptedJsonField

MOST_OFFERS = 2  # for one heating, to lie side by side


class FirmOffer(models.Model):
    """An offer for one heating (``calculator.core.Technology``) of a variant, exactly as typed.

    ``counts``: the variant is computed with it; its amounts then stand in the query of the variant, too.
    """

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="offers")
    system = models.CharField(_("Heizung"), max_length=40)
    number = models.PositiveSmallIntegerField()
    content = EncryptedJsonField(_("Angebot"))
    counts = models.BooleanField(default=False)
    file = models.ForeignKey(QuoteFile, on_delete=models.SET_NULL, null=True, related_name="+")

    class Meta:
        """In order; at most two for one heating, and at most one of them counts."""

        ordering = ("system", "number")
        constraints = (
            models.UniqueConstraint(fields=("variant", "system", "number"), name="one_offer_per_number"),
            models.UniqueConstraint(
                fields=("variant", "system"), condition=Q(counts=True), name="one_offer_counts_per_heating"
            ),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=MOST_OFFERS), name="at_most_two_offers"),
        )

    def __str__(self) -> str:
        return f"Angebot {self.number}"
