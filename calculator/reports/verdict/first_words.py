"""What could turn the answer and no bar shows, for the first screen.

Each such word is of a kind that is declared here, and Leichte Sprache has its own words for every kind.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.demand.plausible import Demand
from calculator.core.message import Message
from calculator.core.rules.beg.codes import Why
from calculator.core.rules.kinds import ELIGIBLE
from calculator.questions.described import Described
from calculator.questions.frame import PRICE_CHOICES
from calculator.reports.verdict import network_terms, own_devices, own_prices, own_rows, unsure_grants
from calculator.reports.verdict.by_law import must_connect
from calculator.reports.verdict.own_choices import computed_with
from calculator.reports.wording import named
from calculator.sentences import sentence as told

_NAMED = 2  # values
_CHOICES = {question.key for question, _default in PRICE_CHOICES}
_BY_DAYS = (Why.CONTRACT_AFTER_APPLICATION, Why.INSTALLED_FIRST, Why.TOO_LATE)


class FirstWord(StrEnum):
    """Each kind of word, in the order in which it is said; templates of Leichte Sprache know the values."""

    DUTY = "duty"
    OFFER = "offer"
    OWN_VALUES = "own_values"
    MISPLACED = "misplaced"
    OTHER_FUEL = "other_fuel"
    LOST_BY_DAYS = "lost_by_days"
    UNGRANTED = "ungranted"
    UNSURE_GRANTS = "unsure_grants"


def first_words(answer: Answer) -> Iterator[str]:
    """Yield a by-law that decides, offers and values that were entered, and what a grant is lost by or hangs on."""
    return chain.from_iterable(said(answer) for said in _SAID.values())


def first_kinds(answer: Answer) -> tuple[FirstWord, ...]:
    """Return the kinds of which there is something to say."""
    return tuple(kind for kind, said in _SAID.items() if any(said(answer)))


def _own_values(answer: Answer) -> Iterator[str]:
    """Yield the first choices and values of one's own on which the figures rest; all of them are in the folded part."""
    lines = computed_with(answer)
    values = "; ".join(_written(line) for line in lines[:_NAMED])
    if len(lines) > _NAMED:
        words = _("Mit Ihren Werten gerechnet: %(values)s und %(count)s mehr.")
        yield words % {"values": values, "count": len(lines) - _NAMED}
    elif lines:
        yield _("Mit Ihren Werten gerechnet: %(values)s.") % {"values": values}


def _written(line: Described) -> str:
    return f"{line.label}: {line.value}" if line.key in _CHOICES else f"{line.label} {line.value}"


def _other_fuel(answer: Answer) -> Iterator[str]:
    return (told(note) for note in answer.comparison.notes if note.code is Demand.OTHER_FUEL)


def _misplaced(answer: Answer) -> Iterator[str]:
    """Yield which compared heating is out because of where it would stand."""
    for system in answer.comparison.systems:
        if out := system.out_of_place:
            words = _("%(name)s zählt nicht mit: %(sentence)s")
            yield words % {"name": _(system.label), "sentence": told(out.sentence)}


def _lost_by_days(answer: Answer) -> Iterator[str]:
    match lost_by(answer):
        case Why.CONTRACT_AFTER_APPLICATION:
            yield _("Gerechnet ist ohne Förderung: Der Auftrag liegt nach dem Antrag.")
        case Why.INSTALLED_FIRST:
            yield _("Gerechnet ist ohne Förderung: Der Einbau liegt vor dem Antrag.")
        case Why.TOO_LATE:
            yield _("Gerechnet ist ohne Förderung: Der Einbau liegt zu lange nach dem Antrag.")


def lost_by(answer: Answer) -> Why | None:
    """Return the order of days by which nothing is granted, if it is."""
    granted = (system.subsidy for system in answer.comparison.systems if system.subsidy)
    reasons = {item.reason.code for subsidy in granted for item in subsidy.items}
    return next((code for code in _BY_DAYS if code in reasons), None)


def without_grant(answer: Answer) -> dict[str, str]:
    """Return the compared heatings of which the kind is granted, but not this one, each with the reason.

    None where days or a by-law take the grant of all: then that is said.
    """
    systems = () if lost_by(answer) or must_connect(answer) else answer.comparison.systems
    return {system.key: told(why) for system in systems if (why := _denied(system))}


def _without_grant(answer: Answer) -> Iterator[str]:
    """Yield each reason once, with the heatings that get nothing for it."""
    denied = without_grant(answer)
    reasons = dict.fromkeys(denied.values())
    if len(reasons) == 1 and all(system.key in denied for system in answer.comparison.systems if _is_funded(system)):
        yield _("Ohne Förderung gerechnet: %(reason)s") % {"reason": next(iter(reasons))}
        return
    for reason in reasons:
        names = [named(answer.comparison.system(key)) for key, why in denied.items() if why == reason]
        yield _("Ohne Förderung gerechnet: %(names)s. %(reason)s") % {"names": ", ".join(names), "reason": reason}


def _denied(system: SystemCosts) -> Message | None:
    granted = system.subsidy
    if granted is None or granted.amount_eur or granted.of_oneself_eur or not _is_funded(system):
        return None
    return next((item.reason for item in granted.items if not item.granted), None)


def _is_funded(system: SystemCosts) -> bool:
    """Whether heatings of this kind are granted at all."""
    return Technology(system.key) in ELIGIBLE


_SAID: Mapping[FirstWord, Callable[[Answer], Iterable[str]]] = {
    FirstWord.DUTY: network_terms.in_short,
    FirstWord.OFFER: lambda answer: chain.from_iterable(
        part.in_short(answer) for part in (own_devices, own_prices, own_rows)
    ),
    FirstWord.OWN_VALUES: _own_values,
    FirstWord.MISPLACED: _misplaced,
    FirstWord.OTHER_FUEL: _other_fuel,
    FirstWord.LOST_BY_DAYS: _lost_by_days,
    FirstWord.UNGRANTED: _without_grant,
    FirstWord.UNSURE_GRANTS: unsure_grants.in_short,
}
if missing := set(FirstWord) - _SAID.keys():
    raise LookupError(f"Nothing says {missing}")
