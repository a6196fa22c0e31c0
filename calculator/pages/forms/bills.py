"""The fields of a bill: each example can be typed as it stands, whatever heating and house are described beside it."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import ParameterSet
from calculator.core.amounts import example_for
from calculator.core.carriers import Carrier
from calculator.core.days import MONTHS, months_later
from calculator.core.notation import about, typable
from calculator.core.notation import day as written_day
from calculator.core.question import Question
from calculator.core.readings import MeterReading
from calculator.core.stated_keys import reading_key
from calculator.core.texts import day_of, parts
from calculator.core.units import Unit
from calculator.questions import Reading
from calculator.questions.doubts import entries
from calculator.questions.frame import CONFIRMED
from calculator.questions.repeated import fuels_of
from calculator.sentences.translated import translated

_EUR_PER_M2 = 15  # what heating costs in a usual house


@dataclass(frozen=True, slots=True)
class Beside:
    """What is described beside a bill: the house's area and the day as of which all is asked."""

    area_m2: Decimal
    stand: date
    parameters: ParameterSet


def bill_question(reading: Reading, number: int, name: str, beside: Beside) -> Question:
    """Return a question about a bill, with its key and an example that can be typed beside what was read."""
    question = MeterReading.questions[name]
    start = f"reading.{number}"
    return replace(question, key=f"{start}.{question.name}", example=_example(reading, start, question, beside))


def stays_so(number: int) -> tuple[str, str]:
    """Return the word and the name with which a bill is confirmed."""
    return reading_key(number), _("Verbrauch %(number)s stimmt so") % {"number": number}


def _example(reading: Reading, start: str, question: Question, beside: Beside) -> str:
    fuels = fuels_of(reading.typed)
    chosen = reading.typed.get(f"{start}.unit", "")
    unit = Unit(chosen) if chosen in list(Unit) else None
    match question.name:
        case "amount":
            return example_for(unit, fuels, beside.area_m2, beside.parameters)
        case "eur":
            fuel = unit.record.fuel if unit else fuels[0] if fuels else None
            has_price = fuel is not None and isinstance(fuel.record.carrier, Carrier)
            return typable(about(beside.area_m2 * _EUR_PER_M2, 2)) if has_price else ""
        case "from":
            last = _typed_day(reading, f"{start}.to")
            return _written(_a_year_before(last) if last else date(beside.stand.year - 1, 1, 1))
        case "to":
            first = _typed_day(reading, f"{start}.from")
            return _written(
                min(months_later(first, MONTHS) - timedelta(days=1), beside.stand)
                if first
                else date(beside.stand.year - 1, 12, 31)
            )
        case _:
            return question.example


def _typed_day(reading: Reading, key: str) -> date | None:
    """Return a day that was typed and is not wrong itself."""
    return None if key in reading.errors else day_of(reading.typed.get(key, ""))


def _a_year_before(last: date) -> date:
    return months_later(last + timedelta(days=1), -MONTHS)


def _written(day: date) -> str:
    return written_day(day)


def confirmable(reading: Reading) -> dict[str, str]:
    """Return the words with which the bills that were read and entries in doubt can be confirmed, with their names."""
    numbers = {int(key.split(".")[1]) for key in reading.typed if key.startswith("reading.")}
    return dict(stays_so(number) for number in sorted(numbers)) | doubted(reading)


def doubted(reading: Reading) -> dict[str, str]:
    """Return the words that confirm entries which are asked about, or were, with their names."""
    words = (*reading.doubted, *(word for word in parts(reading.typed.get(CONFIRMED.key, "")) if word in entries()))
    return {
        word: _("%(entry)s stimmt so") % {"entry": translated(entries()[word].label)} for word in dict.fromkeys(words)
    }
