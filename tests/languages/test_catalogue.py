"""The English catalogue holds every text, none of them doubtful, and no placeholder is lost in it."""

import ast
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command

from jena_waerme.management.commands import makemessages

CATALOGUES = [path / "en" / "LC_MESSAGES" / "django.po" for path in settings.LOCALE_PATHS]
ROOMS = ("calculator", "embedding", "feedback", "jena_waerme", "knowledge", "mailroom", "notices", "zones")
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\([^)]*\)[sd]|%[sd%]|</?[a-z][^>]*>")


def messages(path: Path) -> list[Message]:
    text = path.read_text().replace("nplurals=INTEGER; plural=EXPRESSION", "nplurals=2; plural=(n != 1)")
    return [each for each in read_po(StringIO(text)) if each.id]


def texts(message: Message) -> list[tuple[str, str]]:
    """Return what is said in German and in English; of a plural the form for many, in which every value stands."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return [(message.id[-1], message.string[-1])]


def in_format_strings(path: Path) -> Iterator[str]:
    """Yield what a module translates inside of a string that is filled: ``f"{_('Jahr')}"``."""
    strings = (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.JoinedStr))
    for call in (node for string in strings for node in ast.walk(string) if isinstance(node, ast.Call)):
        if getattr(call.func, "id", "") == "_" and isinstance(call.args[0], ast.Constant):
            yield str(call.args[0].value)


@pytest.fixture(scope="module")
def catalogue() -> list[Message]:
    return [each for path in CATALOGUES for each in messages(path)]


def test_every_text_has_its_translation(catalogue: list[Message]) -> None:
    assert [german for each in catalogue for german, english in texts(each) if not english] == []


def test_none_was_carried_over_to_a_text_that_changed(catalogue: list[Message]) -> None:
    assert [each.id for each in catalogue if each.fuzzy] == []


def test_what_a_firm_offers_is_a_quote_on_every_page_in_english(catalogue: list[Message]) -> None:
    said = [english for each in catalogue for _german, english in texts(each)]
    assert any("quote" in each for each in said)
    assert [each for each in said if re.search(r"\boffers?\b", each, re.IGNORECASE)] == []


def test_no_placeholder_is_lost(catalogue: list[Message]) -> None:
    for german, english in (pair for each in catalogue for pair in texts(each)):
        assert sorted(PLACEHOLDER.findall(german)) == sorted(PLACEHOLDER.findall(english)), german


def test_units_follow_their_number_as_they_do_where_a_page_computes_it(catalogue: list[Message]) -> None:
    """``12,880 €`` and ``55 %`` beside ``€5,000`` and ``55%`` would be two notations on one page."""
    closed = re.compile(r"€[\d{%]|(?<=[\d}])%|(?<=\)s)%%")
    assert [english for each in catalogue for _german, english in texts(each) if closed.search(english)] == []


def test_no_text_hides_in_a_string_that_the_collecting_cannot_read(catalogue: list[Message]) -> None:
    left_out = tuple(each.removesuffix("*") for each in makemessages.LEFT_OUT)
    rooms = (path for room in ROOMS for path in Path(room).rglob("*.py") if not str(path).startswith(left_out))
    assert {text for path in rooms for text in in_format_strings(path)} - {each.id for each in catalogue} == set()


def test_the_catalogue_knows_every_text_of_the_code(catalogue: list[Message], monkeypatch: pytest.MonkeyPatch) -> None:
    """Collect the texts anew, next to the catalogues but not into them."""
    monkeypatch.chdir(settings.BASE_DIR)
    monkeypatch.setattr(makemessages.Command, "write_po_file", lambda *_args: None)
    collected = [path / "django.pot" for path in settings.LOCALE_PATHS]
    try:
        call_command("makemessages", verbosity=0, keep_pot=True)
        found = {each.id for path in collected for each in messages(path)}
    finally:
        for path in collected:
            path.unlink(missing_ok=True)
    assert found - {each.id for each in catalogue} == set()
