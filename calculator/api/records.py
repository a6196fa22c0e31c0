"""From dated records to what the interface says of them: what nobody knows is never told as a value."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.api.schemas import NamedOut, OfDayOut, OnDayOut, ParameterOut, ParameterTopic, RecordOut, StepOut
from calculator.core import ParameterSet
from calculator.core.errors import ParameterNotCovered
from calculator.core.records import Certainty, Parameter, Record
from calculator.reports.rows.assumptions import certainty_name
from calculator.sentences.translated import translated
from zones.api import links


def of_day(parameters: ParameterSet, topics: Iterable[str], day: date, name: str) -> OfDayOut:
    """Describe the figures of some topics on a day; ``name``: of the address that was asked."""
    return on_day(figures(parameters, topics), day, name)


def figures(parameters: ParameterSet, topics: Iterable[str]) -> Iterator[Parameter]:
    """Yield the figures of some topics."""
    wanted = frozenset(topics)
    return (each for each in parameters.parameters.values() if each.topic in wanted)


def on_day(found: Iterable[Parameter], day: date, name: str) -> OfDayOut:
    """Describe figures on a day; ``name``: of the address that was asked."""
    told = [_on_day(each, day) for each in found]
    return OfDayOut(stand=day, url=f"{links.to(f'api-1:{name}')}?stand={day}", parameters=told)


def history(parameter: Parameter) -> ParameterOut:
    """Describe a figure with all its records."""
    records = sorted(parameter.records, key=lambda record: record.valid_from)
    return ParameterOut(**named(parameter).model_dump(), records=[record_out(record) for record in records])


def _on_day(parameter: Parameter, day: date) -> OnDayOut:
    found, missing = None, None
    try:
        found = record_out(parameter.on(day))
    except ParameterNotCovered:  # its own sentence is for who chooses days and years on a page
        missing = _("Für diesen Tag ist kein gesicherter Wert bekannt. Alle Fassungen stehen unter „url“.")
    beside = parameter.unsettled_on(day)
    in_question = record_out(beside) if beside else None
    return OnDayOut(**named(parameter).model_dump(), record=found, missing=missing, in_question=in_question)


def named(parameter: Parameter) -> NamedOut:
    """Name a figure."""
    return NamedOut(
        key=parameter.key,
        label=translated(parameter.name),
        topic=ParameterTopic(parameter.topic),
        url=links.to("api-1:parameter", parameter.key),
    )


def record_out(record: Record) -> RecordOut:
    """Describe a record. An open one has no value, only what is worked with, and the range that it lies in."""
    is_open = record.certainty == Certainty.OPEN
    known = None if record.scale else number(record.value)
    return RecordOut(
        valid_from=record.valid_from,
        valid_to=record.valid_to,
        open=is_open,
        value=None if is_open else known,
        working_value=known if is_open and record.usable else None,
        low=number(record.low),
        high=number(record.high),
        steps=[StepOut(start=float(each.start), above=each.above, value=float(each.value)) for each in record.scale],
        day=record.day,
        energy_class=record.energy_class,
        unit=translated(record.unit),
        money_year=record.money,
        source=translated(record.source),
        source_url=record.url or None,
        certainty=record.certainty,
        certainty_label=certainty_name(record.certainty),
        checked_on=record.checked_on,
        review_by=record.review_by,
        status="final" if record.status == "final" else "draft",
    )


def number(value: Decimal | None) -> float | None:
    """Return a number as programs take it; None where there is none, as beside a day or a class."""
    return None if value is None or value.is_nan() else float(value)
