"""The English catalogue holds every text, none of them doubtful, and no placeholder is lost in it."""

import ast
import re
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command

from jena_waerme.management.commands import makemessages

CATALOGUES = [path / "en" / "LC_MESSAGES" / "django.po" for path in settings.LOCALE_PATHS]
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%\([^)]*\)[sd]|%[sd%]|</?[a-z][^>]*>")


def messages(path: Path) -> list[Message]:
    text = path.read_text().replace("nplurals=INTEGER; plural=EXPRESSION", "nplurals=2; plural=(n != 1)")
    return [each for each in read_po(StringIO(text)) if each.id]


def texts(message: Message) -> list[tuple[str, str]]:
    """Return what is said in German and in English; of a plural the form for many, in which every value stands."""
    if isinstance(message.id, str):
        return [(message.id, str(message.string))]
    return [(message.id[-1], message.string[-1])]


@pytest.fixture(scope="module")
def catalogue() -> list[Message]:
    return [each for path in CATALOGUES for each in messages(path)]


def test_every_text_has_its_translation(catalogue: list[Message]) -> None:
    assert [german for each in catalogue for german, english in texts(each) if not english] == []


def within_formatted(path: Path) -> list[str]:
    """Return the texts that are marked inside of a formatted string, where xgettext does not find them."""
    formatted = (each for each in ast.walk(ast.parse(path.read_text())) if isinstance(each, ast.JoinedStr))
    calls = (each for string in formatted for each in ast.walk(string) if isinstance(each, ast.Call))
    marked = (call for call in calls if isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"})
    return [f"{path}: {ast.unparse(call)}" for call in marked]


def test_no_text_is_marked_where_it_cannot_be_collected() -> None:
    left_out = tuple(pattern.rstrip("*") for pattern in makemessages.LEFT_OUT)
    apps = ("calculator", "feedback", "jena_waerme", "knowledge", "zones")
    sources = [path for app in apps for path in (settings.BASE_DIR / app).rglob("*.py")]
    assert len(sources) > 100
    public = [path for path in sources if not str(path.relative_to(settings.BASE_DIR)).startswith(left_out)]
    assert [found for path in public for found in within_formatted(path)] == []


def test_none_was_carried_over_to_a_text_that_changed(catalogue: list[Message]) -> None:
    assert [each.id for each in catalogue if each.fuzzy] == []


def test_no_placeholder_is_lost(catalogue: list[Message]) -> None:
    for german, english in (pair for each in catalogue for pair in texts(each)):
        assert sorted(PLACEHOLDER.findall(german)) == sorted(PLACEHOLDER.findall(english)), german


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
