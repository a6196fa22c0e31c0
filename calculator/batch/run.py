"""What a worker does with a piece of a run: compute its rows and store them in one step."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.batch import files
from calculator.batch.compute import compute
from calculator.batch.jobs import WORK, present_basis, task_of
from calculator.batch.row_store import put_results
from calculator.batch.summary import unpacked
from calculator.models import BatchChunk, BatchJob, BatchStatus
from jobs.collecting import uncollected
from jobs.work import MOST_ATTEMPTS


def run_chunk(chunk_id: int) -> None:
    """Compute a piece, unless it is done, somebody is at it, or its run was stopped.

    A worker that dies leaves the piece as it was; `jobs.wake` then sends it again.
    """
    is_due = Q(is_done=False, job__status=BatchStatus.RUNNING, attempts__lt=MOST_ATTEMPTS)
    with WORK.begun(chunk_id, BatchChunk.objects.select_related("job"), (is_due, {})) as chunk:
        if chunk is None or _stopped_as_outdated(chunk.job):
            return
        with uncollected():
            _computed(chunk)
        if not _stopped_as_outdated(chunk.job):  # replaced while it was computed
            _store(chunk)


def _computed(chunk: BatchChunk) -> None:
    """Compute the rows of a piece that have kept no result, and put all of them into it."""
    kept = unpacked(chunk)
    open_rows = [row for row, known in zip(chunk.rows, kept, strict=True) if known is None]
    computed = compute(open_rows, task_of(chunk.job))
    fresh = iter(computed.results)
    put_results(chunk, [known or next(fresh) for known in kept], computed)


def _store(chunk: BatchChunk) -> None:
    """Store the results, unless the run was deleted, begun anew or continued with another table meanwhile.

    The last piece ends the run, even one that was stopped in the meantime: nothing is left to go on with.
    """
    with transaction.atomic():
        job = BatchJob.objects.select_for_update().filter(pk=chunk.job_id).first()
        if job is None or job.basis != chunk.job.basis or not job.chunks.filter(pk=chunk.pk).exists():
            return
        chunk.save(update_fields=["results", "summary", "bad", "is_done", "assumptions"])
        if not job.chunks.filter(is_done=False).exists():
            job.status, job.message = BatchStatus.DONE, ""
        job.save(update_fields=["status", "message", "changed_at"])
        if job.status == BatchStatus.DONE:
            files.order_usual(job)


def _stopped_as_outdated(job: BatchJob) -> bool:
    """Whether plan, addresses or prices are no longer those of the run; it is then stopped with a sentence."""
    if job.basis["key"] == present_basis()["key"]:
        return False
    sentence = _(
        "Wärmeplan, Adressen oder Preise wurden während der Berechnung ersetzt. Damit alle Zeilen auf demselben Stand"
        " beruhen, wurde sie angehalten. „Fortsetzen“ rechnet alle Zeilen neu."
    )
    BatchJob.objects.filter(pk=job.pk, status=BatchStatus.RUNNING, basis__key=job.basis["key"]).update(
        status=BatchStatus.FAILED, message=sentence, changed_at=timezone.now()
    )
    return True
