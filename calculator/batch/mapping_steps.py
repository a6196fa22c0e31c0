"""From the upload of a table to its computing: what is open is answered, remembered, and the run begins."""

from collections.abc import Collection
from dataclasses import replace

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from calculator.batch import jobs
from calculator.batch.amount_columns import AGE, USABLE_AREA
from calculator.batch.columns import key_of
from calculator.batch.headings import is_stored
from calculator.batch.open_questions import left_out_unasked
from calculator.batch.table_reading import NO_COLUMN, TableReading, Words
from calculator.batch.upload import Upload, settled
from calculator.models import BatchJob, BatchStatus, TableMemory
from jobs.work import NotPossible

MOST_REMEMBERED = 2_000  # headings, and words of one column; the oldest go first


def remembered(owner: User) -> TableReading:
    """Return what an account decided for earlier tables."""
    memory = TableMemory.objects.filter(pk=owner.pk).first()
    decided = TableReading.of(memory.decided if memory else {})
    return TableReading(earlier_headings=still_meant(decided.headings), earlier_words=decided.words)


def still_meant(headings: Words) -> Words:
    """Return what was decided on headings without what was only confirmed because it once was preset, wrongly."""
    return {name: key for name, key in headings.items() if key == NO_COLUMN or not _was_preset(name, key)}


def _was_preset(name: str, key: str) -> bool:
    known = key_of(name)
    return known != key if known in {AGE, USABLE_AREA} else key.startswith("used_") and is_stored(name)


def upload_of(job: BatchJob) -> Upload:
    """Return the table of a run as it was uploaded, without the rows that are set aside."""
    rows = [tuple(row) for chunk in job.chunks.order_by("number").iterator(chunk_size=10) for row in chunk.rows]
    return Upload(tuple(job.columns), tuple(rows), TableReading.of(job.reading))


def answered(job: BatchJob, reading: TableReading) -> bool:
    """Keep how a table is read, remember it for the next one, and compute what it changes unless words are still open.

    Returns whether nothing is open any more.

    Raises:
        NotPossible: It is being computed.
        Refused: No row is a house.

    """
    asked = upload_of(job)
    upload = settled(replace(asked, reading=reading))
    with transaction.atomic():
        locked = BatchJob.objects.select_for_update().exclude(status=BatchStatus.RUNNING).filter(pk=job.pk).first()
        if locked is None:
            raise NotPossible(_("Die Tabelle wird gerade berechnet. Halten Sie die Berechnung vorher an."))
        _remember(locked.owner, reading, left_out_unasked(asked))
        locked.version += 1
        jobs.begin(locked, upload)
    return locked.status != BatchStatus.OPEN


def _is_second(heading: str) -> bool:
    """Tell whether a heading in plain spelling is the second of its name: in the next table it may be another."""
    return heading[-1:].isdigit() and key_of(heading[:-1]) is not None


def _remember(owner: User, reading: TableReading, unasked: Collection[str]) -> None:
    chosen = {
        name: key
        for name, key in reading.headings.items()
        if not (_is_second(name) or (key == NO_COLUMN and name in unasked))
    }
    before = TableReading(earlier_headings=chosen, earlier_words=reading.words)
    now = before.remembering(remembered(owner))
    headings = now.earlier_headings
    words = {key: dict(list(known.items())[-MOST_REMEMBERED:]) for key, known in now.earlier_words.items()}
    decided = {"headings": dict(list(headings.items())[-MOST_REMEMBERED:]), "words": words}
    TableMemory.objects.update_or_create(owner=owner, defaults={"decided": decided})
