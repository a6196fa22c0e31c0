"""Background tasks: imports, what follows a publication, and waking what stalled."""

from celery import shared_task
from django.utils import timezone

from zones import counting, services
from zones.models import Edition, EditionStatus
from zones.storage import edition_files
from zones.uploads import jobs, review

LONGEST_RUN_SECONDS = 30 * 60


@shared_task(name=jobs.WORK.task, soft_time_limit=LONGEST_RUN_SECONDS, time_limit=LONGEST_RUN_SECONDS + 60)
def run_import(job_id: int) -> None:
    """Do what is due on an import; the libraries that read geodata are loaded only here."""
    from zones.uploads import run  # noqa: PLC0415 (keeps the web server small)

    run.run(job_id)


@shared_task(name="zones.wake_imports")
def wake_imports() -> None:
    """Beat calls this every minute."""
    jobs.wake_all()


@shared_task(name=services.AFTER_PUBLICATION.task)
def after_publication(edition_id: int) -> None:
    """Make what belongs to a published edition and is not there yet."""
    from zones.editions.after_publication import complete  # noqa: PLC0415 (as above)

    if edition := Edition.objects.filter(pk=edition_id).exclude(status=EditionStatus.DRAFT).first():
        complete(edition)


@shared_task(name="zones.complete_published")
def complete_published() -> None:
    """Beat calls this now and then: what a lost message left undone is made up for."""
    for edition in Edition.objects.filter(status=EditionStatus.PUBLISHED):
        after_publication(edition.pk)


@shared_task(name="zones.delete_old_counts")
def delete_old_counts() -> None:
    """Beat calls this every hour."""
    counting.delete_old(timezone.localdate())


@shared_task(name=review.TRACING.task)
def trace_draft(edition_id: int) -> None:
    """Find what would become of the zones if this draft were published."""
    from zones.editions import tracing  # noqa: PLC0415 (as above)

    if draft := Edition.objects.filter(pk=edition_id).first():
        tracing.trace_draft(draft)


@shared_task(name=edition_files.WORK.task)
def make_edition_files(edition_id: int) -> None:
    """Make the files that somebody asked for and found missing: of a draft, or of an edition of former days."""
    if edition := Edition.objects.filter(pk=edition_id).first():
        edition_files.make(edition)
