"""How often something happened on a day: numbers without persons."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CountedThing(models.TextChoices):
    """What is counted, each by a value of its own."""

    SEARCH = "search", _("Suchen")  # by what came of it: `zones.content.search_ends`
    ZONE = "zone", _("Angesehene Gebiete")  # by code


class DailyCount(models.Model):
    """One number of one day. Neither an address nor what somebody typed, nor the time, is kept with it."""

    day = models.DateField(_("Tag"))
    thing = models.CharField(_("Was"), max_length=10, choices=CountedThing)
    value = models.CharField(_("Wert"), max_length=50)
    number = models.PositiveIntegerField(_("Zahl"))

    class Meta:
        """Each day has one number for each value."""

        verbose_name = _("Zählung")
        verbose_name_plural = _("Nutzung in Zahlen")
        ordering = ("day", "thing", "value")
        constraints = [models.UniqueConstraint(fields=["day", "thing", "value"], name="daily_count_unique")]

    def __str__(self) -> str:
        """What was counted, and when."""
        return f"{self.day:%d.%m.%Y}: {self.value} {self.number}"
