"""The files of an edition: made once by a worker or a command, kept in the database, handed out as they are."""

import hashlib

from django.db.models.functions import Length
from django.utils import timezone

from zones.ingest.exports import FORMATS
from zones.ingest.exports.fingerprint import fingerprint
from zones.models import Edition, EditionFile
from zones.storage.stored import plan_file


def kept(edition: Edition, suffix: str) -> EditionFile | None:
    """Return the file of an edition, None if it was not made yet or the draft has changed since."""
    file = EditionFile.objects.defer("content").filter(edition=edition, suffix=suffix).first()
    is_stale = file is not None and edition.is_draft and file.state != fingerprint(plan_file(edition))
    return None if is_stale else file


def sizes(edition: Edition) -> dict[str, int]:
    """Return the size in bytes of each file that was made, by suffix."""
    return dict(edition.files.annotate(size=Length("content")).values_list("suffix", "size"))


def make_missing(edition: Edition) -> None:
    """Make each file that the edition lacks in its present state. Loads GeoPandas: never call it in a web process."""
    from zones.ingest.exports.writing import write  # noqa: PLC0415 (see above)

    plan = plan_file(edition)
    state = fingerprint(plan)
    there = set(EditionFile.objects.filter(edition=edition, state=state).values_list("suffix", flat=True))
    for suffix in FORMATS.keys() - there:
        content = write(plan, suffix)
        made = {
            "content": content,
            "sha256": hashlib.sha256(content).hexdigest(),
            "state": state,
            "made_at": timezone.now(),
        }
        EditionFile.objects.update_or_create(edition=edition, suffix=suffix, defaults=made)
