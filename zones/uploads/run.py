"""What the worker does with an import: read, check and compare; later the same again, and store a draft."""

from contextlib import suppress
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
from zones.ingest.meaning.address_fields import ADDRESS_FIELDS
from zones.ingest.meaning.choices import Choices
from zones.ingest.meaning.zone_fields import ZONE_FIELDS
from zones.ingest.rows import EditionInfo
from zones.models import Edition, EditionKind, FileRole, ImportJob, ImportStatus
from zones.storage.load import NotLoaded
from zones.uploads.contents import Contents, read_addresses, read_plan, recognised
from zones.uploads.from_web import fetch_missing
from zones.uploads.jobs import WORK, reporter
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


def _read_plan(job: ImportJob, paths: dict[str, Path], watch: Reporter) -> Contents:
    """Read zones; what was recognised stays in the job's report even if reading fails."""
    choices = Choices.of(job.options)
    job.report = {"reading": recognised(paths[FileRole.MAIN], choices.main, ZONE_FIELDS)}
    return read_plan(
        paths[FileRole.MAIN],
        choices,
        steckbriefe=paths.get(FileRole.EXTRA),
        expected_zones=job.expected_zones,
        as_of=job.as_of,
        watch=watch,
    )


def _read_addresses(job: ImportJob, paths: dict[str, Path], watch: Reporter) -> Contents:
    """Read addresses; if the columns of a table are not understood, they are offered for mapping."""
    main, choices = paths[FileRole.MAIN], Choices.of(job.options)
    try:
        return read_addresses(
            main,
            choices,
            postcode_areas=paths.get(FileRole.EXTRA),
            is_demonstration=job.is_demonstration,
            watch=watch,
        )
    except SourceError:
        with suppress(SourceError):
            job.report = {"reading": recognised(main, choices.main, ADDRESS_FIELDS)}
        raise


def _check(job: ImportJob) -> None:
    watch = reporter(job)
    contents = _read(job, watch)
    watch.begin(_("Unterschiede werden ermittelt"))
    _report(job, contents)


def _report(job: ImportJob, contents: Contents) -> None:
    job.report = {"reading": job.report.get("reading", {}), **contents.report()}
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
