"""What visitors told is kept, and goes some time after it was closed."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from feedback.models import COUNTED, Feedback, FeedbackKind, FeedbackState
from feedback.place import ToldPlace

_TOLD = ("text", "street", "house_number")


def keep(kind: FeedbackKind, place: ToldPlace, told: Mapping[str, str]) -> Feedback:
    """Keep what somebody told about a page; a yes or no is closed at once, as there is nothing to do."""
    entry = Feedback(
        kind=kind, page=place.page, zone_code=place.zone_code, **{name: told.get(name, "") for name in _TOLD}
    )
    if kind in COUNTED:
        entry.state = FeedbackState.DONE
    entry.follow_state(timezone.localdate())
    entry.save()
    return entry


def delete_closed(today: date) -> int:
    """Delete what was closed long enough ago, with its history; return how many."""
    before = today - timedelta(days=settings.FEEDBACK_RETENTION_DAYS)
    with transaction.atomic():
        old = list(Feedback.objects.filter(closed_on__lt=before).values_list("pk", flat=True))
        Feedback.objects.filter(pk__in=old).delete()
        Feedback.history.filter(id__in=old).delete()
    return len(old)
