"""Many houses at once: an uploaded table on its way to results. Deleted after the period of the settings.

What stands in a table is encrypted at rest, since addresses stand beside incomes there; names of columns are not.
"""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q, Sum
from django.utils.translation import gettext_lazy as _

from calculator.models.encrypted import EncryptedBinaryField, EncryptedJsonField, EncryptedTextField


class BatchStatus(models.TextChoices):
    """Where a run stands; only `calculator.batch.jobs` and `calculator.batch.run` change it."""

    OPEN = "open", _("wartet auf Ihre Zuordnung")
    RUNNING = "running", _("wird berechnet")
    CANCELLED = "cancelled", _("angehalten")
    DONE = "done", _("fertig berechnet")
    FAILED = "failed", _("mit einem Fehler beendet")


class BatchJobQuerySet(models.QuerySet["BatchJob"]):
    """Runs with what is counted over their chunks."""

    def counted(self) -> Self:
        """Add `rows_done` and `rows_bad`."""
        done = Q(chunks__is_done=True)
        return self.annotate(
            rows_done=Sum("chunks__count", filter=done, default=0), rows_bad=Sum("chunks__bad", filter=done, default=0)
        )


class BatchJob(models.Model):
    """One run. The rows lie in its chunks; the uploaded file itself is not kept.

    `columns` are the names of the uploaded columns in their order, `basis` the state of heat plan and prices that all
    results rest on, `stichtag` the day whose law holds. `reading` is how the table is read, as
    `calculator.batch.table_reading` keeps it; it may quote rows that are no house. `version` counts the files that the
    run was continued with, `continued` what the last of them changed (`calculator.batch.continuing`).
    """

    title = EncryptedTextField(_("Bezeichnung"))
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, verbose_name=_("angelegt von"))
    columns = models.JSONField(default=list)
    reading = EncryptedJsonField(default=dict)
    systems = models.JSONField(default=list)
    stichtag = models.DateField(_("Stand von Recht und Preisen"))
    basis = models.JSONField(default=dict)
    rows_total = models.PositiveIntegerField(_("Zeilen"))
    status = models.CharField(_("Stand"), max_length=20, choices=BatchStatus, default=BatchStatus.RUNNING)
    message = models.TextField(_("Meldung"), blank=True)
    version = models.PositiveIntegerField(default=1)
    continued = EncryptedJsonField(default=dict)
    created_at = models.DateTimeField(_("angelegt"), auto_now_add=True)
    changed_at = models.DateTimeField(_("zuletzt geändert"), auto_now=True)

    rows_done: int  # as `counted` adds it
    rows_bad: int

    objects = BatchJobQuerySet.as_manager()

    class Meta:
        """Newest first."""

        verbose_name = _("Berechnung vieler Häuser")
        verbose_name_plural = _("Berechnungen vieler Häuser")
        ordering = ("-created_at", "-pk")
        default_permissions = ("add",)
        permissions = (("view_every_batchjob", _("Darf alle Berechnungen vieler Häuser sehen")),)
        constraints = (
            models.CheckConstraint(condition=Q(status__in=BatchStatus.values), name="batch_status_known"),
            models.CheckConstraint(condition=Q(rows_total__gte=1), name="batch_has_rows"),
        )

    def __str__(self) -> str:
        """Its number: the title may tell an address, and this text may reach a log."""
        return f"{self.pk}"

    @property
    def is_running(self) -> bool:
        """Whether background jobs are to work on it."""
        return self.status == BatchStatus.RUNNING


class BatchChunk(models.Model):
    """Some rows of a run, computed together and stored in one step.

    `rows`: `[line, cells, problem]` each; `results`: one mapping each (`calculator.batch.compute`), once it is done; in
    a continued run before that those that it keeps, and None for the others. `summary`: what is counted over the
    results (`calculator.batch.summary`).
    """

    job = models.ForeignKey(BatchJob, on_delete=models.CASCADE, related_name="chunks")
    number = models.PositiveIntegerField()
    rows = EncryptedJsonField(default=list)
    count = models.PositiveIntegerField()
    results = EncryptedJsonField(default=list)
    summary = EncryptedJsonField(default=dict)
    assumptions = models.JSONField(default=dict)
    bad = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    is_done = models.BooleanField(default=False)

    class Meta:
        """In the order of the table."""

        ordering = ("number",)
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=["job", "number"], name="one_batch_chunk_per_number"),)

    def __str__(self) -> str:
        """Which part of which run."""
        return f"{self.job_id}/{self.number}"


class BatchFile(models.Model):
    """The results of a run as a file, made by a worker and kept as encrypted as the rows; it goes with its run.

    `made_of` names the state of the run that it shows; without `made_at` it is on its way, and `content` is empty.
    """

    job = models.ForeignKey(BatchJob, on_delete=models.CASCADE, related_name="files")
    kind = models.CharField(max_length=4)
    made_of = models.CharField(max_length=120)
    content = EncryptedBinaryField(default=b"")
    size = models.PositiveIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True)

    class Meta:
        """One of each kind."""

        ordering = ("kind",)
        default_permissions = ()
        constraints = (models.UniqueConstraint(fields=["job", "kind"], name="one_batch_file_per_kind"),)

    def __str__(self) -> str:
        """Which file of which run."""
        return f"{self.job_id}/{self.kind}"


class TableMemory(models.Model):
    """What an account decided on headings and words of its tables, proposed for the next one: never a whole row."""

    owner = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True)
    decided = EncryptedJsonField(default=dict)

    class Meta:
        """Only the pages of the account itself read it."""

        default_permissions = ()

    def __str__(self) -> str:
        """Whose it is, by its number."""
        return f"{self.pk}"
