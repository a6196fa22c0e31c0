"""One thing that somebody told: about which page, and what became of it. Never who, nor from where."""

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

LONGEST_TEXT, LONGEST_PAGE, LONGEST_STREET, LONGEST_NUMBER = 600, 200, 100, 20


class FeedbackKind(models.TextChoices):
    """What somebody told."""

    HELPFUL = "helpful", _("Hilfreich: ja")
    NOT_HELPFUL = "not_helpful", _("Hilfreich: nein")
    WRONG = "wrong", _("Etwas stimmt nicht")
    MISSING_ADDRESS = "missing_address", _("Adresse fehlt")


class FeedbackState(models.TextChoices):
    """What staff have made of it."""

    OPEN = "open", _("offen")
    IN_WORK = "in_work", _("in Arbeit")
    DONE = "done", _("erledigt")
    REFUSED = "refused", _("abgelehnt")


COUNTED = frozenset({FeedbackKind.HELPFUL, FeedbackKind.NOT_HELPFUL})
CLOSED = frozenset({FeedbackState.DONE, FeedbackState.REFUSED})


class Feedback(models.Model):
    """One thing that somebody told; a plain yes or no is only counted and asks nothing of staff.

    ``page`` is a path without what was asked there, empty where nobody knows; ``zone_code`` the zone that it shows.
    ``created_on`` is a day: the minute would help to find out who it was. ``closed_on`` starts the time after which it
    is deleted.
    """

    kind = models.CharField(_("Art"), max_length=20, choices=FeedbackKind, editable=False)
    page = models.CharField(_("Seite"), max_length=LONGEST_PAGE, blank=True, editable=False)
    zone_code = models.CharField(_("Gebiet"), max_length=50, blank=True, editable=False)
    text = models.TextField(_("Mitteilung"), max_length=LONGEST_TEXT, blank=True, editable=False)
    street = models.CharField(_("Straße"), max_length=LONGEST_STREET, blank=True, editable=False)
    house_number = models.CharField(_("Hausnummer"), max_length=LONGEST_NUMBER, blank=True, editable=False)
    created_on = models.DateField(_("eingegangen am"), default=timezone.localdate, editable=False)
    state = models.CharField(_("Stand"), max_length=10, choices=FeedbackState, default=FeedbackState.OPEN)
    answer = models.TextField(
        _("Was daraus wurde"), max_length=1000, blank=True, help_text=_("Ohne Namen und ohne Angaben zu Personen.")
    )
    closed_on = models.DateField(_("abgeschlossen am"), null=True, blank=True, editable=False)
    history = HistoricalRecords()

    class Meta:
        """What is open comes first, the oldest on top."""

        verbose_name = _("Rückmeldung")
        verbose_name_plural = _("Rückmeldungen")
        ordering = ("created_on", "pk")

    def __str__(self) -> str:
        """What it is and about which page."""
        return f"{self.get_kind_display()} – {self.page or '?'}"

    def follow_state(self, today: date) -> None:
        """Note the day on which it was closed, and take it back when it is opened again."""
        self.closed_on = (self.closed_on or today) if self.state in CLOSED else None
