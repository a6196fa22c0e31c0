"""``manage.py makemessages`` finds every sentence, so that a translation can reach all of them."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command

from calculator.core import Dates, Heating, House, Household, Technology, Work
from calculator.core.finance import Loan
from calculator.core.model_values import BROCHURE_VALUES
from calculator.sentences import SENTENCES

ROOT = Path(__file__).resolve().parents[3]
PRODUCT = ("calculator", "jena_waerme", "jobs", "zones")
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


def test_names_of_heatings_values_and_questions_are_found(extracted: set[str]) -> None:
    # The values that each heating has are named after it; their parts are found, not the whole.
    names = {heating.label for heating in Technology} | {each.label for each in BROCHURE_VALUES.values()}
    names |= {each.label for kind in ASKED for each in kind.questions.values()}
    assert len(names) > 80
    assert {name for name in names if name not in extracted} == set()
