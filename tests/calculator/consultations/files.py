"""Small files to hand in: true ones, and some that only look like it."""

import io
import zipfile

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
