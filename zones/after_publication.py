"""What a worker or a command computes of an edition once it is published; of a draft, what staff ask for."""

from django.db.models.functions import Now
from django.utils import timezone

from zones.models import Edition, FollowUp
from zones.storage import edition_files
from zones.storage.follow_ups import DUE, WORK


def run(edition_id: int) -> None:
    """Do what is due on an edition, if nobody else is at it."""
    with WORK.begun(edition_id, FollowUp.objects.select_related("edition"), (DUE, {"changed_at": Now()})) as due:
        if due is None:
            return
        _compute(due.edition)
        # Asked again meanwhile, it stays due.
        FollowUp.objects.filter(pk=due.pk, asked_at=due.asked_at).update(done_at=timezone.now())


def _compute(edition: Edition) -> None:
    edition_files.make_missing(edition)
