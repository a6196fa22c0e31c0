"""Fields of what can be said several times: systems to compare, measures, readings, quotes, assumptions to confirm."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from calculator.core import Assumption, Facts, Technology
from calculator.core.compare import every_system, possible_systems
from calculator.core.notation import figure
from calculator.forms.entries import Choice, Entry, select, with_example
from calculator.questions import Reading
from calculator.questions.choices import MEASURES, UNITS, USUAL_UNIT, YES_OR_NO
from calculator.questions.lists import MOST_ITEMS, MOST_READINGS, QUOTE, READING
from calculator.questions.reading import SUGGESTED
from calculator.questions.words import YES, parts
from calculator.translated import translator

_SPARE_ROWS = 2


@dataclass(frozen=True, slots=True)
class Row:
    """Fields that belong together, under one name."""

    name: str
    entries: tuple[Entry, ...]


def ticks(
    key: str,
    label: str,
    words: Mapping[str, str],
    chosen: Iterable[str],
    *,
    changed: bool,
    error: str = "",
    why: str = "",
) -> Entry:
    """Return boxes to tick."""
    ticked, german = set(chosen), translator()
    choices = tuple(Choice(word, german(name), word in ticked) for word, name in words.items())
    return Entry(key=key, label=label, why=why, error=error, choices=choices, several=True, changed=changed)


def systems_entry(reading: Reading, facts: Facts | None, usual: Iterable[str]) -> Entry:
    """Return the boxes of the systems; those that a house can have, ``usual`` ones ticked unless someone chose."""
    usual = list(usual)
    chosen = parts(reading.typed.get("systems", "")) or usual
    if set(chosen) == set(parts(reading.typed.get(SUGGESTED, ""))):
        chosen = usual
    possible = every_system(facts) if facts else possible_systems()
    words = {each.value: each.label for each in Technology if each in possible or each in chosen}
    why = _("Je mehr Heizungen, desto länger die Tabellen. Vorgeschlagen sind die, die zu Haus und Gebiet passen.")
    error, changed = reading.errors.get("systems", ""), set(chosen) != set(usual)
    return ticks("systems", _("Heizungen im Vergleich"), words, chosen, error=error, why=why, changed=changed)


def measures_entry(reading: Reading) -> Entry:
    """Return the boxes of the measures on the envelope."""
    why = _("Sie senken Wärmebedarf, Leistung und Vorlauftemperatur; ihre Kosten stehen getrennt.")
    error = reading.errors.get("measures", "")
    chosen = parts(reading.typed.get("measures", ""))
    return ticks("measures", _("Geplante Sanierung"), MEASURES, chosen, error=error, why=why, changed=bool(chosen))


def confirm_entry(reading: Reading, assumptions: Iterable[Assumption]) -> Entry:
    """Return the boxes of the assumptions that nobody has checked yet."""
    chosen = parts(reading.typed.get("confirmed", ""))
    open_ones = {each.key: f"{each.label}: {figure(each.value)} {each.unit}".strip() for each in assumptions}
    words = {**open_ones, **{key: key for key in chosen if key not in open_ones}}
    why = _("Für diese Werte gibt es keine geprüfte Quelle. Haken Sie an, was für Ihr Haus so stimmt.")
    return ticks("confirmed", _("Diese Annahmen stimmen so"), words, chosen, why=why, changed=bool(chosen))


def reading_rows(reading: Reading) -> list[Row]:
    """Return the fields of the readings that there are and of some more."""
    last = max((int(match[1]) for match in map(READING.fullmatch, reading.typed) if match), default=0)
    rows = range(1, min(last + _SPARE_ROWS, MOST_READINGS) + 1)
    return [Row(_("Verbrauch %(number)s") % {"number": number}, _reading_row(reading, number)) for number in rows]


def _reading_row(reading: Reading, number: int) -> tuple[Entry, ...]:
    start = f"reading.{number}"
    unit = _select(reading, f"{start}.unit", _("Einheit"), UNITS, _(USUAL_UNIT))
    amount = _text(reading, f"{start}.amount", _("Verbrauch in zwölf Monaten"), "18.500")
    days = _text(reading, f"{start}.degree_days_kd", _("Gradtage derselben Monate (Kd)"), "3.200")
    return amount, unit, days


def quote_rows(reading: Reading, system: Technology) -> list[Row]:
    """Return the fields of the items of a quote that there are and of some more."""
    found = (match for match in map(QUOTE.fullmatch, reading.typed) if match and match[1] == system.value)
    last = max((int(match[2]) for match in found), default=0)
    rows = range(1, min(last + _SPARE_ROWS, MOST_ITEMS) + 1)
    return [Row(_("Posten %(number)s") % {"number": number}, _quote_row(reading, system, number)) for number in rows]


def _quote_row(reading: Reading, system: Technology, number: int) -> tuple[Entry, ...]:
    start = f"quote.{system}.{number}"
    return (
        _text(reading, f"{start}.label", _("Bezeichnung"), "", inputmode="text"),
        _text(reading, f"{start}.amount_eur", _("Betrag mit Mehrwertsteuer (€)"), "1.250"),
        _select(reading, f"{start}.eligible", _("Förderfähig"), YES_OR_NO, _(YES_OR_NO[YES])),
    )


def _text(reading: Reading, key: str, label: str, example: str, inputmode: str = "decimal") -> Entry:
    error = with_example(reading.errors.get(key, ""), example)
    value = reading.typed.get(key, "")
    return Entry(key=key, label=label, value=value, error=error, inputmode=inputmode, changed=bool(value))


def _select(reading: Reading, key: str, label: str, words: Mapping[str, str], default: str) -> Entry:
    value = reading.typed.get(key, "")
    choices = select(words, value, default)
    return Entry(
        key=key, label=label, value=value, error=reading.errors.get(key, ""), choices=choices, changed=bool(value)
    )
