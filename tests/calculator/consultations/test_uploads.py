"""What is accepted as a quote: judged by content, whatever the name says."""

import io
from contextlib import suppress

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from calculator.consultations import file_inside, uploads
from calculator.models import MOST_FILES, Consultation
from tests.calculator.consultations.files import archive, jpeg, pdf, turned_jpeg


def uploaded(content: bytes, name: str = "angebot.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def why(content: bytes, name: str = "angebot.pdf") -> str:
    with pytest.raises(ValidationError) as refused:
        uploads.checked(uploaded(content, name))
    return " ".join(refused.value.messages)


def test_a_pdf_is_kept_byte_for_byte_whatever_it_is_called() -> None:
    assert uploads.checked(uploaded(pdf(), "bild.jpg")) == (pdf(), uploads.PDF)


def test_a_photograph_loses_what_the_camera_noted() -> None:
    content, media_type = uploads.checked(uploaded(jpeg(secret=b"50.927 N, 11.589 E"), "foto.jpg"))
    assert media_type == uploads.JPEG
    assert b"50.927" not in content
    with Image.open(io.BytesIO(content)) as image:
        assert (image.size, dict(image.getexif())) == ((40, 30), {})


def test_nothing_hides_behind_a_photograph() -> None:
    content, _ = uploads.checked(uploaded(jpeg() + archive()))
    assert b"seite.html" not in content


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "leer"),
        (b"%PDF-1.7\n" + bytes(uploads.LARGEST_BYTES), "größer als 10 MB"),
        (b"<html><script>alert(1)</script></html>", "weder ein PDF noch ein JPG"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "weder ein PDF noch ein JPG"),
        (archive(), "weder ein PDF noch ein JPG"),
        (b"\x00" + pdf(), "weder ein PDF noch ein JPG"),
        (pdf() + archive(), "noch etwas anderes"),
        (pdf()[:-30], "unvollständig"),
        (b"%PDF-1.7\n%%EOF", "beschädigt"),
        (pdf(pages=0), "keine Seite"),
        (pdf(script=True), "ein Programm"),
        (pdf(password="geheim"), "Passwort"),
        (b"\xff\xd8\xff" + bytes(100), "beschädigt"),
        (jpeg()[:200], "beschädigt"),
    ],
    ids=[
        "zero bytes", "too large", "html", "png", "zip", "pdf not at the start", "pdf and zip", "broken off",
        "no pdf inside", "no page", "script", "password", "no picture inside", "half a picture",
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    assert reason in why(content)


@given(
    whole=st.sampled_from([pdf(), jpeg(secret=b"x"), turned_jpeg()]),
    changes=st.lists(st.tuples(st.integers(3, 400), st.binary(min_size=0, max_size=6)), min_size=1, max_size=8),
)
@example(whole=turned_jpeg(), changes=[(41, b"\x18")])  # a text where Pillow writes a number
@settings(max_examples=150)
@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's, of what it reads there
def test_a_mutilated_file_is_kept_or_refused_and_never_an_error(whole: bytes, changes: list[tuple[int, bytes]]) -> None:
    content = bytearray(whole)
    for place, new in changes:
        content[place : place + len(new)] = new
    with suppress(ValidationError):
        uploads.checked(uploaded(bytes(content)))


def test_a_pdf_with_a_zip_hidden_before_its_end_is_refused() -> None:
    content = pdf()
    assert "noch etwas anderes" in why(content + archive() + b"\n%%EOF")


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_inside, "MOST_PIXELS", 40 * 30 - 1)
    assert "zu viele Bildpunkte" in why(jpeg())


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Angebote\\Heizung.exe", "Heizung.pdf"),
        ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie: x=1.pdf"),
        (".pdf", "pdf.pdf"),
        ("", "angebot.pdf"),
        ("x" * 400 + ".pdf", "x" * uploads.LONGEST_NAME + ".pdf"),
    ],
)
def test_a_file_name_is_plain_and_ends_as_what_it_is(case: Consultation, name: str, kept: str) -> None:
    assert uploads.keep(case, name, pdf(), uploads.PDF).name == kept


@pytest.mark.django_db
def test_a_case_keeps_ten_files_and_no_eleventh(case: Consultation) -> None:
    for _ in range(MOST_FILES - case.files.count()):
        uploads.keep(case, "angebot.pdf", pdf(), uploads.PDF)
    with pytest.raises(ValidationError, match="höchstens zehn"):
        uploads.keep(case, "angebot.pdf", pdf(), uploads.PDF)


def holding(**inner: pikepdf.Object) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    for name, item in inner.items():
        document.Root[f"/{name}"] = item
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    "inner",
    [
        {"OpenAction": pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))},
        {"AA": pikepdf.Dictionary(WC=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("x")))},
        {"Names": pikepdf.Dictionary(A=pikepdf.Array([pikepdf.Dictionary(S=pikepdf.Name.Launch)]))},
        {"OpenAction": pikepdf.Dictionary(S=pikepdf.Name.SubmitForm)},
    ],
    ids=["inline", "in an additional action", "in a list", "sends a form"],
)
def test_a_program_inside_of_something_else_is_found(inner: dict[str, pikepdf.Object]) -> None:
    assert "ein Programm" in why(holding(**inner))


def test_a_pdf_that_only_opens_at_a_page_is_kept() -> None:
    content = holding(OpenAction=pikepdf.Dictionary(S=pikepdf.Name.GoTo))
    assert uploads.checked(uploaded(content)) == (content, uploads.PDF)
