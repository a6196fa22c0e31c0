"""One question to the calculator as a value, and as a link. It holds nothing personal and no result.

A link leaves out what nobody said and the reader guesses anyway, so that links stay short. What somebody stated stands
in it even if it equals today's guess: the guess changes with other facts, a statement does not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any, Self
from urllib.parse import urlencode

from calculator.core import (
    MODEL_VALUES,
    Co2Path,
    Dates,
    EnergyPath,
    Facts,
    GridRelief,
    Inputs,
    ParameterSet,
    QuoteItem,
    Tariffs,
    Technology,
)
from calculator.core.choices import Viewpoint
from calculator.core.facts import FACTS
from calculator.core.finance import Loan
from calculator.core.texts import text_of
from calculator.questions.frame import PRICE_CHOICES
from calculator.questions.guessing import guesses
from calculator.questions.repeated import quote_pairs, reading_pairs
from calculator.questions.systems import usual_systems

# Of a link. It grows when a guess, a key or a meaning changes; ``earlier_links`` upgrades what is older.
VERSION = 2
_MOVABLE = ("order_date", "application_date", "installation_date")
_PLACES = tuple((key, *key.split(".", 1)) for key in FACTS)


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Everything a result depends on. ``values`` are entered inputs of the model by key of ``core.MODEL_VALUES``.

    ``rival``: the heating with which the cheapest one is compared in detail, if somebody chose it. ``stated``: the keys
    of the facts that were typed or follow from words, whatever would be guessed for them.
    """

    facts: Facts
    systems: tuple[Technology, ...]
    values: Mapping[str, Decimal] = field(default_factory=dict)
    zone_code: str = ""
    viewpoint: Viewpoint = Viewpoint.OWNER
    co2_path: Co2Path = Co2Path.MIDDLE
    energy_path: EnergyPath = EnergyPath.MIDDLE
    tariffs: Tariffs = Tariffs.MEAN
    grid_relief: GridRelief = GridRelief.NONE
    quotes: Mapping[Technology, tuple[QuoteItem, ...]] = field(default_factory=dict)
    confirmed: frozenset[str] = frozenset()
    loan: Loan | None = None
    rival: Technology | None = None
    title: str = ""
    stated: frozenset[str] = frozenset()

    @property
    def stand(self) -> date:
        """The day whose law and prices are known."""
        return self.facts.dates.stichtag

    def inputs(self, parameters: ParameterSet) -> Inputs:
        """Return the entered values as the model takes them; raises ``InvalidInput``."""
        return Inputs.of(
            parameters,
            self.values,
            **{question.key: getattr(self, question.key) for question, _default in PRICE_CHOICES},
            quotes=self.quotes,
            confirmed=self.confirmed,
        )

    def given(self) -> list[tuple[str, str]]:
        """Return what was stated or differs from the guesses, as keys and texts of a link in its canonical order."""
        return [*_who_and_where(self), *_facts(self), *_lists(self), *_model(self)]

    def query(self) -> str:
        """Return the canonical query string: what was stated or differs from the guesses, with version and Stand."""
        head = [("v", str(VERSION)), ("stand", text_of(self.stand))]
        return urlencode([*head, *self.given()], safe=",")

    def as_of(self, day: date) -> Self:
        """Return the same question with the law and prices of another day; dates that were guessed move along."""
        return replace(self, facts=_moved(self, day))

    def known_on(self, day: date) -> Self:
        """Return the same question, as it would have been asked on another day for an installation on the same one."""
        moved, dates = self.as_of(day), self.facts.dates
        same = replace(moved.facts.dates, installation_date=dates.installation_date, start_year=dates.start_year)
        return replace(moved, facts=replace(moved.facts, dates=same))


def fact_values(facts: Facts) -> dict[str, Any]:
    """Return every fact by its key."""
    return {key: getattr(getattr(facts, part), name) for key, part, name in _PLACES}


def known_facts(asked: Asked) -> dict[str, Any]:
    """Return the facts that are more than guesses, by key: what was stated, and what would be guessed otherwise."""
    values = fact_values(asked.facts)
    guessed = guesses(values, asked.stand, asked.viewpoint)
    return {
        key: value
        for key, value in values.items()
        if value is not None and (key in asked.stated or value != guessed[key])
    }


def _moved(asked: Asked, day: date) -> Facts:
    """Return the facts as of another day; dates that were only guessed for the old day are guessed for the new one."""
    kept = known_facts(asked)
    after = {**guesses(kept, day, asked.viewpoint), **kept}
    dates = {name: after[f"dates.{name}"] for name in _MOVABLE}
    dates["installation_date"] = max(dates["installation_date"], dates["order_date"])
    old = asked.facts.dates
    new = Dates(stichtag=day, failure_date=old.failure_date, start_year=old.start_year, **dates)
    return replace(asked.facts, dates=new)


def _who_and_where(asked: Asked) -> Iterator[tuple[str, str]]:
    if asked.zone_code:
        yield "gebiet", asked.zone_code
    if asked.title:
        yield "titel", asked.title
    if asked.viewpoint is not Viewpoint.OWNER:
        yield "wer", text_of(asked.viewpoint)


def _facts(asked: Asked) -> Iterator[tuple[str, str]]:
    for key, value in known_facts(asked).items():
        yield key, text_of(value)


def _lists(asked: Asked) -> Iterator[tuple[str, str]]:
    if asked.facts.measures:
        yield "measures", ",".join(asked.facts.measures)
    yield from reading_pairs(asked.facts.readings)
    yield from quote_pairs(asked.quotes)


def _model(asked: Asked) -> Iterator[tuple[str, str]]:
    for key in MODEL_VALUES:
        if key in asked.values:
            yield key, text_of(asked.values[key])
    for question, default in PRICE_CHOICES:
        if (chosen := getattr(asked, question.key)) is not default:
            yield question.key, text_of(chosen)
    yield from _loan(asked.loan)
    if asked.confirmed:
        yield "confirmed", ",".join(sorted(asked.confirmed))
    if asked.zone_code or asked.systems != usual_systems(asked.facts):
        yield "systems", ",".join(asked.systems)
    if asked.rival is not None:
        yield "gegen", text_of(asked.rival)


def _loan(loan: Loan | None) -> Iterator[tuple[str, str]]:
    for name, question in Loan.questions.items() if loan else ():
        if (value := getattr(loan, name)) is not None:
            yield question.key, text_of(value)
