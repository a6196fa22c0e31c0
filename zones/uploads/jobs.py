"""The steps of an import as staff take them: queue, check again, store, cancel; and what wakes a stalled one."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from simple_history.utils import get_history_manager_for_model

from jobs.progress import Progress, Reporter, progress_of
from jobs.work import MOST_ATTEMPTS, BackgroundWork, NotPossible, is_lost
from zones.models import BY_ZONE, Edition, ImportJob, ImportStatus
from zones.models.importjob import UNDER_WAY

WORK = BackgroundWork("zones.run_import", lock_class=20_040)
_AGAIN = {ImportStatus.CHECKING: ImportStatus.WAITING, ImportStatus.STORING: ImportStatus.STORE_WAITING}


def progress(job: ImportJob) -> Progress | None:
    """Return how far the worker is, if one has said so."""
    return progress_of(_note(job))


def reporter(job: ImportJob) -> Reporter:
    """Return what notes the progress of an import and stops its work once it is cancelled."""
    return Reporter(_note(job), ImportJob.objects.filter(pk=job.pk).exists)


def _note(job: ImportJob) -> str:
    return f"import-progress-{job.pk}"


def queue_check(job: ImportJob, options: dict[str, Any]) -> None:
    """Have the file read and checked (again), with these settings.

    Raises:
        NotPossible: A worker is busy with it, or it is a draft already.

    """
    with transaction.atomic():
        locked = _locked(job.pk)
        if locked.is_under_way or locked.edition_id:
            raise NotPossible(_("Dieser Import wird gerade bearbeitet oder ist schon gespeichert."))
        locked.options, locked.report, locked.message = options, {}, ""
        _queue(locked, ImportStatus.WAITING)


def queue_first_check(job: ImportJob) -> None:
    """Have a new import checked."""
    _queue(job, ImportStatus.WAITING)


def queue_storing(job: ImportJob) -> None:
    """Have the checked file stored as a draft.

    Raises:
        NotPossible: It is not checked, or a finding forbids it.

    """
    with transaction.atomic():
        locked = _locked(job.pk)
        if locked.status != ImportStatus.CHECKED or not locked.report.get("loadable"):
            raise NotPossible(_("Gespeichert werden kann nur ein geprüfter Import ohne verhindernde Befunde."))
        _queue(locked, ImportStatus.STORE_WAITING)


@transaction.atomic
def cancel(job: ImportJob) -> None:
    """Delete the import, its files and the draft made of it with all its history; a running worker gives up.

    Raises:
        NotPossible: The edition made of it was published.

    """
    locked = _locked(job.pk)
    edition = locked.edition
    if edition and not edition.is_draft:
        raise NotPossible(_("Aus diesem Import ist eine veröffentlichte Ausgabe entstanden. Sie bleibt erhalten."))
    locked.delete()
    if edition:
        _forget(edition)


def wake(job: ImportJob) -> None:
    """Send a stalled import to a worker again; end it as failed when that did not help before."""
    with transaction.atomic():
        locked = ImportJob.objects.select_for_update(of=("self",)).filter(pk=job.pk, status__in=UNDER_WAY).first()
        if locked is None or WORK.is_in_hand([locked.pk]):
            return
        status = ImportStatus(locked.status)
        if status in _AGAIN:
            _try_again(locked, _AGAIN[status])
        elif is_lost(locked.changed_at):
            _queue(locked, status)


def wake_all() -> None:
    """Wake every stalled import."""
    for job in ImportJob.objects.filter(status__in=UNDER_WAY):
        wake(job)


def _try_again(job: ImportJob, status: ImportStatus) -> None:
    """The worker died: start anew, but not for ever."""
    if job.attempts < MOST_ATTEMPTS:
        _queue(job, status, attempts=job.attempts)
        return
    job.status = ImportStatus.FAILED
    job.message = _(
        "Die Verarbeitung wurde %d-mal unterbrochen und deshalb beendet. Es wurde nichts gespeichert. Versuchen Sie es"
        " erneut; bleibt es dabei, geben Sie die Uhrzeit an die Technik weiter."
    ) % (job.attempts,)
    job.save(update_fields=["status", "message", "changed_at"])


def _queue(job: ImportJob, status: ImportStatus, attempts: int = 0) -> None:
    job.status, job.attempts = status, attempts
    job.save(update_fields=["status", "attempts", "options", "report", "message", "changed_at"])
    WORK.tell([job.pk])


def _locked(job_id: int) -> ImportJob:
    job = ImportJob.objects.select_for_update(of=("self",)).select_related("edition").filter(pk=job_id).first()
    if job is None:
        raise NotPossible(_("Diesen Import gibt es nicht mehr; er wurde abgebrochen."))
    return job


def _forget(edition: Edition) -> None:
    """Delete a draft so that nothing of it is left, not even its history."""
    zones = list(edition.zones.values_list("pk", flat=True))
    key = edition.pk
    edition.delete()
    get_history_manager_for_model(Edition).filter(id=key).delete()
    for model, name in BY_ZONE.items():
        get_history_manager_for_model(model).filter(**{f"{name}__in": zones}).delete()
