"""Writes a question as a link. What the reader would guess anyway is left out, so that links stay short."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from calculator.core import Co2Path, Dates, Facts, all_fields
from calculator.questions.guesses import guesses
from calculator.questions.lists import quote_pairs, reading_pairs
from calculator.questions.shape import FACTS, VERSION, Viewpoint
from calculator.questions.systems import usual_systems
from calculator.questions.words import text_of

if TYPE_CHECKING:
    from calculator.questions.state import Asked

_MOVABLE = ("order_date", "application_date", "installation_date")


def query(asked: "Asked") -> str:
    """Return the canonical query string."""
    head = [("v", str(VERSION)), ("stand", text_of(asked.stand))]
    return urlencode([*head, *given(asked)], safe=",")


def given(asked: "Asked") -> list[tuple[str, str]]:
    """Return keys and texts of everything that differs from the guesses."""
    return [*_who_and_where(asked), *_facts(asked), *_lists(asked), *_model(asked)]


def fact_values(facts: Facts) -> dict[str, Any]:
    """Return every fact by its key."""
    return {key: getattr(getattr(facts, fact.part), fact.name) for key, fact in FACTS.items()}


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
    for key in all_fields():
        if key in asked.values:
            yield key, text_of(asked.values[key])
    if asked.co2_path is not Co2Path.MIDDLE:
        yield "co2_path", text_of(asked.co2_path)
    if asked.loan:
        amount = asked.loan.amount_eur
        yield "loan.interest_percent", text_of(asked.loan.interest_percent)
        yield "loan.years", text_of(asked.loan.years)
        yield from [("loan.amount_eur", text_of(amount))] if amount is not None else []
    if asked.confirmed:
        yield "confirmed", ",".join(sorted(asked.confirmed))
    if asked.zone_code or asked.systems != usual_systems(asked.facts):
        yield "systems", ",".join(asked.systems)
