"""What the confined process does with a quote that was handed in: one PDF or JPEG, judged by its content (no Django).

A photograph is written anew: nothing hides behind the picture, and place and device that a camera notes are gone. A PDF
is kept only if it is one from the first to the last byte, runs no programs, holds no other files and leads to none:
found wherever it stands, as the trailer and each object of the file are looked at. It is written anew too: in a file
whose list of objects is wrong, each viewer finds others, and only those that were looked at may be there to be found.
"""

import io
import re
import struct
import zipfile
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path

import pikepdf
from PIL import Image, ImageOps, UnidentifiedImageError

from confined import paper

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


class FileProblem(StrEnum):
    """Why a file is not kept."""

    OTHER_KIND = "other_kind"
    NOT_ALONE = "not_alone"
    PASSWORD = "password"  # noqa: S105 - the name of a reason
    BROKEN_PDF = "broken_pdf"
    NO_PAGE = "no_page"
    PROGRAM = "program"
    ATTACHMENT = "attachment"
    LEADS_OUT = "leads_out"
    PIXELS = "pixels"
    BROKEN_PICTURE = "broken_picture"


# What makes a PDF more than paper, by what an action does, how an annotation is called, and which keys there are.
_ACTIONS = {
    **dict.fromkeys(("/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/Rendition"), FileProblem.PROGRAM),
    **dict.fromkeys(("/RichMediaExecute", "/Movie", "/Sound"), FileProblem.PROGRAM),
    **dict.fromkeys(("/GoToR", "/GoToE", "/Thread"), FileProblem.LEADS_OUT),
}
_ANNOTATIONS = {
    **dict.fromkeys(("/RichMedia", "/Movie", "/Screen", "/Sound", "/3D"), FileProblem.PROGRAM),
    "/FileAttachment": FileProblem.ATTACHMENT,
}
_KEYS = {
    **dict.fromkeys(("/JS", "/XFA", "/RichMediaContent", "/OnInstantiate"), FileProblem.PROGRAM),
    **dict.fromkeys(("/EF", "/EmbeddedFiles", "/RF"), FileProblem.ATTACHMENT),
}


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
        return _fresh_pdf(content), PDF
    if content.startswith(b"\xff\xd8\xff"):
        return _fresh_jpeg(content), JPEG
    raise _Refused(FileProblem.OTHER_KIND)


def _fresh_pdf(content: bytes) -> bytes:
    if not _PDF_END.search(content) or zipfile.is_zipfile(io.BytesIO(content)):
        raise _Refused(FileProblem.NOT_ALONE)
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            pages = len(document.pages)
            everything = chain([document.trailer], document.objects)  # the catalog may stand in the trailer itself
            more = next(filter(None, (_more_than_paper(item, _DEEPEST) for item in everything)), None)
            _check_all_was_seen([str(warning) for warning in document.get_warnings()])
            if more or not pages:
                raise _Refused(more or FileProblem.NO_PAGE)
            written = io.BytesIO()
            document.save(written)
            return written.getvalue()
    except pikepdf.PasswordError as problem:
        raise _Refused(FileProblem.PASSWORD) from problem
    except (pikepdf.PdfError, ValueError, RuntimeError) as problem:
        raise _Refused(FileProblem.BROKEN_PDF) from problem


def _check_all_was_seen(warnings: list[str]) -> None:
    """Refuse a file of which a part was passed over: qpdf goes on without objects that it could not unfold."""
    if any("bad_alloc" in warning for warning in warnings):
        raise MemoryError
    if any("error decoding stream data" in warning for warning in warnings):
        raise _Refused(FileProblem.BROKEN_PDF)


def _more_than_paper(item: object, deepest: int) -> FileProblem | None:
    """Return what makes something more than paper; what it holds counts, what it refers to comes alone."""
    if isinstance(item, pikepdf.Stream):
        item = item.stream_dict
        if problem := _of_stream(item):
            return problem
    if isinstance(item, pikepdf.Dictionary):
        if problem := _of_dictionary(item):
            return problem
        inner = list(dict(item).values())
    elif isinstance(item, pikepdf.Array):
        inner = list(item)
    else:
        return None
    direct = [each for each in inner if isinstance(each, pikepdf.Object) and not each.is_indirect]
    if direct and deepest == 0:
        return FileProblem.PROGRAM
    return next(filter(None, (_more_than_paper(each, deepest - 1) for each in direct)), None)


def _of_stream(held: pikepdf.Object) -> FileProblem | None:
    if paper.is_file(held):
        return FileProblem.ATTACHMENT
    if paper.is_postscript(held):
        return FileProblem.PROGRAM
    return FileProblem.LEADS_OUT if any(key in held for key in paper.OUTSIDE) else None


def _of_dictionary(item: pikepdf.Dictionary) -> FileProblem | None:
    by_key = next((problem for key, problem in _KEYS.items() if key in item), None)
    known = by_key or _of_action(item, None) or _ANNOTATIONS.get(str(item.get("/Subtype", "")))
    if known is None and "/Base" in item and not paper.is_web(item.get("/Base")):
        return FileProblem.LEADS_OUT  # of all links that name no place
    foreign = (_of_action(each, FileProblem.PROGRAM) for each in paper.foreign_actions(item))
    return known or next(foreign, None)


def _of_action(item: pikepdf.Dictionary, otherwise: FileProblem | None) -> FileProblem | None:
    kind = str(item.get("/S", ""))
    if kind == "/URI":
        return None if paper.is_web(item.get("/URI", "")) else FileProblem.LEADS_OUT
    return _ACTIONS.get(kind, otherwise)


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
