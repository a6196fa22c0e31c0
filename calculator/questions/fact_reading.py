"""Reads the facts about house, heating, people, dates and work; every wrong one is named, not only the first."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from typing import Any

from calculator.core import Facts, InvalidInput
from calculator.core.choices import Measure, Viewpoint
from calculator.core.facts import FACTS, PARTS, Dates, HeatingKind
from calculator.core.house import NEARLY_ALL
from calculator.core.notation import is_german
from calculator.core.readings import MeterReading
from calculator.core.texts import parts, value_of
from calculator.questions.frame import MEASURES, WHO
from calculator.questions.guessing import guesses
from calculator.sentences import sentence

_SELF_USED = "house.self_used_dwellings"
_OF_FLAT = "household.bill_is_for_flat"
_FLAT, _SHARE = "household.flat_area_m2", "household.own_share_permille"
_DEPENDING = {key: question for key, question in FACTS.items() if question.depends}
# Of these parts nothing is guessed: where nobody says anything of one, it is always the same.
_UNSAID = {
    part: holder()
    for part, holder in PARTS.items()
    if not any(each.guess or each.required for each in holder.questions.values())
}
_dates = lru_cache(maxsize=256)(Dates)  # the same for most rows of a table


def read_facts(
    typed: Mapping[str, str],
    stand: date,
    viewpoint: Viewpoint,
    readings: tuple[MeterReading, ...],
    errors: dict[str, str],
) -> Facts | None:
    """Return the facts with a guess for each that is missing or wrong; None if they do not fit together at all."""
    given = _given(typed, stand, errors)
    guessed = guesses(given, stand, viewpoint)
    values = {**guessed, **_lives_there(typed, guessed), **given}
    measures = _measures(typed, errors)
    if not _fit(values, guessed, errors):
        return None
    try:
        said = {key.partition(".")[0] for key in given}
        built = {part: _built(part, values, stand, is_said=part in said) for part in PARTS}
        return _with_own_bill(Facts(**built, readings=readings, measures=measures), typed)
    except InvalidInput as problem:  # what facts of several classes contradict
        errors.setdefault(problem.field, sentence(problem.why))
        return None


def of_one_dwelling(facts: Facts) -> set[str]:
    """Return the keys that mean nothing in a house of one dwelling: a share of it, and a flat that is only a part."""
    household, house = facts.household, facts.house
    if house.dwellings != 1:
        return set()
    is_part = household.flat_area_m2 is not None and household.flat_area_m2 < NEARLY_ALL * house.living_area_m2
    return {_SHARE, _FLAT} if is_part else {_SHARE}


def concluded(typed: Mapping[str, str], facts: Facts) -> set[str]:
    """Return the keys of the facts that follow from words instead of being guessed: they are as good as typed."""
    lives_there = _says_to_live_there(typed) and facts.house.dwellings > 1
    of_flat = "v" not in typed and facts.household.bill_is_for_flat is not None
    return {key for key, said in ((_SELF_USED, lives_there), (_OF_FLAT, of_flat)) if said}


def _lives_there(typed: Mapping[str, str], guessed: Mapping[str, Any]) -> dict[str, int]:
    """Return that one dwelling is self-used where somebody says so by the role."""
    return {_SELF_USED: max(guessed[_SELF_USED], 1)} if _says_to_live_there(typed) else {}


def _says_to_live_there(typed: Mapping[str, str]) -> bool:
    """Whether the role says it; a link leaves the usual role out and holds what followed from it."""
    return typed.get(WHO.key) == Viewpoint.OWNER.value and "v" not in typed


def _with_own_bill(facts: Facts, typed: Mapping[str, str]) -> Facts:
    """Take the bill for that of the own flat where each flat has a boiler and a meter of its own.

    A link that was made before keeps what it meant: it has a version, and does not say whose bill it is.
    """
    household = facts.household
    is_own = facts.heating.kind is HeatingKind.GAS_FLOOR and household.flat_area_m2 and facts.house.dwellings > 1
    if not (is_own and facts.readings) or household.bill_is_for_flat is not None or "v" in typed:
        return facts
    return replace(facts, household=replace(household, bill_is_for_flat=True))


def _given(typed: Mapping[str, str], stand: date, errors: dict[str, str]) -> dict[str, Any]:
    found = {}
    for key in FACTS:
        if key in typed:
            try:
                found[key] = _value(key, typed[key], stand.year, is_german())
            except InvalidInput as problem:
                errors[key] = sentence(problem.problem)
    return found


@lru_cache(maxsize=4096)
def _value(key: str, text: str, this_year: int, _german: bool) -> Any:  # noqa: ANN401, FBT001 - a fact; by place
    """Return what a text says in the notation of the page, raises ``InvalidInput``; rows say the same again and again.

    The notation is part of what is remembered by: „1.500“ in German is asked about in English.
    """
    return value_of(FACTS[key], text, this_year)


def _fit(values: dict[str, Any], guessed: Mapping[str, Any], errors: dict[str, str]) -> bool:
    """Check what other facts limit; a wrong value is named and its guess put in its place, if that fits."""
    for key, question in _DEPENDING.items():
        others = partial(_beside, values, key.partition(".")[0])
        for value in (values[key], guessed[key]):
            try:
                question.check(value, others)
            except InvalidInput as problem:
                errors.setdefault(key, sentence(problem.problem))
            else:
                values[key] = value
                break
        else:
            return False
    return True


def _beside(values: Mapping[str, Any], part: str, name: str) -> Any:  # noqa: ANN401 - a fact
    return values[f"{part}.{name}"]


def _built(part: str, values: Mapping[str, Any], stand: date, *, is_said: bool) -> Any:  # noqa: ANN401 - one of PARTS
    if not is_said and part in _UNSAID:
        return _UNSAID[part]
    entries = {name: values[question.key] for name, question in PARTS[part].questions.items()}
    return _dates(stichtag=stand, **entries) if part == "dates" else PARTS[part](**entries)


def _measures(typed: Mapping[str, str], errors: dict[str, str]) -> tuple[Measure, ...]:
    if MEASURES.key not in typed:
        return ()
    try:
        chosen = {value_of(MEASURES, part) for part in parts(typed[MEASURES.key])}
    except InvalidInput as problem:
        errors["measures"] = sentence(problem.problem)
        return ()
    return tuple(measure for measure in Measure if measure in chosen)
