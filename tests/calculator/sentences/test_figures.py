"""No figure of the law stands in a sentence: it comes from the dated record, or the sentence would outlive it."""

import re

import pytest

from calculator.core.message import Code
from calculator.sentences import SENTENCES

_PLACEHOLDER = re.compile(r"\{[a-z_]+(:[a-z_]+)?\}")
# „§ 43 Abs. 3 bis 5, § 45 GModG“, „§§ 8, 9 und 49 WHG“: where the law says it.
_NUMBER = r"\d{1,3}[a-z]?(?!\d)"
_CITATION = re.compile(rf"(§§?|Abs\.) {_NUMBER}((, (§ )?| und | bis | Abs\. ){_NUMBER})*|CO2KostAufG")
_WORDS = "null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend Hälfte hälftig"
_FIGURE = re.compile(rf"\d|\b({'|'.join(_WORDS.split())})\b")
# Terms of law that are no dated figure of ours: „ein Wohngebäude mit nicht mehr als zwei Wohnungen“ is ``House.small``.
_TERMS = ("höchstens zwei Wohnungen",)
RULES = {
    code: text
    for code, text in SENTENCES.items()
    if type(code).__module__.startswith(("calculator.core.rules", "calculator.core.tenancy", "calculator.core.law"))
}


def rest(text: str) -> str:
    """A sentence without values, citations and fixed terms."""
    for term in _TERMS:
        text = text.replace(term, "")
    return _CITATION.sub("", _PLACEHOLDER.sub("", text))


def test_there_are_sentences_of_rules() -> None:
    assert len(RULES) > 100


@pytest.mark.parametrize("code", RULES, ids=str)
def test_no_figure_stands_in_a_sentence_of_a_rule(code: Code) -> None:
    assert not _FIGURE.search(rest(RULES[code])), RULES[code]


@pytest.mark.parametrize(
    "text",
    [
        "ist jünger als fünf Jahre",
        "bis 2034",
        "seit 21.07.2026",
        "zur Hälfte geteilt",
        "über 0,50 €",
        "§ 43 bis 2034 gilt",
    ],
)
def test_a_figure_by_hand_is_found(text: str) -> None:
    assert _FIGURE.search(rest(text))
