"""Who hears what a file holds while it is read (pure)."""

from zones.ingest.meaning.account import Understood
from zones.ingest.meaning.sample import Sample


class ReadingListener:
    """Hears of a file while it is read; this one forgets it."""

    def first_rows(self, sample: Sample) -> None:
        """Hear of the first rows, even if the columns are not understood then."""

    def understood(self, read: Understood) -> None:
        """Hear what became of each column."""

    def fixed_layout(self, name: str, read: Understood) -> None:
        """Hear of a file, by its name, whose columns leave nothing to choose, and what became of each."""


UNTOLD = ReadingListener()
