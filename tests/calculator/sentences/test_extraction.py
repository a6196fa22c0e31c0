"""``manage.py makemessages`` finds every sentence, so that a translation can reach all of them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command

from calculator.core import Dates, Heating, House, Household, Technology, Work
from calculator.core.finance import Loan
from calculator.core.message import Filled
from calculator.core.model_values import MODEL_VALUES
from calculator.sentences import SENTENCES
from calculator.sentences import translated as words_of_the_model
from calculator.sentences.translated import translated

ROOT = Path(__file__).resolve().parents[3]
PRODUCT = ("calculator", "confined", "jena_waerme", "jobs", "knowledge", "zones")
ASKED = (Dates, Heating, House, Household, Loan, Work)
_MARKS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "pgettext", "marked", "Name"}
_ENTRY = re.compile(r'^msgid(?:_plural)? ((?:".*"\n)+)', re.MULTILINE)


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Every text that makemessages writes into a catalogue of the product."""
    folder = tmp_path_factory.mktemp("texts")
    (folder / "locale").mkdir()
    for name in PRODUCT:
        (folder / name).symlink_to(ROOT / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        call_command("makemessages", locale=["en"], extensions=["py"], symlinks=True, no_location=True, verbosity=0)
    catalogue = (folder / "locale" / "en" / "LC_MESSAGES" / "django.po").read_text(encoding="utf-8")
    return {"".join(map(ast.literal_eval, entry.splitlines())) for entry in _ENTRY.findall(catalogue)}


def test_every_sentence_is_found(extracted: set[str]) -> None:
    spoken = {text for text in SENTENCES.values() if re.sub(r"\{.*?\}", "", text).strip()}
    assert len(spoken) > 100
    assert spoken - extracted == set()


def test_months_and_small_numbers_are_found(extracted: set[str]) -> None:
    assert {"März", "zwölf", "ersten Quartal", "hälftig geteilt", "und"} <= extracted


def _marked(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _MARKS:
            yield node


def test_no_marked_text_is_put_together_before_it_is_translated() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for name in PRODUCT
        for path in (ROOT / name).rglob("*.py")
        for call in _marked(ast.parse(path.read_text(encoding="utf-8")))
        if any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]
    assert found == []


def test_no_name_of_the_core_is_filled_before_it_is_translated() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in (ROOT / "calculator" / "core" / "demand").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr == "format" and isinstance(node.value, ast.Call)
    ]
    assert found == []


def parts_of(name: str) -> set[str]:
    """What must be found of a name: all of it, or its pattern and the names that fill it."""
    if not isinstance(name, Filled):
        return {name}
    return {name.pattern}.union(*(parts_of(each) for each in name.values.values() if isinstance(each, str)))


def test_names_of_heatings_values_and_questions_are_found(extracted: set[str]) -> None:
    names = {heating.label for heating in Technology} | {each.label for each in MODEL_VALUES.values()}
    names |= {each.label for kind in ASKED for each in kind.questions.values()}
    assert len(names) > 120
    assert set().union(*map(parts_of, names)) - extracted == set()


def test_a_name_with_values_is_translated_first_and_filled_then(tmp_path: Path) -> None:
    name = MODEL_VALUES["pellets_investment_eur"].label
    assert name == translated(name) == "Anschaffung mit Montage (Pelletheizung)"
    english = {
        "{what} ({heating})": "{heating}: {what}",
        "Anschaffung mit Montage": "Purchase",
        "Pelletheizung": "Pellets",
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words_of_the_model, "gettext", lambda text: english[text])
        patch.setattr(words_of_the_model, "get_language", lambda: "xx")
        assert translated(name) == "Pellets: Purchase"
