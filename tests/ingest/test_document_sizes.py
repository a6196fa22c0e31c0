"""A PDF that unpacks to more than a telephone can hold is refused, however it is packed, before it is unpacked."""

import io
import tracemalloc
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Name, Pdf, Stream

from tests.ingest.test_documents import pdf
from zones.ingest.documents import pdf as documents
from zones.ingest.documents.pdf import rewritten
from zones.ingest.documents.unpacking import unpacks_to_more
from zones.ingest.findings import SourceError

pytestmark = pytest.mark.confined

MEGABYTE = 1024 * 1024
LARGE = bytes(2 * MEGABYTE)


def runs(length: int) -> bytes:
    return b"\x81\x00" * (length // 128) + b"\x80"


def packed(content: bytes, *filters: str) -> Callable[[Pdf], None]:
    """Give the page a drawing that stands in the file as this content, behind these filters."""

    def change(document: Pdf) -> None:
        names = Array([Name(f"/{name}") for name in filters])
        document.pages[0].Contents = Stream(document, content, {"/Filter": names} if filters else None)

    return change


def many(document: Pdf) -> None:
    parts = (zlib.compress(LARGE[:size]) for size in (MEGABYTE // 2, MEGABYTE * 3 // 4))
    streams = [Stream(document, part, Filter=Name.FlateDecode) for part in parts]
    document.pages[0].Contents = Array(map(document.make_indirect, streams))


@pytest.mark.parametrize(
    "change",
    [
        packed(zlib.compress(LARGE), "FlateDecode"),
        packed(zlib.compress(zlib.compress(LARGE)), "FlateDecode", "FlateDecode"),
        packed(runs(len(LARGE)), "RunLengthDecode"),
        packed(zlib.compress(runs(len(LARGE))), "FlateDecode", "RunLengthDecode"),
        packed(zlib.compress(LARGE).hex().encode() + b">", "ASCIIHexDecode", "FlateDecode"),
        packed(zlib.compress(LARGE)[:-6], "FlateDecode"),
        packed(LARGE),
        many,
    ],
    ids=["flate", "twice", "runs", "packed runs", "hexadecimal", "cut off", "unpacked", "together"],
)
def test_what_unpacks_to_too_much_is_refused(change: Callable[[Pdf], None], monkeypatch: pytest.MonkeyPatch) -> None:
    content = pdf(change, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    monkeypatch.setattr(documents, "MOST_UNPACKED_BYTES", MEGABYTE)
    with pytest.raises(SourceError, match="wird beim Öffnen größer als"):
        rewritten(content)
    monkeypatch.setattr(documents, "MOST_UNPACKED_BYTES", 3 * MEGABYTE)
    assert rewritten(content)[1] == 1


def test_a_bomb_is_not_unpacked_as_a_whole() -> None:
    bomb = zlib.compress(bytes(200 * MEGABYTE))
    content = pdf(packed(bomb, "FlateDecode"), compress_streams=False)
    with pikepdf.open(io.BytesIO(content)) as document:
        tracemalloc.start()
        assert unpacks_to_more(document, 100 * MEGABYTE)
        _now, highest = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert highest < 10 * MEGABYTE


def test_broken_and_unknown_streams_end_where_they_break() -> None:
    for change in (packed(b"broken", "FlateDecode"), packed(b"zz>", "ASCIIHexDecode"), packed(b"?", "JPXDecode")):
        with pikepdf.open(io.BytesIO(pdf(change, compress_streams=False))) as document:
            assert not unpacks_to_more(document, 100)
