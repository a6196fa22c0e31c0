"""A corrected table goes on with the same run: what is unchanged keeps its result, the rest is computed.

A row is unchanged if what the calculator reads of it is the same, wherever it stands in the file. A row that differs is
told as changed if one with its address was there before; what has no successor is told as gone.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.batch import files, jobs
from calculator.batch.compute import StoredRow, cells_by_key
from calculator.batch.houses import address_of
from calculator.batch.results import Computed, merged
from calculator.batch.run import put_together
from calculator.batch.summary import unpacked
from calculator.batch.table_reading import TableReading
from calculator.batch.upload import Upload, chunks
from calculator.models import BatchChunk, BatchJob, BatchStatus
from jobs.work import NotPossible
from together.both_texts import Conflict

STANDING = {BatchStatus.CANCELLED, BatchStatus.FAILED, BatchStatus.DONE}


@dataclass
class TableDifference:
    """What a corrected table changes: how many rows keep their result, lines of the others, and what is gone."""

    kept: int = 0
    changed: list[int] = field(default_factory=list)
    new: list[int] = field(default_factory=list)
    gone: list[tuple[int, str]] = field(default_factory=list)  # line of the file before, address as stated


@dataclass(frozen=True)
class _Known:
    """A row of the file before: its line, its address as stated, and its result, if it has one that still holds."""

    line: int
    address: str
    result: dict[str, Any] | None


def continue_with(job: BatchJob, version: int, upload: Upload) -> BatchJob:
    """Put a corrected table in the place of the one before; the run goes on with what is not unchanged.

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
            raise NotPossible(_("Die Tabelle wird gerade berechnet. Halten Sie die Berechnung an, oder warten Sie."))
        results, difference = _compared(locked, upload)
        _replace(locked, upload, results, difference)
    return locked


def _compared(job: BatchJob, upload: Upload) -> tuple[list[dict[str, Any] | None], TableDifference]:
    """Return for each row of the new table the result that it keeps, and what is different."""
    before, now = _Reader(job.columns, TableReading.of(job.reading)), _Reader(upload.columns, upload.reading)
    holds = job.basis["key"] == jobs.present_basis()["key"] and before.means_the_same(now)
    known: dict[Hashable, list[_Known]] = defaultdict(list)
    for chunk in job.chunks.iterator(chunk_size=10):
        for row, result in zip(chunk.rows, unpacked(chunk), strict=True):
            known[before.content(row)].append(_Known(row[0], before.address(row), result if holds else None))
    same = [_taken(known, now.content(row)) for row in upload.rows]
    left: dict[str, list[_Known]] = defaultdict(list)
    for each in _remaining(known):
        left[each.address.casefold()].append(each)
    difference = TableDifference()
    for row, found in zip(upload.rows, same, strict=True):
        if found is not None:
            difference.kept += 1
        elif _taken(left, now.address(row).casefold()) is not None:
            difference.changed.append(row[0])
        else:
            difference.new.append(row[0])
    difference.gone = sorted((each.line, each.address) for each in _remaining(left))
    results = [
        {**found.result, "line": row[0]} if found and found.result else None
        for row, found in zip(upload.rows, same, strict=True)
    ]
    return results, difference


def _taken(known: dict[Any, list[_Known]], key: Hashable) -> _Known | None:
    rows = known.get(key)
    return rows.pop(0) if rows else None


def _remaining(known: dict[Any, list[_Known]]) -> Iterator[_Known]:
    return (each for rows in known.values() for each in rows)


class _Reader:
    """What the calculator reads of the rows of a table."""

    def __init__(self, columns: Sequence[str], reading: TableReading) -> None:
        self.reading = reading
        self.places = reading.places(columns)
        self.units = reading.units(columns, self.places)

    def means_the_same(self, other: "_Reader") -> bool:
        """Whether the same cells are read in the same way in another table."""
        mine, others = self.reading, other.reading
        return (mine.words, mine.letting, self.units) == (others.words, others.letting, other.units)

    def content(self, row: StoredRow) -> Hashable:
        """Return what of a row counts, so that equal rows are found whatever the order of lines and columns."""
        _line, cells, problem = row
        return problem, tuple(sorted((key, cell) for key, cell in self._cells(cells).items() if cell))

    def address(self, row: StoredRow) -> str:
        """Return the address of a row as it is stated, else its zone."""
        cells = self._cells(row[1])
        return address_of(cells) or cells.get("zone", "")

    def _cells(self, cells: Sequence[str]) -> dict[str, str]:
        return cells_by_key(cells, self.places)


def _replace(job: BatchJob, upload: Upload, results: list[dict[str, Any] | None], difference: TableDifference) -> None:
    """Store the new rows in new chunks; a chunk whose rows all keep their results is done at once."""
    done = job.chunks.filter(is_done=True).values_list("assumptions", flat=True)
    before = {
        "values": merged([each["values"] for each in done]),
        "notes": list(dict.fromkeys(note for each in done for note in each["notes"])),
    }
    job.chunks.all().delete()
    begin = 0
    made = []
    for number, rows in enumerate(chunks(upload.rows, jobs.ROWS_IN_CHUNK)):
        kept = results[begin : begin + len(rows)]
        begin += len(rows)
        chunk = BatchChunk(job=job, number=number, rows=rows, count=len(rows))
        if any(kept):
            chunk.assumptions, chunk.results = before, kept
        if all(kept):
            put_together(chunk, [each for each in kept if each], Computed())
        made.append(chunk)
    BatchChunk.objects.bulk_create(made, batch_size=20)
    job.columns, job.reading = list(upload.columns), upload.reading.as_json()
    job.rows_total, job.basis, job.message = len(upload.rows), jobs.present_basis(), ""
    job.version, job.continued = job.version + 1, vars(difference) | {"at": timezone.localtime().isoformat()}
    job.status = BatchStatus.DONE if all(results) else BatchStatus.RUNNING
    job.save()
    jobs.send_open(job)
    if job.status == BatchStatus.DONE:
        files.order_usual(job)
