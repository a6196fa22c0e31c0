"""The texts of Leichte Sprache follow its rules where they are written, and the help explains hard words."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.languages.easy import broken

EASY = Path(settings.BASE_DIR) / "templates" / "leicht"
TEMPLATES = sorted(EASY.rglob("*.html"))


def lines(path: Path) -> list[str]:
    """Return what people read, line by line; what the page puts in counts as one word."""
    text = re.sub(r"\{#.*?#\}", "", path.read_text(), flags=re.DOTALL)
    text = re.sub(r"\{\{.*?\}\}", "Wort", text, flags=re.DOTALL)
    text = re.sub(r"\{%.*?%\}", "\n", text, flags=re.DOTALL)
    text = re.sub(r"<(?:br|/?p|/?li|/?ul|/?ol|/?h\d|/?d[ltd]|/?div|/?a|/?section|/?article)\b[^>]*>", "\n", text)
    text = re.sub(r"<[^>]*>", " ", text)
    return [" ".join(line.split()) for line in text.split("\n\n") for line in [line] if line.strip()]


def sentences(path: Path) -> list[str]:
    found = []
    for block in lines(path):
        found += [each.strip() for each in re.split(r"(?<=[.!?:])\s+", block) if each.strip()]
    return found


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(EASY).as_posix())
def test_a_text_in_leichte_sprache_follows_the_rules(path: Path) -> None:
    assert [problem for sentence in sentences(path) for problem in broken(sentence)] == []


def test_hard_words_are_explained() -> None:
    explained = set(re.findall(r"<dt>(.*?)</dt>", (EASY / "pages" / "help.html").read_text()))
    used = {word for path in TEMPLATES for word in re.findall(r"Wärme-[A-Z]\w+", path.read_text())}
    assert used <= explained


def test_every_template_of_leichte_sprache_stands_for_one_or_is_used_by_one() -> None:
    own = {path.relative_to(EASY).as_posix() for path in TEMPLATES}
    mentioned = {name for path in TEMPLATES for name in re.findall(r'include "([\w/.]+)"', path.read_text())}
    assert [name for name in own if not (EASY.parent / name).exists() and name not in mentioned] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(EASY).as_posix())
def test_every_sentence_has_a_line_of_its_own(path: Path) -> None:
    text = re.sub(r"\{[%#].*?[%#]\}", "", path.read_text(), flags=re.DOTALL)
    assert [line for line in text.splitlines() if re.search(r"[a-zäöüß][.!?] +[A-ZÄÖÜ]", line)] == []
