"""Background tasks of the calculator."""

from celery import shared_task
from django.utils import timezone

from calculator.answer import law_calendar
from calculator.batch import files, jobs, run
from calculator.consultations import retention

LONGEST_CHUNK_SECONDS = 5 * 60


@shared_task(name="calculator.delete_old_consultations")
def delete_old_consultations() -> None:
    """Beat calls this every hour: a scheduler that was down for a day misses nothing."""
    retention.delete_expired(timezone.localdate())


@shared_task(name="calculator.remind_of_law")
def remind_of_law() -> None:
    """Beat calls this every Monday: the days come with two weeks' notice, so each is told at least once before."""
    law_calendar.remind(timezone.localdate())


@shared_task(name=jobs.WORK.task, soft_time_limit=LONGEST_CHUNK_SECONDS, time_limit=LONGEST_CHUNK_SECONDS + 60)
def run_batch_chunk(chunk_id: int) -> None:
    """Compute a piece of a table; more workers make a table faster."""
    run.run_chunk(chunk_id)


@shared_task(name=files.WORK.task, soft_time_limit=LONGEST_CHUNK_SECONDS, time_limit=LONGEST_CHUNK_SECONDS + 60)
def make_batch_file(file_id: int) -> None:
    """Make a file of the results of a table."""
    files.make(file_id)


@shared_task(name="calculator.wake_batches")
def wake_batches() -> None:
    """Beat calls this every minute: pieces and files whose worker died are sent again."""
    jobs.wake_all()
    files.wake_all()


@shared_task(name="calculator.delete_old_batches")
def delete_old_batches() -> None:
    """Beat calls this every hour, as for consultations."""
    jobs.forget_expired(timezone.localdate())
