"""What is accepted as a quote: judged by content, whatever the name says."""

import io
from contextlib import suppress
from dataclasses import replace

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from calculator.consultations import file_inside, uploads
from calculator.consultations.forms import FileForm
from calculator.models import MOST_FILES, Consultation
from tests.calculator.consultations import files
from tests.calculator.consultations.files import archive, jpeg, jpeg_of_many_scans, pdf, turned_jpeg, unfolding_pdf


def uploaded(content: bytes, name: str = "angebot.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def why(content: bytes, name: str = "angebot.pdf") -> str:
    with pytest.raises(ValidationError) as refused:
        uploads.checked(uploaded(content, name))
    return " ".join(refused.value.messages)


def pages_kept(content: bytes, name: str = "angebot.pdf") -> int:
    kept, media_type = uploads.checked(uploaded(content, name))
    assert media_type == uploads.PDF
    with pikepdf.open(io.BytesIO(kept)) as document:
        return len(document.pages)


def test_a_pdf_is_kept_whatever_it_is_called() -> None:
    assert pages_kept(pdf(pages=3), "bild.jpg") == 3


@pytest.mark.parametrize("name", files.hiding())
def test_what_only_other_viewers_find_in_a_pdf_is_not_in_what_is_kept(name: str) -> None:
    sent = files.hiding()[name]
    assert b"app.alert" in sent
    with suppress(ValidationError):
        assert b"app.alert" not in uploads.checked(uploaded(sent))[0]


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


def dictionary(**values: object) -> pikepdf.Dictionary:
    return pikepdf.Dictionary({f"/{name}": value for name, value in values.items()})


def action(kind: str, **values: object) -> pikepdf.Dictionary:
    return dictionary(S=pikepdf.Name(f"/{kind}"), **values)


PROGRAM, ATTACHMENT, LEADS_OUT = "enthält ein Programm", "steckt noch eine Datei", "öffnet andere Dateien"


@pytest.mark.parametrize(
    ("inner", "reason"),
    [
        ({"OpenAction": action("URI", URI="https://a.example", Next=action("Launch", F="calc.exe"))}, PROGRAM),
        ({"OpenAction": action("GoTo", Next=pikepdf.Array([action("JavaScript", JS="x")]))}, PROGRAM),
        ({"Names": dictionary(JavaScript=dictionary(Names=pikepdf.Array(["a", action("JavaScript")])))}, PROGRAM),
        ({"AcroForm": dictionary(XFA=pikepdf.Array([]), Fields=pikepdf.Array([]))}, PROGRAM),
        ({"AcroForm": dictionary(Fields=pikepdf.Array([dictionary(AA=dictionary(K=action("ImportData")))]))}, PROGRAM),
        ({"Extra": pikepdf.Array([dictionary(Subtype=pikepdf.Name.RichMedia)])}, PROGRAM),
        ({"Names": dictionary(EmbeddedFiles=dictionary(Names=pikepdf.Array([])))}, ATTACHMENT),
        ({"Extra": dictionary(Type=pikepdf.Name.Filespec, F="a.exe", EF=pikepdf.Dictionary())}, ATTACHMENT),
        ({"Extra": pikepdf.Array([dictionary(Subtype=pikepdf.Name.FileAttachment)])}, ATTACHMENT),
        ({"OpenAction": action("GoToR", F="\\\\server\\share\\a.pdf")}, LEADS_OUT),
        ({"OpenAction": action("Thread", F="\\\\server\\share\\a.pdf")}, LEADS_OUT),
        ({"OpenAction": action("URI", URI="file:///C:/Windows/System32/calc.exe")}, LEADS_OUT),
        ({"Extra": dictionary(A=action("URI", URI="\\\\server\\share"))}, LEADS_OUT),
        ({"URI": dictionary(Base="file:///C:/")}, LEADS_OUT),
        ({"AA": dictionary(WC=action("UnknownOfTomorrow"))}, PROGRAM),
        ({"Extra": dictionary(Type=pikepdf.Name.Filespec, F="a.exe", RF=pikepdf.Dictionary())}, ATTACHMENT),
    ],
    ids=[
        "after a link", "in a chain", "among names", "form of its own", "of a field", "media", "attachments",
        "file in a specification", "attached at a place", "file on another machine",
        "thread of another file", "link to a program", "link to another machine", "where links begin", "new kind",
        "related file",
    ],
)  # fmt: skip
def test_what_is_more_than_paper_is_found_wherever_it_stands(inner: dict[str, pikepdf.Object], reason: str) -> None:
    assert reason in why(holding(**inner))


@pytest.mark.parametrize(
    ("extra", "reason"),
    [
        (each, reason)
        for of, reason in ((files.ELSEWHERE, LEADS_OUT), (files.PROGRAMS, PROGRAM), (files.FILES, ATTACHMENT))
        for each in of.values()
    ],
)
def test_a_stream_that_is_more_than_what_is_drawn_is_found(extra: bytes, reason: str) -> None:
    assert reason in why(files.written_by_hand(extra=extra))


def test_a_catalog_in_the_trailer_is_looked_at_as_any_other() -> None:
    assert PROGRAM in why(files.written_by_hand(files.SCRIPT, in_trailer=True))
    for plain in (files.written_by_hand(), files.written_by_hand(in_trailer=True)):
        assert pages_kept(plain) == 1


def test_a_program_on_a_page_or_at_a_place_of_it_is_found() -> None:
    for key, item in (
        ("/AA", dictionary(O=action("JavaScript", JS="x"))),
        ("/Annots", pikepdf.Array([dictionary(Subtype=pikepdf.Name.Link, A=action("Launch", F="a.exe"))])),
    ):
        document = pikepdf.new()
        document.add_blank_page()
        document.pages[0].obj[key] = item
        written = io.BytesIO()
        document.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        assert PROGRAM in why(written.getvalue())


@pytest.mark.parametrize(
    "address", ["https://a.example", "HTTP://a.example", "mailto:a@a.example", "tel:03641", "www.a.example"]
)
def test_a_link_to_a_page_of_the_web_is_kept(address: str) -> None:
    content = holding(Extra=pikepdf.Array([dictionary(Subtype=pikepdf.Name.Link, A=action("URI", URI=address))]))
    assert pages_kept(content) == 1
    assert address.encode() in uploads.checked(uploaded(content))[0]


@pytest.mark.confined
def test_a_small_file_that_unfolds_to_a_large_one_ends_only_the_process_that_reads_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(uploads, "LIMITS", replace(uploads.LIMITS, memory_bytes=450 * 1024**2))
    assert "zu aufwendig gebaut" in why(unfolding_pdf(megabytes=400))


@pytest.mark.confined
def test_a_picture_that_takes_minutes_to_unfold_ends_only_the_process_that_reads_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(uploads, "LIMITS", replace(uploads.LIMITS, cpu_seconds=1))
    assert "zu aufwendig gebaut" in why(jpeg_of_many_scans(scans=150), "foto.jpg")


@pytest.mark.django_db
def test_a_full_case_reads_no_further_file(case: Consultation, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(MOST_FILES - case.files.count()):
        uploads.keep(case, "angebot.pdf", pdf(), uploads.PDF)
    monkeypatch.setattr(uploads, "checked", None)  # whoever calls it fails
    form = FileForm(case, {"wanted": "on"}, {"file": uploaded(pdf())})
    assert "höchstens zehn" in str(form.errors["file"])


def test_a_pdf_that_only_opens_at_a_page_is_kept() -> None:
    content = holding(OpenAction=pikepdf.Dictionary(S=pikepdf.Name.GoTo))
    assert pages_kept(content) == 1
