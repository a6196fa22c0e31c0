"""The texts in files: every one can be shown today, is short, has a source, and says nothing that a record should."""

import html
import re
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from django.utils import translation

from calculator.core.parameters import DIRECTORY
from knowledge.markdown import plain
from knowledge.models import EditedText
from knowledge.overlay import texts_of
from knowledge.reading import Reader, city_names
from knowledge.texts import BadText, Text, TextKind, from_files, sources_in, written
from knowledge.texts import _listed as listed
from knowledge.texts import _page as page_of
from knowledge.topics import Topic

pytestmark = pytest.mark.django_db
LONGEST_PAGE = 350  # words
LONGEST_ANSWER = 45
FILES = from_files()
ENGLISH = from_files("en")
PLACEHOLDER = re.compile(r"\{[^{}]*\}")
# What belongs to the law or to a price bears one of these; a figure of technology may stand in a text.
OF_LAW = re.compile(r"\d[\d.,]*\s*(%|Prozent|per cent|€|Euro|Cent|cents)|\b20[2-5]\d\b")


def by_kind(kind: TextKind) -> list[Text]:
    return [text for each, text in FILES.items() if each[0] is kind]


EVERY = [pytest.param(text, id=f"{language}-{text.kind}-{text.key}")
         for language, texts in (("de", FILES), ("en", ENGLISH)) for text in texts.values()]  # fmt: skip
PAGES = [each for each in EVERY if each.values[0].kind is TextKind.PAGE]


@pytest.mark.parametrize("text", EVERY)
def test_every_text_can_be_shown(text: Text) -> None:
    shown = Reader().shown(text)
    assert "{" not in shown.title + shown.answer + shown.body
    assert shown.body.startswith("<")


@pytest.mark.parametrize("text", PAGES)
def test_a_page_is_short_and_has_day_and_sources(text: Text) -> None:
    assert text.as_of is not None
    assert text.sources
    assert 0 < len(text.answer.split()) <= LONGEST_ANSWER
    assert len(f"{text.answer} {plain(text.body)}".split()) <= LONGEST_PAGE


def test_every_text_stands_in_english_with_the_same_figures() -> None:
    assert ENGLISH.keys() == FILES.keys()
    for key, text in FILES.items():
        english = ENGLISH[key]
        assert english.topic == text.topic, key
        assert len(english.sources) == len(text.sources), key
        assert set(PLACEHOLDER.findall(english.answer + english.body)) == set(
            PLACEHOLDER.findall(text.answer + text.body)
        ) - {"{plan_adopted_by}"}, key


@pytest.mark.parametrize("text", EVERY)
def test_no_figure_of_law_or_price_is_written_into_a_text(text: Text) -> None:
    """In front of a day of the council, or of an act by its number, there is no other figure."""
    without = re.sub(r"\{[^{}]*\}", "", f"{text.answer}\n{text.body}")
    assert [found[0] for found in OF_LAW.finditer(without) if found[0] not in ALLOWED] == []


# Scenarios and measurements, with their source on the page.
ALLOWED = {"2045"}


def test_texts_for_every_city_name_nothing_that_only_some_have() -> None:
    some = {"plan_adopted", "plan_adopted_by", "plan_review"}
    everywhere = set(re.findall(r"key: (\w+)", "".join(path.read_text() for path in DIRECTORY.rglob("*.yaml"))))
    always = set(city_names()) - some
    for (kind, key), text in FILES.items():
        if kind is not TextKind.LOCAL:
            named = {
                each.strip("{}").partition(":")[0].partition(".")[0]
                for each in PLACEHOLDER.findall(f"{text.answer}{text.body}")
            }
            assert named <= everywhere | always, key


def test_every_topic_has_a_page_and_every_word_is_explained_once() -> None:
    assert {text.key for text in by_kind(TextKind.PAGE)} == set(Topic)
    assert len({text.title for text in by_kind(TextKind.WORD)}) == len(by_kind(TextKind.WORD))


def test_a_page_in_english_reads_the_english_texts_and_those_that_staff_wrote_in_english() -> None:
    key = (TextKind.WORD, "jaz")
    EditedText.objects.create(kind="word", key="jaz", title="Neu", body="Neu.", as_of=date(2026, 11, 29))
    with translation.override("en"):
        assert texts_of(TextKind.WORD)[key].title == "Seasonal factor (JAZ)"
        EditedText.objects.create(
            kind="word", key="jaz", language="en", title="New", body="New.", as_of=date(2026, 11, 29)
        )
        assert texts_of(TextKind.WORD)[key].title == "New"
    assert texts_of(TextKind.WORD)[key].title == "Neu"


def test_sources_are_written_as_they_are_read() -> None:
    found = sources_in("Gesetz | https://example.org/a\n\n  Amt | mit Strich | https://example.org/b ")
    assert [each.name for each in found] == ["Gesetz", "Amt | mit Strich"]
    assert sources_in(written(found)) == found


@pytest.mark.parametrize("line", ["Gesetz", "Gesetz | http://example.org", " | https://example.org", "G | https://a b"])
def test_what_is_no_source_is_named(line: str) -> None:
    with pytest.raises(ValueError, match=re.escape(line.strip())):
        sources_in(line)


def test_a_file_with_an_unknown_entry_is_named(tmp_path: Path) -> None:
    path = tmp_path / "gesetz.md"
    path.write_text("---\ntitel: Gesetz\n---\nText\n", encoding="utf-8")
    with pytest.raises(BadText, match=r"gesetz\.md.*titel"):
        page_of(path, TextKind.PAGE)


def test_a_word_that_stands_twice_is_named(tmp_path: Path) -> None:
    path = tmp_path / "woerter.yaml"
    path.write_text("- {key: a, title: A, body: x}\n- {key: a, title: B, body: y}\n", encoding="utf-8")
    with pytest.raises(BadText, match="a: stands twice"):
        list(listed(path, TextKind.WORD))


def test_what_is_open_is_told_as_open(client: Client) -> None:
    shown = Reader(date(2026, 11, 29)).shown(FILES[TextKind.QUESTION, "gasnetz-ende"])
    assert "noch offen, zwischen 0\N{NO-BREAK SPACE}€ und 2.300\N{NO-BREAK SPACE}€" in html.unescape(shown.body)
