"""No figure of the law stands in a sentence: it comes from the dated record, or the sentence would outlive it."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from calculator.core import MODEL_VALUES, ModelValue, QuoteItem
from calculator.core.facts import FACTS
from calculator.core.parameters import general
from calculator.core.question import Question
from calculator.core.readings import MeterReading
from calculator.core.records import LAW, Parameter
from calculator.questions.frame import BY_KEY
from calculator.sentences import SENTENCES, with_law

_PLACEHOLDER = re.compile(r"\{[a-z0-9_.]+(:[a-z_]+)?\}")
# „§ 43 Abs. 3 bis 5, § 45 GModG“, „§§ 8, 9 und 49 WHG“: where the law says it.
_NUMBER = r"\d{1,3}[a-z]?(?!\d)"
_CITATION = re.compile(rf"(§§?|Abs\.) {_NUMBER}((, (§ )?| und | bis | Abs\. ){_NUMBER})*|CO2KostAufG")
_WORDS = "null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend Hälfte hälftig"
_FIGURE = re.compile(rf"\d|\b({'|'.join(_WORDS.split())})\b")
# Terms of law that are no dated figure of ours: „ein Wohngebäude mit nicht mehr als zwei Wohnungen“ is ``House.small``.
_TERMS = ("höchstens zwei Wohnungen",)
# What declarations cite as it was measured or printed, names of fields of the brochure, assumptions that are no law.
_CITED = (
    "In Messungen an 77 Bestandsgebäuden lagen Luft-Wärmepumpen zwischen 2,6 und 4,9 (Fraunhofer ISE, November 2025).",
    "Unsaniert etwa 160, gut saniert etwa 75 (Beispiele der Broschüre).",
    "VDI 2067",
    "in zwölf Monaten",
    "zwei je Wohnung",
    "0 heißt: die Mindestgröße",
    "Über 55 °C",
)  # fmt: skip
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


def test_no_figure_stands_in_a_sentence_of_a_rule() -> None:
    assert {code: text for code, text in RULES.items() if _FIGURE.search(rest(text))} == {}


QUESTIONS = [*BY_KEY.values(), *MeterReading.questions.values(), *QuoteItem.questions.values()]


def told(question: Question) -> str:
    """Label and reason of a question without what is cited."""
    text = f"{question.label} {question.why} {question.in_words if isinstance(question, ModelValue) else ''}"
    for cited in _CITED:
        text = text.replace(cited, "")
    return text


def test_no_figure_stands_in_a_label_or_reason_of_a_question() -> None:
    assert {each.key: told(each) for each in QUESTIONS if _FIGURE.search(rest(told(each)))} == {}


def test_each_step_of_the_duty_to_burn_biogas_can_be_entered_and_tells_its_year() -> None:
    values = [value for value in MODEL_VALUES.values() if value.parameter == "bio_share_percent"]
    steps = general()["bio_share_percent"].steps
    assert [value.step for value in values] == list(range(1, len(steps) + 1))
    told = [with_law(value.why, date(2026, 11, 22)) for value in values]
    assert [f"Gilt ab {step.valid_from.year} bis" in why for step, why in zip(steps, told, strict=True)] == [True] * 3


# Notations of a name that is no figure of the law, and the number of a programme.
_NOTATIONS = (" (1 = ja)", " (9999 = keine Grenze)", "Ergänzungskredits 358")


def without_notations(parameter: Parameter) -> str:
    name = parameter.name
    for notation in _NOTATIONS:
        name = name.replace(notation, "")
    return name


def test_no_figure_stands_in_the_name_of_a_figure_of_the_law() -> None:
    names = [without_notations(each) for each in general().values() if each.topic == LAW]
    assert [name for name in names if _FIGURE.search(rest(name))] == []
    assert len(names) > 100


def test_a_reason_names_the_figure_of_the_record_and_before_it_the_first() -> None:
    why = FACTS["house.envelope_30_percent_better"].why
    assert "Mindestens 30\xa0% besser" in with_law(why, date(2026, 11, 22))
    assert with_law(why, date(2024, 1, 1)) == with_law(why, date(2026, 11, 22))


def test_a_later_record_changes_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    day, key = date(2027, 1, 1), "gmodg_46_envelope_percent"
    (old,) = general()[key].records
    later = replace(old, valid_from=day, value=Decimal(35))
    both = (replace(old, valid_to=day - timedelta(days=1)), later)
    changed = {**general(), key: replace(general()[key], records=both)}
    monkeypatch.setattr("calculator.sentences.wording.general", lambda: changed)
    told = [with_law(FACTS["house.envelope_30_percent_better"].why, on) for on in (date(2026, 12, 31), day)]
    assert ["30" in told[0], "35" in told[1], "30" in told[1]] == [True, True, False]


def test_a_figure_that_no_record_states_is_refused() -> None:
    with pytest.raises(KeyError):
        with_law("ab {nowhere:percent}", date(2026, 1, 1))


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
