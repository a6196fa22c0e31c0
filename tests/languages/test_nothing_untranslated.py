"""Every text of every page is one of the catalogue, in attributes and drawings too, and no German word is left in it.

What stays German, texts of the data and places of the law, is marked as German.
"""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from lxml import etree, html

from tests.browser.conftest import publish_four_zones
from tests.browser.pages import EVERY
from tests.languages.pseudo import OPEN, SHUT, bracketed

ELSEWHERE = ("/wissen/", "/en/", "/leicht/")  # texts of files in each language, and pages in another one
ATTRIBUTES = ("alt", "title", "aria-label", "aria-roledescription", "placeholder", "label")
TRANSLATED = re.compile(rf"{OPEN}[^{OPEN}{SHUT}]*{SHUT}")
WORD = re.compile(r"[^\W\d_]{3,}")
# What can hold no element of another language: of forms, and of drawings.
PLAIN = ("option", "textarea", *(f"{{*}}{each}" for each in ("title", "text", "tspan", "desc")))
# Words that no English sentence has, and the names of the data of these tests.
GERMAN = re.compile(
    r"\b(der|das|dem|den|des|und|oder|ist|sind|wird|werden|nicht|keine?|mit|von|vom|für|zum|zur|im|bei|nach|aus|auf|"
    r"eine?|eine[rnms]|sich|Ihre?|Sie|Testausgabe|\w*[äöüßÄÖÜ]\w*)\b"
)
# Names, places of the law, addresses of pages and what was typed are the same in every language.
SAME = re.compile(
    r"§[^⟧)]*|GModG|\b(kWh|MWh/a)\b|Jena Wärme|DEMO-\d+|Gebiet DEMO-\d+|\bTest\b|\d+ \w+ 20\d\d|\w+weg \d+|07743 Jena|"
    r"Musterhaus \d|Verbraucherzentrale( Rheinland-Pfalz| Thüringen)?|(Schwäbisch|WP-QS im) \w+|"
    r"Testhaus|[\w.-]+\.(de|com|eu)\S*|CSV|JSON|XLSX|ODS|PDF|Stadtwerke Jena|Klimaschutzagentur Jena|Stadt Jena|"
    r"Bundesamt für Wirtschaft und Ausfuhrkontrolle \(BAFA\)|Deutscher Mieterbund|KfW|Westweg|"
    r"jenaturStrom Wärme24|XWärmeplan|Deutsch|English|Leichte Sprache"
)


def untranslated(tree: html.HtmlElement) -> Iterator[str]:
    """Yield what a page says that the catalogue does not know."""
    named = (value for each in tree.iter() for name, value in each.attrib.items() if is_read(name))
    for text in ("\n".join(tree.itertext()), *named):
        yield from bare(text)


def german(tree: html.HtmlElement) -> Iterator[str]:
    """Yield the lines of a page with German words in them: of the catalogue, or of data that stand in a sentence."""
    etree.strip_elements(tree, *PLAIN, with_tail=False)
    for text in tree.body.itertext():
        if GERMAN.search(SAME.sub(" ", text)):
            yield " ".join(text.split())


def not_marked_as_german(page: bytes) -> html.HtmlElement:
    """Return what is read of a page, without what it says is German, or the same in every language."""
    tree = html.fromstring(page.decode())
    etree.strip_elements(tree, "script", "style", etree.Comment, with_tail=False)
    for element in [each for each in tree.iter() if each.get("lang") == "de" or each.get("translate") == "no"]:
        element.drop_tree()
    return tree


def is_read(attribute: str) -> bool:
    """Whether people hear or see an attribute: itself, or because a script shows it."""
    return attribute in ATTRIBUTES or attribute.startswith("data-text")


def bare(text: str) -> Iterator[str]:
    """Yield the lines of a text that hold words outside of all brackets."""
    before = None
    while before != text:
        before, text = text, TRANSLATED.sub(" ", text)
    for line in filter(WORD.search, SAME.sub(" ", text).splitlines()):
        yield " ".join(line.split())


@pytest.mark.django_db
def test_every_text_is_translated(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_four_zones()
    found: dict[str, str] = {}
    with bracketed(monkeypatch):
        for path in (each for each in EVERY if not each.startswith(ELSEWHERE)):
            page = client.get(f"/en{path}", follow=True)
            tree = not_marked_as_german(page.content)
            for text in (*untranslated(tree), *german(tree)):
                found.setdefault(text, path)
    assert found == {}


@pytest.mark.django_db
def test_what_was_said_before_is_said_anew(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered from pages in English is not taken for text that the catalogue does not know."""
    publish_four_zones()
    path = next(each for each in EVERY if "wer=miete" in each)
    client.get(f"/en{path}", follow=True)
    with bracketed(monkeypatch):
        tree = not_marked_as_german(client.get(f"/en{path}", follow=True).content)
    assert [*untranslated(tree), *german(tree)] == []
    page = client.get(f"/en{path}", follow=True).content.decode()
    assert [line for line in page.splitlines() if OPEN in line] == []
