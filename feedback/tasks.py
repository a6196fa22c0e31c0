"""Background tasks of the feedback."""

from celery import shared_task
from django.utils import timezone

from feedback.keeping import delete_closed


@shared_task(name="feedback.delete_closed_feedback")
def delete_closed_feedback() -> None:
    """Beat calls this every hour: a scheduler that was down for a day misses nothing."""
    delete_closed(timezone.localdate())
