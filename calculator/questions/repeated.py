"""What a link may hold several times: readings of the meter, and the items of quotes. Counted from 1."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from calculator.core import HeatingKind, InvalidInput, QuoteItem, Technology
from calculator.core.amounts import read_amount
from calculator.core.question import Declared
from calculator.core.readings import MeterReading
from calculator.core.texts import text_of, value_of
from calculator.sentences import sentence

MOST_READINGS, MOST_ITEMS = 6, 20
READING = re.compile(rf"reading\.(\d{{1,2}})\.({'|'.join(MeterReading.questions)})")
QUOTE = re.compile(rf"quote\.([a-z_]{{2,40}})\.(\d{{1,2}})\.({'|'.join(QuoteItem.questions)})")
_FUELS_OF = {kind.value: kind.record.fuels for kind in HeatingKind}  # by the word of a link

Pairs = Iterable[tuple[str, str]]


def readings(typed: Mapping[str, str], errors: dict[str, str], notes: list[str]) -> tuple[MeterReading, ...]:
    """Return the readings that have an amount; wrong ones are named in ``errors`` by key.

    ``notes`` gets a German sentence where the unit in the text is another one than that chosen beside it.
    """
    found = (_reading(typed, f"reading.{index}", errors, notes) for index in range(1, MOST_READINGS + 1))
    return tuple(reading for reading in found if reading)


def _reading(typed: Mapping[str, str], start: str, errors: dict[str, str], notes: list[str]) -> MeterReading | None:
    key = f"{start}.amount"
    if key not in typed:
        return None
    values = _values(MeterReading, {name: text for name, text in typed.items() if name != key}, start, errors)
    if values is None:
        return None
    fuels = _FUELS_OF.get(typed.get("heating.kind", ""), HeatingKind.GAS_CENTRAL.record.fuels)
    try:
        read = read_amount(MeterReading.questions["amount"], typed[key], values.get("unit"), fuels)
    except InvalidInput as problem:
        errors[key] = sentence(problem.problem)
        return None
    if read.instead_of:
        notes.append(
            _("Verbrauch: Es zählt die Einheit, die im Feld steht (%(said)s), nicht die gewählte (%(chosen)s).")
            % {"said": _(read.unit.label), "chosen": _(read.instead_of.label)}
        )
    return MeterReading(**values | {"amount": read.number, "unit": read.unit})


def _values(holder: type[Declared], typed: Mapping[str, str], start: str, errors: dict[str, str]) -> Any:  # noqa: ANN401
    """Return the values that are typed under keys with a common beginning; None if one is wrong, which is named."""
    values = {}
    for name, question in holder.questions.items():
        key = f"{start}.{name}"
        try:
            if key in typed:
                values[name] = value_of(question, typed[key])
        except InvalidInput as problem:
            errors[key] = sentence(problem.problem)
    return None if any(key.startswith(f"{start}.") for key in errors) else values


def reading_pairs(readings: Iterable[MeterReading]) -> Pairs:
    """Yield keys and texts of readings."""
    for index, reading in enumerate(readings, start=1):
        yield from _pairs(reading, f"reading.{index}")


def _pairs(holder: Declared, start: str) -> Pairs:
    """Yield keys and texts of what is no default."""
    for name, question in holder.questions.items():
        value = getattr(holder, name)
        if value != ("" if question.required else question.default):
            yield f"{start}.{name}", text_of(value)


def quotes(typed: Mapping[str, str], errors: dict[str, str]) -> dict[Technology, tuple[QuoteItem, ...]]:
    """Return the quotes by system, without empty lines; wrong amounts are named in ``errors`` by key."""
    found: dict[Technology, tuple[QuoteItem, ...]] = {}
    named = {match[1] for match in map(QUOTE.fullmatch, typed) if match}
    for system in (each for each in Technology if each.value in named):
        starts = (f"quote.{system}.{index}" for index in range(1, MOST_ITEMS + 1))
        items = tuple(item for start in starts if (item := _item(typed, start, errors)))
        if items:
            found[system] = items
    return found


def _item(typed: Mapping[str, str], start: str, errors: dict[str, str]) -> QuoteItem | None:
    if f"{start}.amount_eur" not in typed and f"{start}.label" not in typed:
        return None
    blank = {f"{start}.amount_eur": ""}
    values = _values(QuoteItem, {**blank, **typed}, start, errors)
    return None if values is None else QuoteItem(**{"label": "", **values})


def quote_pairs(quotes: Mapping[Technology, tuple[QuoteItem, ...]]) -> Pairs:
    """Yield keys and texts of quotes, in the order of the systems."""
    for system in (each for each in Technology if each in quotes):
        for index, item in enumerate(quotes[system], start=1):
            yield from _pairs(item, f"quote.{system}.{index}")
