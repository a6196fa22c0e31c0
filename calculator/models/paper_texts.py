"""What goes on the paper of a consultation besides figures: the client's checklist, and modules kept by the lead."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from calculator.models.consultation import Consultation
from calculator.models.encrypted import EncryptedTextField

MOST_STEPS = 20


class ChecklistStep(models.Model):
    """Something that the client wants to do, by when, and whether it is done. It is printed for the client."""

    consultation = models.ForeignKey(Consultation, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    text = EncryptedTextField(_("Was"))
    due_on = models.DateField(_("Bis wann"), null=True, blank=True)
    done = models.BooleanField(_("Erledigt"), default=False)

    class Meta:
        """In the order in which they were written down."""

        ordering = ("position",)
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=("consultation", "position"), name="one_step_per_position"),)

    def __str__(self) -> str:
        return f"Schritt {self.position}"


class ModuleUse(models.TextChoices):
    """Where a text module goes: the name of the field of the case, or a row of the checklist."""

    CLIENT_NOTES = "client_notes", _("Notizen für das Protokoll")
    AGREED = "agreed", _("Vereinbart wurde")
    STEP = "step", _("Checkliste")


class TextModule(models.Model):
    """A text that the lead keeps for all advisors. It is about no person and stands in clear."""

    use = models.CharField(_("Wofür"), max_length=20, choices=ModuleUse)
    title = models.CharField(_("Bezeichnung"), max_length=80)
    text = models.TextField(_("Text"), max_length=4000)
    version = models.PositiveIntegerField(default=1)
    changed_at = models.DateTimeField(_("zuletzt geändert"), default=timezone.now, editable=False)

    class Meta:
        """By their use, then by name."""

        ordering = ("use", "title", "pk")
        default_permissions = ()

    def __str__(self) -> str:
        return self.title
