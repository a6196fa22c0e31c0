"""How much the streams of a PDF unpack to, found out step by step: a bomb is never unpacked as a whole (pure)."""

import base64
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

import pikepdf
from pikepdf import Array, Pdf

_STEP = 1024 * 1024
_LONGEST_RUN, _END_OF_RUNS = 128, 128  # of RunLengthDecode: a length byte above is a run, the other the end

Pieces = Iterator[bytes]


def unpacks_to_more(document: Pdf, most: int) -> bool:
    """Return whether the streams together unpack to more than so many bytes; what no filter expands counts as it is."""
    total = 0
    for item in document.objects:
        if isinstance(item, pikepdf.Stream):
            for piece in _pieces(item):
                total += len(piece)
                if total > most:
                    return True
    return False


def _pieces(stream: pikepdf.Stream) -> Pieces:
    """Yield what a stream unpacks to; where it is broken it ends, as it does in a reader."""
    filters = stream.get("/Filter")
    names = [str(each) for each in filters] if isinstance(filters, Array) else [str(filters)]
    if "/LZWDecode" in names:  # of programs of the last century; the memory of this process is limited
        yield bytes(stream.read_bytes())
        return
    pieces: Pieces = iter([bytes(stream.read_raw_bytes())])
    for name in names:
        pieces = _FILTERS.get(name, iter)(pieces)
    with suppress(zlib.error, ValueError):
        yield from pieces


def _inflated(pieces: Iterable[bytes]) -> Pieces:
    inflating = zlib.decompressobj()
    for piece in pieces:
        packed = piece
        while packed and not inflating.eof:
            yield inflating.decompress(packed, _STEP)
            packed = inflating.unconsumed_tail


def _runs(pieces: Iterable[bytes]) -> Pieces:
    """Yield runs: a length up to 127 stands before so many bytes and one more, one from 129 before a repeated one."""
    left = b""
    for piece in pieces:
        left += piece
        at = 0
        while at + 1 < len(left):
            length = left[at]
            if length == _END_OF_RUNS:
                return
            is_run = length > _LONGEST_RUN
            yield left[at + 1 : at + 2] * (257 - length) if is_run else left[at + 1 : at + 2 + length]
            at += 2 if is_run else length + 2
        left = left[at:]


def _of_hexadecimals(pieces: Iterable[bytes]) -> Pieces:
    text = b"".join(pieces).partition(b">")[0]
    yield bytes.fromhex(text.decode("latin-1"))


def _of_base_85(pieces: Iterable[bytes]) -> Pieces:
    yield base64.a85decode(b"".join(pieces).partition(b"~")[0])


_FILTERS: dict[str, Callable[[Pieces], Pieces]] = {
    "/FlateDecode": _inflated,
    "/RunLengthDecode": _runs,
    "/ASCIIHexDecode": _of_hexadecimals,
    "/ASCII85Decode": _of_base_85,
}
