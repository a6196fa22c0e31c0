"""Which heatings the first figures show, and for what each of them stands."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum

from calculator.answer.answering import Answer
from calculator.answer.kinds import contenders, runner_up
from calculator.answer.ranking import may_stand, total_eur
from calculator.core import SystemCosts, Technology
from calculator.core.rules.kinds import HEAT_PUMPS, HYBRIDS, NETWORKS
from calculator.core.systems import keep

_PUMPS = HEAT_PUMPS - HYBRIDS
_OPEN_PERCENT = 5  # in so many of 100 futures a heating costs least that an open verdict does not leave out
_BARS, MOST_BARS = 3, 4  # what a telephone shows with its words; the second where they are few


class BarPlace(StrEnum):
    """For what a bar stands: ``OTHER`` is a heating of another kind that must not be missing."""

    PUMP = "pump"
    OTHER = "other"
    NEW = "new"
    NOW = "now"


def placed_systems(answer: Answer) -> Iterator[tuple[BarPlace, SystemCosts]]:
    """Yield each bar's heating with its place: none twice, and those between which the verdict is always."""
    systems = {Technology(system.key): system for system in answer.beside.systems}
    places = _usual(answer)
    named = [*places.values(), *_others(answer)]
    planned = [key for key in _planned(answer) if key not in named] if len(set(named)) < MOST_BARS else []
    others = [key for key in (*named, *planned) if key not in places.values()]
    order = (
        *((place, key) for place, key in places.items() if place is BarPlace.PUMP),
        *((BarPlace.OTHER, key) for key in others),
        *((place, key) for place, key in places.items() if place is not BarPlace.PUMP),
    )
    seen = set[Technology]()
    for place, key in order:
        if key in systems and key not in seen:
            seen.add(key)
            yield place, systems[key]


def open_beside(answer: Answer) -> Iterator[tuple[BarPlace, SystemCosts]]:
    """Yield what has no bar although an open verdict leaves it open, too: it costs least in some of the futures."""
    shown = {system.key for _place, system in placed_systems(answer)}
    for system in answer.ranking.standing if contenders(answer) else ():
        if system.key not in shown and _is_open(answer, system):
            yield BarPlace.OTHER, system


def stays(answer: Answer, key: str) -> bool:
    """Whether a heating may be the cheapest one of an answer, so that its bar makes room for no other."""
    open_keys = {system.key for system in answer.ranking.standing if _is_open(answer, system)}
    return key in {*open_keys, *map(str, _others(answer)), *map(str, _planned(answer))}


def _is_open(answer: Answer, system: SystemCosts) -> bool:
    return (answer.likelihoods[system.key].cheapest_percent or 0) >= _OPEN_PERCENT


def with_least(
    answer: Answer, placed: Iterable[tuple[BarPlace, SystemCosts]], eur: Mapping[str, Decimal]
) -> tuple[tuple[BarPlace, SystemCosts], ...]:
    """Return the bars with the heating that costs one party least, which need not be that of the house.

    ``eur``: what each heating costs that party. Only what may be installed counts; it stands before those of today.
    Where there are more than a telephone shows, the heat pump that everybody asks about makes room for what the verdict
    is about; a new heating of the present kind stays.
    """
    bars, standing = list(placed), [each for each in answer.beside.systems if may_stand(each) and each.key in eur]
    least = min(standing, key=lambda each: eur[each.key], default=None)
    if least is not None and all(least.key != system.key for _place, system in bars):
        today = {BarPlace.NEW, BarPlace.NOW}
        at = next((at for at, (place, _system) in enumerate(bars) if place in today), len(bars))
        bars.insert(at, (BarPlace.OTHER, least))
    kept = {least.key if least else "", *map(str, _others(answer)), *map(str, _planned(answer))}
    if len(bars) > _BARS:
        bars = [(place, system) for place, system in bars if place is not BarPlace.PUMP or system.key in kept]
    return tuple(bars)


def _usual(answer: Answer) -> dict[BarPlace, Technology]:
    """Return the heatings that everybody asks about: a new one of the present kind and that of now are never left out.

    Beside two that contend a heat pump has a bar only where that leaves three in all.
    """
    new = None if keep.connected(answer.asked.facts) else answer.present_kind
    named = {Technology(system.key) for system in contenders(answer)}
    room = _BARS - len(named | {Technology.KEEP}) if named else _BARS
    found = dict[BarPlace, Technology]()
    for place, key in {BarPlace.PUMP: _pump(answer), BarPlace.NEW: new}.items():
        if key is not None and (key in named or room > 0 or key == new):
            room -= key not in named
            found[place] = key
    return {**found, BarPlace.NOW: Technology.KEEP}


def _pump(answer: Answer) -> Technology | None:
    """Return the heat pump that costs least of those that may be installed, else of all; an offered one before others.

    Whoever has an offer asks about that one.
    """
    pumps = [system for system in answer.comparison.systems if system.key in _PUMPS]
    pumps = [system for system in pumps if system.key in answer.asked.quotes] or pumps
    standing = [system for system in pumps if may_stand(system)]
    return Technology(min(standing or pumps, key=total_eur).key) if pumps else None


def _others(answer: Answer) -> Iterator[Technology]:
    """Yield what the verdict names, what has an offer, and what a price decides between."""
    if subject := answer.subject:
        yield Technology(subject.key)
    yield from (Technology(system.key) for system in contenders(answer))
    yield from (Technology(system.key) for system in answer.comparison.systems if system.key in answer.asked.quotes)
    if close := runner_up(answer):
        yield Technology(close.key)
    for point in answer.deciding:
        yield from (point.below, point.above)


def _planned(answer: Answer) -> Iterator[Technology]:
    """Yield a network where the plan means one; a connected house has it already."""
    if answer.zone is not None and not keep.connected(answer.asked.facts):
        yield from (key for key in map(Technology, (s.key for s in answer.comparison.systems)) if key in NETWORKS)
