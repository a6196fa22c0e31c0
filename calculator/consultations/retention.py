"""Deletes what is past its period: cases after their last change, variants that were removed, entries of the log."""

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from calculator.consultations.journal import note
from calculator.models import AccessEntry, Action, Consultation, FormerVariant


def delete_expired(today: dt.date) -> int:
    """Delete every case whose day of deletion is reached, with all that hangs on it; return how many.

    Variants that were removed or replaced long enough ago go too, and log entries of cases that are gone.
    """
    period = dt.timedelta(days=settings.CONSULTATION_RETENTION_DAYS)
    before = _midnight(today - period + dt.timedelta(days=1))
    with transaction.atomic():
        expired = list(Consultation.objects.select_for_update().filter(changed_at__lt=before).only("pk"))
        for case in expired:
            note(case, Action.EXPIRED, None)
            case.delete()
        kept = dt.timedelta(days=settings.FORMER_VARIANT_DAYS)
        FormerVariant.objects.filter(left_at__lt=_midnight(today - kept + dt.timedelta(days=1))).delete()
        AccessEntry.objects.forget(_midnight(today - period))
    return len(expired)


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))
