"""Every text of every page passes through the translation, in attributes and drawings too; data are left aside."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from lxml import html

from tests.browser.conftest import publish_four_zones
from tests.browser.pages import EVERY
from tests.languages.pseudo import OPEN, SHUT, bracketed

ATTRIBUTES = ("alt", "title", "aria-label", "aria-roledescription", "placeholder", "content", "label")
TRANSLATED = re.compile(rf"{OPEN}[^{OPEN}{SHUT}]*{SHUT}")
WORD = re.compile(r"[^\W\d_]{3,}")


def untranslated(page: bytes) -> Iterator[str]:
    """Yield what a page says without having asked the translation."""
    tree = html.fromstring(page.decode())
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in {"script", "style"}:
            continue
        if any(above.get("lang") == "de" for above in (element, *element.iterancestors())):
            continue
        texts = [element.text, *(child.tail for child in element)]
        texts += [element.get(name) for name in ATTRIBUTES]
        texts += [value for name, value in element.attrib.items() if name.startswith("data-text")]
        for text in filter(None, texts):
            yield from bare(text)


def bare(text: str) -> Iterator[str]:
    before = None
    while before != text:
        before, text = text, TRANSLATED.sub(" ", text)
    if WORD.search(text):
        yield " ".join(text.split())


@pytest.mark.django_db
def test_every_text_is_translated(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_four_zones()
    found: dict[str, str] = {}
    with bracketed(monkeypatch):
        for path in EVERY:
            page = client.get(f"/en{path}", follow=True)
            for text in untranslated(page.content):
                found.setdefault(text, path)
    print(*sorted(found.items()), sep="\n")
    assert found == {}
