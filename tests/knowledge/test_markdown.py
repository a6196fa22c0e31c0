"""Markdown of staff never becomes a script, a picture of others or a link to nowhere."""

import pytest

from knowledge.markdown import BadLink, as_html, plain


def html(text: str) -> str:
    return as_html(text, lambda key, label: f"<button>{key}:{label}</button>")


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "![Bild](https://example.org/x.png)",
     "<a href='javascript:alert(1)'>x</a>", "<iframe src=//example.org>", "<style>*{}</style>", "<b onclick=x>y</b>"],
)  # fmt: skip
def test_html_of_a_writer_stays_text(text: str) -> None:
    found = html(text)
    for tag in ("<script", "<img", "<iframe", "<style", "<b ", "<a href='java"):
        assert tag not in found


@pytest.mark.parametrize(
    "target",
    ["http://example.org", "seite:gibtesnicht", "/wissen/", "javascript:alert(1)", "ftp://example.org", "wissen"],
)
def test_a_link_to_nowhere_is_refused_or_stays_text(target: str) -> None:
    try:
        assert "<a " not in html(f"[x]({target})")
    except BadLink as error:
        assert error.target == target  # noqa: PT017 - either of both is right


def test_links_words_tables_and_headings_have_the_look_of_the_site() -> None:
    found = html(
        "# Groß\n\n[KfW](https://www.kfw.de/458) [JAZ](wort:jaz) [Geld](seite:foerderung)\n\n|a|b|\n|-|-|\n|1|2|"
    )
    assert '<h2 class="kern-heading-medium">Groß</h2>' in found
    assert 'href="https://www.kfw.de/458"' in found
    assert 'rel="noopener"' in found
    assert "<button>jaz:JAZ</button>" in found
    assert 'href="/wissen/foerderung/"' in found
    assert '<table class="data-table">' in found


def test_the_words_of_a_text_without_marks() -> None:
    assert plain("## Kopf\n\n- **fett** und [Link](seite:gesetz)") == "Kopf fett und Link"
