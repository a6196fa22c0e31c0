"""What PDF/UA-1 and good reading ask for beyond WeasyPrint's own tags, added before the file is written.

Header cells get their scope, cell identifiers their index (ISO 32000-1, 14.7.2), and what stands in the margin of each
page becomes an artifact, so that a screen reader does not read header and footer on every page.
"""

from collections.abc import Iterator
from typing import Any

import pydyf

POINTS_PER_PIXEL = 0.75
_SCOPES = {"col": "/Column", "row": "/Row"}
_IN_THE_MARGIN = pydyf.Dictionary({"Type": "/Pagination"})


def complete_tags(document: Any, pdf: pydyf.PDF) -> None:  # noqa: ANN401 - WeasyPrint has no types
    """Complete the structure of a drawn document; WeasyPrint's ``finisher``."""
    for page in document.pages:
        _give_scopes(page._page_box)  # noqa: SLF001 - the only way from a tag back to its element
    root = _resolve(pdf, pdf.catalog["StructTreeRoot"])
    tree = list(_elements(pdf, root["K"]))
    _index_identifiers(pdf, root, tree)
    _frame_figures(pdf, tree)
    _margins_to_artifacts(pdf, root, {element.reference for element in tree})


def _give_scopes(box: Any) -> None:  # noqa: ANN401
    """WeasyPrint notes at the box of a cell which tag it became."""
    scope = _SCOPES.get(box.element.get("scope", "")) if getattr(box, "element_tag", None) == "th" else None
    if scope and hasattr(box, "mark"):
        box.mark["A"]["Scope"] = scope
    for child in getattr(box, "children", ()):
        _give_scopes(child)


def _index_identifiers(pdf: pydyf.PDF, root: pydyf.Dictionary, tree: list[pydyf.Dictionary]) -> None:
    named = sorted((element["ID"].data, element.reference) for element in tree if "ID" in element)
    if named:
        index = pydyf.Dictionary({"Names": pydyf.Array([part for pair in named for part in pair])})
        index["Limits"] = pydyf.Array([named[0][0], named[-1][0]])
        pdf.add_object(index)
        root["IDTree"] = pydyf.Dictionary({"Kids": pydyf.Array([index.reference])})


def _frame_figures(pdf: pydyf.PDF, tree: list[pydyf.Dictionary]) -> None:
    """WeasyPrint notes the frame of a figure in pixels from the top; a PDF counts points from the bottom."""
    for figure in (element for element in tree if element["S"] == "/Figure"):
        height = _resolve(pdf, figure["Pg"])["MediaBox"][3]
        left, top, right, bottom = (POINTS_PER_PIXEL * length for length in figure["A"]["BBox"])
        figure["A"]["BBox"] = pydyf.Array([left, height - bottom, right, height - top])


def _margins_to_artifacts(pdf: pydyf.PDF, root: pydyf.Dictionary, reachable: set[bytes]) -> None:
    """WeasyPrint tags the margins but keeps them out of the tree; PDF 1.7 wants such content to be an artifact."""
    numbers = _resolve(pdf, root["ParentTree"])["Nums"]
    owners = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for number, reference in enumerate(pdf.page_references):
        of_page = owners[number]
        strangers = {mcid for mcid, owner in enumerate(of_page) if owner not in reachable}
        for mcid in strangers:
            of_page[mcid] = b"null"
        drawn = _resolve(pdf, _resolve(pdf, reference)["Contents"]).stream
        for place, item in enumerate(drawn):
            if isinstance(item, pydyf.Dictionary) and item.get("MCID") in strangers:
                drawn[place - 1 : place + 1] = ["/Artifact", _IN_THE_MARGIN]


def _elements(pdf: pydyf.PDF, kids: Any) -> Iterator[pydyf.Dictionary]:  # noqa: ANN401
    """Yield the elements of the structure tree below some kids; content and annotations are no elements."""
    for kid in kids:
        element = _resolve(pdf, kid) if isinstance(kid, bytes) else None
        if element is not None and element.get("Type") == "/StructElem":
            yield element
            yield from _elements(pdf, element["K"])


def _resolve(pdf: pydyf.PDF, reference: bytes) -> Any:  # noqa: ANN401
    return pdf.objects[int(reference.split()[0])]
