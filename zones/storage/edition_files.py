"""The files of an edition: made once by a worker or a command, kept in the database, handed out as they are."""

import hashlib

from django.core.cache import cache
from django.db.models.functions import Length
from django.utils import timezone

from jobs.locks import sole_worker
from jobs.work import BackgroundWork
from zones.ingest.exports import FORMATS
from zones.ingest.exports.fingerprint import fingerprint
from zones.models import Edition, EditionFile
from zones.storage.stored import plan_file

WORK = BackgroundWork("zones.make_edition_files", lock_class=20_045)
_ASKED_AGAIN_AFTER_S = 60  # the message may be lost; many who ask at once send it once


def kept(edition: Edition, suffix: str) -> EditionFile | None:
    """Return the file of an edition, None if it was not made yet or the draft has changed since."""
    file = EditionFile.objects.defer("content").filter(edition=edition, suffix=suffix).first()
    is_stale = file is not None and edition.is_draft and file.state != fingerprint(plan_file(edition))
    return None if is_stale else file


def sizes(edition: Edition) -> dict[str, int]:
    """Return the size in bytes of each file that was made, by suffix."""
    return dict(edition.files.annotate(size=Length("content")).values_list("suffix", "size"))


def ask(edition: Edition) -> None:
    """Have a worker make the files of this edition in its present state."""
    state = "published" if not edition.is_draft else fingerprint(plan_file(edition))
    if cache.add(f"asked-for-files:{edition.pk}:{state}", 1, _ASKED_AGAIN_AFTER_S):
        WORK.tell([edition.pk])


def make(edition: Edition) -> None:
    """Make each file that the edition lacks in its present state, unless somebody is at it.

    Loads GeoPandas: for workers and commands only.
    """
    from zones.ingest.exports.writing import write  # noqa: PLC0415 (see above)

    with sole_worker(WORK.lock_class, edition.pk) as is_ours:
        if not is_ours:
            return
        plan = plan_file(edition)
        state = fingerprint(plan)
        there = set(edition.files.filter(state=state).values_list("suffix", flat=True))
        for suffix in FORMATS.keys() - there:
            _keep(edition, suffix, state, write(plan, suffix))


def _keep(edition: Edition, suffix: str, state: str, content: bytes) -> None:
    digest = hashlib.sha256(content).hexdigest()
    made = {"content": content, "sha256": digest, "state": state, "made_at": timezone.now()}
    EditionFile.objects.update_or_create(edition=edition, suffix=suffix, defaults=made)
