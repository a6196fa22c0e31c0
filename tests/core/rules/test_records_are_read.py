"""Whoever changes a dated figure of the law changes what people read: every record is tried."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

import pytest

from calculator.core.choices import ENERGY_CLASSES
from calculator.core.parameters import ParameterSet, general, law_of
from calculator.core.records import LAW, Record
from tests.core.rules.answers import TURNS, Question, Watched, asked, questions

NOW = date(2026, 11, 22)
RECORDS = [
    (parameter.key, number)
    for parameter in general().values()
    if parameter.topic == LAW
    for number in range(len(parameter.records))
]


def _watched(parameters: ParameterSet) -> Watched:
    return Watched(**{each.name: getattr(parameters, each.name) for each in fields(ParameterSet)})


@cache
def _answers() -> tuple[tuple[Question, frozenset[str], object], ...]:
    """Every question with the parameters that it asks for and its answer today, each answer once."""
    days = set(TURNS)
    for key, number in RECORDS:
        first = general()[key].records[number].valid_from
        days |= {first} if date(2024, 1, 1) <= first <= date(2031, 1, 1) else set()
    found = []
    for question in questions(sorted(days)):
        law = _watched(law_of(NOW))
        law.seen.clear()
        answer = asked(question, law)
        found.append((question, frozenset(law.seen), answer))
    return tuple(found)


def _changed(record: Record) -> Iterator[Record | None]:
    """Yield the record with other values; None: an open question is settled."""
    if not record.usable:
        yield None
    if record.day:
        yield from (replace(record, day=record.day + timedelta(days)) for days in (1, -40, 40, 400))
    if record.energy_class:
        yield from (replace(record, energy_class=letter) for letter in ENERGY_CLASSES if letter != record.energy_class)
    if record.scale:
        for place, step in enumerate(record.scale):
            scale = (*record.scale[:place], replace(step, value=step.value + 1), *record.scale[place + 1 :])
            yield replace(record, scale=scale, value=scale[0].value)
    for value in (record.value + 1, record.value - 1, record.value * 3, Decimal(0)):
        yield replace(record, value=value, low=None, high=None)


def _is_read(key: str, number: int) -> bool:
    parameter = general()[key]
    concerned = [(question, answer) for question, seen, answer in _answers() if key in seen]
    for record in _changed(parameter.records[number]):
        records = (*parameter.records[:number], *([record] if record else []), *parameter.records[number + 1 :])
        changed = replace(law_of(NOW), parameters={**general(), key: replace(parameter, records=records)})
        if any(asked(question, changed) != answer for question, answer in concerned):
            return True
    return False


@pytest.mark.parametrize(("key", "number"), RECORDS)
def test_a_changed_record_changes_what_people_read(key: str, number: int) -> None:
    assert _is_read(key, number)
