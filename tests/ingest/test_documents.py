"""PDF files of Steckbriefe: written anew without programs, given to zones by their names."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

import confined
from tests.calculator.consultations import files
from zones.ingest.documents.names import zone_of
from zones.ingest.documents.pdf import MOST_PAGES, rewritten
from zones.ingest.findings import SourceError

pytestmark = pytest.mark.confined

LINK = {"/Type": Name.Annot, "/Subtype": Name.Link, "/Rect": Array([0, 0, 1, 1])}


def pdf(change: Callable[[Pdf], object] = lambda _pdf: None, pages: int = 1, **saving: object) -> bytes:
    """Return a document with empty pages, changed before it is saved."""
    document = Pdf.new()
    for _page in range(pages):
        document.add_blank_page()
    change(document)
    written = io.BytesIO()
    document.save(written, **saving)
    return written.getvalue()


def script() -> Dictionary:
    return Dictionary({"/S": Name.JavaScript, "/JS": String("app.alert(1)")})


def opens_with_a_script(document: Pdf) -> None:
    document.Root[Name.OpenAction] = document.make_indirect(script())


def has_named_scripts(document: Pdf) -> None:
    names = Dictionary({"/Names": Array([String("x"), script()])})
    document.Root[Name.Names] = Dictionary({"/JavaScript": names})


def has_a_script_on_its_page(document: Pdf) -> None:
    document.pages[0].obj[Name.AA] = Dictionary({"/O": script()})


def starts_a_program(document: Pdf) -> None:
    note = Dictionary({**LINK, "/A": Dictionary({"/S": Name.Launch, "/F": String("calc.exe")})})
    document.pages[0].obj[Name.Annots] = Array([document.make_indirect(note)])


def starts_one_after_a_harmless_step(document: Pdf) -> None:
    harmless = Dictionary({"/S": Name.URI, "/URI": String("https://example.de"), "/Next": Array([script()])})
    document.pages[0].obj[Name.Annots] = Array([Dictionary({**LINK, "/A": harmless})])


def carries_a_file(document: Pdf) -> None:
    document.attachments["virus.exe"] = b"MZ program"


def has_a_file_on_its_page(document: Pdf) -> None:
    note = Dictionary(
        {"/Type": Name.Annot, "/Subtype": Name.FileAttachment, "/FS": Dictionary({"/EF": Dictionary({})})}
    )
    document.pages[0].obj[Name.Annots] = Array([note])


def has_a_form_with_programs(document: Pdf) -> None:
    document.Root[Name.AcroForm] = Dictionary({"/XFA": Stream(document, b"<xdp/>"), "/Fields": Array([])})


ACTIVE = [
    opens_with_a_script,
    has_named_scripts,
    has_a_script_on_its_page,
    starts_a_program,
    starts_one_after_a_harmless_step,
    carries_a_file,
    has_a_file_on_its_page,
    has_a_form_with_programs,
]


@pytest.mark.parametrize("change", ACTIVE)
def test_nothing_active_is_left(change: Callable[[Pdf], object]) -> None:
    content, pages = rewritten(pdf(change))
    plain = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(plain, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    left = plain.getvalue()
    for word in (
        b"JavaScript",
        b"/JS",
        b"app.alert",
        b"Launch",
        b"calc.exe",
        b"EmbeddedFile",
        b"MZ program",
        b"XFA",
        b"FileAttach",
    ):
        assert word not in left
    assert pages == 1


STREAMS = files.ELSEWHERE | files.PROGRAMS | files.FILES


def plain(content: bytes) -> bytes:
    """Return a document without compression."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        document.save(written, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
    return written.getvalue()


@pytest.mark.parametrize("word", STREAMS)
def test_a_stream_loses_what_is_more_than_what_is_drawn(word: bytes) -> None:
    content, pages = rewritten(files.written_by_hand(extra=STREAMS[word]))
    assert (pages, word in plain(content)) == (1, False)


def test_a_catalog_in_the_trailer_is_disarmed_as_any_other() -> None:
    left = plain(rewritten(files.written_by_hand(files.SCRIPT, in_trailer=True))[0])
    assert not [word for word in (b"OpenAction", b"JavaScript", b"app.alert") if word in left]


def test_an_action_that_nobody_knows_yet_goes() -> None:
    def change(document: Pdf) -> None:
        tomorrow = document.make_indirect(Dictionary({"/S": Name("/OfTomorrow"), "/F": String("evil.pdf")}))
        document.pages[0].obj[Name.Annots] = Array([Dictionary({**LINK, "/A": tomorrow})])

    assert b"evil.pdf" not in plain(rewritten(pdf(change))[0])


def test_links_text_and_pages_stay() -> None:
    def with_link(document: Pdf) -> None:
        action = Dictionary({"/S": Name.URI, "/URI": String("https://example.de/waerme")})
        document.pages[0].obj[Name.Annots] = Array([Dictionary({**LINK, "/A": action})])
        document.pages[0].Contents = Stream(document, b"BT (Waermenetz) Tj ET")

    content, pages = rewritten(pdf(with_link, pages=3))
    assert pages == 3
    with pikepdf.open(io.BytesIO(content)) as document:
        assert str(document.pages[0].Annots[0].A.URI) == "https://example.de/waerme"
        assert b"Waermenetz" in document.pages[0].Contents.read_bytes()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "kein PDF"),
        (b"PK\x03\x04", "kein PDF"),
        (b"%PDF-1.7\nnothing", "beschädigt"),
        (pdf(pages=0), "keine Seite"),
        (pdf(pages=MOST_PAGES + 1), "51 Seiten"),
        (pdf(encryption=pikepdf.Encryption(user="secret", owner="secret")), "Passwort"),
    ],
)
def test_what_is_no_document_is_refused_with_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        rewritten(content)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("TG-01.pdf", "TG-01"),
        ("Steckbrief_tg_01_Mitte.pdf", "TG-01"),
        ("TG 01 (neu).PDF", "TG-01"),
        ("TG-011.pdf", None),
        ("xTG-01.pdf", None),
        ("TG-1-2.pdf", "TG-1-2"),
        ("TG-1.pdf", "TG-1"),
        ("TG-01 und TG-1.pdf", None),
        ("Steckbriefe.pdf", None),
        (".pdf", None),
    ],
)
def test_a_name_holds_one_code_or_none(name: str, expected: str | None) -> None:
    assert zone_of(name, {code: code for code in ("TG-01", "TG-1", "TG-1-2")}) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Steckbrief_Süd_5.pdf", "Sued-5"),
        ("Steckbrief Su\u0308d-5.pdf", "Sued-5"),
        ("Sued-5.pdf", "Sued-5"),
        ("WG 01 Mitte.pdf", "WG-01"),
        ("Süd 5 und WG 01.pdf", None),
        ("Süd 55.pdf", None),
    ],
)
def test_a_name_holds_the_code_as_the_city_writes_it(name: str, expected: str | None) -> None:
    assert zone_of(name, {"Sued-5": "Süd/5", "WG-01": "WG 01", "WG-02": "WG-02"}) == expected


def linked(address: str) -> Callable[[Pdf], None]:
    def change(document: Pdf) -> None:
        action = Dictionary({"/S": Name.URI, "/URI": String(address)})
        document.pages[0].obj[Name.Annots] = Array([Dictionary({**LINK, "/A": action})])

    return change


@pytest.mark.parametrize(
    ("address", "stays"),
    [
        ("https://example.de/a", True),
        ("HTTP://example.de", True),
        ("mailto:bau@example.de", True),
        ("file:///c:/bose.exe", False),
        ("javascript:app.alert(1)", False),
        (" javascript:app.alert(1)", False),
        ("\\\\bose\\share", False),
        ("bose.exe", False),
    ],
)
def test_only_links_to_the_web_stay(address: str, stays: bool) -> None:
    content, _pages = rewritten(pdf(linked(address)))
    with Pdf.open(io.BytesIO(content)) as document:
        assert ("/URI" in document.pages[0].obj.Annots[0].A) is stays


def test_a_way_to_another_file_and_a_script_in_a_list_of_lists_go() -> None:
    def change(document: Pdf) -> None:
        other = Dictionary({"/S": Name("/GoToR"), "/F": String("\\\\bose\\share"), "/D": Array([0])})
        listed = Dictionary({**LINK, "/A": Array([Array([script()])])})
        document.pages[0].obj[Name.Annots] = Array([Dictionary({**LINK, "/A": other}), listed])
        document.Root[Name("/Held")] = document.make_indirect(Array([script()]))

    content, _pages = rewritten(pdf(change))
    with Pdf.open(io.BytesIO(content)) as document:
        first, second = document.pages[0].obj.Annots
        assert (len(first.A), len(second.A[0][0]), len(document.Root.Held[0])) == (0, 0, 0)


def test_who_made_a_document_is_not_told() -> None:
    def change(document: Pdf) -> None:
        document.docinfo["/Author"] = "Erika Muster"
        with document.open_metadata() as metadata:
            metadata["dc:creator"] = ["Erika Muster"]

    content, _pages = rewritten(pdf(change))
    with Pdf.open(io.BytesIO(content)) as document:
        assert "/Info" not in document.trailer
        assert "/Metadata" not in document.Root


def test_a_mark_of_the_order_of_bytes_before_a_pdf_does_no_harm() -> None:
    assert rewritten(b"\xef\xbb\xbf" + pdf())[1] == 1


def archive(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return path


def in_confinement(path: Path, folder: Path) -> list[dict[str, object]]:
    arguments = {"path": str(path), "name": path.name, "folder": str(folder)}
    return list(confined.run("zones.ingest.documents.inside:rewrite", arguments))


def test_a_zip_gives_each_of_its_files_or_says_why_not(tmp_path: Path) -> None:
    files = {
        "Steckbriefe/TG-01.pdf": pdf(opens_with_a_script),
        "__MACOSX/._TG-01.pdf": b"x",
        "../TG-02.pdf": pdf(),
        "Liesmich.txt": b"hello",
        "bomb.pdf": b"%PDF-" + b"0" * 21 * 1024 * 1024,
    }
    found = in_confinement(archive(tmp_path / "a.zip", files), tmp_path)
    assert [each["name"] for each in found] == ["TG-01.pdf", "TG-02.pdf", "Liesmich.txt", "bomb.pdf"]
    assert ["refused" in each for each in found] == [False, False, True, True]
    assert all(Path(str(each["file"])).parent == tmp_path for each in found if "file" in each)
    assert b"JavaScript" not in (tmp_path / "0.pdf").read_bytes()


def test_a_damaged_zip_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"TG-01.pdf": pdf()})
    content = bytearray(path.read_bytes())
    content[40:60] = b"\0" * 20
    path.write_bytes(content)
    assert all("refused" in each for each in in_confinement(path, tmp_path))
