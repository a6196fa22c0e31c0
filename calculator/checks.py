"""What would do harm later is told at start."""

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

PERIODS = ("CONSULTATION_RETENTION_DAYS", "BATCH_RETENTION_DAYS")


@register()
def periods_are_days(**_options: object) -> list[CheckMessage]:
    """Refuse a period that would delete everything at the next full hour."""
    hint = "It is the number of days after the last change; a slip here deletes what advisors keep."
    return [
        Error(f"{name} must be at least 1.", hint=hint, id="calculator.E002")
        for name in PERIODS
        if getattr(settings, name) < 1
    ]
