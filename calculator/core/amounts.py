"""The one reader of amounts with units: what stands in one field or cell, such as ``1.500 m³`` or ``18,5 MWh``.

Whoever reads a consumption reads it here: link, forms, tables of many houses.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from calculator.core.errors import Allowed, Wrong
from calculator.core.message import Message, say
from calculator.core.notation import Magnitude, about, parse, typable, without_about
from calculator.core.parameters import ParameterSet
from calculator.core.question import Question
from calculator.core.texts import number_of
from calculator.core.units import COSTS, Fuel, HeatingValue, Sign, Unit, counted_in, unit_of, units_of

_PARTS = re.compile(r"(?P<number>[+\-−]?[\d.,'’‘´\s]*\d)\s*(?P<rest>[^\d.,'’‘´\s].*)", re.DOTALL)
_A_YEAR = re.compile(r"(/\s*(a|jahr)|\b(pro|im|je)\s+jahr|\bjährlich)\b\.?", re.IGNORECASE)
CENTS_IN_EURO, KWH_IN_MWH = 100, 1000
_MARKS = str.maketrans(".()", "   ")
_SIGNS = {spelled: sign for sign in Sign for spelled in sign.spelled}
_FUELS = {name: fuel for fuel in Fuel for name in fuel.record.called}
_LARGE_UNITS = frozenset({Sign.MWH, Sign.GWH, Sign.GJ, Sign.TONNE, Sign.STACKED})
_EUROS = frozenset({"€", "eur", "euro"})
_LONGEST_SHOWN = 20
_EXAMPLE_KWH_M2A = 90  # a usual house, whatever burns in it


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in a unit; ``instead_of``: the unit that was chosen beside it, if the text says another one."""

    number: Decimal
    unit: Unit
    instead_of: Unit | None = None


def read_amount(question: Question, text: str, chosen: Unit | None, fuels: tuple[Fuel, ...]) -> Amount:
    """Read an amount with or without a unit; what the text says counts before what was ``chosen`` beside it.

    ``fuels``: what the present heating can be fed with, the most usual first; empty: nobody knows. Raises
    ``InvalidInput`` for what is no amount, and where the unit has to be asked.
    """
    text = without_about(text)
    found = None if parse(text) is not None else _PARTS.fullmatch(text.strip())
    if found is None:
        number = number_of(question, text, magnitude=_magnitude(chosen.record.sign if chosen else None))
        question.check(number)
        return Amount(number, chosen or _usual(question, fuels))
    sign, _fuel = _parsed(found["rest"])
    number = number_of(question, found["number"], magnitude=_magnitude(sign))
    question.check(number)
    unit, times = _named(question, found["rest"], chosen, fuels)
    question.check(number * times)
    return Amount(number * times, unit, chosen if chosen not in (None, unit) else None)


def _magnitude(sign: Sign | None) -> Magnitude:
    """Return which numbers of a unit are possible: meters show parts of the large ones, „18,500 MWh“."""
    return Magnitude.EITHER if sign in _LARGE_UNITS else Magnitude.LARGE


def number_in(text: str) -> str:
    """Return the number of an amount without its unit."""
    found = _PARTS.fullmatch(text.strip())
    return found["number"] if found else text


def costs_unit(question: Question, fuels: tuple[Fuel, ...]) -> Unit:
    """Return the unit of a bill of which only the costs are known; raises ``InvalidInput`` where no fuel is known."""
    return units_of(*fuels[:1])[0] if fuels else _usual(question, fuels)


def _usual(question: Question, fuels: tuple[Fuel, ...]) -> Unit:
    unit = unit_of(fuels[0], fuels[0].record.usual) if fuels else None
    if unit is None:
        raise question.refused(say(Wrong.NO_UNIT), _possible(units_of(*fuels)))
    return unit


def _named(question: Question, rest: str, chosen: Unit | None, fuels: tuple[Fuel, ...]) -> tuple[Unit, int]:
    """Return the unit that is meant: of the fuel that is stated, else chosen, else usual, else the only one.

    With it comes how many of it are written as one.
    """
    if rest.strip().casefold().rstrip(".") in _EUROS:
        raise question.refused(say(Wrong.EUROS, question=COSTS))
    (sign, stated), shown = _parsed(rest), rest[:_LONGEST_SHOWN]
    if sign is None:
        raise question.refused(say(Wrong.UNKNOWN_UNIT, text=shown), _possible(units_of(*fuels)))
    own = (chosen.record.fuel,) if chosen else ()
    groups = ((stated,),) if stated else (own, fuels[:1], fuels, tuple(Fuel))
    found = (tuple(counted for fuel in group if (counted := counted_in(fuel, sign))) for group in groups)
    fitting = next(filter(None, found), ())
    if len(fitting) != 1:
        usual = units_of(stated) if stated else units_of(*fuels)
        units = tuple(unit for unit, _times in fitting)
        possible = units if set(units) & set(usual) else (*usual, *units)
        raise question.refused(say(Wrong.UNCLEAR_UNIT, text=shown), _possible(possible))
    return fitting[0]


def _parsed(rest: str) -> tuple[Sign | None, Fuel | None]:
    """Return what stands behind a number: the sign, and the fuel if one is named."""
    words = _A_YEAR.sub(" ", rest).casefold().replace("³", "3").replace("^", "").translate(_MARKS).split()
    for count in range(len(words), 0, -1):
        sign, fuel = _SIGNS.get("".join(words[:count])), " ".join(words[count:])
        if sign and (not fuel or fuel in _FUELS):
            return sign, _FUELS.get(fuel)
    return None, None


def sign_of(word: str) -> Sign | None:
    """Return the sign that people spell so, in small letters; None if it is none."""
    return _SIGNS.get(word.replace("³", "3"))


def _possible(units: tuple[Unit, ...]) -> Message:
    if not units:
        return say(Allowed.UNIT_EXAMPLES)
    return say(Allowed.UNITS, units=tuple(each.label for each in units))


def in_kwh(
    unit: Unit, amount: Decimal, value: Callable[[str], Decimal], number: Callable[[Decimal], Decimal]
) -> Decimal:
    """Return the energy of an amount in a unit, in kWh by the heating value by which its fuel counts.

    ``value`` looks a parameter up by its key; ``number`` makes a number of the unit one to compute with.
    """
    record, fuel = unit.record, unit.record.fuel.record
    energy = amount * value(record.kwh_per) if record.kwh_per else amount
    energy = energy if record.times == 1 else energy * number(Decimal(record.times)) / number(Decimal(record.parts))
    match record.by, fuel.by:
        case (HeatingValue.UPPER, HeatingValue.LOWER):
            return energy / value(fuel.hs_per_hi)
        case (HeatingValue.LOWER, HeatingValue.UPPER):
            return energy * value(fuel.hs_per_hi)
        case _:
            return energy


def one_in_kwh(unit: Unit, parameters: ParameterSet) -> Decimal:
    """Return the energy of one unit by the figures of a parameter set; raises ``ParameterNotCovered``."""
    return in_kwh(unit, Decimal(1), lambda key: parameters.on(key, parameters.as_of).value, Decimal)


def example_for(chosen: Unit | None, fuels: tuple[Fuel, ...], area_m2: Decimal, parameters: ParameterSet) -> str:
    """Return an example of what can be typed for a heating that is fed with some fuels, beside a chosen unit."""
    usual = (unit_of(fuels[0], fuels[0].record.usual) or units_of(fuels[0])[0]) if fuels else None
    text = example_of(chosen or usual or Unit.GAS_KWH, area_m2, parameters)
    return text if chosen or usual else f"{text} Gas"


def example_of(unit: Unit, area_m2: Decimal, parameters: ParameterSet) -> str:
    """Return an amount that a house of a size may well use in a year, as people write it."""
    amount = area_m2 * _EXAMPLE_KWH_M2A / one_in_kwh(unit, parameters)
    return f"{typable(about(amount, 2))} {unit.record.sign.written}"
