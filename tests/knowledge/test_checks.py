"""A mistake in the files of texts is named at start, not to a reader."""

from dataclasses import replace

import pytest

from knowledge import checks
from knowledge.texts import BadText, TextKind, from_files

KEY = (TextKind.PAGE, "gesetz")


def test_the_texts_of_the_files_are_right() -> None:
    assert checks.texts_of_files(None) == []


@pytest.mark.parametrize(
    "body", ["{gibt_es_nicht}", "{ allein", "[x](seite:nirgends)", "[x](wort:nirgends)", "[x](http://a)"]
)
def test_what_could_not_be_shown_is_named_at_start(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {KEY: replace(from_files()[KEY], body=body)}
    monkeypatch.setattr(checks, "from_files", lambda _language: wrong)
    found = checks.texts_of_files(None)
    assert {each.id for each in found} == {"knowledge.E002"}
    assert all("page: gesetz: " in each.msg for each in found)


def test_a_file_that_cannot_be_read_is_named_at_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_language: str) -> None:
        raise BadText("city/x/knowledge/de/gesetz.md: title: missing")

    monkeypatch.setattr(checks, "from_files", broken)
    (found,) = checks.texts_of_files(None)
    assert (found.id, "gesetz.md" in found.msg) == ("knowledge.E001", True)
