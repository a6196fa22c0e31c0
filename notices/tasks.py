"""Background tasks of the notices; each may be done twice, late, or again after its worker was killed."""

from celery import shared_task

from notices import asking, telling


@shared_task(name="notices.tell_of_plan", soft_time_limit=600, time_limit=660)
def tell_of_plan() -> None:
    """Beat calls this every minute; mostly there is nothing new."""
    telling.tell_of_plan()


@shared_task(name="notices.tell_of_answers", soft_time_limit=600, time_limit=660)
def tell_of_answers() -> None:
    """Beat calls this every ten minutes; each answer is computed once a day."""
    telling.tell_of_answers()


@shared_task(name="notices.forget_unconfirmed")
def forget_unconfirmed() -> None:
    """Beat calls this every hour."""
    asking.forget_unconfirmed()
