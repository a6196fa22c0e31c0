"""What a text of an offer excludes in words: „ohne Fundament“, „Zählerschrank nicht enthalten“, „Nicht im Preis: …“.

A list is taken as a whole where it may be one („ohne Fundament, Elektro und Zähler“): to ask once too often is the
smaller mistake. Nothing here searches back and forth, for pasted texts are long.
"""

import re
from collections.abc import Callable

_NOT_IN = (
    r"\b(?:nicht (?:\w+ ){0,3}?(?:enthalten\w*|inbegriffen|inkl\w*|bestandteil|angeboten|berücksichtigt|eingerechnet|"
    r"kalkuliert|vorgesehen|dabei|erforderlich|nötig|notwendig)\b"
    r"|(?:nicht (?:im|in der|in den|zum)|kein) (?:\w*preis|\w*angebot|\w*umfang|\w*leistung|(?:bestand)?teil)\w*"
    r"|entfällt|entfallen|(?:gesondert|separat|extra) (?:be|ab|an|zu)\w+"
    r"|not (?:\w+ ){0,2}?(?:included|part)\b|excluded\b)"
)
_SENTENCE = re.compile(r"(?<=\w{6})\.\s+|\n|;")  # „hydr. Abgleich“ ends no sentence
_BEFORE_A_LIST = re.compile(rf"{_NOT_IN}[^:,]{{0,60}}:.*", re.IGNORECASE)
_BEHIND = re.compile(_NOT_IN, re.IGNORECASE)
_WITHOUT = re.compile(r"\b(?:ohne|without|excluding|exkl\w*\.?|excl\w*\.?|außer|ausgenommen|kein\w*) ", re.IGNORECASE)
_END = re.compile(
    r"[:()]|\b(?:mit|inkl\w*|incl\w*|einschl\w*|aber|jedoch|sondern|dafür|ohne|exkl\w*|excl\w*|kein\w*|\w*pumpe)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:und|oder|sowie|bzw)\b", re.IGNORECASE)


def without_exclusions(text: str) -> tuple[str, str]:
    """Return what a text says is in the offer, and what it says is not; each sentence in a line of its own."""
    kept, excluded = list[str](), list[str]()
    for sentence in _SENTENCE.split(text):
        rest = " ".join(sentence.split())
        excluded += _BEFORE_A_LIST.findall(rest)
        rest = _BEFORE_A_LIST.sub("", rest)
        for pattern, reach in ((_BEHIND, _reach_before), (_WITHOUT, _reach_behind)):
            rest = _cut(rest, pattern, reach, excluded)
        kept.append(rest)
    return "\n".join(kept), "\n".join(excluded)


def _cut(
    text: str, pattern: re.Pattern[str], reach: Callable[[str, int, re.Match[str]], slice], excluded: list[str]
) -> str:
    """Return a text without what the words of a pattern exclude, which is added to ``excluded``."""
    kept, done = "", 0
    for match in pattern.finditer(text):
        if match.start() < done:
            continue
        span = reach(text, done, match)
        excluded.append(text[span])
        kept, done = f"{kept}{text[done : span.start]} ", span.stop
    return kept + text[done:]


def _reach_before(text: str, done: int, match: re.Match[str]) -> slice:
    """Return the span of what „nicht enthalten“ says of the words before it."""
    before = text[done : match.start()].rstrip(" ,(:–—-")
    start = max((end.end() for end in _END.finditer(before)), default=0)
    items = before[start:].split(",")
    first = 0 if start == 0 and _AND.search(items[-1]) else len(items) - 1
    return slice(done + len(before) - len(",".join(items[first:])), match.end())


def _reach_behind(text: str, _done: int, match: re.Match[str]) -> slice:
    """Return the span of what „ohne“ says of the words behind it."""
    end = _END.search(text, match.end())
    items = text[match.end() : end.start() if end else len(text)].split(",")
    last = next((place for place, item in enumerate(items) if _AND.search(item)), 0)
    return slice(match.start(), match.end() + len(",".join(items[: last + 1])))
