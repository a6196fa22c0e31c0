"""Background tasks of the calculator."""

from celery import shared_task
from django.utils import timezone

from calculator.consultations import retention


@shared_task(name="calculator.delete_old_consultations")
def delete_old_consultations() -> None:
    """Beat calls this every hour: a scheduler that was down for a day misses nothing."""
    retention.delete_expired(timezone.localdate())
