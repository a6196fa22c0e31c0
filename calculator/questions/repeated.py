"""What a link may hold several times: readings of the meter, and the items of quotes. Counted from 1."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from calculator.core import HeatingKind, InvalidInput, QuoteItem, Technology
from calculator.core.amounts import costs_unit, read_amount
from calculator.core.days import months_later
from calculator.core.notation import day
from calculator.core.question import Declared
from calculator.core.readings import LEAST_MONTHS, MeterReading
from calculator.core.texts import text_of, value_of
from calculator.core.units import Fuel
from calculator.sentences import sentence

MOST_READINGS, MOST_ITEMS = 6, 20
READING = re.compile(rf"reading\.(\d{{1,2}})\.({'|'.join(each.name for each in MeterReading.questions.values())})")
QUOTE = re.compile(rf"quote\.([a-z_]{{2,40}})\.(\d{{1,2}})\.({'|'.join(QuoteItem.questions)})")
_FUELS_OF = {kind.value: kind.record.fuels for kind in HeatingKind}  # by the word of a link

Pairs = Iterable[tuple[str, str]]


def readings(
    typed: Mapping[str, str], stand: date, errors: dict[str, str], notes: list[str]
) -> tuple[MeterReading, ...]:
    """Return the readings that are stated; wrong ones are named in ``errors`` by key.

    ``notes`` gets a German sentence where something that is stated cannot count.
    """
    if not any(key.startswith("reading.") for key in typed):
        return ()
    found = (_reading(typed, f"reading.{index}", stand, errors, notes) for index in range(1, MOST_READINGS + 1))
    return tuple(reading for reading in found if reading)


def _reading(
    typed: Mapping[str, str], start: str, stand: date, errors: dict[str, str], notes: list[str]
) -> MeterReading | None:
    stated = {key.removeprefix(f"{start}."): text for key, text in typed.items() if key.startswith(f"{start}.")}
    if not stated.keys() - {"unit"}:
        return None
    rest = {f"{start}.{name}": text for name, text in stated.items() if name != "amount"}
    values = _values(MeterReading, rest, start, errors)
    is_ahead = values is not None and _is_ahead(values, start, stand, errors)
    try:
        amount = _amount(stated, values or {}, fuels_of(typed), notes)
        return None if values is None or is_ahead else MeterReading(**values | amount)
    except InvalidInput as problem:
        errors[f"{start}.{problem.field.rpartition('.')[2]}"] = sentence(problem.problem)
        return None


def fuels_of(typed: Mapping[str, str]) -> tuple[Fuel, ...]:
    """Return what the heating that is typed can be fed with; without one what is guessed."""
    return _FUELS_OF.get(typed.get("heating.kind", ""), HeatingKind.GAS_CENTRAL.record.fuels)


def _is_ahead(values: Mapping[str, Any], start: str, stand: date, errors: dict[str, str]) -> bool:
    """Whether the period of a bill is not over on the Stand, or has begun too late; that is named."""
    first, last = values.get("from_"), values.get("to")
    if first and months_later(first, LEAST_MONTHS) > stand:
        errors[f"{start}.from"] = _("Am %(stand)s lag dieser Tag noch keine %(months)s Monate zurück.") % {
            "stand": day(stand),
            "months": LEAST_MONTHS,
        }
    if last and last > stand:
        errors[f"{start}.to"] = _("Eine Abrechnung kann nicht nach dem %(stand)s enden.") % {"stand": day(stand)}
    return f"{start}.from" in errors or f"{start}.to" in errors


def _amount(
    stated: Mapping[str, str], values: Mapping[str, Any], fuels: tuple[Fuel, ...], notes: list[str]
) -> dict[str, Any]:
    """Return amount and unit; where only costs are stated the unit, which says of what."""
    question, chosen = MeterReading.questions["amount"], values.get("unit")
    if "amount" not in stated:
        return {"unit": chosen or costs_unit(question, fuels)}
    read = read_amount(question, stated["amount"], chosen, fuels)
    if read.instead_of:
        notes.append(
            _("Verbrauch: Es zählt die Einheit, die im Feld steht (%(said)s), nicht die gewählte (%(chosen)s).")
            % {"said": _(read.unit.label), "chosen": _(read.instead_of.label)}
        )
    if "eur" in stated:
        notes.append(_("Verbrauch: Die Kosten zählen nicht mit, weil die Menge bekannt ist."))
    return {"unit": read.unit, "amount": read.number, "eur": None}


def _values(holder: type[Declared], typed: Mapping[str, str], start: str, errors: dict[str, str]) -> Any:  # noqa: ANN401
    """Return the values that are typed under keys with a common beginning; None if one is wrong, which is named."""
    values = {}
    for name, question in holder.questions.items():
        key = f"{start}.{question.name}"
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
            yield f"{start}.{question.name}", text_of(value)


def quotes(typed: Mapping[str, str], errors: dict[str, str]) -> dict[Technology, tuple[QuoteItem, ...]]:
    """Return the quotes by system, without empty lines; wrong amounts are named in ``errors`` by key."""
    found: dict[Technology, tuple[QuoteItem, ...]] = {}
    named = {match[1] for match in map(QUOTE.fullmatch, typed) if match}
    if not named:
        return {}
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
