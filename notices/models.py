"""Who wants to be told by e-mail, of what, and that they said so. Nothing else of a person."""

import secrets
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from calculator.doors.encrypted import EncryptedJsonField, EncryptedTextField
from calculator.doors.languages import GERMAN, LANGUAGES, Language

LONGEST_SITE = 200


class SubjectKind(models.TextChoices):
    """What a notice can be about."""

    ZONE = "zone", _("Gebiet")
    SQUARE = "square", _("Häuser im Umkreis")
    ANSWER = "answer", _("Ergebnis des Kostenvergleichs")


OF_PLAN = (SubjectKind.ZONE, SubjectKind.SQUARE)


def new_handle() -> str:
    """Return what nobody can guess: whoever knows it may end this notice, and nothing else."""
    return secrets.token_hex(16)


class SubscriptionQuerySet(models.QuerySet["Subscription"]):
    """The questions that are asked of subscriptions."""

    def confirmed(self) -> "SubscriptionQuerySet":
        """Return those whose address was confirmed; nobody else is ever told anything."""
        return self.filter(confirmed_at__isnull=False)


class Subscription(models.Model):
    """One address that is told of one thing.

    ``email``, ``subject`` and ``told`` are encrypted. ``subject``: ``codes`` of zones, the key of a ``square``, or the
    ``query`` of a question. ``email_mark`` and ``subject_mark`` are keyed hashes by which the same is found again.
    ``told``: what an answer said when it was told last; ``told_plan``: the number of the plan that was told of last.
    ``site``: under which address the site was asked. ``consent``: the words that were agreed to. ``bounces``: how many
    letters came back in all; that one did not nobody reports.
    """

    handle = models.CharField(max_length=32, unique=True, default=new_handle, editable=False)
    email = EncryptedTextField()
    email_mark = models.CharField(max_length=64, db_index=True)
    kind = models.CharField(max_length=10, choices=SubjectKind)
    subject = EncryptedJsonField()
    subject_mark = models.CharField(max_length=64)
    language = models.CharField(max_length=10, blank=True, default=GERMAN.prefix)
    site = models.CharField(max_length=LONGEST_SITE)
    consent = models.TextField()
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    told = EncryptedJsonField(default=dict)
    told_plan = models.PositiveBigIntegerField(null=True)
    looked_on = models.DateField(null=True)
    bounces = models.PositiveSmallIntegerField(default=0)

    objects = SubscriptionQuerySet.as_manager()

    class Meta:
        """One for each address and subject; staff see no row of it."""

        default_permissions = ()
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("email_mark", "kind", "subject_mark"), name="one_notice_per_subject"),
            models.CheckConstraint(condition=models.Q(kind__in=SubjectKind.values), name="notice_kind_known"),
        )

    def __str__(self) -> str:
        """Tell its number, and nothing of whom."""
        return f"Benachrichtigung {self.pk}"

    @property
    def speaks(self) -> Language:
        """The language in which it was asked for."""
        return next((each for each in LANGUAGES if each.prefix == self.language), GERMAN)

    @property
    def of(self) -> dict[str, Any]:
        """The subject by its parts."""
        return dict(self.subject)
