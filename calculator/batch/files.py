"""The results of a run as files: made once by a worker and kept, so that no request waits for 20,000 rows.

A small table is made in the request that asks for it: that takes less time than a worker needs to hear of it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrOrPromise

from calculator.batch.geopackage import result_gpkg
from calculator.batch.outcome import Outcome, outcome
from calculator.batch.spreadsheet import XLSX, result_xlsx
from calculator.models import BatchFile, BatchJob
from jobs.work import MOST_ATTEMPTS, BackgroundWork, is_lost

WORK = BackgroundWork("calculator.make_batch_file", lock_class=20_047)
AT_ONCE_ROWS = 500  # about half a second


@dataclass(frozen=True)
class ResultFormat:
    """What is made of a run, how it is called, and whether it is made as soon as a large run is done."""

    make: Callable[[Outcome], bytes]
    media_type: str
    label: StrOrPromise
    is_usual: bool


FORMATS = {
    "xlsx": ResultFormat(result_xlsx, XLSX, gettext_lazy("XLSX"), is_usual=True),
    "gpkg": ResultFormat(result_gpkg, "application/geopackage+sqlite3", gettext_lazy("GeoPackage"), is_usual=False),
}


def state_of(job: BatchJob) -> str:
    """Name what a file of a run would show now: it changes whenever a row of it may have changed."""
    done = job.chunks.filter(is_done=True).count()
    return f"{job.version}-{done}-{job.basis['key']}"


def kept(job: BatchJob) -> dict[str, BatchFile]:
    """Return the files of a run in its present state by kind, without their content: made or on their way."""
    files = job.files.filter(made_of=state_of(job)).defer("content")
    return {file.kind: file for file in files}


def wanted(job: BatchJob, kind: str) -> BatchFile | None:
    """Return a file in its present state, made or on its way; None while a large run still changes with each second.

    One that failed is tried again: somebody asks for it.
    """
    is_large = job.rows_total > AT_ONCE_ROWS
    if is_large and job.is_running:
        return None
    file = kept(job).get(kind)
    if file is None or has_failed(file):
        file = _ordered(job, kind)
        if is_large:
            WORK.tell([file.pk])
        else:
            make(file.pk)
            file.refresh_from_db()
    return file


def order_usual(job: BatchJob) -> None:
    """Have the files made that people take from a large run that is done."""
    if job.rows_total > AT_ONCE_ROWS:
        WORK.tell([_ordered(job, kind).pk for kind, each in FORMATS.items() if each.is_usual])


def make(file_id: int) -> None:
    """Make a file, unless it is made or somebody is at it. What changed meanwhile is not stored but asked for anew."""
    due = Q(made_at=None, attempts__lt=MOST_ATTEMPTS)
    with WORK.begun(file_id, BatchFile.objects.select_related("job"), (due, {})) as file:
        if file is None:
            return
        content = FORMATS[file.kind].make(outcome(file.job))
        job = BatchJob.objects.filter(pk=file.job_id).first()
        if job is None or state_of(job) != file.made_of:
            return
        same = BatchFile.objects.filter(pk=file.pk, made_of=file.made_of)
        same.update(content=content, size=len(content), made_at=timezone.now())


def wake_all() -> None:
    """Send the files again whose worker died or whose message was lost."""
    for file in BatchFile.objects.filter(made_at=None, attempts__lt=MOST_ATTEMPTS).defer("content"):
        if is_lost(file.asked_at) and not WORK.is_in_hand([file.pk]):
            BatchFile.objects.filter(pk=file.pk).update(asked_at=timezone.now())
            WORK.tell([file.pk])


def has_failed(file: BatchFile) -> bool:
    """Whether nobody will make it any more unless it is asked for once more."""
    return file.made_at is None and file.attempts >= MOST_ATTEMPTS and not WORK.is_in_hand([file.pk])


def _ordered(job: BatchJob, kind: str) -> BatchFile:
    """Note that a file is to be made; it takes the place of one of an earlier state."""
    empty = {"content": b"", "size": 0, "attempts": 0, "made_at": None, "asked_at": timezone.now()}
    file, _new = BatchFile.objects.update_or_create(job=job, kind=kind, defaults={"made_of": state_of(job), **empty})
    return file
