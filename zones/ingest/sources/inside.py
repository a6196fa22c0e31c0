"""What the confined process does with a file of the city: it reads one layer and yields it piece by piece (pure)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zones.ingest.findings import SourceError
from zones.ingest.sources.files import FileKind, Staged
from zones.ingest.sources.layers import HowToRead
from zones.ingest.sources.readers import reader_of
from zones.ingest.sources.wire import packed, packed_refusal


def read(path: str, name: str, kind: str, how: dict[str, Any]) -> Iterator[Any]:
    """Yield the layer of a file, or why it cannot be read; see `wire`."""
    file = Staged(Path(path), name, FileKind(kind), sha256="")
    try:
        layer = reader_of(file.kind)(file, HowToRead(**how))
    except SourceError as error:
        yield packed_refusal(error)
    else:
        yield from packed(layer)
