"""What the worker does with an import: read, check and compare; later the same again, and store a draft."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import assert_never

from celery.exceptions import SoftTimeLimitExceeded
from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from jobs.progress import Reporter
from jobs.work import Cancelled
from zones.catalogue.plan_statements import PlanStatements
from zones.ingest.findings import SourceError
from zones.ingest.meaning.choices import Choices
from zones.ingest.rows import EditionInfo
from zones.models import Edition, EditionKind, FileRole, ImportJob, ImportStatus
from zones.storage.load import NotLoaded
from zones.uploads.contents import Contents, read_addresses, read_plan
from zones.uploads.files_told import FilesTold
from zones.uploads.from_web import fetch_missing
from zones.uploads.jobs import WORK, reporter
from zones.uploads.remembered import remembered_for
from zones.uploads.review import TRACING
from zones.uploads.stored_files import write_out

_BEGUN = {ImportStatus.WAITING: ImportStatus.CHECKING, ImportStatus.STORE_WAITING: ImportStatus.STORING}


def run(job_id: int) -> None:
    """Do what is due on an import. Whatever happens, it is finished, failed, or free for another attempt.

    An error that nobody foresaw is left to the task's log; `jobs.wake` then tries again or ends the import.
    """
    now = timezone.now()
    steps = ((Q(status=waiting), {"status": begun, "changed_at": now}) for waiting, begun in _BEGUN.items())
    with WORK.begun(job_id, ImportJob.objects.all(), *steps) as job:
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


def _read(job: ImportJob, watch: Reporter) -> Contents:
    with TemporaryDirectory(prefix="import-") as folder:
        fetch_missing(job, Path(folder), watch)
        watch.begin(_("Datei wird bereitgestellt"))
        paths = write_out(job, Path(folder))
        if FileRole.MAIN not in paths:
            raise Cancelled
        kind = EditionKind(job.kind)
        match kind:
            case EditionKind.HEAT_PLAN:
                return _read_plan(job, paths, watch)
            case EditionKind.ADDRESSES:
                return _read_addresses(job, paths, watch)
            case _:
                assert_never(kind)


def _remembered(job: ImportJob, read: Callable[[Choices, FilesTold], Contents]) -> Contents:
    """Read as somebody chose; where nobody chose yet and kept choices fit the columns, read as those say.

    What is known of the files stays in the job's report even if reading fails.
    """
    files = FilesTold()
    job.report = {"files": files.files}
    try:
        contents = read(Choices.of(job.options), files)
    except SourceError:
        if not _take_kept_choices(job):
            raise
    else:
        if not _take_kept_choices(job):
            return contents
    return read(Choices.of(job.options), files)


def _take_kept_choices(job: ImportJob) -> bool:
    kept = None if job.options else remembered_for(job.kind, job.report["files"])
    if kept is None:
        return False
    job.options = kept.choices
    job.report["remembered"] = kept.name
    ImportJob.objects.filter(pk=job.pk).update(options=job.options)
    return True


def _read_plan(job: ImportJob, paths: dict[str, Path], watch: Reporter) -> Contents:
    return _remembered(
        job,
        lambda choices, files: read_plan(
            paths[FileRole.MAIN],
            choices,
            steckbriefe=paths.get(FileRole.EXTRA),
            expected_zones=job.expected_zones,
            as_of=job.as_of,
            watch=watch,
            told=files.of,
        ),
    )


def _read_addresses(job: ImportJob, paths: dict[str, Path], watch: Reporter) -> Contents:
    return _remembered(
        job,
        lambda choices, files: read_addresses(
            paths[FileRole.MAIN],
            choices,
            postcode_areas=paths.get(FileRole.EXTRA),
            is_demonstration=job.is_demonstration,
            watch=watch,
            told=files.of,
        ),
    )


def _check(job: ImportJob) -> None:
    watch = reporter(job)
    contents = _read(job, watch)
    watch.begin(_("Unterschiede werden ermittelt"))
    _report(job, contents)


def _report(job: ImportJob, contents: Contents) -> None:
    told = {key: job.report[key] for key in ("files", "remembered") if key in job.report}
    job.report = {**told, **contents.report()}
    job.status, job.message = ImportStatus.CHECKED, ""
    _update(job)


def _store(job: ImportJob) -> None:
    watch = reporter(job)
    contents = _read(job, watch)
    if not contents.is_loadable:
        _report(job, contents)
        return
    watch.begin(_("Entwurf wird gespeichert"), contents.count)
    with transaction.atomic():
        edition = contents.load(_edition_info(job), watch.stored)
        Edition.objects.filter(pk=edition.pk).update(created_by=job.created_by)
        locked = ImportJob.objects.select_for_update().filter(pk=job.pk).first()
        if locked is None:
            raise Cancelled
        locked.edition, locked.status, locked.message = edition, ImportStatus.DRAFTED, ""
        locked.save(update_fields=["edition", "status", "message", "changed_at"])
        locked.files.all().delete()
        TRACING.tell([edition.pk])


def _edition_info(job: ImportJob) -> EditionInfo:
    return EditionInfo(
        title=job.title,
        source=job.source,
        source_url=job.source_url,
        licence=job.licence,
        as_of=job.as_of,
        statements=PlanStatements(adopted_on=job.adopted_on),
        expected_zones=job.expected_zones,
        is_demonstration=job.is_demonstration,
    )


def _fail(job: ImportJob, message: str) -> None:
    job.status, job.message = ImportStatus.FAILED, message
    _update(job)


def _update(job: ImportJob) -> None:
    """Write the outcome, unless the import was cancelled meanwhile."""
    values = {name: getattr(job, name) for name in ("status", "message", "report")}
    ImportJob.objects.filter(pk=job.pk).update(**values, changed_at=timezone.now())
