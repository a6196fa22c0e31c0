"""Background tasks about accounts."""

from celery import shared_task

from people import limits


@shared_task(name="people.delete_failed_sign_ins")
def delete_failed_sign_ins() -> None:
    """Beat calls this every ten minutes: a failed sign-in is kept no longer than its lock-out lasts."""
    limits.delete_old()
