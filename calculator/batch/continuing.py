"""A corrected table goes on with the same run: rows that are read the same keep their result, the rest is computed."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.batch import jobs
from calculator.batch.upload import Upload
from calculator.models import BatchJob, BatchStatus
from jobs.work import NotPossible
from together.both_texts import Conflict

STANDING = {BatchStatus.CANCELLED, BatchStatus.FAILED, BatchStatus.DONE}


def continue_with(job: BatchJob, version: int, upload: Upload) -> BatchJob:
    """Put a corrected table in the place of the one before.

    The day of law stays. If plan, addresses or prices were replaced since, every row is computed anew.

    Raises:
        Conflict: Somebody else has continued the run since the page was opened.
        NotPossible: It is being computed, or waits for answers.

    """
    with transaction.atomic():
        locked = BatchJob.objects.select_for_update().get(pk=job.pk)
        if locked.version != version:
            raise Conflict
        if locked.status not in STANDING:
            words = _("Diese Tabelle wird gerade berechnet oder wartet auf eine Zuordnung. Schließen Sie das erst ab.")
            raise NotPossible(words)
        holds = locked.basis["key"] == jobs.present_basis()["key"]
        difference = jobs.begin(locked, upload)
        told = vars(difference) | {"at": timezone.localtime().isoformat(), "begins_anew": not holds}
        locked.version, locked.continued = locked.version + 1, told
        locked.save(update_fields=["version", "continued"])
    return locked
