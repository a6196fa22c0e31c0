"""The facts of a house alone, in groups: what an advisor changes once for all variants of a case."""

from collections.abc import Collection, Iterator
from itertools import groupby

from django.utils.translation import gettext as _

from calculator.core import MODEL_VALUES
from calculator.core.city import current
from calculator.core.facts import FACTS
from calculator.core.question import Question
from calculator.core.stated_keys import reading_key
from calculator.core.texts import parts
from calculator.pages.forms.bills import Beside, confirmable
from calculator.pages.forms.defaults import Defaults
from calculator.pages.forms.fields import Choice, QuestionField, QuestionForm, fact_field
from calculator.pages.forms.repeated import UNIT_RULE, reading_rows
from calculator.questions import Asked, Reading, frame, guesses
from calculator.questions.asked import fact_values
from calculator.questions.repeated import MOST_READINGS


def house_form(reading: Reading, basis: Asked, defaults: Defaults, keys: Collection[str]) -> list[QuestionForm]:
    """Return the groups of the questions that ``keys`` name, and the bills; ``basis``: what the defaults belong to."""
    beside = Beside(basis.facts.house.living_area_m2, basis.stand, defaults.parameters)
    bills = [_confirm(reading)] if reading.refused_by_model or reading.doubted or _confirmed(reading) else []
    note, name = _(UNIT_RULE), _("Verbrauch nach Rechnung oder Zähler")
    rows = reading_rows(reading, beside)
    house, *others = _facts(reading, basis, keys)
    return [house, QuestionForm(reading, name, bills, key="verbrauch", note=note, rows=rows), *others]


def _facts(reading: Reading, basis: Asked, keys: Collection[str]) -> Iterator[QuestionForm]:
    guessed = guesses(fact_values(basis.facts), basis.stand, basis.viewpoint)
    asked = [fact for fact in FACTS.values() if fact.key in keys and current().has(fact.key)]
    for number, (name, facts) in enumerate(groupby(asked, key=lambda fact: fact.group)):
        fields = [fact_field(fact, reading, guessed) for fact in facts]
        yield QuestionForm(reading, _(name), fields, key=f"haus-{number}")
    yield QuestionForm(reading, _("Wer fragt"), [_who(reading)], key="wer")
    measured: list[Question] = [value for value in MODEL_VALUES.values() if value.key in keys]
    yield QuestionForm(reading, _("Gemessen oder berechnet"), map(QuestionField, measured), key="gemessen")


def _who(reading: Reading) -> QuestionField:
    chosen = reading.typed.get(frame.WHO.key, next(iter(frame.WHO.words)))
    choices = [Choice(word, _(name), word == chosen) for word, name in frame.WHO.words.items()]
    return QuestionField(frame.WHO, choices=choices, changed=False)


def _confirmed(reading: Reading) -> set[str]:
    bills = {reading_key(number) for number in range(1, MOST_READINGS + 1)}
    return bills.intersection(parts(reading.typed.get(frame.CONFIRMED.key, "")))


def _confirm(reading: Reading) -> QuestionField:
    chosen = _confirmed(reading)
    words = {**{word: word for word in sorted(chosen)}, **confirmable(reading)}
    choices = [Choice(word, str(name), word in chosen) for word, name in words.items()]
    return QuestionField(
        frame.CONFIRMED,
        label=_("Der Verbrauch passt nicht zum Haus"),
        why=_("Bitte haken Sie nur an, wenn Menge, Einheit und Wohnfläche wirklich stimmen."),
        choices=choices,
        several=True,
        changed=bool(chosen),
    )
