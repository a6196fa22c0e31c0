"""Quotes as files: judged by content and not by name in a process of their own, and how they are kept."""

import errno
import tempfile
from contextlib import closing
from pathlib import Path, PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import OperationalError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from psycopg.errors import DiskFull

import confined
from calculator.consultations.file_inside import JPEG, PDF, FileProblem
from calculator.models import MOST_FILES, Consultation, QuoteFile
from confined import NotFinished, Reason

LARGEST_BYTES = 10 * 1024 * 1024
LONGEST_NAME = 100
ENDINGS = {PDF: ".pdf", JPEG: ".jpg"}
# Somebody waits for the answer: what takes longer is refused long before the web server gives the request up.
LIMITS = confined.Limits(memory_bytes=1536 * 1024**2, cpu_seconds=12, seconds=25, file_bytes=64 * 1024**2)
NO_SPACE = gettext_lazy(
    "Auf dem Server ist gerade kein Platz für diese Datei. Gespeichert ist nichts davon, alles andere bleibt, wie es "
    "war. Bitte versuchen Sie es später noch einmal."
)
_JUDGE = "calculator.consultations.file_inside:judge"
_FULL = {errno.ENOSPC, errno.EDQUOT}
_WHY = {
    FileProblem.OTHER_KIND: gettext_lazy(
        "Das ist weder ein PDF noch ein JPG. Bitte wählen Sie eine Datei in einem dieser Formate."
    ),
    FileProblem.NOT_ALONE: gettext_lazy(
        "In diesem PDF steckt noch etwas anderes, oder es ist unvollständig. Speichern Sie es neu als PDF."
    ),
    FileProblem.PASSWORD: gettext_lazy("Dieses PDF ist mit einem Passwort geschützt. Speichern Sie es ohne Passwort."),
    FileProblem.BROKEN_PDF: gettext_lazy(
        "Dieses PDF ist beschädigt und lässt sich nicht öffnen. Speichern Sie es neu."
    ),
    FileProblem.NO_PAGE: gettext_lazy("Dieses PDF hat keine Seite. Bitte wählen Sie eine andere Datei."),
    FileProblem.PROGRAM: gettext_lazy(
        "Dieses PDF enthält ein Programm. Drucken Sie es als neues PDF, und wählen Sie das neue."
    ),
    FileProblem.ATTACHMENT: gettext_lazy(
        "In diesem PDF steckt noch eine Datei. Drucken Sie es als neues PDF, und wählen Sie das neue."
    ),
    FileProblem.LEADS_OUT: gettext_lazy(
        "Dieses PDF öffnet andere Dateien. Drucken Sie es als neues PDF, und wählen Sie das neue."
    ),
    FileProblem.PIXELS: gettext_lazy("Dieses Bild hat zu viele Bildpunkte. Verkleinern Sie es auf 60 Megapixel."),
    FileProblem.BROKEN_PICTURE: gettext_lazy(
        "Dieses Bild ist beschädigt und lässt sich nicht öffnen. Fotografieren Sie das Angebot noch einmal."
    ),
}
_TOO_MUCH = gettext_lazy(
    "Diese Datei ist zu aufwendig gebaut, um sie zu prüfen. Drucken Sie sie als neues PDF, und wählen Sie das neue."
)
_NOT_FINISHED = {
    Reason.MEMORY: _TOO_MUCH,
    Reason.TIME: _TOO_MUCH,
    Reason.SIZE: NO_SPACE,
    Reason.ERROR: gettext_lazy("Diese Datei lässt sich nicht lesen. Speichern Sie sie neu, und wählen Sie die neue."),
}


def need_room(case: Consultation) -> None:
    """Raise ``ValidationError`` if the case has as many files as it may: before one is read in vain."""
    if case.files.count() >= MOST_FILES:
        raise ValidationError(_("Ein Fall hat höchstens zehn Dateien. Löschen Sie eine, die Sie nicht mehr brauchen."))


def checked(file: "UploadedFile[bytes]") -> tuple[bytes, str]:
    """Return the content to keep and its media type; raises ``ValidationError`` with a German sentence."""
    if not file.size:
        raise ValidationError(_("Diese Datei ist leer. Bitte wählen Sie sie noch einmal aus."))
    if file.size > LARGEST_BYTES:
        raise ValidationError(
            _("Diese Datei ist größer als 10 MB. Verkleinern Sie sie, oder laden Sie die Seiten einzeln hoch.")
        )
    try:
        return _judged(file)
    except NotFinished as problem:
        raise ValidationError(_NOT_FINISHED[problem.reason]) from problem
    except OSError as problem:
        if problem.errno in _FULL:
            raise ValidationError(NO_SPACE) from problem
        raise


def _judged(file: "UploadedFile[bytes]") -> tuple[bytes, str]:
    with tempfile.TemporaryDirectory(prefix="quote-") as folder:
        sent, written = Path(folder) / "sent", Path(folder) / "written"
        with sent.open("wb") as copy:
            for chunk in file.chunks():
                copy.write(chunk)
        with closing(confined.run(_JUDGE, {"path": str(sent), "written": str(written)}, LIMITS)) as items:
            found = next(items)
        if "problem" in found:
            raise ValidationError(_WHY[FileProblem(found["problem"])])
        return written.read_bytes(), found["media_type"]


def keep(case: Consultation, name: str, content: bytes, media_type: str) -> QuoteFile:
    """Store a checked file encrypted; raises ``ValidationError`` if the case or the disk has no room for it."""
    try:
        return _stored(case, name, content, media_type)
    except OperationalError as problem:
        if isinstance(problem.__cause__, DiskFull):
            raise ValidationError(NO_SPACE) from problem
        raise


@transaction.atomic
def _stored(case: Consultation, name: str, content: bytes, media_type: str) -> QuoteFile:
    """Store a checked file; raises ``ValidationError`` if the case has as many as it may."""
    Consultation.objects.select_for_update().get(pk=case.pk)
    need_room(case)
    kept = _plain_name(name, ENDINGS[media_type])
    return QuoteFile.objects.create(
        consultation=case, name=kept, media_type=media_type, size_bytes=len(content), content=content
    )


def _plain_name(name: str, ending: str) -> str:
    """Return the last part of a file name without control characters, with the ending of what it is."""
    plain = "".join(char for char in name.replace("\\", "/").rsplit("/", 1)[-1] if char.isprintable())
    stem = PurePosixPath(plain.lstrip(".")).stem[:LONGEST_NAME].strip()
    return f"{stem or 'angebot'}{ending}"
