"""Fields of what can be said several times: systems to compare, measures, readings, quotes, assumptions to confirm."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import Assumption, Facts, QuoteItem, Technology
from calculator.core.choices import YES, YES_OR_NO
from calculator.core.compare import every_system
from calculator.core.notation import figure
from calculator.core.question import Question
from calculator.core.readings import Reading as Consumption
from calculator.core.texts import parts
from calculator.forms.entries import Choice, Entry, entry_of, select
from calculator.questions import Reading
from calculator.questions.frame import CONFIRMED, MEASURES, SYSTEMS
from calculator.questions.reading import SUGGESTED
from calculator.questions.repeated import MOST_ITEMS, MOST_READINGS, QUOTE, READING
from calculator.translated import translator

# While no unit is chosen. It must hold whatever heating is chosen beside it, perhaps only afterwards.
USUAL_UNIT = gettext_noop("wie bei Ihrer Heizung üblich")
UNIT_RULE = gettext_noop(
    "Ohne Wahl der Einheit gilt: Öl in Litern, Holz und Pellets in Kilogramm, alles andere in Kilowattstunden."
)
_SPARE_ROWS = 2


@dataclass(frozen=True, slots=True)
class Row:
    """Fields that belong together, under one name."""

    name: str
    entries: tuple[Entry, ...]


def ticks(
    question: Question, reading: Reading, words: Mapping[str, str], chosen: Iterable[str], *, changed: bool
) -> Entry:
    """Return boxes to tick."""
    ticked, german = set(chosen), translator()
    choices = tuple(Choice(word, german(name), word in ticked) for word, name in words.items())
    return entry_of(question, reading, choices=choices, several=True, changed=changed)


def systems_entry(reading: Reading, facts: Facts | None, usual: Iterable[str]) -> Entry:
    """Return the boxes of the systems; those that a house can have, ``usual`` ones ticked unless someone chose."""
    usual = list(usual)
    chosen = parts(reading.typed.get("systems", "")) or usual
    if set(chosen) == set(parts(reading.typed.get(SUGGESTED, ""))):
        chosen = usual
    possible = every_system(facts) if facts else tuple(Technology)
    words = {each.value: each.label for each in Technology if each in possible or each in chosen}
    return ticks(SYSTEMS, reading, words, chosen, changed=set(chosen) != set(usual))


def measures_entry(reading: Reading) -> Entry:
    """Return the boxes of the measures on the envelope."""
    chosen = parts(reading.typed.get("measures", ""))
    return ticks(MEASURES, reading, MEASURES.words, chosen, changed=bool(chosen))


def confirm_entry(reading: Reading, assumptions: Iterable[Assumption]) -> Entry:
    """Return the boxes of the assumptions that nobody has checked yet."""
    chosen = parts(reading.typed.get("confirmed", ""))
    open_ones = {each.key: f"{each.label}: {figure(each.value)} {each.unit}".strip() for each in assumptions}
    words = {**open_ones, **{key: key for key in chosen if key not in open_ones}}
    return ticks(CONFIRMED, reading, words, chosen, changed=bool(chosen))


def reading_rows(reading: Reading) -> list[Row]:
    """Return the fields of the readings that there are and of some more."""
    last = max((int(match[1]) for match in map(READING.fullmatch, reading.typed) if match), default=0)
    rows = range(1, min(last + _SPARE_ROWS, MOST_READINGS) + 1)
    questions = (Consumption.questions[name] for name in ("amount", "unit", "degree_days_kd"))
    asked = tuple((question, _(USUAL_UNIT)) for question in questions)
    return [Row(_("Verbrauch %(number)s") % {"number": n}, _row(reading, f"reading.{n}", asked)) for n in rows]


def quote_rows(reading: Reading, system: Technology) -> list[Row]:
    """Return the fields of the items of a quote that there are and of some more."""
    found = (match for match in map(QUOTE.fullmatch, reading.typed) if match and match[1] == system.value)
    last = max((int(match[2]) for match in found), default=0)
    rows = range(1, min(last + _SPARE_ROWS, MOST_ITEMS) + 1)
    asked = tuple((question, _(YES_OR_NO[YES])) for question in QuoteItem.questions.values())
    return [Row(_("Posten %(number)s") % {"number": n}, _row(reading, f"quote.{system}.{n}", asked)) for n in rows]


def _row(reading: Reading, start: str, asked: Iterable[tuple[Question, str]]) -> tuple[Entry, ...]:
    """Return the fields of questions under keys with a common beginning; each with the default of its select."""
    found = []
    for question, default in asked:
        own = replace(question, key=f"{start}.{question.name}")
        choices = select(own.words, reading.typed.get(own.key, ""), default)
        found.append(entry_of(own, reading, choices=choices))
    return tuple(found)
