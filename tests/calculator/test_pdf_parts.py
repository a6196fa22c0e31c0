"""The parts of a paper on their own: files that may be read, the QR code, tables that fit."""

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from weasyprint.urls import FatalURLFetchingError

from calculator.reports.pdf.assets import HOME, STYLES, StaticFilesOnly
from calculator.reports.pdf.link_code import LONGEST, link_code
from calculator.reports.pdf.paper_tables import _groups


def test_our_own_static_files_are_read() -> None:
    style = StaticFilesOnly().fetch(STYLES[0])
    assert style.content_type == "text/css"
    assert b"@page" in style.read()


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/bild.png",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "data:text/css,a",
        "ftp://example.org/",
        f"{HOME}../manage.py",
        f"{HOME}%2e%2e/manage.py",
        f"{HOME}css/gibt-es-nicht.css",
        HOME,
        "https://static.invalid.example.org/css/paper.css",
    ],
)
def test_everything_else_ends_the_rendering(url: str) -> None:
    with pytest.raises(FatalURLFetchingError):
        StaticFilesOnly().fetch(url)


def test_the_code_is_that_of_the_link_and_has_a_text() -> None:
    link = "https://waerme.example/rechner/ergebnis/?v=2&stand=2026-11-23"
    code = link_code(link)
    assert code is not None
    assert "<title>QR-Code mit dem Link zu diesem Ergebnis</title>" in code
    side = segno.make(link, micro=False, error="l").symbol_size(border=0)[0] / 2
    assert f'width="{side:g}mm"' in code


@pytest.mark.parametrize(("length", "there"), [(LONGEST, True), (LONGEST + 1, False)])
def test_a_link_too_long_for_a_readable_code_gets_none(length: int, *, there: bool) -> None:
    assert (link_code("x" * length) is not None) == there


@given(members=st.lists(st.integers(), min_size=1, max_size=40), width=st.integers(min_value=1, max_value=9))
def test_groups_hold_everyone_once_and_are_of_even_size(members: list[int], width: int) -> None:
    groups = list(_groups(members, width))
    assert [each for _, _, group in groups for each in group] == members
    sizes = [len(group) for _, _, group in groups]
    assert max(sizes) <= width
    assert max(sizes) - min(sizes) <= 1
    assert [(part, parts) for part, parts, _ in groups] == [(n + 1, len(groups)) for n in range(len(groups))]
