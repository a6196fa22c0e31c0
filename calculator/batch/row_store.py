"""Puts the rows of a table into a run: rows that were there before and are read the same keep their result.

A row is the same if what the calculator reads of it is, wherever it stands in the file. One that differs is told as
changed if a row with its address was there before; what has no successor is told as gone.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from calculator.batch.compute import (
    StoredRow,
    cells_by_key,
    in_newest_year,
    surplus_of,
    told_beside,
    told_of_years,
)
from calculator.batch.results import Computed, merged
from calculator.batch.row_address import address_of, told_of_same_address
from calculator.batch.summary import packed, unpacked
from calculator.batch.table_reading import TableReading
from calculator.batch.upload import Upload, chunks
from calculator.models import BatchChunk, BatchJob

ROWS_IN_CHUNK = 200
Kept = list[dict[str, Any] | None]  # a result for each row that keeps one


@dataclass
class TableDifference:
    """What a table changes: how many rows stay the same, lines of the others, and what is gone."""

    same: int = 0
    changed: list[int] = field(default_factory=list)
    new: list[int] = field(default_factory=list)
    gone: list[tuple[int, str]] = field(default_factory=list)  # line of the file before, address as stated


@dataclass(frozen=True)
class _Before:
    """A row of the table before: its line, its address as stated, and its result, if it has one that still holds."""

    line: int
    address: str
    result: dict[str, Any] | None


def put_rows(job: BatchJob, upload: Upload, *, holds: bool) -> TableDifference:
    """Put a table in the place of the one that the run has, if any; ``holds``: whether its results still do."""
    kept, difference = _compared(job, upload, holds=holds)
    done = list(job.chunks.filter(is_done=True).values_list("assumptions", flat=True))
    before = {
        "values": merged([each["values"] for each in done]),
        "notes": list(dict.fromkeys(note for each in done for note in each["notes"])),
    }
    job.chunks.all().delete()
    made = []
    for number, rows in enumerate(chunks(upload.rows, ROWS_IN_CHUNK)):
        of_rows = kept[number * ROWS_IN_CHUNK :][: len(rows)]
        chunk = BatchChunk(job=job, number=number, rows=rows, count=len(rows))
        if any(of_rows):
            chunk.assumptions, chunk.results = before, of_rows
        if all(of_rows):
            put_results(chunk, [each for each in of_rows if each], Computed())
        made.append(chunk)
    BatchChunk.objects.bulk_create(made, batch_size=20)
    return difference


def put_results(chunk: BatchChunk, results: list[dict[str, Any]], computed: Computed) -> None:
    """Make a chunk done with the results of all its rows, those among them that it had kept."""
    before = chunk.assumptions or {"values": {}, "notes": []}
    chunk.results, chunk.summary = packed(results)
    chunk.bad, chunk.is_done = sum(1 for result in results if result["problem"]), True
    chunk.assumptions = {
        "values": merged([before["values"], computed.assumptions]),
        "notes": list(dict.fromkeys([*before["notes"], *computed.notes])),
    }


def _compared(job: BatchJob, upload: Upload, *, holds: bool) -> tuple[Kept, TableDifference]:
    before, now = _Reader(job.columns, TableReading.of(job.reading)), _Reader(upload.columns, upload.reading)
    known: dict[Hashable, list[_Before]] = defaultdict(list)
    if not job.chunks.exists():  # nothing to compare the rows with: the most frequent case, and the largest tables
        return [None] * len(upload.rows), TableDifference(new=[row[0] for row in upload.rows])
    for chunk in job.chunks.iterator(chunk_size=10):
        for row, result in zip(chunk.rows, unpacked(chunk), strict=True):
            known[before.content(row)].append(_Before(row[0], before.address(row), result if holds else None))
    same = [_taken(known, now.content(row)) for row in upload.rows]
    left: dict[Hashable, list[_Before]] = defaultdict(list)
    for each in _remaining(known):
        left[each.address.casefold()].append(each)
    difference = TableDifference()
    for row, found in zip(upload.rows, same, strict=True):
        if found is not None:
            difference.same += 1
        elif _taken(left, now.address(row).casefold()) is not None:
            difference.changed.append(row[0])
        else:
            difference.new.append(row[0])
    difference.gone = sorted((each.line, each.address) for each in _remaining(left))
    kept = [
        {**found.result, "line": row[0]} if found and found.result else None
        for row, found in zip(upload.rows, same, strict=True)
    ]
    return kept, difference


def _taken(known: Mapping[Hashable, list[_Before]], key: Hashable) -> _Before | None:
    rows = known.get(key)
    return rows.pop(0) if rows else None


def _remaining(known: Mapping[Hashable, list[_Before]]) -> Iterator[_Before]:
    return (each for rows in known.values() for each in rows)


class _Reader:
    """What the calculator reads of the rows of a table."""

    def __init__(self, columns: Sequence[str], reading: TableReading) -> None:
        self.reading, self.columns = reading, columns
        self.places = reading.places(columns)
        self.units = reading.units(columns, self.places)
        self.points = reading.with_points(columns, self.places)
        self.years = reading.other_years(columns, self.places)
        self.beside = reading.beside(columns, self.places)
        self.together = reading.with_its_address()

    def content(self, row: StoredRow) -> Hashable:
        """Return all that decides the result of a row; equal rows are found in any order of lines and columns."""
        line, cells, problem = row
        places = in_newest_year(cells, self.places, self.years)
        read = cells_by_key(cells, places, self.points)
        stated = ((key, self._word(key, cell), self.units.get(key, "")) for key, cell in read.items() if cell)
        years = told_of_years(cells, self.columns, self.places, self.years)
        beside = told_beside(cells, self.columns, places, self.beside)
        further = tuple(each.text for each in (*years, *beside, *told_of_same_address(line, self.together)))
        surplus = surplus_of(cells, self.places) if problem else ""
        return problem, surplus, self.reading.letting, tuple(sorted(stated)), further

    def address(self, row: StoredRow) -> str:
        """Return the address of a row as it is stated, else its zone."""
        cells = cells_by_key(row[1], self.places)
        return address_of(cells) or cells.get("zone", "")

    def _word(self, key: str, cell: str) -> str:
        meant = self.reading.meaning_of(key, cell)
        return cell if meant is None else f"{cell} = {meant}"
