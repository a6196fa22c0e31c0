"""Everything that can be said, in groups: facts first, then the assumptions of the model, systems, quotes and loan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from calculator.core import MODEL_VALUES, ModelValue, Technology
from calculator.core.choices import NamedWord
from calculator.core.city import current
from calculator.core.facts import FACTS, HOUSE, Viewpoint
from calculator.core.notation import day, plain
from calculator.core.question import Question
from calculator.pages.forms.bills import Beside
from calculator.pages.forms.defaults import Defaults
from calculator.pages.forms.fields import Entry, QuestionField, QuestionForm, fact_field, select, with_usual_example
from calculator.pages.forms.repeated import (
    UNIT_RULE,
    confirm_field,
    measures_field,
    quote_rows,
    quoted,
    reading_rows,
    systems_field,
)
from calculator.questions import Asked, Reading, frame, guesses, usual_systems
from calculator.questions.asked import fact_values
from calculator.questions.doubted_technology import usual_price
from calculator.sentences.translated import translated


@dataclass(frozen=True, slots=True)
class DetailedForm:
    """The groups of facts, of what is compared and paid, and of the assumptions; ``suggested``: the usual systems."""

    facts: tuple[QuestionForm, ...]
    offers: tuple[QuestionForm, ...]
    assumptions: tuple[QuestionForm, ...]
    suggested: str

    @property
    def groups(self) -> tuple[QuestionForm, ...]:
        """All groups in the order of the page."""
        return (*self.facts, *self.offers, *self.assumptions)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All fields in the order of the page."""
        return tuple(entry for group in self.groups for entry in group.entries)

    @property
    def number_changed(self) -> int:
        """How many fields are not at their default."""
        return sum(group.number_changed for group in self.groups)


def detailed_form(reading: Reading, basis: Asked, defaults: Defaults, category: str = "") -> DetailedForm:
    """Return the form for what was read; ``basis`` is the question that the defaults belong to."""
    guessed = guesses(fact_values(basis.facts), basis.stand, basis.viewpoint)
    usual = usual_systems(basis.facts, category)
    return DetailedForm(
        tuple(_facts(reading, guessed, basis, defaults)),
        tuple(_offers(reading, basis, usual)),
        tuple(_assumptions(reading, basis, defaults)),
        ",".join(usual),
    )


def _facts(reading: Reading, guessed: Mapping[str, object], basis: Asked, defaults: Defaults) -> Iterator[QuestionForm]:
    yield QuestionForm(reading, _("Wer fragt, und welches Recht gilt"), _frame(reading, basis.stand), key="wer")
    beside = Beside(basis.facts.house.living_area_m2, basis.stand, defaults.parameters)
    for number, (name, facts) in enumerate(groupby(FACTS.values(), key=lambda fact: fact.group)):
        fields = [_fact(fact, reading, guessed, defaults) for fact in facts if current().has(fact.key)]
        extra = [measures_field(reading)] if name == HOUSE else []
        yield QuestionForm(reading, _(name), [*fields, *extra], key=f"fakten-{number}")
    weather = _(
        "Mehrere Abrechnungen werden gemittelt. Mit ihren Tagen wird jede auf ein Jahr mittleren Wetters umgerechnet."
    )
    note, name = f"{weather} {_(UNIT_RULE)}", _("Verbrauch nach Rechnung oder Zähler")
    yield QuestionForm(reading, name, (), key="verbrauch", note=note, rows=reading_rows(reading, beside))


def _fact(fact: Question, reading: Reading, guessed: Mapping[str, object], defaults: Defaults) -> QuestionField:
    worked_out = defaults.of_fact(fact)
    if worked_out is not None:
        return fact_field(fact, reading, guessed, worked_out.text, worked_out.source)
    if fact.why_says_default:
        return QuestionField(with_usual_example(fact, guessed))
    source = "" if guessed[fact.key] is None else _("Schätzung, solange Sie nichts angeben")
    return fact_field(fact, reading, guessed, source=source)


def _frame(reading: Reading, stand: date) -> Iterator[QuestionField]:
    yield _choice(frame.WHO, reading, Viewpoint.OWNER)
    yield QuestionField(frame.STAND, default=day(stand), changed=False)
    yield QuestionField(frame.TITLE, default=_("keine"))


def _choice(question: Question, reading: Reading, usual: NamedWord) -> QuestionField:
    default = _(usual.label)
    return QuestionField(question, default=default, choices=select(question, reading, default))


def _offers(reading: Reading, basis: Asked, usual: tuple[Technology, ...]) -> Iterator[QuestionForm]:
    systems = systems_field(reading, basis.facts, usual)
    yield QuestionForm(reading, _(frame.SYSTEMS.label), [systems], key="systeme")
    note = _("Mit Posten gilt die Summe des Angebots statt des geschätzten Preises.")
    for system in dict.fromkeys((*basis.systems, *quoted(reading))):
        name, rows = _("Angebot: %(system)s") % {"system": translated(system.label)}, quote_rows(reading, system)
        yield QuestionForm(reading, name, (), key=f"angebot-{system}", note=note, rows=rows)
    loan = [QuestionField(question, default=_("kein Kredit")) for question in frame.LOAN.values()]
    note = _("Ohne Betrag: für alles, was nach der Förderung bleibt.")
    yield QuestionForm(reading, _("Kredit"), loan, key="kredit", note=note)


def _assumptions(reading: Reading, basis: Asked, defaults: Defaults) -> Iterator[QuestionForm]:
    choices = [_choice(each, reading, default) for each, default in frame.PRICE_CHOICES]
    yield QuestionForm(reading, _("Preispfade und Tarife"), choices, key="pfad")
    by_group: dict[str, list[ModelValue]] = {}
    for value in MODEL_VALUES.values():
        if current().has(value.key):
            by_group.setdefault(value.group, []).append(value)
    for number, (name, values) in enumerate(by_group.items()):
        fields = [_model_field(value, basis, defaults) for value in values]
        yield QuestionForm(reading, _(name), fields, key=f"modell-{number}")
    confirm = confirm_field(reading, defaults.to_confirm())
    yield QuestionForm(reading, _("Ungeprüfte Annahmen bestätigen"), [confirm], key="bestaetigt")


def _model_field(value: ModelValue, basis: Asked, defaults: Defaults) -> QuestionField:
    default, price = defaults.of(value), usual_price(basis, value.key)
    question = replace(value, example=plain(price)) if price else value
    return QuestionField(question, default=default.text, source=default.source)
