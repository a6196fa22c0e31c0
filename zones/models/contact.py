"""Offices that help: what staff enter lies over the start values of the city's folder."""

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zones.city_contacts import ContactTopic, is_phone

TOPIC_LABELS = {
    ContactTopic.WAERMENETZ: _("Gebiet mit Wärmenetz"),
    ContactTopic.WASSERSTOFF: _("Gebiet mit Wasserstoffnetz"),
    ContactTopic.DEZENTRAL: _("Gebiet mit eigener Heizung"),
    ContactTopic.PRUEFGEBIET: _("Prüfgebiet"),
    ContactTopic.CONNECTED: _("Haus hat schon Fernwärme"),
    ContactTopic.LANDLORDS: _("Vermieten"),
    ContactTopic.TENANTS: _("Wohnen zur Miete"),
    ContactTopic.COMMUNITY: _("Eigentümergemeinschaft"),
    ContactTopic.GRANTS: _("Förderung"),
    ContactTopic.LAW: _("Gesetze und Pflichten"),
    ContactTopic.PLAN: _("Wärmeplan, Grenzen der Gebiete"),
    ContactTopic.ADDRESS: _("Adresse wird nicht gefunden"),
    ContactTopic.ERROR: _("Fehler auf dieser Website"),
}
if missing := set(ContactTopic) - set(TOPIC_LABELS):
    raise LookupError(missing)
REACHED_BY = ("phone", "street", "hours", "email")
_SOURCED = models.Q(phone="", street="", hours="", email="") | (~models.Q(source="") & models.Q(seen_on__isnull=False))


class ContactEntry(models.Model):
    """An office as staff know it, in place of a start value of the same name; without topics it stands on no page.

    Telephone, street, hours and e-mail are kept only with their source and the day on which somebody read them there.
    """

    name = models.CharField(_("Name"), max_length=100, unique=True)
    purpose = models.CharField(_("Wofür"), max_length=200, help_text=_("Ein kurzer Satz: „Berät zur Heizung.“"))
    can = models.TextField(
        _("Was die Stelle für Menschen tut"), blank=True, help_text=_("Je Zeile ein Punkt, höchstens drei.")
    )
    topics = ArrayField(
        models.CharField(max_length=20, choices=[(topic.value, label) for topic, label in TOPIC_LABELS.items()]),
        verbose_name=_("Bei welchen Fragen sie genannt wird"),
        blank=True,
    )
    phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    street = models.CharField(_("Straße und Ort"), max_length=150, blank=True)
    hours = models.CharField(_("Sprechzeiten"), max_length=200, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    url = models.URLField(_("Internetseite"), max_length=300)
    link_text = models.CharField(_("Text des Links"), max_length=100)
    source = models.CharField(
        _("Quelle"),
        max_length=300,
        blank=True,
        help_text=_(
            "Die Seite oder Auskunft, die Telefon, Anschrift, Zeiten und E-Mail zeigt. Ohne sie bleiben sie leer."
        ),
    )
    seen_on = models.DateField(_("gesehen am"), null=True, blank=True)
    changed_at = models.DateTimeField(_("zuletzt geändert"), auto_now=True)

    class Meta:
        """One entry for each office."""

        verbose_name = _("Ansprechstelle")
        verbose_name_plural = _("Ansprechstellen")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=_SOURCED,
                name="contact_entry_sourced",
                violation_error_message=_("Telefon, Anschrift, Zeiten und E-Mail brauchen eine Quelle und ihren Tag."),
            ),
        ]

    def __str__(self) -> str:
        """The name."""
        return self.name

    def clean(self) -> None:
        """Ask for source and day of whatever was read somewhere; a day to come cannot be one on which it was seen."""
        needed = any(getattr(self, name) for name in REACHED_BY)
        problems = {}
        if self.phone and not is_phone(self.phone):
            problems["phone"] = _("Das ist keine Telefonnummer. Bitte nur eine eingeben, zum Beispiel 03641 123456.")
        if needed and not self.source:
            problems["source"] = _(
                "Woher sind Telefon, Anschrift, Zeiten oder E-Mail? Ohne Quelle zeigen wir sie nicht."
            )
        if needed and not self.seen_on:
            problems["seen_on"] = _("An welchem Tag stand das dort?")
        if self.seen_on and self.seen_on > timezone.localdate():
            problems["seen_on"] = _("Dieser Tag liegt in der Zukunft.")
        if problems:
            raise ValidationError(problems)
