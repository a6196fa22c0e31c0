"""Builds the assumption that stands behind a value: what a record states, or what somebody entered in its place."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from calculator.core import arithmetic
from calculator.core.inputs import OWN_ENTRY, Inputs
from calculator.core.message import Filled
from calculator.core.message import Name as _
from calculator.core.model_values import MODEL_VALUES
from calculator.core.parameters import ParameterSet
from calculator.core.records import UNCHECKED, Certainty, Record
from calculator.core.result import Assumption


class Dated(NamedTuple):
    """What is stated on 1 January of calendar years, and the assumption that stands for all: that of the first.

    ``values``: those of the records; empty if one of them is in euros of another year.
    """

    records: tuple[Record, ...]
    values: tuple[Decimal, ...]
    assumption: Assumption


def entered(inputs: Inputs, parameters: ParameterSet, key: str) -> Assumption:
    """Return an entered value; one that equals what is stated keeps its source, unless nobody knows that."""
    value, field, origin = inputs.value(key), MODEL_VALUES[key], inputs.origins.get(key)
    if not field.stated_in(parameters):
        as_of, source = parameters.as_of, origin or OWN_ENTRY
        return Assumption(key, field.label, value, field.unit, source, "own", as_of, None, None, own=origin is None)
    record = field.record(parameters)
    as_stated = stated(inputs, parameters, key, record, value)
    if origin:
        return replace(as_stated, source=origin)
    if arithmetic.for_words(record.value) == value and record.certainty != Certainty.OPEN:
        return as_stated
    return replace(
        as_stated, source=OWN_ENTRY, certainty=Certainty.OWN, checked_on=None, own=True, to_confirm=False, low=None,
        high=None, url="",
    )  # fmt: skip


def stated(inputs: Inputs, parameters: ParameterSet, key: str, record: Record, value: Decimal) -> Assumption:
    """Return a value that a record states; ``value``: its own, or that of the step that counts."""
    field = MODEL_VALUES.get(key)
    return Assumption(
        key=key,
        label=field.label if field else parameters.parameters[key].name,
        value=value,
        unit=field.unit if field else record.unit,
        source=record.source,
        certainty=record.certainty,
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        checked_on=record.checked_on,
        own=False,
        to_confirm=record.certainty in UNCHECKED and key not in inputs.confirmed,
        low=record.low,
        high=record.high,
        url=record.url,
    )


def stated_in_years(inputs: Inputs, parameters: ParameterSet, key: str, years: Sequence[int]) -> Dated:
    """Return what the set states for calendar years; raises ``ParameterNotCovered``."""
    records = tuple([parameters.in_year(key, year) for year in years])
    found = stated(inputs, parameters, key, records[0], records[0].value)
    if records[0].valid_to:
        found = replace(found, label=Filled(_("{value}, {year}"), value=found.label, year=years[0]))
    values = () if any(record.money for record in records) else tuple([record.value for record in records])
    return Dated(records, values, found)
