"""How many are told of what: all that staff see of it."""

from dataclasses import dataclass

from django.db.models import Count, Q

from notices.models import SubjectKind, Subscription


@dataclass(frozen=True)
class KindCount:
    """How many subscriptions of one kind are confirmed, and how many wait for that."""

    label: str
    confirmed: int
    waiting: int


def counts() -> list[KindCount]:
    """Return the numbers of each kind, also where there is none."""
    confirmed = Q(confirmed_at__isnull=False)
    rows = (
        Subscription.objects.order_by()
        .values("kind")
        .annotate(confirmed=Count("pk", filter=confirmed), waiting=Count("pk", filter=~confirmed))
    )
    found = {row["kind"]: row for row in rows}
    none = {"confirmed": 0, "waiting": 0}
    return [
        KindCount(str(kind.label), found.get(kind, none)["confirmed"], found.get(kind, none)["waiting"])
        for kind in SubjectKind
    ]
