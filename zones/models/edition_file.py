"""The files that a worker makes of an edition."""

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
