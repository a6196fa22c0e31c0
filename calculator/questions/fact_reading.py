"""Reads the facts about house, heating, people, dates and work; every wrong one is named, not only the first."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from calculator.core import Facts, InvalidInput
from calculator.core.facts import FIRST_BUILD_YEAR, FIRST_HEATING_YEAR, Measure
from calculator.core.readings import Reading
from calculator.questions.guesses import guesses
from calculator.questions.shape import FACTS, PARTS, Viewpoint
from calculator.questions.words import NotUnderstood, parts, value_of, word

_FIRST_YEARS = {"build_year": FIRST_BUILD_YEAR, "year_installed": FIRST_HEATING_YEAR}
_FAR_OUTSIDE = -(10**9)
_UP_TO_OTHERS = {"self_used_dwellings", "reached_dwellings"}  # at most the number of dwellings


def read_facts(
    typed: Mapping[str, str], stand: date, viewpoint: Viewpoint, readings: tuple[Reading, ...], errors: dict[str, str]
) -> Facts | None:
    """Return the facts with a guess for each that is missing or wrong; None if they do not fit together at all."""
    given = _given(typed, stand, errors)
    values = {**guesses(given, stand, viewpoint), **given}
    built = {part: _part(part, values, stand, errors) for part in PARTS}
    measures = _measures(typed, errors)
    if None in built.values():
        return None
    try:
        return Facts(**built, readings=readings, measures=measures)  # type: ignore[arg-type]
    except InvalidInput:  # the only thing that facts of several classes can contradict
        words = _(
            "Eine Heizung von %(year)s kann nicht älter sein als das Haus von %(built)s. Bitte prüfen Sie beides."
        )
        years = {"year": values["heating.year_installed"], "built": values["house.build_year"]}
        errors.setdefault("heating.year_installed", words % years)
        return None


def _given(typed: Mapping[str, str], stand: date, errors: dict[str, str]) -> dict[str, Any]:
    found = {}
    for key, fact in FACTS.items():
        if key in typed:
            try:
                found[key] = value_of(fact.kind, typed[key])
            except NotUnderstood as problem:
                errors[key] = f"{problem} {_range(key, stand)}".strip()
    return found


def _range(key: str, stand: date) -> str:
    """Return the allowed range of a number as a sentence, as its class tells it; nothing if there is no fixed one."""
    fact, usual = FACTS[key], guesses({}, stand, Viewpoint.OWNER)
    if fact.kind not in {int, Decimal} or fact.name in _UP_TO_OTHERS:
        return ""
    entries = _entries(fact.part, usual, stand)
    try:
        PARTS[fact.part](**entries | {fact.name: fact.kind(_FAR_OUTSIDE)})
    except InvalidInput as problem:
        return _allowed(problem, stand) if problem.field == fact.name else ""
    return ""


def _allowed(problem: InvalidInput, stand: date) -> str:
    """Return what is allowed; what is there already cannot be of a later year."""
    first = _FIRST_YEARS.get(problem.field)
    if first is None:
        return problem.allowed
    return _("Erlaubt sind %(first)s bis %(last)s.") % {"first": first, "last": stand.year}


def _entries(part: str, values: Mapping[str, Any], stand: date) -> dict[str, Any]:
    entries = {fact.name: values[key] for key, fact in FACTS.items() if fact.part == part}
    return entries | {"stichtag": stand} if part == "dates" else entries


def _part(part: str, values: Mapping[str, Any], stand: date, errors: dict[str, str]) -> object | None:
    """Build one class; a value that it refuses is named and replaced by its guess, so that the others are checked."""
    entries = _entries(part, values, stand)
    for _attempt in range(len(entries)):
        try:
            built: object = PARTS[part](**entries)
        except InvalidInput as problem:
            errors.setdefault(f"{part}.{problem.field}", f"{problem.why} {_allowed(problem, stand)}")
            usual = guesses({}, stand, Viewpoint.OWNER)
            if problem.field not in entries or entries[problem.field] == usual[f"{part}.{problem.field}"]:
                return None
            entries[problem.field] = usual[f"{part}.{problem.field}"]
        else:
            return built
    return None


def _measures(typed: Mapping[str, str], errors: dict[str, str]) -> tuple[Measure, ...]:
    try:
        chosen = {word(Measure, part) for part in parts(typed.get("measures", ""))}
    except NotUnderstood as problem:
        errors["measures"] = str(problem)
        return ()
    return tuple(measure for measure in Measure if measure in chosen)
