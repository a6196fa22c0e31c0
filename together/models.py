"""What somebody proposes and a second person decides."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

_BY: dict[str, Any] = {"on_delete": models.SET_NULL, "null": True, "editable": False, "related_name": "+"}


class ProposalState(models.TextChoices):
    """How a proposal ended."""

    OPEN = "open", _("wartet auf eine zweite Person")
    ACCEPTED = "accepted", _("freigegeben")
    REFUSED = "refused", _("abgelehnt")


class Proposal(models.Model):
    """A form that was filled in but not saved: it takes effect when somebody else agrees. Never changed but decided."""

    model = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+", verbose_name=_("Art"))
    object_pk = models.CharField(max_length=40, blank=True, help_text="Empty for something new.")
    subject = models.CharField(_("Gegenstand"), max_length=300)
    is_deletion = models.BooleanField(_("Löschen"), default=False)
    fields = models.JSONField(help_text="The form as it was sent: pairs of name and value.")
    differences = models.JSONField(default=list, help_text="What the form changes: label, before, after.")
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("vorgeschlagen von"), **_BY)
    proposed_at = models.DateTimeField(_("vorgeschlagen am"), auto_now_add=True)
    decision = models.CharField(_("Stand"), max_length=10, choices=ProposalState, default=ProposalState.OPEN)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("entschieden von"), **_BY)
    decided_at = models.DateTimeField(_("entschieden am"), null=True, editable=False)
    reason = models.CharField(_("Begründung"), max_length=500, blank=True)

    class Meta:
        """The latest first."""

        verbose_name = _("Vorschlag")
        verbose_name_plural = _("Vorschläge")
        ordering = ("-proposed_at", "-pk")
        default_permissions = ()  # who may see and decide one follows from what it is about
        constraints = (
            models.CheckConstraint(
                condition=models.Q(decision__in=ProposalState.values), name="proposal_decision_known"
            ),
            models.CheckConstraint(
                condition=models.Q(decision="open") | models.Q(decided_at__isnull=False),
                name="proposal_decided_has_time",
            ),
        )

    def __str__(self) -> str:
        """What it is about, and where it stands."""
        return f"{self.subject} ({self.get_decision_display()})"

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.decision == ProposalState.OPEN
