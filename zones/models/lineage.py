"""What became of the zones of one plan in the next."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zones.models.edition import Edition


class Lineage(models.Model):
    """Where the zones of `before` went in `after`, as the worker found by their areas (`zones.ingest.lineage`).

    `state` is the fingerprint of both plans when it was found: a draft that was edited since is looked at anew.
    """

    before = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+", verbose_name=_("frühere Ausgabe"))
    after = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+", verbose_name=_("spätere Ausgabe"))
    state = models.CharField(max_length=64)
    steps = models.JSONField(default=list)

    class Meta:
        """One for each two plans."""

        verbose_name = _("Herkunft der Gebiete")
        verbose_name_plural = _("Herkunft der Gebiete")
        constraints = [models.UniqueConstraint(fields=["before", "after"], name="one_lineage_for_two_plans")]

    def __str__(self) -> str:
        """Titles of both."""
        return f"{self.before.title} → {self.after.title}"
