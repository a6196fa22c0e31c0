"""The steps of a run as people take them: start, stop, go on, delete; and what wakes or forgets it."""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.batch import files
from calculator.batch.compute import Task
from calculator.batch.open_questions import is_open, with_recalled
from calculator.batch.row_store import TableDifference, put_rows
from calculator.batch.table_reading import TableReading
from calculator.batch.upload import Upload
from calculator.core import Technology
from calculator.models import BatchJob, BatchStatus, PriceRecord
from jobs.work import MOST_ATTEMPTS, BackgroundWork, NotPossible, is_lost
from zones.doors.facts import basis

WORK = BackgroundWork("calculator.run_batch_chunk", lock_class=20_041)
LONGEST_TITLE = 120


def start(owner: User, title: str, upload: Upload, systems: Sequence[Technology], stichtag: date) -> BatchJob:
    """Store a table and have it computed as of a day, unless somebody has to say first how it is read."""
    with transaction.atomic():
        job = BatchJob.objects.create(
            title=title[:LONGEST_TITLE],
            owner=owner,
            columns=list(upload.columns),
            systems=[str(system) for system in systems],
            stichtag=stichtag,
            basis=present_basis(),
            rows_total=len(upload.rows),
        )
        begin(job, upload)
    return job


def begin(job: BatchJob, upload: Upload) -> TableDifference:
    """Store the rows of a table and how it is read, in place of what was there, and send it unless it is open.

    Rows that are read as before keep their result, unless it rests on another state. Returns what is different.
    """
    now, upload = present_basis(), replace(upload, reading=with_recalled(upload))
    difference = put_rows(job, upload, holds=job.basis["key"] == now["key"])
    job.columns, job.reading = list(upload.columns), upload.reading.as_json()
    job.rows_total, job.basis, job.message = len(upload.rows), now, ""
    job.status = _status_of(job, upload)
    names = ["columns", "reading", "rows_total", "basis", "status", "message", "version", "changed_at"]
    job.save(update_fields=names)
    if job.is_running:
        _send_open(job)
    elif job.status == BatchStatus.DONE:
        files.order_usual(job)
    return difference


def _status_of(job: BatchJob, upload: Upload) -> BatchStatus:
    if is_open(upload):
        return BatchStatus.OPEN
    return BatchStatus.RUNNING if job.chunks.filter(is_done=False).exists() else BatchStatus.DONE


def cancel(job: BatchJob) -> None:
    """Stop a run; what is computed stays, and it can go on later.

    Raises:
        NotPossible: It does not run.

    """
    _move(job, {BatchStatus.RUNNING}, BatchStatus.CANCELLED)


def resume(job: BatchJob) -> bool:
    """Let a stopped run go on where it stopped.

    Returns whether it begins anew instead, because heat plan, addresses or prices have been replaced meanwhile: the
    rows of one table always rest on the same state.

    Raises:
        NotPossible: It runs or is done.

    """
    with transaction.atomic():
        _move(job, {BatchStatus.CANCELLED, BatchStatus.FAILED}, BatchStatus.RUNNING)
        now, begins_anew = present_basis(), False
        if job.basis["key"] != now["key"]:
            job.basis, begins_anew = now, True
            job.save(update_fields=["basis"])
            job.chunks.update(is_done=False, results=[], summary={}, assumptions={}, bad=0)
        job.chunks.update(attempts=0)
        _send_open(job)
    return begins_anew


def wake(job: BatchJob) -> None:
    """Send what is left of a stalled run to the workers again; end it when a piece has failed too often."""
    with transaction.atomic():
        locked = BatchJob.objects.select_for_update().filter(pk=job.pk, status=BatchStatus.RUNNING).first()
        if locked is None or not is_lost(locked.changed_at):
            return
        waiting = locked.chunks.filter(is_done=False)
        if WORK.is_in_hand(waiting.values_list("pk", flat=True)):
            return
        if waiting.filter(attempts__gte=MOST_ATTEMPTS).exists():
            _fail(locked)
            return
        locked.save(update_fields=["changed_at"])
        _send_open(locked)


def wake_all() -> None:
    """Wake every stalled run."""
    for job in BatchJob.objects.filter(status=BatchStatus.RUNNING):
        wake(job)


def forget_expired(today: date) -> int:
    """Delete every run whose day of deletion is reached, with all its rows; return how many."""
    before = today - timedelta(days=settings.BATCH_RETENTION_DAYS)
    found = BatchJob.objects.filter(changed_at__date__lte=before)
    count = found.count()
    found.delete()
    return count


def deleted_on(job: BatchJob) -> date:
    """Return the day on which the run will be deleted if nobody touches it."""
    return timezone.localdate(job.changed_at) + timedelta(days=settings.BATCH_RETENTION_DAYS)


def task_of(job: BatchJob) -> Task:
    """Return what all rows of a run share."""
    return Task(
        tuple(job.columns), tuple(Technology(key) for key in job.systems), job.stichtag, TableReading.of(job.reading)
    )


def present_basis() -> dict[str, Any]:
    """Return heat plan, addresses and a key that changes with them and with every price of staff."""
    published = basis()
    prices = PriceRecord.objects.order_by("pk").values_list("parameter", "valid_from", "valid_to", "value", "source")
    digest = hashlib.sha256(repr(list(prices)).encode()).hexdigest()[:16]
    return {**asdict(published), "key": f"{published.key}/{digest}"}


def _move(job: BatchJob, before: set[BatchStatus], after: BatchStatus) -> None:
    moved = BatchJob.objects.filter(pk=job.pk, status__in=before).update(
        status=after, message="", changed_at=timezone.now()
    )
    if not moved:
        raise NotPossible(_("Das ist gerade nicht möglich. Laden Sie die Seite neu, um den Stand zu sehen."))
    job.refresh_from_db()


def _fail(job: BatchJob) -> None:
    job.status = BatchStatus.FAILED
    job.message = _(
        "Die Berechnung wurde %d-mal unterbrochen und deshalb beendet. Was fertig ist, bleibt erhalten. Setzen Sie sie"
        " fort; bleibt es dabei, geben Sie die Uhrzeit an die Technik weiter."
    ) % (MOST_ATTEMPTS,)
    job.save(update_fields=["status", "message", "changed_at"])


def _send_open(job: BatchJob) -> None:
    WORK.tell(job.chunks.filter(is_done=False).values_list("pk", flat=True))
