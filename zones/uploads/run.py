"""What the worker does with an import: read, check and compare; later the same again, and store a draft."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from celery.exceptions import SoftTimeLimitExceeded
from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from zones.ingest.findings import SourceError
from zones.ingest.load import NotLoaded
from zones.models import Edition, EditionKind, FileRole, ImportJob, ImportStatus
from zones.uploads.contents import Contents, Paths, read_addresses, read_plan
from zones.uploads.stored_files import write_out
from zones.uploads.worker import Cancelled, Reporter, sole_worker

_BEGUN = {ImportStatus.WAITING: ImportStatus.CHECKING, ImportStatus.STORE_WAITING: ImportStatus.STORING}
_READ: dict[EditionKind, Callable[[ImportJob, Paths, Reporter], Contents]] = {
    EditionKind.HEAT_PLAN: read_plan,
    EditionKind.ADDRESSES: read_addresses,
}


def run(job_id: int) -> None:
    """Do what is due on an import. Whatever happens, it is finished, failed, or free for another attempt.

    An error that nobody foresaw is left to the task's log; `jobs.wake` then tries again or ends the import.
    """
    with sole_worker(job_id) as is_ours:
        job = _take(job_id) if is_ours else None
        if job is None:
            return
        try:
            _check(job) if job.status == ImportStatus.CHECKING else _store(job)
        except Cancelled:
            return
        except SourceError as error:
            _fail(job, _(error.message) % error.values)
        except (NotLoaded, SoftTimeLimitExceeded, DatabaseError) as error:
            _fail(job, _reason(error))


def _reason(error: Exception) -> str:
    if isinstance(error, SoftTimeLimitExceeded):
        return _("Die Verarbeitung dauerte länger als eine halbe Stunde und wurde beendet. Verkleinern Sie die Datei.")
    if isinstance(error, DatabaseError):
        reason = str(error).partition("\n")[0]
        return _("Die Datenbank hat die Daten abgelehnt (%s). Es wurde nichts gespeichert.") % reason
    return str(error)


def _take(job_id: int) -> ImportJob | None:
    """Move a waiting import on; None if nothing is due."""
    for waiting, begun in _BEGUN.items():
        due = ImportJob.objects.filter(pk=job_id, status=waiting)
        if due.update(status=begun, attempts=F("attempts") + 1, changed_at=timezone.now()):
            return ImportJob.objects.get(pk=job_id)
    return None


def _read(job: ImportJob, reporter: Reporter) -> Contents:
    with TemporaryDirectory(prefix="import-") as folder:
        reporter.begin(_("Datei wird bereitgestellt"))
        paths = write_out(job, Path(folder))
        if FileRole.MAIN not in paths:
            raise Cancelled
        return _READ[EditionKind(job.kind)](job, paths, reporter)


def _check(job: ImportJob) -> None:
    reporter = Reporter(job.pk)
    contents = _read(job, reporter)
    reporter.begin(_("Unterschiede werden ermittelt"))
    job.report, job.status, job.message = contents.report(), ImportStatus.CHECKED, ""
    _update(job, "report")


def _store(job: ImportJob) -> None:
    reporter = Reporter(job.pk)
    contents = _read(job, reporter)
    if not contents.is_loadable:
        job.report, job.status = contents.report(), ImportStatus.CHECKED
        _update(job, "report")
        return
    reporter.begin(_("Entwurf wird gespeichert"), contents.count)
    with transaction.atomic():
        edition = contents.load(reporter.stored)
        Edition.objects.filter(pk=edition.pk).update(created_by=job.created_by)
        locked = ImportJob.objects.select_for_update().filter(pk=job.pk).first()
        if locked is None:
            raise Cancelled
        locked.edition, locked.status, locked.message = edition, ImportStatus.DRAFTED, ""
        locked.save(update_fields=["edition", "status", "message", "changed_at"])
        locked.files.all().delete()


def _fail(job: ImportJob, message: str) -> None:
    job.status, job.message = ImportStatus.FAILED, message
    _update(job, "report")


def _update(job: ImportJob, *fields: str) -> None:
    """Write the outcome, unless the import was cancelled meanwhile."""
    values = {name: getattr(job, name) for name in ("status", "message", *fields)}
    ImportJob.objects.filter(pk=job.pk).update(**values, changed_at=timezone.now())
