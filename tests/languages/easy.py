"""The rules of Leichte Sprache (Netzwerk Leichte Sprache), as far as a program can tell, and what a page says by them.

Short sentences with one thought, each on a line of its own; short words, long ones parted by a hyphen; no genitive, no
subjunctive, no passive, no foreign words, no brackets; „Sie“.
"""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

MOST_WORDS, LONGEST_PART = 11, 14
# Names and words of forms that nobody can part.
LONG = {"Wahrscheinlich", "wahrscheinlich", "Schwierigkeiten"}
SUBJUNCTIVE = re.compile(r"\b(würde|würden|könnte|könnten|müsste|müssten|sollte|sollten|wäre|wären|hätte|hätten)\b")
PASSIVE = re.compile(r"\b(wird|werden|wurde|wurden)\b [^.]*\b(ge\w+t|ge\w+en|be\w+t|ver\w+t)\b[.:!?]?$")
GENITIVE = re.compile(r"\b(des|eines|meines|Ihres|dessen|deren)\b")
SUBORDINATE = re.compile(r"\b(obwohl|weil|damit|sodass|indem|welche[rs]?|deren)\b")
FOREIGN = re.compile(
    r"\b(Option|Prozess|Daten|Information|relevant|individuell|Potenzial|kommunal\w*|dezentral\w*|rund|verantwortet|"
    r"Steckbrief|Kennung|Hinweis zu den Daten)\b",
    re.IGNORECASE,
)
# Ends of ranges, and a flat that is nobody's: „zwischen … und“ and „Für eine Wohnung“ say it.
VAGUE = re.compile(r"\bbis zu\b|\bWohnung im Haus\b", re.IGNORECASE)
LEAP = "In schwerer Sprache"
_NAMES = "*[@translate='no' or contains(@class, 'choices__link') or contains(@class, 'offers__name')]"
_LINES = {
    "p", "br", "li", "ul", "ol", "h1", "h2", "h3", "dl", "dt", "dd", "div", "section", "article", "title", "nav",
    "header", "footer", "main", "aside", "label", "button", "a", "summary", "details", "body", "head",
}  # fmt: skip
_SPOKEN = ("aria-label", "alt", "title", "placeholder")


def broken(sentence: str, *, is_spoken: bool = False) -> Iterator[str]:
    """Yield which rules a sentence breaks; how long words look is nothing to whom they are only ``spoken``."""
    words = re.findall(r"[^\W_][\w-]*", sentence)
    if len(words) > MOST_WORDS:
        yield f"{len(words)} words: {sentence}"
    for part in (part for word in words for part in word.split("-")):
        if len(part) > LONGEST_PART and part not in LONG and not is_spoken:
            yield f"long word {part}: {sentence}"
    for rule in (SUBJUNCTIVE, PASSIVE, GENITIVE, SUBORDINATE, FOREIGN, VAGUE):
        if found := rule.search(sentence):
            yield f"{found[0]}: {sentence}"
    if "(" in sentence:
        yield f"brackets: {sentence}"
    if sentence.count(",") > 1:
        yield f"several commas: {sentence}"


def parted(line: str) -> list[str]:
    """Return the sentences of a line."""
    return [each.strip() for each in re.split(r"(?<=[.!?:])\s+| – ", line) if each.strip()]


def broken_on(page: str) -> list[str]:
    """Return what a page says against the rules, outside of its marked leaps, names and other languages."""
    tree = html.fromstring(page)
    leave_out(tree)
    found = [problem for line in lines(tree) for each in parted(line) for problem in broken(each)]
    found += [
        f"two sentences in a line: {line}" for line in lines(tree) if re.search(r"[a-zäöüß][.!?] +[A-ZÄÖÜ]", line)
    ]
    for text, is_spoken in attributes(tree):
        found += [problem for each in parted(text) for problem in broken(each, is_spoken=is_spoken)]
    return found


def leave_out(tree: Any) -> None:
    """Take away what is not in Leichte Sprache by right: names, and leaps under a heading that says so."""
    etree.strip_elements(tree, "script", "style", "svg", "template", etree.Comment, with_tail=False)
    for leap in tree.xpath("//*[contains(@class, 'easy-hard')]"):
        assert LEAP in leap.xpath("string((.//h2)[1])"), etree.tostring(leap)
        leap.drop_tree()
    for element in tree.xpath(f"//{_NAMES} | //*[@lang and @lang != 'de']/self::*[not(self::html)]"):
        for child in list(element):
            element.remove(child)
        element.text = "Name"


def lines(tree: Any) -> list[str]:
    """Return what people see, a line for each block and break; how the source breaks it is nothing to them."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        is_line = element.tag in _LINES or element.get("class", "").startswith("first__")
        pieces += ["\n"] if is_line else []
        pieces.append(" ".join(f" {(element.text if event == 'start' else element.tail) or ''} ".split("\n")))
    return [" ".join(line.split()) for line in "".join(pieces).split("\n") if line.strip()]


def attributes(tree: Any) -> Iterator[tuple[str, bool]]:
    """Yield what people hear, or a script shows, and whether it is only heard."""
    for element in tree.iter():
        for name, value in element.attrib.items():
            if name in _SPOKEN or name.startswith("data-text"):
                yield value, name in _SPOKEN
    for content in tree.xpath("//meta[@name='description']/@content"):
        yield content, False
