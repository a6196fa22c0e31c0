"""What would do harm later is told at start."""

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

SHORTEST_IDLE_MINUTES = 5  # the end is announced two minutes before
PERIODS = ("CONSULTATION_RETENTION_DAYS", "BATCH_RETENTION_DAYS", "FEEDBACK_RETENTION_DAYS")


@register()
def periods_are_days(**_options: object) -> list[CheckMessage]:
    """Refuse a period that would delete everything at the next full hour."""
    hint = "It is the number of days after the last change; a slip here deletes what people keep."
    return [
        Error(f"{name} must be at least 1.", hint=hint, id="calculator.E002")
        for name in PERIODS
        if getattr(settings, name) < 1
    ]


@register()
def people_can_work(**_options: object) -> list[CheckMessage]:
    """Refuse a time without use that nobody could work with."""
    if settings.DESK_IDLE_MINUTES >= SHORTEST_IDLE_MINUTES:
        return []
    hint = "It is the number of minutes after which accounts with client data are signed out."
    return [Error(f"DESK_IDLE_MINUTES must be at least {SHORTEST_IDLE_MINUTES}.", hint=hint, id="calculator.E003")]
