"""A PDF written anew without programs, attached files, media and its makers: what is left is what is printed (pure)."""

import codecs
import io
from collections.abc import Iterable

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from confined import paper
from zones.catalogue.marking import marked as _
from zones.ingest.documents.unpacking import unpacks_to_more
from zones.ingest.findings import SourceError

MOST_PAGES = 50
# Ten pages scanned at 300 dpi without JPEG; much more, and phones run out of memory.
MOST_UNPACKED_BYTES = 256 * 1024 * 1024
# What starts by itself, runs, or carries other files; a link to a page or to the web stays.
_ACTIVE_KEYS = ("/AA", "/OpenAction", "/JS", "/XFA", "/AF", "/EF", "/RF", "/RichMediaContent", "/OnInstantiate")
_ACTIVE_KINDS = {
    "/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/ResetForm", "/GoToE", "/GoToR", "/Thread", "/Rendition",
    "/Movie", "/Sound", "/RichMediaExecute", "/GoTo3DView", "/Trans", "/Hide",
}  # fmt: skip
_ACTIVE_NOTES = {"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"}
_OF_STREAMS = (*paper.OUTSIDE, "/FFilter", "/FDecodeParms", "/PS")
_NAMED = ("/JavaScript", "/EmbeddedFiles", "/Renditions")


def rewritten(content: bytes) -> tuple[bytes, int]:
    """Return the document written anew, and its number of pages.

    Raises:
        SourceError: It is no PDF, is damaged or protected, unpacks to too much, or has no page or too many.

    """
    content = content.removeprefix(codecs.BOM_UTF8)
    if not content.startswith(b"%PDF-"):
        raise SourceError(_("Das ist kein PDF. Speichern Sie den Steckbrief als PDF."))
    try:
        with pikepdf.open(io.BytesIO(content)) as document:
            pages = len(document.pages)
            _require_pages(pages)
            _require_size(document)
            _disarm(document)
            written = io.BytesIO()
            document.save(written)
    except pikepdf.PasswordError as error:
        raise SourceError(_("Dieses PDF ist mit einem Passwort geschützt. Speichern Sie es ohne Passwort.")) from error
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError, KeyError) as error:
        raise SourceError(_("Dieses PDF ist beschädigt und lässt sich nicht öffnen. Speichern Sie es neu.")) from error
    return written.getvalue(), pages


def _require_pages(pages: int) -> None:
    if not pages:
        raise SourceError(_("Dieses PDF hat keine Seite. Wählen Sie eine andere Datei."))
    if pages > MOST_PAGES:
        raise SourceError(
            _("Dieses PDF hat %(pages)d Seiten, ein Steckbrief höchstens %(most)d. Teilen Sie es nach Gebieten."),
            pages=pages,
            most=MOST_PAGES,
        )


def _require_size(document: Pdf) -> None:
    if unpacks_to_more(document, MOST_UNPACKED_BYTES):
        raise SourceError(
            _(
                "Dieses PDF wird beim Öffnen größer als %(size)d MB und wäre auf Telefonen nicht zu lesen. Speichern "
                "Sie es mit kleineren Bildern und einfacheren Zeichnungen."
            ),
            size=MOST_UNPACKED_BYTES // 1024**2,
        )


def _disarm(document: Pdf) -> None:
    _disarm_item(document.trailer)  # the catalog may stand in it
    for item in document.objects:
        # A stream has a dictionary of its own.
        _disarm_item(item)
    root = document.Root
    del document.docinfo
    _without(root, ("/Metadata", "/URI"))
    if (names := root.get(Name.Names)) is not None:
        _without(names, _NAMED)
    for page in document.pages:
        notes = page.obj.get(Name.Annots)
        if isinstance(notes, Array):
            page.obj[Name.Annots] = Array(
                [note for note in notes if str(note.get("/Subtype", "")) not in _ACTIVE_NOTES]
            )


def _disarm_item(item: pikepdf.Object) -> None:
    """Disarm a dictionary, a stream or a list with all that it holds itself; what it refers to has its own turn."""
    if isinstance(item, Array):
        _disarm_all(item)
    elif isinstance(item, Dictionary | pikepdf.Stream):
        if isinstance(item, pikepdf.Stream):
            _disarm_stream(item)
        _without(item, _ACTIVE_KEYS)
        for action in paper.foreign_actions(item):
            _without(action, tuple(action.keys()))
        _disarm_all(item[key] for key in list(item.keys()))
        if isinstance(item, Dictionary) and _is_active(item):
            _without(item, tuple(item.keys()))


def _disarm_stream(item: pikepdf.Stream) -> None:
    """Empty a stream that is a file or a program; take what it has from elsewhere away."""
    if paper.is_file(item) or paper.is_postscript(item):
        item.write(b"")
        _without(item, ("/Type", "/Subtype", "/Subtype2"))
    _without(item, _OF_STREAMS)


def _disarm_all(parts: Iterable[object]) -> None:
    for part in parts:
        if isinstance(part, pikepdf.Object) and not part.is_indirect:
            _disarm_item(part)


def _is_active(item: Dictionary) -> bool:
    kind = str(item.get("/S", ""))
    if kind == "/URI":
        return not paper.is_web(item.get("/URI", ""))
    return kind in _ACTIVE_KINDS


def _without(item: pikepdf.Object, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key in item:
            del item[key]
