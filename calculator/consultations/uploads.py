"""Quotes as files: what is accepted, judged by content and not by name, and how it is kept.

A photograph is written anew: nothing hides behind the picture, and place and device that a camera notes are gone. A PDF
is kept as it is, but only if it is one from the first to the last byte and runs no programs.
"""

import io
import re
import struct
import zipfile
from pathlib import PurePosixPath

import pikepdf
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image, ImageOps, UnidentifiedImageError

from calculator.models import MOST_FILES, Consultation, QuoteFile

LARGEST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 60_000_000  # a photograph of a good telephone; more would fill the memory of the server
LONGEST_NAME = 100
QUALITY = 88
PDF, JPEG = "application/pdf", "image/jpeg"
ENDINGS = {PDF: ".pdf", JPEG: ".jpg"}
# What Pillow raises for pictures whose data or notes contradict themselves.
UNREADABLE = (
    UnidentifiedImageError, OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, struct.error,
    Image.DecompressionBombError,
)  # fmt: skip
_PDF_END = re.compile(rb"%%EOF\s*\Z")


def checked(file: "UploadedFile[bytes]") -> tuple[bytes, str]:
    """Return the content to keep and its media type; raises ``ValidationError`` with a German sentence."""
    if not file.size:
        raise ValidationError(_("Diese Datei ist leer. Bitte wählen Sie sie noch einmal aus."))
    if file.size > LARGEST_BYTES:
        raise ValidationError(
            _("Diese Datei ist größer als 10 MB. Verkleinern Sie sie, oder laden Sie die Seiten einzeln hoch.")
        )
    content: bytes = file.read()
    if content.startswith(b"%PDF-"):
        return _checked_pdf(content), PDF
    if content.startswith(b"\xff\xd8\xff"):
        return _fresh_jpeg(content), JPEG
    raise ValidationError(_("Das ist weder ein PDF noch ein JPG. Bitte wählen Sie eine Datei in einem dieser Formate."))


def _checked_pdf(content: bytes) -> bytes:
    if not _PDF_END.search(content) or zipfile.is_zipfile(io.BytesIO(content)):
        raise ValidationError(
            _("In diesem PDF steckt noch etwas anderes, oder es ist unvollständig. Speichern Sie es neu als PDF.")
        )
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            pages, active = len(document.pages), _runs_programs(document)
    except pikepdf.PasswordError as problem:
        raise ValidationError(
            _("Dieses PDF ist mit einem Passwort geschützt. Speichern Sie es ohne Passwort.")
        ) from problem
    except (pikepdf.PdfError, ValueError, RuntimeError) as problem:
        raise ValidationError(
            _("Dieses PDF ist beschädigt und lässt sich nicht öffnen. Speichern Sie es neu.")
        ) from problem
    if not pages:
        raise ValidationError(_("Dieses PDF hat keine Seite. Bitte wählen Sie eine andere Datei."))
    if active:
        raise ValidationError(
            _("Dieses PDF enthält ein Programm. Drucken Sie es als neues PDF, und wählen Sie das neue.")
        )
    return content


def _runs_programs(document: pikepdf.Pdf) -> bool:
    """Whether something starts by itself or by a click: scripts and commands."""
    kinds = {"/JavaScript", "/Launch"}
    found = (item for item in document.objects if isinstance(item, pikepdf.Dictionary))
    return any(str(item.get("/S", "")) in kinds or "/JS" in item for item in found)


def _fresh_jpeg(content: bytes) -> bytes:
    try:
        with Image.open(io.BytesIO(content), formats=["JPEG"]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise ValidationError(_("Dieses Bild hat zu viele Bildpunkte. Verkleinern Sie es auf 60 Megapixel."))
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except UNREADABLE as problem:
        raise ValidationError(
            _("Dieses Bild ist beschädigt und lässt sich nicht öffnen. Fotografieren Sie das Angebot noch einmal.")
        ) from problem
    written = io.BytesIO()
    upright.save(written, "JPEG", quality=QUALITY, exif=b"")
    return written.getvalue()


@transaction.atomic
def keep(case: Consultation, name: str, content: bytes, media_type: str) -> QuoteFile:
    """Store a checked file encrypted; raises ``ValidationError`` if the case has as many as it may."""
    Consultation.objects.select_for_update().get(pk=case.pk)
    if case.files.count() >= MOST_FILES:
        raise ValidationError(_("Ein Fall hat höchstens zehn Dateien. Löschen Sie eine, die Sie nicht mehr brauchen."))
    kept = _plain_name(name, ENDINGS[media_type])
    return QuoteFile.objects.create(
        consultation=case, name=kept, media_type=media_type, size_bytes=len(content), content=content
    )


def _plain_name(name: str, ending: str) -> str:
    """Return the last part of a file name without control characters, with the ending of what it is."""
    plain = "".join(char for char in name.replace("\\", "/").rsplit("/", 1)[-1] if char.isprintable())
    stem = PurePosixPath(plain.lstrip(".")).stem[:LONGEST_NAME].strip()
    return f"{stem or 'angebot'}{ending}"
