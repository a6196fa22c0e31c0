"""Small files to hand in: true ones, and some that only look like it."""

import io
import re
import struct
import zipfile
import zlib

import pikepdf
from PIL import Image


def pdf(*, pages: int = 1, script: bool = False, password: str = "") -> bytes:
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page()
    if script:
        action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        document.Root.OpenAction = document.make_indirect(action)
    written = io.BytesIO()
    encryption = pikepdf.Encryption(owner=password, user=password) if password else False
    document.save(written, encryption=encryption, deterministic_id=not password)
    return written.getvalue()


def jpeg(width: int = 40, height: int = 30, *, secret: bytes = b"") -> bytes:
    written = io.BytesIO()
    options = {"exif": exif(secret)} if secret else {}
    Image.new("RGB", (width, height), "teal").save(written, "JPEG", **options)
    return written.getvalue()


def turned_jpeg() -> bytes:
    """Return a photograph that was taken upright; its tag 0x010F begins at byte 40."""
    noted = Image.Exif()
    noted[0x0112] = 6  # Orientation
    noted[0x010F] = "x"  # Make
    written = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(written, "JPEG", exif=noted)
    return written.getvalue()


def exif(secret: bytes) -> bytes:
    noted = Image.Exif()
    noted[0x010E] = secret.decode()  # ImageDescription
    return noted.tobytes()


def archive() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        packed.writestr("seite.html", "<script>alert(1)</script>")
    return written.getvalue()


def jpeg_of_many_scans(scans: int) -> bytes:
    """Return a picture of 59 megapixels in few bytes that repeats its last scan: each is unfolded whole."""
    written = io.BytesIO()
    Image.new("L", (7700, 7700)).save(written, "JPEG", quality=50, progressive=True)
    data = written.getvalue()
    last = data.rfind(b"\xff\xda")
    return data[:-2] + data[last:-2] * scans + b"\xff\xd9"


def unfolding_pdf(megabytes: int) -> bytes:
    """Return a PDF whose only object stream unfolds to so many megabytes of blanks."""
    packer = zlib.compressobj(1)
    packed = packer.compress(b"10 0 ") + b"".join(packer.compress(b" " * 1024**2) for _ in range(megabytes))
    packed += packer.compress(b"<< >>") + packer.flush()
    stream = b"/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode"
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R /X 10 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        b"<< %s /Length %d >>\nstream\n%s\nendstream" % (stream, len(packed), packed),
    ]
    written, rows = b"%PDF-1.5\n", struct.pack(">BIH", 0, 0, 65535)
    for number, body in enumerate(bodies, 1):
        rows += struct.pack(">BIH", 1, len(written), 0)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, free = len(written), struct.pack(">BIH", 0, 0, 0)
    rows += struct.pack(">BIH", 1, start, 0) + free * 4 + struct.pack(">BIH", 2, 4, 0)
    head = b"<< /Type /XRef /Size 11 /W [1 4 2] /Root 1 0 R /Length %d >>" % len(rows)
    return written + b"5 0 obj\n%s\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (head, rows, start)


def written_by_hand(catalog: bytes = b"", extra: bytes = b"", *, in_trailer: bool = False) -> bytes:
    """Return a PDF of one page as no library writes it: ``extra`` is its fourth object, ``in_trailer`` its catalog."""
    root = b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>"
    bodies = (
        root,
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page,
        extra or b"<< /Length 0 >>\nstream\n\nendstream",
    )
    written, rows = b"%PDF-1.7\n", b"0000000000 65535 f \n"
    for number, body in enumerate(bodies, 1):
        rows += b"%010d 00000 n \n" % len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body if number > 1 or not in_trailer else b"null")
    end = b"xref\n0 5\n%strailer\n<< /Size 5 /Root %s >>\nstartxref\n%d\n%%%%EOF\n"
    return written + end % (rows, root if in_trailer else b"1 0 R", len(written))


_CALLED = b"/Names << /JavaScript 9 0 R >>"
_HIDDEN = b"9 0 obj\n<< /Names [(a) << /S /JavaScript /JS (app.alert) >>] >>\nendobj\n"


def hiding() -> dict[str, bytes]:
    """Return files whose list of objects lacks a program that the catalog calls: other viewers find it there."""
    plain = written_by_hand(_CALLED)
    without_list = re.sub(rb"startxref\n\d+", b"startxref\n0", plain)
    in_stream = b"<< /Length 3 >>\nstream\n%s\nendstream" % _HIDDEN
    return {
        "behind another on its line": without_list.replace(b"endobj\n4 0 obj", b"endobj " + _HIDDEN + b"4 0 obj"),
        "behind a word": without_list.replace(b"endobj\n4 0 obj", b"endobj\nx " + _HIDDEN + b"4 0 obj"),
        "in a stream": re.sub(rb"startxref\n\d+", b"startxref\n0", written_by_hand(_CALLED, in_stream)),
        "marked as free": plain.replace(b"trailer", _HIDDEN + b"trailer"),
    }


def stream(head: bytes, content: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head, len(content), content)


SCRIPT = b"/OpenAction << /S /JavaScript /JS (app.alert) >>"
FORM = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
# Streams that are more than what is drawn, with a word that must not be left of each.
ELSEWHERE = {
    b"evil.example": stream(b"/F << /FS /URL /F (http://evil.example/x) >>"),
    b"evil.pdf": stream(FORM + b" /Ref << /F (evil.pdf) >>"),
    b"evil.tif": stream(b"/OPI << /2.0 << /F (evil.tif) >> >>"),
}
PROGRAMS = {
    b"quit": stream(b"/Type /XObject /Subtype /PS", b"quit"),
    b"Instantiate": stream(b"/Type /3D /OnInstantiate 1 0 R"),
}
FILES = {b"MZ virus": stream(b"/Type /EmbeddedFile", b"MZ virus")}
