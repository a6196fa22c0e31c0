"""The measures that the council has adopted with the heat plan, and the yearly report on them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords


class MeasureState(models.TextChoices):
    """How far a measure is."""

    PLANNED = "planned", _("noch nicht begonnen")
    RUNNING = "running", _("läuft")
    DONE = "done", _("abgeschlossen")
    STOPPED = "stopped", _("eingestellt")


class PlanMeasure(models.Model):
    """One measure of the heat plan: what, why, who, when, how far, and where that was read."""

    number = models.PositiveSmallIntegerField(_("Nummer"), unique=True)
    title = models.CharField(_("Titel"), max_length=200)
    aim = models.TextField(_("Ziel"), max_length=1500, blank=True)
    responsible = models.CharField(_("Wer"), max_length=200, blank=True)
    begins = models.CharField(_("Beginn"), max_length=60, blank=True, help_text=_("Ein Jahr oder ein Quartal."))
    state = models.CharField(_("Stand"), max_length=10, choices=MeasureState, default=MeasureState.PLANNED)
    news = models.TextField(_("Letzte Meldung"), max_length=1500, blank=True)
    news_on = models.DateField(_("Meldung vom"), null=True, blank=True)
    source = models.CharField(_("Quelle"), max_length=300)
    source_url = models.URLField(_("Adresse der Quelle"), blank=True)
    changed_at = models.DateTimeField(_("zuletzt geändert"), auto_now=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("Maßnahme")
        verbose_name_plural = _("Maßnahmen des Wärmeplans")
        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"

    def clean(self) -> None:
        """Refuse news without a day: nobody could tell whether they are new."""
        if self.news and self.news_on is None:
            raise ValidationError({"news_on": _("Zu einer Meldung gehört der Tag, von dem sie ist.")})


class YearlyReport(models.Model):
    """What the administration has reported to the council on one year."""

    year = models.PositiveSmallIntegerField(_("Jahr"), unique=True)
    summary = models.TextField(
        _("Zusammenfassung"), max_length=4000, help_text=_("Markdown; so kurz, dass man es ganz liest.")
    )
    source = models.CharField(_("Quelle"), max_length=300, help_text=_("Die Vorlage oder der Bericht mit Nummer."))
    source_url = models.URLField(_("Adresse der Quelle"), blank=True)
    as_of = models.DateField(_("Stand"))
    changed_at = models.DateTimeField(_("zuletzt geändert"), auto_now=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("Jahresbericht")
        verbose_name_plural = _("Jahresberichte")
        ordering = ("-year",)

    def __str__(self) -> str:
        return str(self.year)


class ReportedState(models.Model):
    """How far a measure was at the end of a year, as the report of that year says."""

    report = models.ForeignKey(YearlyReport, on_delete=models.CASCADE, related_name="states")
    measure = models.ForeignKey(PlanMeasure, on_delete=models.CASCADE, related_name="reported")
    state = models.CharField(_("Stand"), max_length=10, choices=MeasureState)
    done = models.TextField(_("Was geschehen ist"), max_length=1500, blank=True)

    class Meta:
        verbose_name = _("Stand einer Maßnahme")
        verbose_name_plural = _("Stand der Maßnahmen")
        ordering = ("measure__number",)
        constraints = (
            models.UniqueConstraint(
                fields=("report", "measure"),
                name="one_state_per_report",
                violation_error_message=_("Diese Maßnahme steht schon in dem Bericht."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.measure.number}: {self.get_state_display()}"
