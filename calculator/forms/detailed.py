"""Everything that can be said, in groups: facts first, then the assumptions of the model, systems, quotes and loan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from calculator.core import MODEL_VALUES, Co2Path, ModelValue, Technology
from calculator.core.choices import NamedWord
from calculator.core.facts import FACTS, HOUSE, Viewpoint
from calculator.core.question import Question
from calculator.forms.defaults import Defaults
from calculator.forms.entries import Entry, entry_of, fact_entry, german_day, select
from calculator.forms.repeated import (
    UNIT_RULE,
    Row,
    confirm_entry,
    measures_entry,
    quote_rows,
    reading_rows,
    systems_entry,
)  # fmt: skip
from calculator.questions import Asked, Reading, frame, guesses, usual_systems
from calculator.questions.writing import fact_values


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading, and rows of fields that belong together."""

    key: str
    name: str
    entries: tuple[Entry, ...] = ()
    rows: tuple[Row, ...] = ()
    note: str = ""

    @property
    def all_entries(self) -> tuple[Entry, ...]:
        """All fields, also those of the rows."""
        return (*self.entries, *(entry for row in self.rows for entry in row.entries))

    @property
    def changed(self) -> int:
        """How many fields are not at their default."""
        return sum(entry.changed for entry in self.all_entries)

    @property
    def wrong(self) -> list[Entry]:
        """The fields with an error."""
        return [entry for entry in self.all_entries if entry.error]


@dataclass(frozen=True, slots=True)
class DetailedForm:
    """The groups of facts, of what is compared and paid, and of the assumptions; ``suggested``: the usual systems."""

    facts: tuple[Group, ...]
    offers: tuple[Group, ...]
    assumptions: tuple[Group, ...]
    suggested: str

    @property
    def groups(self) -> tuple[Group, ...]:
        """All groups in the order of the page."""
        return (*self.facts, *self.offers, *self.assumptions)

    @property
    def changed(self) -> int:
        """How many fields are not at their default."""
        return sum(group.changed for group in self.groups)


def detailed_form(reading: Reading, basis: Asked, defaults: Defaults, category: str = "") -> DetailedForm:
    """Return the form for what was read; ``basis`` is the question that the defaults belong to."""
    guessed = guesses(fact_values(basis.facts), basis.stand, basis.viewpoint)
    usual = usual_systems(basis.facts, category)
    return DetailedForm(
        tuple(_facts(reading, guessed, basis.stand, defaults)),
        tuple(_offers(reading, basis, usual)),
        tuple(_assumptions(reading, defaults)),
        ",".join(usual),
    )


def _facts(reading: Reading, guessed: Mapping[str, object], stand: date, defaults: Defaults) -> Iterator[Group]:
    yield Group("wer", _("Wer fragt, und welches Recht gilt"), tuple(_frame(reading, stand)))
    for number, (name, facts) in enumerate(groupby(FACTS.values(), key=lambda fact: fact.group)):
        entries = tuple(_fact(fact, reading, guessed, defaults) for fact in facts)
        extra = (measures_entry(reading),) if name == HOUSE else ()
        yield Group(f"fakten-{number}", _(name), (*entries, *extra))
    weather = _("Mehrere Jahre werden gemittelt. Mit den Gradtagen derselben Monate wird das Wetter herausgerechnet.")
    note = f"{weather} {_(UNIT_RULE)}"
    yield Group("verbrauch", _("Verbrauch nach Rechnung oder Zähler"), rows=tuple(reading_rows(reading)), note=note)


def _fact(fact: Question, reading: Reading, guessed: Mapping[str, object], defaults: Defaults) -> Entry:
    worked_out = defaults.of_fact(fact)
    if worked_out is not None:
        return fact_entry(fact, reading, guessed, worked_out.text, worked_out.source)
    if fact.why_says_default:
        return replace(fact_entry(fact, reading, guessed), default="")
    source = "" if guessed[fact.key] is None else _("Schätzung, solange Sie nichts angeben")
    return fact_entry(fact, reading, guessed, source=source)


def _frame(reading: Reading, stand: date) -> Iterator[Entry]:
    yield _choice(frame.WHO, reading, Viewpoint.OWNER)
    typed, today = reading.typed.get("stand", ""), f"{stand:%d.%m.%Y}"
    yield entry_of(frame.STAND, reading, value=german_day(typed), default=today, changed=False)
    yield entry_of(frame.TITLE, reading, default=_("keine"))


def _choice(question: Question, reading: Reading, usual: NamedWord) -> Entry:
    default = _(usual.label)
    choices = select(question.words, reading.typed.get(question.key, ""), default)
    return entry_of(question, reading, default=default, choices=choices)


def _offers(reading: Reading, basis: Asked, usual: tuple[Technology, ...]) -> Iterator[Group]:
    systems = systems_entry(reading, basis.facts, usual)
    yield Group("systeme", _("Heizungen im Vergleich"), (systems,))
    note = _("Mit Posten gilt die Summe des Angebots statt des geschätzten Preises.")
    for system in basis.systems:
        name = _("Angebot: %(system)s") % {"system": system.label}
        yield Group(f"angebot-{system}", name, rows=tuple(quote_rows(reading, system)), note=note)
    entries = tuple(entry_of(question, reading, default=_("kein Kredit")) for question in frame.LOAN.values())
    yield Group("kredit", _("Kredit"), entries, note=_("Ohne Betrag: für alles, was nach der Förderung bleibt."))


def _assumptions(reading: Reading, defaults: Defaults) -> Iterator[Group]:
    yield Group("pfad", _(frame.CO2_PATH.label), (_choice(frame.CO2_PATH, reading, Co2Path.MIDDLE),))
    by_group: dict[str, list[ModelValue]] = {}
    for value in MODEL_VALUES.values():
        by_group.setdefault(value.group, []).append(value)
    for number, (name, values) in enumerate(by_group.items()):
        entries = tuple(_model_entry(reading, value, defaults) for value in values)
        yield Group(f"modell-{number}", _(name), entries)
    yield Group("bestaetigt", _("Ungeprüfte Annahmen bestätigen"), (confirm_entry(reading, defaults.to_confirm()),))


def _model_entry(reading: Reading, value: ModelValue, defaults: Defaults) -> Entry:
    default = defaults.of(value)
    return entry_of(value, reading, default=default.text, source=default.source)
