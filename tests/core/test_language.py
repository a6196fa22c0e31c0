"""The core knows no language: it answers with codes, and with names that are marked for translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

CORE = Path(__file__).resolve().parents[2] / "calculator" / "core"
_GERMAN = re.compile(
    r"[äöüÄÖÜß„]|\b(der|die|das|und|nicht|mit|von|ist|sind|ein|eine|bitte|je|im|bis|nach|Heizung|Haus|Eigene|Angabe)\b"
)
_CITED = re.compile(r"§|^https://")
_MARKS = {"_", "Name"}
# Words by which tables of many houses call a question, units and fuels of a bill, prices in cents, and what stands
# around a number („ungefähr 18.500“, „8,50 € je m²“): what people write, not what they read.
WRITTEN_BY_PEOPLE = {
    "amounts.py", "choices.py", "facts.py", "house.py", "model_value.py", "notation.py", "present_heatings.py",
    "price_units.py", "texts.py", "units.py",
}  # fmt: skip


def _passed_over(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield docstrings, and whatever stands in a mark."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _MARKS:
            yield from ast.walk(node)


def german(source: str) -> list[str]:
    """The German texts of a module that no translation reaches; a citation of a law and an address are none."""
    tree = ast.parse(source)
    passed = {id(node) for node in _passed_over(tree)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [
        str(node.value)
        for node in texts
        if id(node) not in passed and _GERMAN.search(str(node.value)) and not _CITED.search(str(node.value))
    ]


FILES = sorted(str(path.relative_to(CORE)) for path in CORE.rglob("*.py"))


@pytest.mark.parametrize("name", sorted(set(FILES) - WRITTEN_BY_PEOPLE))
def test_no_module_of_the_core_speaks_german(name: str) -> None:
    assert german((CORE / name).read_text(encoding="utf-8")) == []


def test_a_german_sentence_is_found_and_a_mark_is_passed_over() -> None:
    source = '"""Fußnote"""\nx = "Das Haus ist alt."\ny = _("Das Haus")\nz = f"bis {x}"'
    assert german(source) == ["Das Haus ist alt.", "bis "]
