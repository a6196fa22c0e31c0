"""A guided import: an uploaded file on its way to a draft edition."""

from django.conf import settings
from django.contrib.gis.db import models
from django.utils.translation import gettext_lazy as _

from zones.models.edition import Edition, EditionKind


class ImportStatus(models.TextChoices):
    """Where an import stands; only `zones.tasks` changes it."""

    WAITING = "waiting", _("wartet auf die Prüfung")
    CHECKING = "checking", _("wird gelesen und geprüft")
    CHECKED = "checked", _("geprüft")
    STORE_WAITING = "store_waiting", _("wartet auf das Speichern")
    STORING = "storing", _("wird als Entwurf gespeichert")
    DRAFTED = "drafted", _("als Entwurf gespeichert")
    FAILED = "failed", _("abgebrochen mit Fehler")


# What a background job is expected to work on; each of them ends, however often the worker dies.
UNDER_WAY = (ImportStatus.WAITING, ImportStatus.CHECKING, ImportStatus.STORE_WAITING, ImportStatus.STORING)


class ImportJob(models.Model):
    """One import. Cancelling deletes it with its files and, as long as it is a draft, the edition made of it."""

    kind = models.CharField(_("Was laden Sie?"), max_length=20, choices=EditionKind)
    title = models.CharField(_("Titel der Ausgabe"), max_length=200)
    as_of = models.DateField(_("Stand der Daten"))
    adopted_on = models.DateField(_("beschlossen am"), null=True, blank=True)
    expected_zones = models.PositiveSmallIntegerField(_("erwartete Zahl der Gebiete"), null=True, blank=True)
    source = models.CharField(_("Quelle"), max_length=300)
    source_url = models.URLField(_("Adresse der Quelle"), blank=True)
    licence = models.CharField(_("Lizenz"), max_length=200)
    # Where the file itself comes from when nobody uploaded one; fetched by the worker.
    web_address = models.CharField(_("Adresse im Netz"), max_length=1000, blank=True)
    is_demonstration = models.BooleanField(_("Demonstration (nicht die Daten der Stadt)"), default=False)
    # How somebody had the files read: `meaning.choices.Choices` as JSON.
    options = models.JSONField(_("Einstellungen"), default=dict, blank=True, editable=False)
    status = models.CharField(
        _("Status"), max_length=20, choices=ImportStatus, default=ImportStatus.WAITING, editable=False
    )
    attempts = models.PositiveSmallIntegerField(_("Anläufe"), default=0, editable=False)
    message = models.TextField(_("Meldung"), blank=True, editable=False)
    report = models.JSONField(_("Prüfbericht"), default=dict, blank=True, editable=False)
    edition = models.OneToOneField(
        Edition,
        on_delete=models.CASCADE,
        null=True,
        editable=False,
        related_name="import_job",
        verbose_name=_("Ausgabe"),
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, editable=False, verbose_name=_("angelegt von")
    )
    created_at = models.DateTimeField(_("angelegt"), auto_now_add=True)
    changed_at = models.DateTimeField(_("zuletzt geändert"), auto_now=True)

    class Meta:
        """Newest first; a draft exists exactly when the import says so."""

        verbose_name = _("Import")
        verbose_name_plural = _("Importe")
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=models.Q(kind__in=EditionKind.values), name="import_kind_known"),
            models.CheckConstraint(condition=models.Q(status__in=ImportStatus.values), name="import_status_known"),
            models.CheckConstraint(
                condition=models.Q(status=ImportStatus.DRAFTED, edition__isnull=False)
                | (~models.Q(status=ImportStatus.DRAFTED) & models.Q(edition__isnull=True)),
                name="import_drafted_has_edition",
            ),
        ]

    def __str__(self) -> str:
        """Title, as staff see it in the list."""
        return self.title

    @property
    def is_under_way(self) -> bool:
        """Whether a background job is to work on this import."""
        return self.status in UNDER_WAY


class FileRole(models.TextChoices):
    """What an uploaded file is for."""

    MAIN = "main", _("Datei")
    EXTRA = "extra", _("Zusatzdatei")


class ImportFile(models.Model):
    """An uploaded file. It lives in the database, where web server and worker both reach it and a backup holds it."""

    job = models.ForeignKey(ImportJob, on_delete=models.CASCADE, related_name="files")
    role = models.CharField(max_length=10, choices=FileRole)
    name = models.CharField(_("Dateiname"), max_length=200)
    size_bytes = models.PositiveBigIntegerField(_("Größe"))
    sha256 = models.CharField(_("Prüfsumme (SHA-256)"), max_length=64)

    class Meta:
        """At most one file of each role."""

        verbose_name = _("Datei")
        verbose_name_plural = _("Dateien")
        constraints = [models.UniqueConstraint(fields=["job", "role"], name="one_import_file_per_role")]

    def __str__(self) -> str:
        """The name it had on the clerk's computer."""
        return self.name


class ImportChunk(models.Model):
    """A piece of an uploaded file, small enough to pass through memory."""

    file = models.ForeignKey(ImportFile, on_delete=models.CASCADE, related_name="chunks")
    number = models.PositiveIntegerField()
    content = models.BinaryField()

    class Meta:
        """In order."""

        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["file", "number"], name="one_chunk_per_number")]

    def __str__(self) -> str:
        """Which piece of which file."""
        return f"{self.file} [{self.number}]"


class ColumnMapping(models.Model):
    """How somebody had the city's files read (`meaning.choices.Choices` as JSON), kept for the next ones."""

    name = models.CharField(_("Name"), max_length=100, unique=True)
    kind = models.CharField(_("für"), max_length=20, choices=EditionKind)
    choices = models.JSONField(_("Zuordnung der Spalten"), default=dict)

    class Meta:
        """In the order of their names."""

        verbose_name = _("Spaltenzuordnung")
        verbose_name_plural = _("Spaltenzuordnungen")
        ordering = ["name"]

    def __str__(self) -> str:
        """Its name."""
        return self.name
