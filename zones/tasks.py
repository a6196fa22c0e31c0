"""Background tasks: working on imports, and waking those whose worker died."""

from celery import shared_task

from zones.storage import follow_ups
from zones.uploads import jobs

LONGEST_RUN_SECONDS = 30 * 60
LONGEST_FOLLOW_UP_SECONDS = 10 * 60


@shared_task(name=jobs.WORK.task, soft_time_limit=LONGEST_RUN_SECONDS, time_limit=LONGEST_RUN_SECONDS + 60)
def run_import(job_id: int) -> None:
    """Do what is due on an import; the libraries that read geodata are loaded only here."""
    from zones.uploads import run  # noqa: PLC0415 (keeps the web server small)

    run.run(job_id)


@shared_task(name="zones.wake_imports")
def wake_imports() -> None:
    """Beat calls this every minute."""
    jobs.wake_all()


@shared_task(
    name=follow_ups.WORK.task, soft_time_limit=LONGEST_FOLLOW_UP_SECONDS, time_limit=LONGEST_FOLLOW_UP_SECONDS + 60
)
def after_publication(edition_id: int) -> None:
    """Compute what follows from an edition."""
    from zones import after_publication as work  # noqa: PLC0415 (loads GeoPandas)

    work.run(edition_id)


@shared_task(name="zones.wake_follow_ups")
def wake_follow_ups() -> None:
    """Beat calls this every minute."""
    follow_ups.wake_all()
