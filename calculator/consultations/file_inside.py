"""What the confined process does with a quote that was handed in: one PDF or JPEG, judged by its content (no Django).

A photograph is written anew: nothing hides behind the picture, and place and device that a camera notes are gone. A PDF
is kept as it is, but only if it is one from the first to the last byte and runs no programs.
"""

import io
import re
import struct
import zipfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pikepdf
from PIL import Image, ImageOps, UnidentifiedImageError

MOST_PIXELS = 60_000_000  # a photograph of a good telephone; more would fill the memory of the server
QUALITY = 88
PDF, JPEG = "application/pdf", "image/jpeg"
_DEEPEST = 50  # containers in one another; a document nests a handful
# What Pillow raises for pictures whose data or notes contradict themselves.
UNREADABLE = (
    UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, struct.error,
    Image.DecompressionBombError,
)  # fmt: skip
_PDF_END = re.compile(rb"%%EOF\s*\Z")
_ACTIONS = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData"}


class FileProblem(StrEnum):
    """Why a file is not kept."""

    OTHER_KIND = "other_kind"
    NOT_ALONE = "not_alone"
    PASSWORD = "password"  # noqa: S105 - the name of a reason
    BROKEN_PDF = "broken_pdf"
    NO_PAGE = "no_page"
    PROGRAM = "program"
    PIXELS = "pixels"
    BROKEN_PICTURE = "broken_picture"


class _Refused(Exception):
    def __init__(self, problem: FileProblem) -> None:
        super().__init__(problem)
        self.problem = problem


def judge(path: str, written: str) -> Iterator[dict[str, str]]:
    """Yield either the ``media_type`` of what was written, or the ``problem`` that forbids keeping the file."""
    content = Path(path).read_bytes()
    try:
        kept, media_type = _judged(content)
    except _Refused as refused:
        yield {"problem": refused.problem}
        return
    Path(written).write_bytes(kept)
    yield {"media_type": media_type}


def _judged(content: bytes) -> tuple[bytes, str]:
    if content.startswith(b"%PDF-"):
        _check_pdf(content)
        return content, PDF
    if content.startswith(b"\xff\xd8\xff"):
        return _fresh_jpeg(content), JPEG
    raise _Refused(FileProblem.OTHER_KIND)


def _check_pdf(content: bytes) -> None:
    if not _PDF_END.search(content) or zipfile.is_zipfile(io.BytesIO(content)):
        raise _Refused(FileProblem.NOT_ALONE)
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            pages, active = len(document.pages), any(_runs(item, _DEEPEST) for item in document.objects)
    except pikepdf.PasswordError as problem:
        raise _Refused(FileProblem.PASSWORD) from problem
    except (pikepdf.PdfError, ValueError, RuntimeError) as problem:
        raise _Refused(FileProblem.BROKEN_PDF) from problem
    if not pages:
        raise _Refused(FileProblem.NO_PAGE)
    if active:
        raise _Refused(FileProblem.PROGRAM)


def _runs(item: object, deepest: int) -> bool:
    """Whether something starts by itself or by a click; what it holds counts, what it refers to comes alone."""
    if isinstance(item, pikepdf.Stream):
        item = item.stream_dict
    if isinstance(item, pikepdf.Dictionary):
        if "/JS" in item or str(item.get("/S", "")) in _ACTIONS:
            return True
        inner = list(dict(item).values())
    elif isinstance(item, pikepdf.Array):
        inner = list(item)
    else:
        return False
    direct = [each for each in inner if isinstance(each, pikepdf.Object) and not each.is_indirect]
    return bool(direct) and (deepest == 0 or any(_runs(each, deepest - 1) for each in direct))


def _fresh_jpeg(content: bytes) -> bytes:
    try:
        with Image.open(io.BytesIO(content), formats=["JPEG"]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise _Refused(FileProblem.PIXELS)
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except UNREADABLE as problem:
        raise _Refused(FileProblem.BROKEN_PICTURE) from problem
    written = io.BytesIO()
    upright.save(written, "JPEG", quality=QUALITY, exif=b"")
    return written.getvalue()
