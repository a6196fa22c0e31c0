"""What advisors keep: a consultation with its variants, their results by day, and the quotes handed in.

Everything that somebody typed is encrypted at rest. Only who advises, dates and numbers are not.
"""

import datetime as dt
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from calculator.models.encrypted import EncryptedBinaryField, EncryptedJsonField, EncryptedTextField
from calculator.models.findable import NAMES, TEXTS, Findable
from together.once import LONGEST_MARK

MOST_VARIANTS = 6
MOST_FILES = 10


class HeatingDecision(models.TextChoices):
    """What became of an advice. Closed, so that cases can be counted without their persons."""

    OPEN = "open", _("offen")
    HEAT_PUMP = "heat_pump", _("Wärmepumpe")
    HYBRID = "hybrid", _("Wärmepumpe mit Kessel")
    NETWORK = "network", _("Fernwärme oder Nahwärme")
    WOOD = "wood", _("Holz oder Pellets")
    BOILER = "boiler", _("neuer Gas- oder Ölkessel")
    OTHER = "other", _("eine andere Heizung")
    STAYS = "stays", _("die Heizung bleibt vorerst")


class Consultation(models.Model):
    """A case of one advisor. ``version`` counts the changes, so that nobody overwrites another's unseen.

    ``house``: query string of what all variants share, with a count of changes of its own.
    What is internal (``internal_notes``, ``follow_up_on``, ``decision``) reaches no paper. ``was_printed`` marks a case
    whose notes and follow-up stood in the protocol before they became internal, until somebody has looked at it.
    ``once`` marks the form that made it, so that the same form sent twice makes one.
    ``findable`` holds the normal forms of all its texts, for the search; whatever saves these makes it anew.
    """

    advisor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("Beratung durch")
    )
    title = EncryptedTextField(_("Bezeichnung"))
    client_name = EncryptedTextField(_("Name der Kundin oder des Kunden"), blank=True, default="")
    client_address = EncryptedTextField(_("Anschrift"), blank=True, default="")
    phone = EncryptedTextField(_("Telefon"), blank=True, default="")
    email = EncryptedTextField(_("E-Mail"), blank=True, default="")
    purpose = EncryptedTextField(_("Zweck der Speicherung"), blank=True, default="")
    consented_on = models.DateField(_("Einwilligung vom"), null=True, blank=True)
    held_on = models.DateField(_("Tag der Beratung"))
    client_notes = EncryptedTextField(_("Notizen für das Protokoll"), blank=True, default="")
    agreed = EncryptedTextField(_("Vereinbart wurde"), blank=True, default="")
    next_appointment_on = models.DateField(_("Nächster Termin"), null=True, blank=True)
    internal_notes = EncryptedTextField(_("Interne Notizen"), blank=True, default="")
    follow_up_on = models.DateField(_("Wiedervorlage am"), null=True, blank=True)
    decision = models.CharField(_("Entscheidung"), max_length=20, choices=HeatingDecision, default=HeatingDecision.OPEN)
    findable = EncryptedTextField(blank=True, default="", editable=False)
    was_printed = models.BooleanField(default=False, editable=False)
    version = models.PositiveIntegerField(default=1)
    house = EncryptedTextField(_("Haus"), blank=True, default="")
    house_version = models.PositiveIntegerField(default=1)
    once = models.CharField(max_length=LONGEST_MARK, blank=True, default="", editable=False)
    created_at = models.DateTimeField(_("angelegt"), default=timezone.now, editable=False)
    changed_at = models.DateTimeField(_("zuletzt geändert"), default=timezone.now, editable=False)

    objects: ClassVar[models.Manager["Consultation"]] = models.Manager()

    class Meta:
        """The last changed first. Data of a client need purpose and consent, whatever wrote them."""

        verbose_name = _("Beratung")
        verbose_name_plural = _("Beratungen")
        ordering = ("-changed_at", "-pk")
        permissions = (("lead_consultation", _("Kann alle Beratungen sehen und übergeben")),)
        constraints = (
            models.CheckConstraint(
                condition=Q(client_name="", client_address="", phone="", email="")
                | (Q(consented_on__isnull=False) & ~Q(purpose="")),
                name="client_data_need_consent_and_purpose",
            ),
            models.CheckConstraint(condition=Q(decision__in=HeatingDecision.values), name="known_decision"),
        )

    def __str__(self) -> str:
        return f"Beratung {self.pk}"

    def save(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        """Save it with what it is found by."""
        written = options.get("update_fields")
        if written is None or {*written} & {*NAMES, *TEXTS}:
            self.findable = str(Findable.of(self))
            options["update_fields"] = None if written is None else {*written, "findable"}
        super().save(*args, **options)

    @property
    def delete_on(self) -> dt.date:
        """The day on which this case deletes itself unless it changes before."""
        return timezone.localdate(self.changed_at) + dt.timedelta(days=settings.CONSULTATION_RETENTION_DAYS)


class Variant(models.Model):
    """One way to heat the house, and what to call it.

    ``query`` holds only what differs from the house of the case; ``consultations.house_of_case.whole_query`` tells all.
    ``once`` marks the form that made it.
    """

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="variants")
    position = models.PositiveSmallIntegerField()
    title = EncryptedTextField(_("Name der Variante"))
    query = EncryptedTextField()
    version = models.PositiveIntegerField(default=1)
    once = models.CharField(max_length=LONGEST_MARK, blank=True, default="", editable=False)

    class Meta:
        """In order; the database holds no seventh."""

        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("consultation", "position"), name="one_variant_per_position"),
            models.CheckConstraint(
                condition=Q(position__gte=1, position__lte=MOST_VARIANTS), name="at_most_six_variants"
            ),
        )

    def __str__(self) -> str:
        return f"Variante {self.position}"


class Snapshot(models.Model):
    """The result of a variant as it was on a day, as JSON; at most one a day, the last."""

    variant = models.ForeignKey(Variant, on_delete=models.CASCADE, related_name="snapshots")
    taken_on = models.DateField()
    content = EncryptedTextField()

    class Meta:
        """The oldest first."""

        ordering = ("taken_on",)
        constraints = (models.UniqueConstraint(fields=("variant", "taken_on"), name="one_snapshot_a_day"),)

    def __str__(self) -> str:
        return f"{self.taken_on}"


class FormerVariant(models.Model):
    """A variant that was removed or replaced, for a while: ``query`` tells all.

    ``snapshots`` are days with content, ``offers`` the fields of each.
    """

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="former_variants")
    position = models.PositiveSmallIntegerField()
    title = EncryptedTextField(_("Name der Variante"))
    query = EncryptedTextField()
    snapshots = EncryptedJsonField(default=list)
    offers = EncryptedJsonField(default=list)
    was_replaced = models.BooleanField()
    version = models.PositiveIntegerField()
    left_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        """The last one first."""

        ordering = ("-left_at", "-pk")

    def __str__(self) -> str:
        return f"Frühere Variante {self.position}"

    @property
    def forget_on(self) -> dt.date:
        """The day on which nobody can bring it back any more."""
        return timezone.localdate(self.left_at) + dt.timedelta(days=settings.FORMER_VARIANT_DAYS)


class QuoteFile(models.Model):
    """A quote as handed in, kept because somebody chose to. It is delivered only by a view that asks for permission."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="files")
    name = EncryptedTextField(_("Dateiname"))
    media_type = models.CharField(max_length=20)
    size_bytes = models.PositiveIntegerField()
    content = EncryptedBinaryField()
    stored_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        """In the order in which they came."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return f"Datei {self.pk}"


class Action(models.TextChoices):
    """What somebody did with a case."""

    CREATED = "created", _("angelegt")
    OPENED = "opened", _("geöffnet")
    CHANGED = "changed", _("geändert")
    EXPORTED = "exported", _("ausgegeben")
    HANDED_OVER = "handed_over", _("übergeben")
    DELETED = "deleted", _("gelöscht")
    EXPIRED = "expired", _("nach Ablauf der Frist gelöscht")


class AccessQuerySet(models.QuerySet["AccessEntry"]):
    """Entries are written once. Only those of deleted cases are forgotten, and only by their age."""

    def update(self, **_values: Any) -> int:  # noqa: ANN401 (Django's signature)
        """Refuse."""
        raise TypeError("The access log is never changed.")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse; see ``forget``."""
        raise TypeError("The access log is never deleted by hand.")

    def forget(self, before: dt.datetime) -> int:
        """Delete entries from before a moment whose case no longer exists; return how many."""
        old = self.filter(at__lt=before).exclude(case_number__in=Consultation.objects.values("pk"))
        return old._raw_delete(using=old.db)  # noqa: SLF001 (what the refusal above leaves open)


class AccessEntry(models.Model):
    """Who did what with which case, and when. It says nothing about the client and outlives the case."""

    at = models.DateTimeField(_("Zeitpunkt"), default=timezone.now, editable=False)
    case_number = models.PositiveBigIntegerField(_("Fall"), db_index=True)
    who = models.CharField(_("Konto"), max_length=150, blank=True, help_text=_("Leer: das Programm selbst."))
    action = models.CharField(_("Vorgang"), max_length=20, choices=Action)
    detail = models.CharField(_("Was"), max_length=100, blank=True)

    objects = AccessQuerySet.as_manager()

    class Meta:
        """The latest first. A trigger of the database refuses changes too."""

        ordering = ("-at", "-pk")
        indexes = (models.Index(F("at").desc(), name="access_by_time"),)
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.case_number}: {self.action}"

    def save(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        """Write once; raises ``TypeError`` for an entry that stands already."""
        if not self._state.adding:
            raise TypeError("The access log is never changed.")
        super().save(*args, **options)

    def delete(self, *_args: Any, **_options: Any) -> tuple[int, dict[str, int]]:  # noqa: ANN401
        """Refuse."""
        raise TypeError("The access log is never deleted by hand.")
