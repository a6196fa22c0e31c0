"""What of a delivery is kept, so that choices can be tried without reading the file again (pure)."""

from zones.ingest.meaning.sample import MOST_ROWS, Sample
from zones.ingest.sources.delivery import Delivery


def sample_of(read: Delivery) -> Sample:
    """Return the first rows: as they stand in a text or sheet, else below the names that the format gives."""
    if read.grid:
        return Sample(read.name, read.grid[:MOST_ROWS], len(read.grid), read.tables, read.table, read.encoding)
    first = read.frame.head(MOST_ROWS)
    cells = zip(*(first[name] for name in read.columns), strict=True) if read.columns else ()
    rows = tuple((int(line), tuple(row)) for line, row in zip(first.index, cells, strict=False))
    return Sample(read.name, ((0, read.columns), *rows), len(read), read.tables, read.table, has_headings=True)
