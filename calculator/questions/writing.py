"""Writes a question as a link. What the reader would guess anyway is left out, so that links stay short."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from calculator.core import MODEL_VALUES, Co2Path, Dates, Facts
from calculator.core.choices import Viewpoint
from calculator.core.facts import FACTS
from calculator.core.finance import Loan
from calculator.core.texts import text_of
from calculator.questions.guessing import guesses
from calculator.questions.repeated import quote_pairs, reading_pairs
from calculator.questions.systems import usual_systems

if TYPE_CHECKING:
    from calculator.questions.asked import Asked

# Of a link. It grows when a guess, a key or a meaning changes; ``earlier_links`` upgrades what is older.
VERSION = 1
_MOVABLE = ("order_date", "application_date", "installation_date")
_PLACES = tuple((key, *key.split(".", 1)) for key in FACTS)


def query(asked: "Asked") -> str:
    """Return the canonical query string."""
    head = [("v", str(VERSION)), ("stand", text_of(asked.stand))]
    return urlencode([*head, *given(asked)], safe=",")


def given(asked: "Asked") -> list[tuple[str, str]]:
    """Return keys and texts of everything that differs from the guesses."""
    return [*_who_and_where(asked), *_facts(asked), *_lists(asked), *_model(asked)]


def fact_values(facts: Facts) -> dict[str, Any]:
    """Return every fact by its key."""
    return {key: getattr(getattr(facts, part), name) for key, part, name in _PLACES}


def moved(asked: "Asked", day: date) -> Facts:
    """Return the facts as of another day; dates that equal the guesses for the old day become those for the new one."""
    values = fact_values(asked.facts)
    before = guesses(values, asked.stand, asked.viewpoint)
    kept = {key: value for key, value in values.items() if value != before[key]}
    after = {**guesses(kept, day, asked.viewpoint), **kept}
    dates = {name: after[f"dates.{name}"] for name in _MOVABLE}
    dates["installation_date"] = max(dates["installation_date"], dates["order_date"])
    old = asked.facts.dates
    new = Dates(stichtag=day, failure_date=old.failure_date, start_year=old.start_year, **dates)
    return replace(asked.facts, dates=new)


def _who_and_where(asked: "Asked") -> Iterator[tuple[str, str]]:
    if asked.zone_code:
        yield "gebiet", asked.zone_code
    if asked.title:
        yield "titel", asked.title
    if asked.viewpoint is not Viewpoint.OWNER:
        yield "wer", text_of(asked.viewpoint)


def _facts(asked: "Asked") -> Iterator[tuple[str, str]]:
    values = fact_values(asked.facts)
    guessed = guesses(values, asked.stand, asked.viewpoint)
    for key, value in values.items():
        if value is not None and value != guessed[key]:
            yield key, text_of(value)


def _lists(asked: "Asked") -> Iterator[tuple[str, str]]:
    if asked.facts.measures:
        yield "measures", ",".join(asked.facts.measures)
    yield from reading_pairs(asked.facts.readings)
    yield from quote_pairs(asked.quotes)


def _model(asked: "Asked") -> Iterator[tuple[str, str]]:
    for key in MODEL_VALUES:
        if key in asked.values:
            yield key, text_of(asked.values[key])
    if asked.co2_path is not Co2Path.MIDDLE:
        yield "co2_path", text_of(asked.co2_path)
    yield from _loan(asked.loan)
    if asked.confirmed:
        yield "confirmed", ",".join(sorted(asked.confirmed))
    if asked.zone_code or asked.systems != usual_systems(asked.facts):
        yield "systems", ",".join(asked.systems)


def _loan(loan: Loan | None) -> Iterator[tuple[str, str]]:
    for name, question in Loan.questions.items() if loan else ():
        if (value := getattr(loan, name)) is not None:
            yield question.key, text_of(value)
