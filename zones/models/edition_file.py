"""What the worker makes of an edition: its files, kept for good, and that this is still to be done."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from zones.models.edition import Edition


class EditionFile(models.Model):
    """An edition in one format, as it is handed out. It lives in the database, where web server and worker reach it.

    `state` is the fingerprint of what the edition held when the file was made: a draft that was edited since needs a
    new one, a published edition never changes.
    """

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="files", verbose_name=_("Ausgabe"))
    suffix = models.CharField(_("Format"), max_length=20)
    content = models.BinaryField()
    sha256 = models.CharField(_("Prüfsumme (SHA-256)"), max_length=64)
    state = models.CharField(max_length=64)
    made_at = models.DateTimeField(_("erstellt"))

    class Meta:
        """One for each format."""

        verbose_name = _("Datei einer Ausgabe")
        verbose_name_plural = _("Dateien einer Ausgabe")
        ordering = ["edition", "suffix"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["edition", "suffix"], name="one_file_per_format")]

    def __str__(self) -> str:
        """Edition and format."""
        return f"{self.edition.title} ({self.suffix})"


class FollowUp(models.Model):
    """What is to be computed of an edition once it is published, or asked for by staff while it is a draft.

    It is due until `done_at` is set; asking again makes it due again, even while a worker is at it.
    """

    edition = models.OneToOneField(
        Edition, on_delete=models.CASCADE, primary_key=True, related_name="follow_up", verbose_name=_("Ausgabe")
    )
    asked_at = models.DateTimeField(_("verlangt"))
    attempts = models.PositiveSmallIntegerField(_("Anläufe"), default=0)
    changed_at = models.DateTimeField(_("zuletzt geändert"))
    done_at = models.DateTimeField(_("erledigt"), null=True)

    class Meta:
        """The longest waiting first."""

        verbose_name = _("Folgearbeit einer Ausgabe")
        verbose_name_plural = _("Folgearbeiten einer Ausgabe")
        ordering = ["asked_at", "pk"]
        default_permissions = ()

    def __str__(self) -> str:
        """Title of the edition."""
        return str(self.edition.title)
