"""What was ended stays ended after a restore: whoever took back their consent is not written to again."""

from django.db import DatabaseError, transaction

from notices.models import Subscription


def standing() -> frozenset[str] | None:
    """Return the handles of all subscriptions of this database; None if it cannot tell."""
    try:
        with transaction.atomic():
            return frozenset(Subscription.objects.values_list("handle", flat=True))
    except DatabaseError:
        return None


def end_all_but(handles: frozenset[str] | None) -> str:
    """End what does not stand any more, and return what was done; where nobody can tell that, what is to be done."""
    if handles is None:
        return "notices: the former database could not be read, so notices that were ended since the backup are back"
    count = Subscription.objects.exclude(handle__in=handles).delete()[0]
    return f"notices: {count} ended that were ended since the backup"
