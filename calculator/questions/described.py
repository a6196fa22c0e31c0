"""A question in words: every fact and entry with label, value and unit, for paper, tables and forms."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import MODEL_VALUES
from calculator.core.facts import FACTS
from calculator.core.message import say
from calculator.core.notation import day as written_day
from calculator.core.notation import euro, german
from calculator.core.question import Question
from calculator.core.readings import MeterReading
from calculator.core.texts import text_of
from calculator.questions.asked import Asked, fact_values, known_facts
from calculator.questions.frame import MEASURES, PRICE_CHOICES
from calculator.sentences import sentence
from calculator.sentences.translated import inside, translated, translator

UNKNOWN = gettext_noop("nicht bekannt")
_SHORT = (
    "wer", "house.building_type", "house.build_year", "house.living_area_m2", "house.renovation", "house.dwellings",
    "household.flat_area_m2",
    "heating.kind", "heating.year_installed",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Described:
    """One line: ``value`` has its unit; ``given`` False means that it was guessed."""

    key: str
    group: str
    label: str
    value: str
    given: bool


def described(asked: Asked) -> list[Described]:
    """Return everything that was asked, in the order of the forms; facts that nobody knows are left out."""
    return [*_who(asked), *_facts(asked), *_readings(asked), *_entries(asked), *_money(asked)]


def in_short(asked: Asked) -> list[Described]:
    """Return the few lines that tell which house was computed."""
    lines = (*_who(asked), *_facts(asked, _SHORT), *_readings(asked))
    return [line for line in lines if line.key in _SHORT or line.key.startswith("reading.")]


def fact_text(question: Question, value: Any) -> str:  # noqa: ANN401 - the value of any fact
    """Return the value of a fact in German words, with its unit."""
    in_german = translator()
    if value is None:
        return in_german(UNKNOWN)
    if question.words:
        return in_german(question.words[text_of(value)])
    if isinstance(value, date):
        return written_day(value)
    number = german(value) if isinstance(value, Decimal) else str(value)
    return f"{number}\N{NO-BREAK SPACE}{in_german(question.unit)}" if question.unit else number


def _who(asked: Asked) -> Iterator[Described]:
    people = _("Menschen im Haus")
    yield Described("wer", people, _("Wer fragt"), _(asked.viewpoint.label), given=True)
    yield Described("stand", _("Stand"), _("Recht und Preise vom"), written_day(asked.stand), given=True)


def _facts(asked: Asked, keys: Container[str] = FACTS) -> Iterator[Described]:
    values = fact_values(asked.facts)
    known, in_german = known_facts(asked), translator()
    for key, fact in FACTS.items():
        if key in keys and (value := values[key]) is not None:
            text = fact_text(fact, value)
            yield Described(key, in_german(fact.group), in_german(fact.label), text, given=key in known)


def _readings(asked: Asked) -> Iterator[Described]:
    for index, reading in enumerate(asked.facts.readings, start=1):
        label = _("Verbrauch eines Jahres")
        if reading.period:
            first, last = (written_day(day) for day in reading.period)
            label = _("Verbrauch vom %(first)s bis zum %(last)s") % {"first": first, "last": last}
        yield Described(f"reading.{index}", _("Verbrauch"), label, _bill(reading), given=True)
    if asked.facts.measures:
        text = ", ".join(_(measure.label) for measure in asked.facts.measures)
        yield Described("measures", _("Haus"), _(MEASURES.label), text, given=True)


def _bill(reading: MeterReading) -> str:
    if reading.amount is None:
        text = _("%(sum)s für %(fuel)s") % {
            "sum": euro(reading.eur or Decimal(0)),
            "fuel": inside(sentence(say(reading.unit.record.fuel))),
        }
    else:
        text = f"{german(reading.amount)} {_(reading.unit.label)}"
    return text if reading.degree_days_kd is None else f"{text}, {german(reading.degree_days_kd)} Kd"


def own_values(asked: Asked) -> Iterator[Described]:
    """Yield what was entered in the place of values of the model."""
    for key, value in MODEL_VALUES.items():
        if key in asked.values:
            yield Described(
                key, _(value.group), translated(value.label), fact_text(value, asked.values[key]), given=True
            )


def choices(asked: Asked) -> Iterator[Described]:
    """Yield whose prices and which paths hold; ``given``: it is not what is preset."""
    for question, default in PRICE_CHOICES:
        chosen = getattr(asked, question.key)
        yield Described(question.key, _("Preise"), _(question.label), _(chosen.label), chosen is not default)


def _entries(asked: Asked) -> Iterator[Described]:
    yield from own_values(asked)
    yield from choices(asked)


def _money(asked: Asked) -> Iterator[Described]:
    for system, items in asked.quotes.items():
        for index, item in enumerate(items, start=1):
            eligible = "" if item.eligible else " " + _("(nicht förderfähig)")
            label = f"{translated(system.label)}: {item.label or _('Posten %(number)s') % {'number': index}}"
            text = f"{euro(Decimal(item.amount_eur))}{eligible}"
            yield Described(f"quote.{system}.{index}", _("Angebote"), label, text, given=True)
    if asked.loan:
        text = _("%(interest)s %% Zins, %(years)s Jahre") % {
            "interest": german(asked.loan.interest_percent),
            "years": asked.loan.years,
        }
        if asked.loan.amount_eur is not None:
            text += f", {euro(asked.loan.amount_eur)}"
        yield Described("loan", _("Kredit"), _("Kredit"), text, given=True)
