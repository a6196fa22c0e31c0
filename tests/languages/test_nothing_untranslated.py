"""Every text of every page passes through the translation, in attributes and drawings too; data are left aside."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from lxml import etree, html

from tests.browser.conftest import publish_four_zones
from tests.browser.pages import EVERY
from tests.languages.pseudo import OPEN, SHUT, bracketed

ATTRIBUTES = ("alt", "title", "aria-label", "aria-roledescription", "placeholder", "label")
TRANSLATED = re.compile(rf"{OPEN}[^{OPEN}{SHUT}]*{SHUT}")
WORD = re.compile(r"[^\W\d_]{3,}")
# Names, places of the law, addresses of pages and what was typed are the same in every language.
SAME = re.compile(
    r"§.*|GModG|Jena Wärme|DEMO-\d+|Gebiet DEMO-\d+|Test(ausgabe)?|\d+ \w+ 20\d\d|\w+weg \d+|07743 Jena|Musterhaus \d|"
    r"Testhaus|[\w.-]+\.(de|com|eu)\S*|CSV|JSON|XLSX|ODS|PDF|Stadtwerke Jena|Klimaschutzagentur Jena|Stadt Jena|"
    r"Bundesamt für Wirtschaft und Ausfuhrkontrolle \(BAFA\)|Deutscher Mieterbund|KfW|Fernwärmesatzung der .*|Westweg"
)


def untranslated(page: bytes) -> Iterator[str]:
    """Yield what a page says without having asked the translation."""
    tree = html.fromstring(page.decode())
    etree.strip_elements(tree, "script", "style", etree.Comment, with_tail=False)
    for element in [each for each in tree.iter() if each.get("lang") == "de"]:
        element.drop_tree()  # names and quotations
    named = (value for each in tree.iter() for name, value in each.attrib.items() if is_read(name))
    for text in ("\n".join(tree.itertext()), *named):
        yield from bare(text)


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
        for path in (each for each in EVERY if not each.startswith("/wissen/")):  # files in each language
            page = client.get(f"/en{path}", follow=True)
            for text in untranslated(page.content):
                found.setdefault(text, path)
    assert found == {}
