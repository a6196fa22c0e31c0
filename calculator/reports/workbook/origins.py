"""Cells for values: every number that enters the traced model has one, with all that is said of it."""

from copy import copy
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from typing import Any, cast

from calculator.core.facts import Facts
from calculator.core.inputs import Inputs
from calculator.core.message import Filled
from calculator.core.message import Name as _
from calculator.core.parameters import ParameterSet
from calculator.core.records import UNCHECKED, Record
from calculator.core.rules import green_gas
from calculator.core.site import CERTIFICATE, FACT, FLAT_AREA, RESERVE
from calculator.core.stated_keys import quote_key, reading_key
from calculator.reports.workbook.expression import Expression, Trace

_STEP = _("{value}, Stufe {number}")
_OF_READING = _("Verbrauch {number}"), _("Heizkosten {number}"), _("Gradtage zu Verbrauch {number}")


@dataclass(frozen=True, slots=True)
class Origin:
    """What stands beside a value: label, unit, source with address, certainty and dates, as in an assumption.

    ``group``: own, fact, or the topic of the parameter; ``derived`` values are formulas.
    """

    key: str
    label: str
    unit: str
    group: str
    source: str
    certainty: str
    valid_from: date | None = None
    valid_to: date | None = None
    checked_on: date | None = None
    to_confirm: bool = False
    url: str = ""


class Origins:
    """Hands out the cells of values and knows where each comes from."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.values: dict[Expression, Origin] = {}

    def cell(self, name: object, value: Decimal, origin: Origin) -> Decimal:
        """Return the cell of a value; what is said of it first stays."""
        found = self.trace.input(str(name), value)
        self.values.setdefault(found, origin)
        return cast(Decimal, found)

    def record(self, key: str, name: str, topic: str, record: Record) -> Record:
        """Return a record whose value, or each step of its scale, is a cell."""
        if isinstance(record.value, Expression):
            return record

        def cell(value: Decimal, step: str, label: str) -> Decimal:
            origin = Origin(
                key, label, record.unit, topic, record.source, record.certainty,
                record.valid_from, record.valid_to, record.checked_on, record.certainty in UNCHECKED, record.url,
            )  # fmt: skip
            return self.cell(f"{key} {record.valid_from}{step}", value, origin)

        if not record.scale:
            return replace(record, value=cell(record.value, "", name))
        steps = tuple(
            replace(step, value=cell(step.value, f" {step.start}", Filled(_STEP, value=name, number=number)))
            for number, step in enumerate(record.scale, start=1)
        )
        return replace(record, scale=steps, value=steps[0].value)


@dataclass(frozen=True, kw_only=True, eq=False)
class TracedSet(ParameterSet):
    """A parameter set whose values are cells."""

    origins: Origins

    def on(self, key: str, day: date) -> Record:
        """Return the record of a parameter on a day with traced values; raises ``ParameterNotCovered``."""
        parameter = self.parameter(key)
        return self.origins.record(key, parameter.name, parameter.topic, parameter.on(day))


def facts_as_cells(inputs: Inputs, facts: Facts, origins: Origins) -> dict[str, Decimal]:
    """Return the cells of the facts that the formulas use, by their keys."""
    source, found = FACT, {}
    house = facts.house.specific_heat_demand_kwh_m2a

    def add(key: str, value: Decimal | None, label: str, unit: str, where: str = source) -> None:
        if value is not None:
            found[key] = origins.cell(key, value, Origin(key, label, unit, "fact", where, "own"))

    add(CERTIFICATE, house, _("Wärmebedarf laut Energieausweis"), "kWh/m² im Jahr", "Energieausweis")
    add(FLAT_AREA, facts.household.flat_area_m2, _("Fläche der eigenen Wohnung"), "m²")
    add(RESERVE, facts.community.reserve_eur or None, _("Rücklage der Eigentümergemeinschaft"), "€")
    for number, reading in enumerate(facts.readings, start=1):
        used, paid, days = (Filled(label, number=number) for label in _OF_READING)
        add(reading_key(number), reading.amount, used, reading.unit.record.sign.written)
        add(reading_key(number, "eur"), reading.eur, paid, "€")
        add(reading_key(number, "degree_days"), reading.degree_days_kd, days, "Kd")
    for technology, items in inputs.quotes.items():
        for number, item in enumerate(items, start=1):
            label = f"Angebot {technology.label}: {item.label}"
            add(quote_key(technology, number), item.amount_eur, label, "€", "Angebot")
    return found


def stated_numbers(facts: Facts) -> set[Decimal]:
    """Return every number among the facts."""
    parts: tuple[Any, ...] = (
        facts.house,
        facts.heating,
        facts.household,
        facts.dates,
        facts.work,
        facts.community,
        *facts.readings,
    )
    values = (getattr(part, field.name) for part in parts for field in fields(part))
    return {value for value in values if isinstance(value, Decimal)}


def with_traced_area(facts: Facts, parameters: ParameterSet, origins: Origins) -> Facts:
    """Return the facts with the usable area, by which the law measures collectors, as a cell."""
    origin = Origin("usable_area_m2", "Gebäudenutzfläche (AN)", "m²", "fact", FACT, "own")
    house, traced_facts = copy(facts.house), copy(facts)
    area = green_gas.usable_area_m2(facts.house, parameters)
    put(house, "usable_area_m2", origins.cell(origin.key, area, origin))
    put(traced_facts, "house", house)
    return traced_facts


def put(record: object, name: str, value: object) -> None:
    """Put a traced number into a fresh copy of a frozen record, past its check of plain numbers."""
    object.__setattr__(record, name, value)
