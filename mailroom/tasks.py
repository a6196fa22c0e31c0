"""Background tasks of the mail room."""

from celery import shared_task

from mailroom import sending


@shared_task(name=sending.WORK.task, soft_time_limit=60, time_limit=90)
def send_letter(letter_id: int) -> None:
    """Give one letter to the mail server."""
    sending.deliver(letter_id)


@shared_task(name="mailroom.wake_letters")
def wake_letters() -> None:
    """Beat calls this every minute: a letter whose worker died, or that was refused, is tried again."""
    sending.wake_all()
