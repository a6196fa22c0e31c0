"""One row of a run: its cells as a question to the calculator, and its result."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from calculator.batch.compute import ReadRow, read_rows
from calculator.batch.jobs import task_of
from calculator.batch.summary import Result, unpacked
from calculator.models import BatchChunk, BatchJob
from calculator.pages.links import links
from calculator.questions import Asked


@dataclass(frozen=True)
class Row:
    """A row as it is read, and its result; None while it is not computed."""

    read: ReadRow
    result: Result | None

    @property
    def asked(self) -> Asked | None:
        """The question with its zone, as the calculator opens it; None if the row asks none."""
        asked = self.read.asked
        return replace(asked, zone_code=self.read.place.code) if asked else None

    def link(self, today: date) -> str:
        """Return where the calculator shows this house: facts and zone, no address. Empty if the row asks nothing."""
        return links(self.asked, today).page if self.asked else ""


def row_of(job: BatchJob, line: int) -> Row | None:
    """Return the row of a line of the file; None if there is no house in it."""
    chunk = _chunk_with(job, line)
    found = [place for place, row in enumerate(chunk.rows) if row[0] == line] if chunk else []
    return rows_of(chunk, found)[0] if chunk and found else None


def rows_of(chunk: BatchChunk, places: "list[int] | range | None" = None) -> list[Row]:
    """Return the rows of a chunk, or those at some places in it."""
    wanted = range(chunk.count) if places is None else places
    results: list[dict[str, Any] | None] = unpacked(chunk)
    read = read_rows([chunk.rows[place] for place in wanted], task_of(chunk.job))
    return [Row(row, results[place]) for place, row in zip(wanted, read, strict=True)]


def _chunk_with(job: BatchJob, line: int) -> BatchChunk | None:
    """Return the chunk that a line lies in, if any: they follow each other as the lines of the file."""

    def first_line(number: int) -> int:
        line_of: int = job.chunks.get(number=number).rows[0][0]
        return line_of

    number = bisect_right(range(job.chunks.count()), line, key=first_line) - 1
    return job.chunks.select_related("job").get(number=number) if number >= 0 else None
