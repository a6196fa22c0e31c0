"""Asking a worker for what is computed of an edition once it is published: who asks, and what wakes a lost message."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from jobs.work import MOST_ATTEMPTS, BackgroundWork, is_lost
from zones.models import Edition, FollowUp

WORK = BackgroundWork("zones.after_publication", lock_class=20_042)
TRIED_AGAIN_AFTER = timedelta(days=1)  # what failed may succeed with the next version of the program
DUE = Q(done_at=None)


@transaction.atomic
def ask(edition: Edition) -> None:
    """Have it computed (again) what follows from this edition; a worker is told once the transaction holds."""
    now = timezone.now()
    again = {"asked_at": now, "changed_at": now, "attempts": 0, "done_at": None}
    FollowUp.objects.update_or_create(edition=edition, defaults=again)
    WORK.tell([edition.pk])


def ask_once(edition: Edition) -> None:
    """Ask unless it is being asked for already: of something missing that many may look for."""
    if not FollowUp.objects.filter(DUE, edition=edition).exists():
        ask(edition)


def wake_all() -> None:
    """Ask for published editions that lack a file, and send again what was lost or whose worker died."""
    for edition in Edition.objects.ever_published_plans().filter(follow_up=None):
        ask(edition)
    for due in FollowUp.objects.filter(DUE):
        is_given_up = due.attempts >= MOST_ATTEMPTS and due.changed_at > timezone.now() - TRIED_AGAIN_AFTER
        if not is_given_up and is_lost(due.changed_at) and not WORK.is_in_hand([due.pk]):
            WORK.tell([due.pk])
