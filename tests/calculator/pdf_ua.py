"""The machine-checkable rules of PDF/UA-1 (Matterhorn protocol) that concern our documents, read back with pikepdf."""

import io
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

STANDARD_TYPES = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/NonStruct", "/H1", "/H2", "/H3", "/P",
    "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/Span", "/Link", "/Figure",
}  # fmt: skip
PAINTS = {"Tj", "TJ", "'", '"', "f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}
CHILDREN = {
    "/Table": {"/Caption", "/THead", "/TBody", "/TR"},
    "/TR": {"/TH", "/TD"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/L": {"/LI", "/Caption", "/L"},
    "/LI": {"/Lbl", "/LBody", "/L"},
}


def opened(pdf: bytes) -> Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def elements(pdf: Pdf) -> list[Dictionary]:
    """Return all elements of the structure tree in reading order."""
    return list(_below(pdf.Root.StructTreeRoot))


def _below(parent: Any) -> Iterator[Dictionary]:
    for kid in _kids(parent):
        if "/S" in kid:
            yield kid
            yield from _below(kid)


def _kids(element: Any) -> list[Dictionary]:
    kids = element.get("/K", [])
    listed = list(kids) if isinstance(kids, Array) else [kids]
    return [kid for kid in listed if isinstance(kid, Dictionary)]


def of_type(pdf: Pdf, *types: str) -> list[Dictionary]:
    return [element for element in elements(pdf) if str(element.S) in types]


def check(data: bytes) -> Pdf:
    """Assert every rule and return the open document."""
    pdf = opened(data)
    _document(pdf)
    _structure(pdf)
    _tables(pdf)
    _figures_and_links(pdf)
    _fonts(pdf)
    _content(pdf)
    _bookmarks(pdf)
    return pdf


def _document(pdf: Pdf) -> None:
    root = pdf.Root
    assert root.MarkInfo.Marked
    assert not root.MarkInfo.get("/Suspects", False)
    assert str(root.Lang) == "de"
    assert root.ViewerPreferences.DisplayDocTitle
    assert not pdf.is_encrypted
    with pdf.open_metadata() as xmp:
        assert xmp["pdfuaid:part"] == "1"
        assert xmp["dc:title"] == str(pdf.docinfo["/Title"]) != ""
    assert all(page.Tabs == Name.S for page in pdf.pages)
    assert "/JavaScript" not in root.get("/Names", {})


def _structure(pdf: Pdf) -> None:
    for element in elements(pdf):
        kind = str(element.S)
        assert kind in STANDARD_TYPES, kind
        allowed = CHILDREN.get(kind)
        if allowed:
            assert {str(kid.S) for kid in _kids(element) if "/S" in kid} <= allowed, kind
    levels = [int(str(heading.S)[2:]) for heading in of_type(pdf, "/H1", "/H2", "/H3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def _tables(pdf: Pdf) -> None:
    found = elements(pdf)
    by_id = {str(element.ID) for element in found if "/ID" in element}
    index = [str(name) for name in list(pdf.Root.StructTreeRoot.IDTree.Kids[0].Names)[::2]]
    assert sorted(by_id) == sorted(index)
    for header in of_type(pdf, "/TH"):
        assert str(header.A.Scope) in {"/Row", "/Column"}
    for cell in of_type(pdf, "/TD"):
        headers = [str(each) for each in cell.A.Headers]
        assert headers
        assert set(headers) <= by_id
    for table in of_type(pdf, "/Table"):
        widths = {_width(row) for row in _below(table) if str(row.S) == "/TR"}
        assert len(widths) == 1, widths


def _width(row: Dictionary) -> int:
    return sum(int(cell.A.get("/ColSpan", 1)) for cell in _kids(row))


def _figures_and_links(pdf: Pdf) -> None:
    for figure in of_type(pdf, "/Figure"):
        assert str(figure.Alt).strip()
        left, bottom, right, top = (float(length) for length in figure.A.BBox)
        page = [float(length) for length in figure.Pg.MediaBox]
        assert page[0] <= left < right <= page[2] + 1
        assert page[1] <= bottom < top <= page[3] + 1
    annotations = [each for page in pdf.pages for each in page.get("/Annots", [])]
    tagged = [kid.Obj for link in of_type(pdf, "/Link") for kid in _kids(link) if kid.get("/Type") == Name.OBJR]
    assert len(annotations) == len(tagged)
    assert all(str(annotation.Contents).strip() for annotation in annotations)


def _fonts(pdf: Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert "/ToUnicode" in font
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        assert "Fira" in str(font.BaseFont), "only the type that the site brings along"


def _content(pdf: Pdf) -> None:
    """Everything that is drawn belongs to the tree or is an artifact."""
    owners = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    reachable = {element.objgen for element in elements(pdf)}
    for number, page in enumerate(pdf.pages):
        of_page = owners[2 * number + 1]
        depth: list[bool] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in {"BDC", "BMC"}:
                mcid = operands[1].get("/MCID") if name == "BDC" else None
                real = mcid is not None and of_page[int(mcid)].objgen in reachable
                assert real or operands[0] == Name.Artifact
                depth.append(real)
            elif name == "EMC":
                depth.pop()
            elif name in PAINTS:
                assert depth, f"page {number + 1} draws without a tag"


def _bookmarks(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        titles = list(_titles(outline.root))
    headings = of_type(pdf, "/H1", "/H2", "/H3")
    assert len(titles) == len(headings)
    assert all(titles)


def _titles(items: Any) -> Iterator[str]:
    for item in items:
        yield item.title
        yield from _titles(item.children)
