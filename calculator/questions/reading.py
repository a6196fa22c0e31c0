"""Reads a question from a form or a link. Whatever the text is: the answer is a question, or errors by field."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from calculator.core import MODEL_VALUES, Facts, InvalidInput, Technology
from calculator.core.choices import Viewpoint
from calculator.core.compare import every_system
from calculator.core.facts import FACTS
from calculator.core.finance import Loan
from calculator.core.notation import day
from calculator.core.parameters import FIRST_STICHTAG, general
from calculator.core.question import Question
from calculator.core.systems import keep
from calculator.core.texts import day_of, parts, value_of
from calculator.questions import city_links, contradictions, doubts, earlier_links, frame, repeated
from calculator.questions.asked import VERSION, Asked
from calculator.questions.fact_reading import concluded, of_one_dwelling, read_facts
from calculator.questions.foreign import foreign_notes, sold_notes
from calculator.questions.known_keys import SUGGESTED, note_on, unknown_keys, without_misspelt
from calculator.questions.systems import usual_systems
from calculator.sentences import sentence
from calculator.sentences.translated import quoted, translated

MOST_KEYS, LONGEST_VALUE, LONGEST_SHOWN = 400, 400, 40
# Web servers take about 8,000 characters; a character of a text becomes up to twelve in a link.
LONGEST_LINK, _MOST_ESCAPED = 7500, 12
# What may be ticked several times in a form and stands in a link as one list with commas.
SEVERAL = ("systems", "measures", "confirmed")
_ATTEMPTS = 3  # taking wrong entries away can bring others to light, hardly more often
# Without them no house can be computed.
_PRICES = ("electricity_price_eur_kwh", "gas_price_eur_kwh")
_VERSIONS = tuple(map(str, range(1, VERSION + 1)))
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,19}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What was read. ``asked`` is None if there are ``errors`` (German sentence by key of the field).

    ``typed`` is every text as it came but for the ``unknown`` keys, which are set aside; ``notes`` says so, and what an
    older link meant and means now. ``refused_by_model``: the errors are those of a question that could be read.
    ``doubted``: the words with which entries that are asked about can be confirmed.
    """

    asked: Asked | None
    errors: Mapping[str, str]
    notes: tuple[str, ...]
    typed: Mapping[str, str]
    unknown: tuple[str, ...] = ()
    refused_by_model: bool = False
    doubted: tuple[str, ...] = ()


def read(query: QueryDict, today: date, category: str = "") -> Reading:
    """Read a query string or a posted form as of ``today``. Never raises.

    ``category``: of the zone that the question names; it decides which heatings are compared unless someone chose.
    """
    typed = texts(query)
    beyond = (key for key in list(query)[MOST_KEYS:] if any(text.strip() for text in query.getlist(key)))
    # Where a statement became part of its key, as in „house.build_year%3D1972“, it must not be passed over as empty.
    torn = (key for key in list(query)[:MOST_KEYS] if key not in typed and ("=" in key or "." in key))
    unknown = (*unknown_keys((*typed, *torn)), *beyond)
    return _read(typed, unknown, _said_twice(query), today, category)


def read_texts(stated: Mapping[str, str], today: date, category: str = "") -> Reading:
    """Read texts by the keys of a link as ``read`` does, where each is stated once, as in a row of a table."""
    typed = {key: _cut(key, text.strip()) for key, text in stated.items() if text.strip()}
    return _read(typed, unknown_keys(typed), {}, today, category)


def _read(
    typed: dict[str, str], unknown: tuple[str, ...], errors: dict[str, str], today: date, category: str
) -> Reading:
    typed, notes = city_links.set_aside({key: text for key, text in typed.items() if key not in unknown})
    typed, misspelt = without_misspelt(typed)
    notes += (*misspelt, note_on(unknown)) if unknown else misspelt
    if earlier_links.is_earlier(typed):
        typed, what_changed = earlier_links.upgraded(typed)
        notes = (*what_changed, *notes)
    notes = (*earlier_links.of_version_1(typed), *notes)
    told = list[str]()
    asked = _asked(typed, today, category, errors, told)
    for key in sorted(of_one_dwelling(asked.facts) & typed.keys() - errors) if asked else ():
        rest = {each: text for each, text in typed.items() if each != key}
        return _without(key, typed[key], _read(rest, unknown, errors, today, category))
    doubted = doubts.check(asked, errors) if asked else ()
    notes += (*told, *foreign_notes(typed), *(sold_notes(typed, asked.values) if asked else ()))
    if asked and not errors and _too_long(typed, asked):
        errors["link"] = _(
            "Der Link des Ergebnisses würde zu lang. Bitte kürzen Sie Bezeichnungen oder lassen Sie Posten weg."
        )
    return Reading(
        asked=None if errors else asked,
        errors=errors,
        notes=notes,
        typed=typed,
        unknown=unknown,
        doubted=tuple(sorted(doubted)),
    )


def _without(key: str, told: str, found: Reading) -> Reading:
    """Return what was read without a part that nobody has in a house of one dwelling, and say so."""
    note = _(
        "%(label)s (%(told)s) zählt nicht mit: Das Haus hat nach den Angaben nur eine Wohnung. Hat es mehrere, nennen "
        "Sie alle."
    ) % {"label": translated(FACTS[key].label), "told": told}
    return replace(found, notes=(note, *found.notes))


def without_wrong(found: Reading, today: date, category: str = "") -> Asked | None:
    """Return the question without what is wrong with it, so that guesses and examples fit the rest; None if none is."""
    for _attempt in range(_ATTEMPTS):
        if found.asked is not None:
            return found.asked
        right = {key: text for key, text in found.typed.items() if key not in found.errors}
        found = read_texts(right, today, category)
    return found.asked


def _too_long(typed: Mapping[str, str], asked: Asked) -> bool:
    """Whether a link cannot carry the question; short texts need no look at the link itself."""
    return (
        sum(map(len, (*typed, *typed.values()))) > LONGEST_LINK // _MOST_ESCAPED and len(asked.query()) > LONGEST_LINK
    )


def texts(query: QueryDict) -> dict[str, str]:
    """Return one text for each key, without spaces at the ends; empty ones are left out."""
    found = {}
    for key in list(query)[:MOST_KEYS]:
        entered = [text.strip() for text in query.getlist(key) if text.strip()]
        text = ",".join(entered) if key in SEVERAL else entered[-1] if entered else ""
        if text:
            found[key] = _cut(key, text)
    return found


def _cut(key: str, text: str) -> str:
    return text[: LONGEST_LINK if key in SEVERAL else LONGEST_VALUE]


def _said_twice(query: QueryDict) -> dict[str, str]:
    """Return a sentence for each key that stands there with different texts; nobody can know which one is meant."""
    found = {}
    for key in list(query)[:MOST_KEYS]:
        different = dict.fromkeys(text.strip() for text in query.getlist(key) if text.strip())
        if key not in SEVERAL and len(different) > 1 and not unknown_keys([key]):
            found[key] = _("Diese Angabe steht mehrmals da, mit verschiedenen Werten: %(values)s. Welcher gilt?") % {
                "values": ", ".join(quoted(text[:LONGEST_SHOWN]) for text in different)
            }
    return found


def _asked(
    typed: Mapping[str, str], today: date, category: str, errors: dict[str, str], notes: list[str]
) -> Asked | None:
    _version(typed, errors)
    stand = _stand(typed, today, errors)
    viewpoint = _answer(typed, frame.WHO, Viewpoint.OWNER, errors)
    readings = repeated.readings(typed, stand, errors, notes)
    facts = read_facts(typed, stand, viewpoint, readings, errors)
    values = _values(typed, errors)
    quotes = repeated.quotes(typed, errors)
    loan = _loan(typed, errors)
    choices = {each.key: _answer(typed, each, default, errors) for each, default in frame.PRICE_CHOICES}
    if facts is None:
        return None
    contradictions.check(facts, viewpoint, values, errors)
    return Asked(
        facts=facts,
        systems=_systems(typed, facts, category, errors),
        values=values,
        zone_code=_zone_code(typed),
        viewpoint=viewpoint,
        quotes=quotes,
        confirmed=frozenset(parts(typed["confirmed"]) if "confirmed" in typed else ()),
        loan=loan,
        rival=_rival(typed, facts, errors),
        title=_answer(typed, frame.TITLE, "", errors),
        stated=frozenset((FACTS.keys() & typed.keys()) | concluded(typed, facts)),
        **choices,
    )


def _version(typed: Mapping[str, str], errors: dict[str, str]) -> None:
    if earlier_links.is_lost(typed) or typed.get("v", str(VERSION)) not in _VERSIONS:
        errors["v"] = _("Dieser Link ist mit einer Fassung des Rechners entstanden, die es hier nicht gibt.")


def _answer(typed: Mapping[str, str], question: Question, usual: Any, errors: dict[str, str]) -> Any:  # noqa: ANN401
    """Return the value of a question; the usual one if nothing is typed, or something wrong."""
    try:
        return value_of(question, typed[question.key]) if question.key in typed else usual
    except InvalidInput as problem:
        errors[question.key] = sentence(problem.problem)
        return usual


def _stand(typed: Mapping[str, str], today: date, errors: dict[str, str]) -> date:
    if frame.STAND.key not in typed:
        return today
    found, first = day_of(typed[frame.STAND.key]), first_stand()
    if found and first <= found <= today:
        return found
    errors[frame.STAND.key] = _(
        "Der Stand muss ein Tag vom %(first)s bis heute (%(today)s) sein, geschrieben etwa %(today)s."
    ) % {"first": day(first), "today": day(today)}
    return today


@lru_cache
def first_stand() -> date:
    """Return the first day of which law and prices are known."""
    return max(FIRST_STICHTAG, *(general()[key].records[0].valid_from for key in _PRICES))


def _values(typed: Mapping[str, str], errors: dict[str, str]) -> dict[str, Decimal]:
    found = dict[str, Decimal]()
    if typed.keys().isdisjoint(MODEL_VALUES.keys()):  # as in nearly every row of a table
        return found
    for key, value in MODEL_VALUES.items():
        if key in typed:
            try:
                found[key] = value.clean(typed[key])
            except InvalidInput as problem:
                errors[key] = sentence(problem.problem)
    return found


def _loan(typed: Mapping[str, str], errors: dict[str, str]) -> Loan | None:
    if not any(key in typed for key in frame.LOAN):
        return None
    values = {}
    for name, question in Loan.questions.items():
        if question.required or question.key in typed:
            try:
                values[name] = value_of(question, typed.get(question.key, ""))
            except InvalidInput as problem:
                errors[question.key] = sentence(problem.problem)
                return None
    return Loan(**values)


def _zone_code(typed: Mapping[str, str]) -> str:
    code = typed.get("gebiet", "")
    return code if _CODE.fullmatch(code) else ""


def _systems(typed: Mapping[str, str], facts: Facts, category: str, errors: dict[str, str]) -> tuple[Technology, ...]:
    chosen = parts(typed.get("systems", ""))
    if not chosen or set(chosen) == set(parts(typed.get(SUGGESTED, ""))):
        return usual_systems(facts, category)
    try:
        found = _named_systems(tuple(chosen))
    except InvalidInput as problem:
        errors["systems"] = sentence(problem.problem)
        return ()
    found, possible = keep.once(found, facts), every_system(facts)
    if impossible := [each for each in found if each not in possible]:
        errors["systems"] = _impossible(impossible[0])
    return found


@lru_cache
def _named_systems(words: tuple[str, ...]) -> tuple[Technology, ...]:
    """Return the systems, each once; raises ``InvalidInput``. All rows of a table name the same."""
    return tuple(dict.fromkeys(value_of(frame.SYSTEMS, each) for each in words))


def _rival(typed: Mapping[str, str], facts: Facts, errors: dict[str, str]) -> Technology | None:
    chosen: Technology | None = _answer(typed, frame.RIVAL, None, errors)
    if chosen is None:
        return None
    (found,) = keep.once((chosen,), facts)
    if found not in every_system(facts):
        errors[frame.RIVAL.key] = _impossible(found)
    return found


def _impossible(system: Technology) -> str:
    return _(
        "„%(system)s“ ist nicht möglich, weil sie nicht mehr läuft oder ihre Art nicht bekannt ist. Bitte wählen "
        "Sie diese Möglichkeit ab."
    ) % {"system": system.label}
