"""Leichte Sprache follows its rules (Netzwerk Leichte Sprache), as far as a program can tell.

Short sentences with one thought, each on a line of its own; short words, long ones parted by a hyphen; no genitive, no
subjunctive, no passive, no foreign words, no brackets; „Sie“; and hard words stand in the list of the page of help.
"""

import re
from pathlib import Path

import pytest
from django.conf import settings

EASY = Path(settings.BASE_DIR) / "templates" / "leicht"
TEMPLATES = sorted(EASY.rglob("*.html"))
MOST_WORDS, LONGEST_PART = 11, 14
# Names and words of forms that nobody can part.
LONG = {"Wahrscheinlich", "wahrscheinlich", "Schwierigkeiten"}
SUBJUNCTIVE = re.compile(r"\b(würde|würden|könnte|könnten|müsste|müssten|sollte|sollten|wäre|wären|hätte|hätten)\b")
PASSIVE = re.compile(r"\b(wird|werden|wurde|wurden)\b [^.]*\b(ge\w+t|ge\w+en|be\w+t|ver\w+t)\b[.:!?]?$")
GENITIVE = re.compile(r"\b(des|eines|meines|Ihres|dessen|deren)\b")
SUBORDINATE = re.compile(r"\b(obwohl|weil|damit|sodass|indem|welche[rs]?|deren)\b")
FOREIGN = re.compile(
    r"\b(Option|Prozess|Daten|Information|relevant|individuell|Potenzial|kommunal\w*|dezentral\w*)\b", re.I
)


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
    broken = []
    for sentence in sentences(path):
        words = re.findall(r"[^\W_][\w-]*", sentence)
        parts = [part for word in words for part in word.split("-")]
        broken += [f"{len(words)} words: {sentence}"] if len(words) > MOST_WORDS else []
        broken += [f"long word {part}: {sentence}" for part in parts if len(part) > LONGEST_PART and part not in LONG]
        for rule in (SUBJUNCTIVE, PASSIVE, GENITIVE, SUBORDINATE, FOREIGN):
            broken += [f"{found[0]}: {sentence}"] if (found := rule.search(sentence)) else []
        broken += [f"brackets: {sentence}"] if "(" in sentence else []
        broken += [f"several commas: {sentence}"] if sentence.count(",") > 1 else []
    assert broken == []


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
