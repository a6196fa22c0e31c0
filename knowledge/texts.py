"""A text for citizens, and its start in a file; no database here. What staff have edited lies over it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.topics import Topic
from together.marks import mark_of
from zones.doors.city import CITY

FOLDER = Path(__file__).parent / "content"
GERMAN = "de"
LANGUAGES = (GERMAN, "en")  # in which there are files
_FENCE = "---\n"
_BAR = " | "
_BREAKS = re.compile(r"[ \r\n]+")


class TextKind(StrEnum):
    """What a text is for."""

    PAGE = "page"  # a page of its own, by its topic
    LOCAL = "local"  # what the city adds to a page
    QUESTION = "question"
    WORD = "word"


class BadText(Exception):
    """A file of texts cannot be used; the message names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Where something was read: whose it is, and its address."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Markdown with figures as ``{key:notation}``; ``answer`` comes first and alone says what matters.

    ``as_of``: the day on which somebody last held it against its sources; ``topic``: the page that says more.
    """

    kind: TextKind
    key: str
    title: str
    body: str
    answer: str = ""
    topic: str = ""
    sources: tuple[Citation, ...] = ()
    as_of: date | None = None
    is_edited: bool = False

    @property
    def mark(self) -> str:
        """A mark that differs as soon as anything that people read does."""
        return mark_of(self.title, self.answer, self.body, self.topic, written(self.sources), self.as_of)


class _Head(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    title: str
    answer: str = ""
    topic: Topic | None = Field(default=None, strict=False)
    sources: list[str] = []
    as_of: date | None = None


class _Entry(_Head):
    key: str
    body: str


def one_line(text: str) -> str:
    """Return a text without line breaks; spaces that must not break stay."""
    return _BREAKS.sub(" ", text).strip()


def written(sources: tuple[Citation, ...]) -> str:
    """Write sources as people edit them: one a line, „name | address“."""
    return "\n".join(f"{each.name}{_BAR}{each.url}" for each in sources)


def sources_in(text: str) -> tuple[Citation, ...]:
    """Read sources, one a line; raises ``ValueError`` with the line that is none."""
    return tuple(_source(line.strip()) for line in text.splitlines() if line.strip())


def _source(line: str) -> Citation:
    name, bar, url = line.rpartition(_BAR)
    if not bar or not name.strip() or not url.startswith("https://") or len(url.split()) != 1:
        raise ValueError(line)
    return Citation(name.strip(), url)


@lru_cache
def from_files(language: str = GERMAN) -> Mapping[tuple[TextKind, str], Text]:
    """Return every text of the files by kind and key; the city's words and questions take the place of the same key.

    Raises ``BadText`` with the file and the entry.
    """
    found: dict[tuple[TextKind, str], Text] = {}
    for folder, kind in ((FOLDER, TextKind.PAGE), (CITY.folder / "knowledge", TextKind.LOCAL)):
        for text in _texts_in(folder / language, kind):
            found[text.kind, text.key] = text
    if language == GERMAN and (missing := _without_page(found)):
        raise BadText(f"{FOLDER / language}: no page for {', '.join(missing)}")
    return MappingProxyType(found)


def _without_page(found: Mapping[tuple[TextKind, str], Text]) -> list[str]:
    return [topic.value for topic in Topic if (TextKind.PAGE, topic.value) not in found]


def _texts_in(folder: Path, kind: TextKind) -> Iterator[Text]:
    for path in sorted(folder.glob("*.md")):
        yield _page(path, kind)
    for name, listed in (("woerter.yaml", TextKind.WORD), ("fragen.yaml", TextKind.QUESTION)):
        if (folder / name).exists():
            yield from _listed(folder / name, listed)


def _page(path: Path, kind: TextKind) -> Text:
    try:
        _nothing, head, body = path.read_text(encoding="utf-8").split(_FENCE, 2)
        key = Topic(path.stem)
        return _text(kind, key.value, _Head.model_validate(_structure(head)), body.strip())
    except (OSError, ValueError, ValidationError, yaml.YAMLError) as error:
        raise BadText(f"{path}: {' '.join(str(error).split())}") from error


def _listed(path: Path, kind: TextKind) -> Iterator[Text]:
    seen: set[str] = set()
    try:
        for raw in _structure(path.read_text(encoding="utf-8")):
            entry = _Entry.model_validate(raw)
            if entry.key in seen:
                raise BadText(f"{path}: {entry.key}: stands twice")
            seen.add(entry.key)
            yield _text(kind, entry.key, entry, entry.body.strip())
    except (OSError, ValueError, TypeError, ValidationError, yaml.YAMLError) as error:
        raise BadText(f"{path}: {' '.join(str(error).split())}") from error


def _structure(text: str) -> Any:  # noqa: ANN401 - whatever YAML holds
    return yaml.safe_load(text)


def _text(kind: TextKind, key: str, head: _Head, body: str) -> Text:
    return Text(
        kind, key, head.title, body, one_line(head.answer), head.topic.value if head.topic else "",
        sources_in("\n".join(head.sources)), head.as_of,
    )  # fmt: skip
