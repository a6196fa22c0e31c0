"""YAML is read as people mean it, and what is wrong is said in German."""

from decimal import Decimal
from pathlib import Path

import pytest

from calculator.core.errors import InvalidCase
from calculator.core.yaml_io import read_yaml
from tests.refusals import refused


def content_of(tmp_path: Path, text: str) -> object:
    path = tmp_path / "case.yaml"
    path.write_text(text, encoding="utf-8")
    return read_yaml(path)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("010", 10),
        ("0.24", Decimal("0.24")),
        ("1:30", "1:30"),
        ("0x10", "0x10"),
        ("0b11", "0b11"),
        ("1:30.5", "1:30.5"),
        (".inf", ".inf"),
    ],
)
def test_numbers(tmp_path: Path, text: str, value: object) -> None:
    found = content_of(tmp_path, f"a: {text}")
    assert found == {"a": value}


@pytest.mark.parametrize("text", ["a: 1\na: 2", "b: {a: 1, c: 2, a: 3}"])
def test_a_key_that_stands_twice_is_named_with_its_line(tmp_path: Path, text: str) -> None:
    with refused(InvalidCase, match=r"steht „a“ in Zeile \d zum zweiten Mal"):
        content_of(tmp_path, text)


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with refused(InvalidCase, match="Es gibt sie nicht"):
        read_yaml(tmp_path / "missing.yaml")
    with refused(InvalidCase, match="Das ist ein Ordner"):
        read_yaml(tmp_path)
    for error, words in ((PermissionError(), "keine Berechtigung"), (OSError(), "meldet einen Fehler")):

        def refuse(*_: object, error: OSError = error, **__: object) -> str:
            raise error

        monkeypatch.setattr(Path, "read_text", refuse)
        with refused(InvalidCase, match=words):
            read_yaml(tmp_path / "case.yaml")
