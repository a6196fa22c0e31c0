"""Fields of what can be said several times: systems to compare, measures, readings, quotes, assumptions to confirm."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import Assumption, Facts, QuoteItem, Technology
from calculator.core.choices import YES, YES_OR_NO
from calculator.core.compare import every_system, possible_systems
from calculator.core.notation import in_unit
from calculator.core.question import Question
from calculator.core.systems import keep
from calculator.core.texts import parts
from calculator.pages.forms.bills import Beside, bill_question, confirmable
from calculator.pages.forms.fields import Choice, QuestionField, QuestionForm, select
from calculator.questions import Reading
from calculator.questions.frame import CONFIRMED, MEASURES, SYSTEMS
from calculator.questions.known_keys import SUGGESTED
from calculator.questions.repeated import MOST_ITEMS, MOST_READINGS, QUOTE, READING
from calculator.sentences.translated import translated, translator

# While no unit is chosen. It must hold whatever heating is chosen beside it, perhaps only afterwards.
USUAL_UNIT = gettext_noop("wie bei Ihrer Heizung üblich")
UNIT_RULE = gettext_noop(
    "Sie kann auch im Feld stehen („1.500 m³“). Ohne Einheit gilt: Öl in Litern, Pellets in Kilogramm, Erdgas, Strom "
    "und Netzwärme in Kilowattstunden; bei allem anderen fragen wir nach."
)
_SPARE_ROWS = 2


def ticks(question: Question, words: Mapping[str, str], chosen: Iterable[str], *, changed: bool) -> QuestionField:
    """Return boxes to tick."""
    ticked, german = set(chosen), translator()
    choices = tuple(Choice(word, german(name), word in ticked) for word, name in words.items())
    return QuestionField(question, choices=choices, several=True, changed=changed)


def systems_field(reading: Reading, facts: Facts | None, usual: Iterable[str]) -> QuestionField:
    """Return the boxes of the systems; those that a house can have, ``usual`` ones ticked unless someone chose."""
    usual = list(usual)
    chosen = parts(reading.typed.get("systems", "")) or usual
    if set(chosen) == set(parts(reading.typed.get(SUGGESTED, ""))):
        chosen = usual
    possible = every_system(facts) if facts else possible_systems()
    words = {each.value: each.label for each in Technology if each in possible or each in chosen}
    if facts and Technology.KEEP in possible:
        words[Technology.KEEP.value] = keep.names(facts).label
    return ticks(SYSTEMS, words, chosen, changed=set(chosen) != set(usual))


def measures_field(reading: Reading) -> QuestionField:
    """Return the boxes of the measures on the envelope."""
    chosen = parts(reading.typed.get("measures", ""))
    return ticks(MEASURES, MEASURES.words, chosen, changed=bool(chosen))


def confirm_field(reading: Reading, assumptions: Iterable[Assumption]) -> QuestionField:
    """Return the boxes of the assumptions that nobody has checked yet, and of the bills."""
    chosen = parts(reading.typed.get("confirmed", ""))
    open_ones = {
        each.key: f"{translated(each.label)}: {in_unit(each.value, each.unit, translated)}" for each in assumptions
    }
    words = {**open_ones, **{key: key for key in chosen if key not in open_ones}, **confirmable(reading)}
    return ticks(CONFIRMED, words, chosen, changed=bool(chosen))


def reading_rows(reading: Reading, beside: Beside) -> list[QuestionForm]:
    """Return the fields of the readings that there are and of some more."""
    last = max((int(match[1]) for match in map(READING.fullmatch, reading.typed) if match), default=0)
    names = ("amount", "unit", "from_", "to", "eur", "degree_days_kd")
    return [
        _row(
            reading,
            _("Verbrauch %(number)s") % {"number": number},
            [bill_question(reading, number, name, beside) for name in names],
            _(USUAL_UNIT),
        )
        for number in range(1, min(last + _SPARE_ROWS, MOST_READINGS) + 1)
    ]


def quoted(reading: Reading) -> Iterator[Technology]:
    """Yield the heatings that a quote was entered for, also where they are not compared."""
    named = {match[1] for match in map(QUOTE.fullmatch, reading.typed) if match}
    return (system for system in Technology if system.value in named)


def quote_rows(reading: Reading, system: Technology) -> list[QuestionForm]:
    """Return the fields of the items of a quote that there are and of some more."""
    found = (match for match in map(QUOTE.fullmatch, reading.typed) if match and match[1] == system.value)
    last = max((int(match[2]) for match in found), default=0)
    questions, usual = QuoteItem.questions.values(), _(YES_OR_NO[YES])
    return [
        _row(
            reading,
            _("Posten %(number)s") % {"number": number},
            [replace(question, key=f"quote.{system}.{number}.{question.name}") for question in questions],
            usual,
        )
        for number in range(1, min(last + _SPARE_ROWS, MOST_ITEMS) + 1)
    ]


def _row(reading: Reading, name: str, questions: Iterable[Question], usual: str) -> QuestionForm:
    """Return a form of questions; ``usual``: the default of the select."""
    return QuestionForm(
        reading, name, [QuestionField(each, choices=select(each, reading, usual)) for each in questions]
    )
