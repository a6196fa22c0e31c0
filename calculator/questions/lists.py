"""What a link may hold several times: readings of the meter, and the items of quotes. Counted from 1."""

import re
from collections.abc import Iterable, Mapping

from calculator.core import HeatingKind, InvalidInput, QuoteItem, Technology
from calculator.core.readings import Reading, Unit
from calculator.questions.words import NO, YES, NotUnderstood, line, number, text_of, word, yes_or_no

MOST_READINGS, MOST_ITEMS, LONGEST_LABEL = 6, 20, 60
READING = re.compile(r"reading\.(\d{1,2})\.(unit|amount|degree_days_kd)")
QUOTE = re.compile(r"quote\.([a-z_]{2,40})\.(\d{1,2})\.(label|amount_eur|eligible)")
_DEGREE_DAYS = "degree_days_kd"
_UNIT_OF: dict[str, Unit] = {
    HeatingKind.OIL: Unit.OIL_LITRE,
    HeatingKind.BIOMASS: Unit.PELLETS_KG,
    HeatingKind.HEAT_PUMP: Unit.ELECTRICITY_KWH,
    HeatingKind.NIGHT_STORAGE: Unit.ELECTRICITY_KWH,
    HeatingKind.ELECTRIC: Unit.ELECTRICITY_KWH,
    HeatingKind.DISTRICT_HEATING: Unit.FERNWAERME_KWH,
}

Pairs = Iterable[tuple[str, str]]


def readings(typed: Mapping[str, str], errors: dict[str, str]) -> tuple[Reading, ...]:
    """Return the readings that have an amount; wrong ones are named in ``errors`` by key."""
    found = (_reading(typed, f"reading.{index}", errors) for index in range(1, MOST_READINGS + 1))
    return tuple(reading for reading in found if reading)


def _reading(typed: Mapping[str, str], start: str, errors: dict[str, str]) -> Reading | None:
    amount, unit, days = (typed.get(f"{start}.{name}", "") for name in ("amount", "unit", _DEGREE_DAYS))
    if not amount:
        return None
    name = "amount"
    try:
        read = number(amount)
        name = "unit"
        kind = word(Unit, unit) if unit else _usual_unit(typed.get("heating.kind", ""))
        name = _DEGREE_DAYS
        return Reading(unit=kind, amount=read, degree_days_kd=number(days) if days else None)
    except NotUnderstood as problem:
        errors[f"{start}.{name}"] = str(problem)
    except InvalidInput as problem:
        name = _DEGREE_DAYS if problem.field == _DEGREE_DAYS else "amount"
        errors[f"{start}.{name}"] = f"{problem.why} {problem.allowed}"
    return None


def _usual_unit(heating_kind: str) -> Unit:
    """Return the unit in which a heating is usually invoiced, by the word of its kind."""
    return _UNIT_OF.get(heating_kind, Unit.GAS_KWH)


def reading_pairs(readings: Iterable[Reading]) -> Pairs:
    """Yield keys and texts of readings."""
    for index, reading in enumerate(readings, start=1):
        yield f"reading.{index}.unit", text_of(reading.unit)
        yield f"reading.{index}.amount", text_of(reading.amount)
        if reading.degree_days_kd is not None:
            yield f"reading.{index}.{_DEGREE_DAYS}", text_of(reading.degree_days_kd)


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
    label, amount, eligible = (typed.get(f"{start}.{name}", "") for name in ("label", "amount_eur", "eligible"))
    if not amount and not label:
        return None
    name = "label"
    try:
        label = line(label, LONGEST_LABEL)
        name = "amount_eur"
        read = number(amount)
        name = "eligible"
        return QuoteItem(label, read, yes_or_no(eligible or YES))
    except NotUnderstood as problem:
        errors[f"{start}.{name}"] = str(problem)
    except InvalidInput as problem:
        errors[f"{start}.amount_eur"] = f"{problem.why} {problem.allowed}"
    return None


def quote_pairs(quotes: Mapping[Technology, tuple[QuoteItem, ...]]) -> Pairs:
    """Yield keys and texts of quotes, in the order of the systems."""
    for system in (each for each in Technology if each in quotes):
        for index, item in enumerate(quotes[system], start=1):
            start = f"quote.{system}.{index}"
            if item.label:
                yield f"{start}.label", item.label
            yield f"{start}.amount_eur", text_of(item.amount_eur)
            if not item.eligible:
                yield f"{start}.eligible", NO
