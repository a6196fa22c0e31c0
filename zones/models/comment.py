"""What clerk and approver write to each other about a draft, or about one zone of it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zones.models.edition import Edition
from zones.models.zone import Zone

# Who did something; noted by the program, and gone with the account.
_BY: dict[str, Any] = {"on_delete": models.SET_NULL, "null": True, "editable": False, "related_name": "+"}


class Comment(models.Model):
    """A remark for colleagues; open until somebody marks it as done. Citizens never see it."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="comments", verbose_name=_("Ausgabe"))
    # A zone that is deleted may be restored under its key: the remark keeps naming it. ``zone`` is then None where
    # it was selected with the remark, and ``zone_id`` leads to the history.
    zone = models.ForeignKey(
        Zone,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        null=True,
        blank=True,
        related_name="comments",
        verbose_name=_("Gebiet"),
    )
    text = models.TextField(_("Anmerkung"), max_length=2000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("von"), **_BY)
    at = models.DateTimeField(_("am"), auto_now_add=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("erledigt von"), **_BY)
    done_at = models.DateTimeField(_("erledigt am"), null=True, editable=False)

    class Meta:
        """In the order in which they were written."""

        verbose_name = _("Anmerkung")
        verbose_name_plural = _("Anmerkungen")
        ordering = ["at", "pk"]
        constraints = [models.CheckConstraint(condition=~models.Q(text=""), name="comment_says_something")]

    def __str__(self) -> str:
        """Its beginning."""
        return self.text[:60]
