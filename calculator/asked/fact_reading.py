"""Reads the facts about house, heating, people, dates and work; every wrong one is named, not only the first."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from calculator.asked.guesses import guesses
from calculator.asked.shape import FACTS, PARTS, Viewpoint
from calculator.asked.words import NotUnderstood, parts, value_of, word
from calculator.core import Facts, InvalidInput
from calculator.core.facts import Measure
from calculator.core.readings import Reading


def read_facts(
    typed: Mapping[str, str], stand: date, viewpoint: Viewpoint, readings: tuple[Reading, ...], errors: dict[str, str]
) -> Facts | None:
    """Return the facts with a guess for each that is missing or wrong; None if they do not fit together at all."""
    given = _given(typed, errors)
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


def _given(typed: Mapping[str, str], errors: dict[str, str]) -> dict[str, Any]:
    found = {}
    for key, fact in FACTS.items():
        if key in typed:
            try:
                found[key] = value_of(fact.kind, typed[key])
            except NotUnderstood as problem:
                errors[key] = str(problem)
    return found


def _part(part: str, values: Mapping[str, Any], stand: date, errors: dict[str, str]) -> object | None:
    """Build one class; a value that it refuses is named and replaced by its guess, so that the others are checked."""
    entries = {fact.name: values[key] for key, fact in FACTS.items() if fact.part == part}
    if part == "dates":
        entries["stichtag"] = stand
    for _attempt in range(len(entries)):
        try:
            built: object = PARTS[part](**entries)
        except InvalidInput as problem:
            errors.setdefault(f"{part}.{problem.field}", _sentence(problem))
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


def _sentence(problem: InvalidInput) -> str:
    return f"{problem.why} {problem.allowed}"
